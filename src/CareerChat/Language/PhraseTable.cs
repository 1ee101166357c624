namespace CareerChat.Language;

/// <summary>Phrases to values, found at a token of a text. Elided words are skipped on both sides.</summary>
internal sealed class PhraseTable<T>
    where T : class
{
    private readonly Dictionary<string, List<(string[] Following, T Value)>> _byFirst = new(StringComparer.Ordinal);
    private readonly Func<string, string> _form;

    /// <param name="phrases">Phrases as written; a phrase that is listed twice has both values.</param>
    /// <param name="form">What two folded words must share to be the same.</param>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases, Func<string, string> form)
    {
        _form = form;
        foreach (var (phrase, value) in phrases)
        {
            var forms = FrenchText.Tokens(phrase).Where(token => token.Kind != TokenKind.Elided).Select(token => form(token.Folded)).ToArray();
            if (forms.Length > 0)
            {
                if (!_byFirst.TryGetValue(forms[0], out var entries))
                {
                    _byFirst[forms[0]] = entries = [];
                }

                entries.Add((forms[1..], value));
            }
        }

        foreach (var entries in _byFirst.Values)
        {
            entries.Sort(static (a, b) => b.Following.Length - a.Following.Length);
        }
    }

    /// <summary>The longest phrase that starts at a token, with how many tokens it spans; (0, null) when none does.</summary>
    public (int Count, T? Value) Longest(IReadOnlyList<Token> tokens, int i) => All(tokens, i).FirstOrDefault();

    /// <summary>Every phrase that starts at a token, longest first.</summary>
    public IEnumerable<(int Count, T Value)> All(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Kind != TokenKind.Elided && _byFirst.TryGetValue(_form(tokens[i].Folded), out var entries) ? All(entries, tokens, i) : [];

    private IEnumerable<(int Count, T Value)> All(List<(string[] Following, T Value)> entries, IReadOnlyList<Token> tokens, int i)
    {
        foreach (var (rest, value) in entries)
        {
            var next = i + 1;
            var isMatch = true;
            for (var r = 0; r < rest.Length && isMatch; r++, next++)
            {
                while (next < tokens.Count && tokens[next].Kind == TokenKind.Elided)
                {
                    next++;
                }

                isMatch = next < tokens.Count && _form(tokens[next].Folded) == rest[r];
            }

            if (isMatch)
            {
                yield return (next - i, value);
            }
        }
    }
}
