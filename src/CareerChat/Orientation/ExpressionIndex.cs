namespace CareerChat.Orientation;

/// <summary>Expressions of several words, and where they stand in a text, whatever their inflection.</summary>
internal sealed class ExpressionIndex
{
    /// <summary>How many foreign words may stand between two words of an expression: « rendre [ses] tables [vraiment] propres ».</summary>
    private const int AllowedGap = 1;

    /// <summary>Up to this length only the plural and a mute e may differ: « date » is not « data ».</summary>
    private const int ShortWord = 5;

    private readonly Dictionary<string, List<Expression>> _byFirstStem = new(StringComparer.Ordinal);

    public void Add(int concept, string text)
    {
        var all = Word.Of(text);
        var words = all.Where(word => !word.IsGrammar).ToArray();
        if (words.Length == 1 && all.Count > 1)
        {
            // « sur l'appareil » must not become « appareil »: the grammar is what makes the expression.
            words = [.. all];
        }

        if (words.Length == 0)
        {
            return;
        }

        if (!_byFirstStem.TryGetValue(words[0].Stem, out var candidates))
        {
            _byFirstStem[words[0].Stem] = candidates = [];
        }

        candidates.Add(new Expression(concept, words, words.Any(word => word.Folded is "sans" or "pas" or "ne" or "n'" or "jamais" or "rien")));
    }

    /// <summary>To be called once, after the last <see cref="Add"/>: longer expressions first.</summary>
    public void Sort()
    {
        foreach (var (stem, candidates) in _byFirstStem)
        {
            _byFirstStem[stem] = [.. candidates.OrderByDescending(candidate => candidate.Words.Length)];
        }
    }

    /// <summary>The expressions found in a text, left to right; a longer one wins over the shorter ones it covers.</summary>
    public List<ConceptHit> Find(List<Word> words)
    {
        var hits = new List<ConceptHit>();
        var free = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (i < free || !_byFirstStem.TryGetValue(words[i].Stem, out var candidates))
            {
                continue;
            }

            var length = 0;
            var first = hits.Count;
            foreach (var candidate in candidates)
            {
                if (candidate.Words.Length < length)
                {
                    break;
                }

                if (End(words, i, candidate.Words) is var end && end >= 0)
                {
                    length = candidate.Words.Length;
                    free = Math.Max(free, end + 1);
                    if (!Holds(hits, first, candidate.Concept))
                    {
                        hits.Add(new ConceptHit(candidate.Concept, i, end, length, candidate.Denies));
                    }
                }
            }
        }

        return hits;
    }

    private static bool Holds(List<ConceptHit> hits, int from, int concept)
    {
        for (var i = from; i < hits.Count; i++)
        {
            if (hits[i].Concept == concept)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Rank of the last word of an expression that starts at a word, or −1 when it does not stand there.</summary>
    private static int End(List<Word> words, int start, Word[] expression)
    {
        if (!Same(words[start], expression[0]))
        {
            return -1;
        }

        var position = start;
        for (var i = 1; i < expression.Length; i++)
        {
            var foreign = 0;
            while (true)
            {
                position++;
                if (position >= words.Count)
                {
                    return -1;
                }

                if (Same(words[position], expression[i]))
                {
                    break;
                }

                foreign += words[position].IsGrammar ? 0 : 1;
                if (foreign > AllowedGap)
                {
                    return -1;
                }
            }
        }

        return position;
    }

    /// <summary>Equal stems are not enough: « règles » and « règlement » share one. Most of the longer word must be common.</summary>
    private static bool Same(Word word, Word wanted)
    {
        if (word.Stem != wanted.Stem)
        {
            return false;
        }

        var common = word.Folded.AsSpan().CommonPrefixLength(wanted.Folded);
        var longest = Math.Max(word.Folded.Length, wanted.Folded.Length);
        return longest <= ShortWord ? common >= longest - 1 && word.Folded.TrimEnd('s', 'e') == wanted.Folded.TrimEnd('s', 'e') : common > 0.65 * longest;
    }

    private sealed record Expression(int Concept, Word[] Words, bool Denies);
}
