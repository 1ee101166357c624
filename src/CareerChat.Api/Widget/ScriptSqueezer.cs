using System.Text;

namespace CareerChat.Api.Widget;

/// <summary>
/// Makes a script shorter without changing what it does: no comment, no needless blank, short names for what is local
/// to the widget. Properties, globals and the entry's exports keep theirs.
/// </summary>
internal static class ScriptSqueezer
{
    /// <summary>The module, squeezed.</summary>
    /// <param name="script">Source of one module, in the house style: every statement ends with a semicolon or a brace.</param>
    /// <param name="shared">Names that other modules know, and what they become in all of them.</param>
    public static string Squeeze(string script, IReadOnlyDictionary<string, string> shared)
    {
        var tokens = ScriptToken.Split(script);
        var names = ScriptNames.Of(tokens, shared);
        var squeezed = new StringBuilder(script.Length);
        var last = default(ScriptToken);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (IsNeedless(token, at + 1 < tokens.Count ? tokens[at + 1] : null))
            {
                continue;
            }

            if (squeezed.Length > 0)
            {
                squeezed.Append(Separator(last, token));
            }

            squeezed.Append(Shorter(token, last) ?? names.Shown(at));
            last = token;
        }

        return squeezed.Append('\n').ToString();
    }

    // Nothing assigns to a const, so a let does as well, and makes one word of two.
    private static string? Shorter(ScriptToken token, ScriptToken before) => token.Kind != ScriptTokenKind.Word || before.Is('.') ? null : token.Text switch
    {
        "const" => "let",
        "true" => "!0",
        "false" => "!1",
        _ => null,
    };

    // The last statement of a block needs no end, the last item of a list no comma. (An empty statement or item would: none is written.)
    private static bool IsNeedless(ScriptToken token, ScriptToken? next) =>
        next is { Kind: ScriptTokenKind.Sign } sign
        && ((token.Is(';') && sign.Is('}')) || (token.Is(',') && (sign.Is('}') || sign.Is(')') || sign.Is(']'))));

    // A line break may end a statement, so it goes only where none can end.
    private static string Separator(ScriptToken left, ScriptToken right)
    {
        if (right.Blank == ScriptBlank.None)
        {
            return "";
        }

        var (before, after) = (left.Text[^1], right.Text[0]);
        if (right.Blank == ScriptBlank.Line && !"{}([;,=>:?&|+*.".Contains(before, StringComparison.Ordinal)
            && !")]};,.?:&|=+*".Contains(after, StringComparison.Ordinal))
        {
            return "\n";
        }

        var glued = left.Kind == ScriptTokenKind.Word && right.Kind == ScriptTokenKind.Word || before == after && before is '+' or '-';
        return glued ? " " : "";
    }
}
