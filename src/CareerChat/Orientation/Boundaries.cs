using CareerChat.Corpus;

namespace CareerChat.Orientation;

/// <summary>Reads the boundary between two words.</summary>
internal static class Boundaries
{
    /// <summary>The strongest boundary between two words: a stop ends the sentence, a comma or a bracket the segment.</summary>
    public static Boundary Between(string text, TextSpan before, TextSpan after)
    {
        var boundary = Boundary.None;
        for (var i = before.End; i < after.Start; i++)
        {
            switch (text[i])
            {
                case '.' or '!' or '?' or ';' or '\n' or '…':
                    return Boundary.Sentence;
                case ',' or ':' or '(' or ')' or '–' or '—' or '«' or '»':
                    boundary = Boundary.Segment;
                    break;
            }
        }

        return boundary;
    }
}
