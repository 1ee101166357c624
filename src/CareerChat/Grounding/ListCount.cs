namespace CareerChat.Grounding;

/// <summary>How many things a sentence lists: « Excel, SQL et Python » are three. Pure functions.</summary>
internal static class ListCount
{
    /// <summary>Words of one thing: a longer stretch between two commas is a clause.</summary>
    private const int LongestItem = 5;

    private const int Fewest = 3;

    /// <summary>The longest enumeration of a sentence: how many things, and the index of its first word; null when it has none of three.</summary>
    public static (int Count, int Start)? In(TextForm form)
    {
        var words = form.Words;
        for (var i = words.Length - 1; i > 0; i--)
        {
            if (words[i].Folded is "et" or "ou" && Back(form, i) is { } list)
            {
                return list;
            }
        }

        return null;
    }

    /// <summary>Reads the list backwards from its last « et ».</summary>
    private static (int Count, int Start)? Back(TextForm form, int conjunction)
    {
        var words = form.Words;
        var count = 1;
        var end = conjunction;
        while (end > 0)
        {
            var start = end;
            while (start > 0 && words[start - 1].Clause == words[end - 1].Clause)
            {
                start--;
            }

            if (start == 0 || !IsComma(form, start))
            {
                // The first item stands at the end of what introduces the list.
                return count + 1 >= Fewest ? (count + 1, First(words, start, end)) : null;
            }

            if (end - start > LongestItem || form.HasVerb(start, end))
            {
                return null;
            }

            count++;
            end = start;
        }

        return null;
    }

    private static bool IsComma(TextForm form, int at)
    {
        var between = form.Text.AsSpan(form.Words[at - 1].Span.End, form.Words[at].Span.Start - form.Words[at - 1].Span.End);
        return between.Contains(',');
    }

    private static int First(Word[] words, int start, int end)
    {
        var first = end;
        while (first > start && !words[first - 1].Is(WordTraits.Verb) && end - first < LongestItem)
        {
            first--;
        }

        return first;
    }
}
