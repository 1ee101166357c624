namespace CareerChat.Api.Widget;

/// <summary>
/// Which words of a module are names of its own, and what they become. Within a part of the module (a function, a member of
/// a class) one word is one name, whatever its scopes: renaming every use alike can then never confuse two of them.
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
    private readonly int[] _parts;
    private readonly int[] _depths;
    private readonly Dictionary<string, string> _everywhere = [];
    private readonly Dictionary<(int Part, string Name), string> _inPart = [];

    private ScriptNames(List<ScriptToken> tokens)
    {
        _tokens = tokens;
        _uses = new Use[tokens.Count];
        _partners = new int[tokens.Count];
        _parts = new int[tokens.Count];
        _depths = new int[tokens.Count];
    }

    public static ScriptNames Of(List<ScriptToken> tokens, IReadOnlyDictionary<string, string> shared)
    {
        var names = new ScriptNames(tokens);
        names.Classify();
        foreach (var (name, shown) in shared)
        {
            names._everywhere.Add(name, shown);
        }

        names.Shorten([.. names.Declared().Where(at => !shared.ContainsKey(tokens[at].Text))]);
        return names;
    }

    /// <summary>The text of a token after renaming; a shorthand keeps its property: <c>{ text }</c> becomes <c>{text:a}</c>.</summary>
    public string Shown(int at)
    {
        var token = _tokens[at];
        if (token.Kind != ScriptTokenKind.Word
            || !(_everywhere.TryGetValue(token.Text, out var shown) || _inPart.TryGetValue((_parts[at], token.Text), out shown)))
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
        var part = 0;
        for (var at = 0; at < _tokens.Count; at++)
        {
            var token = _tokens[at];
            var isBetween = open.Count == 0 || (open.Count == 1 && open.Peek().Place == Place.Class);
            part += isBetween && (Before(at).Is(';') || Before(at).Is('}') || Before(at).Is('{')) ? 1 : 0;
            _parts[at] = part;
            _depths[at] = open.Count;
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
    private IEnumerable<int> Declared()
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
                    yield return at;
                }
            }
            else if (((token.Is('{') || token.Is('[')) && before.IsWord("const", "let")) || (token.Is('(') && IsParameterList(at)))
            {
                foreach (var bound in BoundIn(at))
                {
                    yield return bound;
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
    private IEnumerable<int> BoundIn(int open)
    {
        for (var at = open + 1; at < _partners[open]; at++)
        {
            if (_tokens[at].Kind == ScriptTokenKind.Word && _uses[at] != Use.Property && !Before(at).Is('='))
            {
                yield return at;
            }
        }
    }

    // The same few letters serve every part, most used names first; private members and names of the module are one everywhere.
    private void Shorten(List<int> declared)
    {
        var local = declared.Select(at => (Part: _parts[at], Name: _tokens[at].Text)).ToHashSet();
        var everywhere = declared.Where(at => _tokens[at].Text[0] != '#' && IsOfModule(at)).Select(at => _tokens[at].Text).ToHashSet(StringComparer.Ordinal);
        var taken = _tokens.Where(token => token.Kind == ScriptTokenKind.Word).Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
        var candidates = Candidates().Where(name => !taken.Contains(name)).ToList();
        var words = Enumerable.Range(0, _tokens.Count)
            .Where(at => _tokens[at].Kind == ScriptTokenKind.Word && _tokens[at].Text.TrimStart('#').Length > 1)
            .Select(at => (Part: _parts[at], Name: _tokens[at].Text)).ToList();
        var members = words.Where(word => word.Name[0] == '#').GroupBy(word => word.Name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        foreach (var (rank, member) in members.Index())
        {
            _everywhere.Add(member.Key, "#" + candidates[rank]);
        }

        var ofModule = words.Where(word => everywhere.Contains(word.Name)).GroupBy(word => word.Name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        foreach (var name in ofModule)
        {
            _everywhere.Add(name.Key, candidates[0]);
            candidates.RemoveAt(0);
        }

        foreach (var part in words.Where(word => word.Name[0] != '#' && local.Contains(word) && !everywhere.Contains(word.Name)).GroupBy(word => word.Part))
        {
            var names = part.GroupBy(word => word.Name);
            foreach (var (rank, name) in names.Index())
            {
                _inPart.Add((part.Key, name.Key), candidates[rank]);
            }
        }
    }

    // Declared outside every function: at the top, or in a pattern there.
    private bool IsOfModule(int at) =>
        _depths[at] == 0 || (_depths[at] == 1 && Enumerable.Range(0, at).Reverse().First(open => _depths[open] == 0) is var brace && Before(brace).IsWord("const", "let"));

    // One letter, then two that spell no keyword (no "as", "do", "if", "in", "is", "of"): the second is a capital.
    private static IEnumerable<string> Candidates()
    {
        foreach (var c in "etnarsoilcdmuphgfbkvywxjqz")
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
