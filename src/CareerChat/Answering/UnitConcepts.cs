using CareerChat.Grounding;
using CareerChat.Orientation;

namespace CareerChat.Answering;

/// <summary>Which sentences of the shelf express each concept of the lexicons: « aspirer des pages » leads to « scraping ».</summary>
internal sealed class UnitConcepts
{
    /// <summary>A concept that more sentences than this express tells none from another.</summary>
    private const int Common = 120;

    private static readonly HashSet<int> Nowhere = [];

    private readonly Dictionary<int, HashSet<int>> _places = [];

    public UnitConcepts(IReadOnlyList<ShelfUnit> units)
    {
        var written = new List<int>[units.Count];
        Parallel.For(0, written.Length, i =>
            written[i] = [.. ConceptLexicon.Default.FindWritten(Orientation.Word.Of(units[i].Text)).Select(hit => hit.Concept)]);
        for (var i = 0; i < written.Length; i++)
        {
            foreach (var concept in written[i])
            {
                if (!_places.TryGetValue(concept, out var places))
                {
                    _places[concept] = places = [];
                }

                places.Add(units[i].Place);
            }
        }
    }

    /// <summary>For each word of a question, the sentences that say the same in other words.</summary>
    public QuestionConcepts Of(QuestionReading reading)
    {
        var said = Orientation.Word.Of(reading.Text);
        var alike = new HashSet<int>[reading.Words.Length];
        Array.Fill(alike, Nowhere);
        foreach (var hit in ConceptLexicon.Default.FindSaid(said))
        {
            if (!_places.TryGetValue(hit.Concept, out var places) || places.Count > Common)
            {
                continue;
            }

            var (start, end) = (said[hit.First].Span.Start, said[hit.Last].Span.End);
            for (var i = 0; i < alike.Length; i++)
            {
                if (reading.Words[i].Span.Start >= start && reading.Words[i].Span.End <= end)
                {
                    alike[i] = alike[i].Count == 0 ? places : [.. alike[i], .. places];
                }
            }
        }

        return new QuestionConcepts(alike);
    }
}
