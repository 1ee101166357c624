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
        foreach (var unit in units)
        {
            foreach (var hit in ConceptLexicon.Default.FindWritten(Orientation.Word.Of(unit.Text)))
            {
                if (!_places.TryGetValue(hit.Concept, out var places))
                {
                    _places[hit.Concept] = places = [];
                }

                places.Add(unit.Place);
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
