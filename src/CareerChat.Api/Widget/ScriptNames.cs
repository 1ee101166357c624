namespace CareerChat.Api.Widget;

/// <summary>
/// Which words of a module are names of its own, and what they become. One word is one name throughout the module,
/// whatever its scopes: renaming every use alike can then never confuse two of them.
/// </summary>
internal sealed class ScriptNames
{
    private enum Place
    {
        Block,
        Class,
        Object,
        Other,
    }

    private enum Use
    {
        Name,
        Property,
        Shorthand,
    }

    private readonly List<ScriptToken> _tokens;
    private readonly Use[] _uses;
    private readonly int[] _partners;
    private readonly Dictionary<string, string> _short = [];

    private ScriptNames(List<ScriptToken> tokens)
    {
        _tokens = tokens;
        _uses = new Use[tokens.Count];
        _partners = new int[tokens.Count];
    }

    public static ScriptNames Of(List<ScriptToken> tokens, IReadOnlyDictionary<string, string> shared)
    {
        var names = new ScriptNames(tokens);
        names.Classify();
        foreach (var (name, shown) in shared)
        {
            names._short.Add(name, shown);
        }

        names.Shorten(names.Declared().Where(name => !shared.ContainsKey(name)).ToHashSet(StringComparer.Ordinal));
        return names;
    }

    /// <summary>The text of a token after renaming; a shorthand keeps its property: <c>{ text }</c> becomes <c>{text:a}</c>.</summary>
    public string Shown(int at)
    {
        var token = _tokens[at];
        if (token.Kind != ScriptTokenKind.Word || !_short.TryGetValue(token.Text, out var shown))
        {
            return token.Text;
        }

        return _uses[at] switch
        {
            Use.Property => token.Text[0] == '#' ? shown : token.Text,
            Use.Shorthand => $"{token.Text}:{shown}",
            _ => shown,
        };
    }

    private ScriptToken Before(int at) => at > 0 ? _tokens[at - 1] : new ScriptToken(ScriptTokenKind.Sign, ";", ScriptBlank.None);

    private ScriptToken After(int at) => at + 1 < _tokens.Count ? _tokens[at + 1] : new ScriptToken(ScriptTokenKind.Sign, ";", ScriptBlank.None);

    private void Classify()
    {
        var open = new Stack<(int At, Place Place)>();
        for (var at = 0; at < _tokens.Count; at++)
        {
            var token = _tokens[at];
            if (token.Is('{') || token.Is('(') || token.Is('['))
            {
                open.Push((at, token.Is('{') ? PlaceOf(at) : Place.Other));
            }
            else if (token.Is('}') || token.Is(')') || token.Is(']'))
            {
                _partners[open.Peek().At] = at;
                _partners[at] = open.Pop().At;
            }
            else if (token.Kind == ScriptTokenKind.Word)
            {
                _uses[at] = UseOf(at, open.Count > 0 ? open.Peek().Place : Place.Block);
            }
        }
    }

    private Place PlaceOf(int brace)
    {
        var before = Before(brace);
        if (before.Kind == ScriptTokenKind.Word)
        {
            var isClass = before.IsWord("class") || Before(brace - 1).IsWord("class", "extends");
            return isClass ? Place.Class : before.IsWord("const", "let", "return", "of", "yield") ? Place.Object : Place.Block;
        }

        return before.Kind == ScriptTokenKind.Sign && "(,=[:?&|.".Contains(before.Text[0], StringComparison.Ordinal) ? Place.Object : Place.Block;
    }

    private Use UseOf(int at, Place place)
    {
        var (before, after) = (Before(at), After(at));
        var isSpread = before.Is('.') && Before(at - 1).Is('.');
        if (before.Is('.') && !isSpread)
        {
            return Use.Property;
        }

        var startsMember = before.Is('{') || before.Is(';') || before.Is('}') || before.Is('*') || before.IsWord("static", "async", "get", "set");
        if (place == Place.Class && startsMember)
        {
            return Use.Property;
        }

        if (place != Place.Object || !(before.Is('{') || before.Is(',')))
        {
            return Use.Name;
        }

        return after.Is(':') || after.Is('(') ? Use.Property : after.Is(',') || after.Is('}') || after.Is('=') ? Use.Shorthand : Use.Name;
    }

    // Declared: after const, let, function and class, in patterns, and among the parameters of functions and catches.
    private IEnumerable<string> Declared()
    {
        for (var at = 0; at < _tokens.Count; at++)
        {
            var (token, before) = (_tokens[at], Before(at));
            if (token.Kind == ScriptTokenKind.Word)
            {
                var declares = before.IsWord("const", "let", "function", "class") || (before.Is('*') && Before(at - 1).IsWord("function"));
                var isArrow = After(at).Is('=') && at + 2 < _tokens.Count && _tokens[at + 2].Is('>') && _uses[at] == Use.Name;
                if (declares || isArrow || (token.Text[0] == '#'))
                {
                    yield return token.Text;
                }
            }
            else if (((token.Is('{') || token.Is('[')) && before.IsWord("const", "let")) || (token.Is('(') && IsParameterList(at)))
            {
                foreach (var name in BoundIn(at))
                {
                    yield return name;
                }
            }
        }
    }

    private bool IsParameterList(int open)
    {
        var close = _partners[open];
        var isArrow = After(close).Is('=') && close + 2 < _tokens.Count && _tokens[close + 2].Is('>');
        return isArrow || (After(close).Is('{') && !Before(open).IsWord("if", "for", "while", "switch", "await"));
    }

    // In a pattern every word binds, except keys, and default values, which are left out with all they hold.
    private IEnumerable<string> BoundIn(int open)
    {
        for (var at = open + 1; at < _partners[open]; at++)
        {
            if (_tokens[at].Kind == ScriptTokenKind.Word && _uses[at] != Use.Property && !Before(at).Is('='))
            {
                yield return _tokens[at].Text;
            }
        }
    }

    private void Shorten(HashSet<string> declared)
    {
        var taken = _tokens.Where(token => token.Kind == ScriptTokenKind.Word).Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
        var candidates = Candidates().Where(name => !taken.Contains(name)).GetEnumerator();
        foreach (var name in _tokens.Where(token => declared.Contains(token.Text) && token.Text.TrimStart('#').Length > 1)
            .GroupBy(token => token.Text).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            candidates.MoveNext();
            _short.Add(name.Key, name.Key[0] == '#' ? "#" + candidates.Current : candidates.Current);
        }
    }

    // One letter, then two that spell no keyword (no "as", "do", "if", "in", "is", "of"): the second is a capital.
    private static IEnumerable<string> Candidates()
    {
        for (var c = 'a'; c <= 'z'; c++)
        {
            yield return c.ToString();
        }

        for (var c = 'a'; c <= 'z'; c++)
        {
            for (var d = 'A'; d <= 'Z'; d++)
            {
                yield return $"{c}{d}";
            }
        }
    }
}
