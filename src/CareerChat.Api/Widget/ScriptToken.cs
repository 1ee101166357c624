namespace CareerChat.Api.Widget;

internal enum ScriptTokenKind
{
    /// <summary>An identifier, a keyword, a number, or a private name with its sign.</summary>
    Word,

    /// <summary>A string, a regular expression, or a stretch of a template up to <c>${</c> or from <c>}</c>.</summary>
    Literal,

    /// <summary>One punctuation character.</summary>
    Sign,
}

/// <summary>One token of a script.</summary>
/// <param name="Blank">What stood before it: nothing, a space, or a line break.</param>
internal readonly record struct ScriptToken(ScriptTokenKind Kind, string Text, ScriptBlank Blank)
{
    public bool Is(char sign) => Kind == ScriptTokenKind.Sign && Text[0] == sign;

    public bool IsWord(params ReadOnlySpan<string> words) => Kind == ScriptTokenKind.Word && words.Contains(Text);

    /// <summary>Splits JavaScript into tokens; comments and white space are only remembered as <see cref="Blank"/>.</summary>
    /// <exception cref="InvalidOperationException">A string, template or comment does not end.</exception>
    public static List<ScriptToken> Split(string script)
    {
        var tokens = new List<ScriptToken>();
        var templates = new Stack<int>();
        var depth = 0;
        var blank = ScriptBlank.None;
        for (var at = 0; at < script.Length;)
        {
            var (kind, end) = Next(script, at, tokens, templates, depth);
            if (kind is null)
            {
                var lines = script.AsSpan(at, end - at).Contains('\n');
                blank = lines || blank == ScriptBlank.Line ? ScriptBlank.Line : ScriptBlank.Space;
            }
            else
            {
                var text = script[at..end];
                depth += text switch { "{" => 1, "}" => -1, _ => 0 };
                if (kind == ScriptTokenKind.Literal && text[0] is '`' or '}' && text.EndsWith("${", StringComparison.Ordinal) && text[0] == '`')
                {
                    templates.Push(depth);
                }
                else if (kind == ScriptTokenKind.Literal && text[0] == '}' && text[^1] == '`')
                {
                    templates.Pop();
                }

                tokens.Add(new ScriptToken(kind.Value, text, blank));
                blank = ScriptBlank.None;
            }

            at = end;
        }

        return tokens;
    }

    private static (ScriptTokenKind? Kind, int End) Next(
        string script, int at, List<ScriptToken> before, Stack<int> templates, int depth)
    {
        var c = script[at];
        var following = at + 1 < script.Length ? script[at + 1] : '\0';
        return c switch
        {
            _ when char.IsWhiteSpace(c) => (null, While(script, at, char.IsWhiteSpace)),
            '/' when following == '/' => (null, script.IndexOf('\n', at) is >= 0 and var end ? end : script.Length),
            '/' when following == '*' => (null, After(script, "*/", at + 2)),
            '"' or '\'' => (ScriptTokenKind.Literal, Quoted(script, at)),
            '`' => (ScriptTokenKind.Literal, Template(script, at)),
            '}' when templates.TryPeek(out var opened) && opened == depth => (ScriptTokenKind.Literal, Template(script, at)),
            '/' when IsExpressionStart(before) => (ScriptTokenKind.Literal, Pattern(script, at)),
            '#' => (ScriptTokenKind.Word, While(script, at + 1, IsWordCharacter)),
            _ when IsWordCharacter(c) => (ScriptTokenKind.Word, While(script, at, IsWordCharacter)),
            _ => (ScriptTokenKind.Sign, at + 1),
        };
    }

    // After a value a slash divides; anywhere else it opens a regular expression.
    private static bool IsExpressionStart(List<ScriptToken> before) => before is [] || before[^1] switch
    {
        { Kind: ScriptTokenKind.Word } word => word.IsWord("return", "typeof", "case", "in", "of"),
        { Kind: ScriptTokenKind.Literal } => false,
        var sign => sign.Text[0] is not (')' or ']' or '}'),
    };

    private static int Quoted(string script, int at)
    {
        for (var i = at + 1; i < script.Length; i++)
        {
            if (script[i] == '\\')
            {
                i++;
            }
            else if (script[i] == script[at])
            {
                return i + 1;
            }
        }

        throw Unfinished("string", script, at);
    }

    private static int Template(string script, int at)
    {
        for (var i = at + 1; i < script.Length; i++)
        {
            if (script[i] == '\\')
            {
                i++;
            }
            else if (script[i] == '`')
            {
                return i + 1;
            }
            else if (script[i] == '$' && i + 1 < script.Length && script[i + 1] == '{')
            {
                return i + 2;
            }
        }

        throw Unfinished("template", script, at);
    }

    private static int Pattern(string script, int at)
    {
        var inClass = false;
        for (var i = at + 1; i < script.Length && script[i] != '\n'; i++)
        {
            switch (script[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '/' when !inClass:
                    return While(script, i + 1, IsWordCharacter);
            }
        }

        throw Unfinished("regular expression", script, at);
    }

    private static int After(string script, string mark, int from) =>
        script.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var end ? end + mark.Length : throw Unfinished("comment", script, from - 2);

    private static int While(string script, int at, Func<char, bool> accepts)
    {
        while (at < script.Length && accepts(script[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    private static InvalidOperationException Unfinished(string what, string script, int at) =>
        new($"A {what} does not end: '{script[at..Math.Min(at + 40, script.Length)]}'.");
}

internal enum ScriptBlank
{
    None,
    Space,
    Line,
}
