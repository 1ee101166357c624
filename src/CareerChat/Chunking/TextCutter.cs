using CareerChat.Corpus;
using CareerChat.Language;

namespace CareerChat.Chunking;

/// <summary>Cuts the beginning off a text that is over the budget, at the best place that the budget allows.</summary>
internal static class TextCutter
{
    /// <summary>
    /// The longest beginning of <paramref name="span"/> that fits: up to a sentence's end, else a line's, else a clause's, else
    /// a word's; a single endless word is cut between two characters.
    /// </summary>
    /// <param name="text">The document's text.</param>
    /// <param name="span">What is too long.</param>
    /// <param name="room">What fits, in hundredths of a token; at least one character is always taken.</param>
    /// <param name="kind">A table row is cut between cells, code between lines.</param>
    public static TextSpan Cut(string text, TextSpan span, long room, BlockKind kind)
    {
        var reach = Reach(text, span, room);
        if (reach <= span.Start)
        {
            return new TextSpan(span.Start, HardCut(text, span, room));
        }

        var end = kind switch
        {
            BlockKind.Code => LastLine(text, span.Start, reach),
            BlockKind.TableRow => LastLine(text, span.Start, reach) ?? LastOf(text, span.Start, reach, "|\t"),
            _ => LastSentence(text, span, reach) ?? LastLine(text, span.Start, reach) ?? LastOf(text, span.Start, reach, ";:,–—)"),
        };
        return new TextSpan(span.Start, TrimEnd(text, span.Start, end ?? reach));
    }

    /// <summary>The end of the last word that fits; words and the white space before them add up, so each is measured once.</summary>
    private static int Reach(string text, TextSpan span, long room)
    {
        var end = span.Start;
        long cost = 0;
        while (end < span.End)
        {
            var next = end;
            while (next < span.End && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            while (next < span.End && !char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            // Each word is rounded up alone: one hundredth a word on the safe side.
            cost += TokenEstimator.Measure(text.AsSpan(end, next - end));
            if (cost > room)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private static int HardCut(string text, TextSpan span, long room)
    {
        int low = span.Start + 1, high = span.End;
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (TokenEstimator.Measure(text.AsSpan(span.Start, middle - span.Start)) <= room)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        var splitsPair = low < span.End && char.IsHighSurrogate(text[low - 1]) && char.IsLowSurrogate(text[low]);
        return splitsPair ? (low - 1 > span.Start ? low - 1 : low + 1) : low;
    }

    private static int? LastSentence(string text, TextSpan span, int reach)
    {
        // The sentence that the budget cuts must be seen whole to know that it does not end there.
        var look = Math.Min(span.End, reach + 1_000);
        var slice = text[span.Start..look];
        var last = FrenchText.Sentences(slice).LastOrDefault(sentence => span.Start + sentence.End <= reach && sentence.End < slice.Length);
        return last.Length > 0 ? span.Start + last.End : null;
    }

    private static int? LastLine(string text, int start, int reach) =>
        text.LastIndexOf('\n', reach - 1, reach - start) is var feed && feed > start ? feed : null;

    /// <summary>After the last of these marks, provided that it leaves at least a third of what fits.</summary>
    private static int? LastOf(string text, int start, int reach, string marks)
    {
        var mark = text.AsSpan(start, reach - start).LastIndexOfAny(marks);
        return mark > (reach - start) / 3 ? start + mark + 1 : null;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start + 1 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
