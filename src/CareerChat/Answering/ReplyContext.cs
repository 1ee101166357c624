using CareerChat.Grounding;
using CareerChat.Orientation;
using CareerChat.Retrieval;

namespace CareerChat.Answering;

/// <summary>What every kind of reply works from.</summary>
/// <param name="Shelf">All notes.</param>
/// <param name="Reading">The question, read.</param>
/// <param name="Careers">The jobs that the question names, in order.</param>
/// <param name="Retrieved">Units of the retrieved passages, in rank order.</param>
/// <param name="Verifier">The verifier, for questions that ask whether something is so.</param>
/// <param name="Advisor">Reads which jobs a description leads to.</param>
internal sealed record ReplyContext(
    NoteShelf Shelf,
    QuestionReading Reading,
    IReadOnlyList<Sheet> Careers,
    IReadOnlyList<ShelfUnit> Retrieved,
    GroundingVerifier Verifier,
    CareerAdvisor Advisor)
{
    public DraftWriter Writer { get; } = new();

    /// <summary>By chunk, how strongly retrieval found it beside the best one, 0 to 1.</summary>
    public IReadOnlyDictionary<Guid, double> Strengths { get; init; } = new Dictionary<Guid, double>();

    /// <summary>The strengths of ranked passages.</summary>
    public static IReadOnlyDictionary<Guid, double> StrengthsOf(IReadOnlyList<Passage> passages)
    {
        var best = passages.Select(passage => passage.SparseScore ?? 0).DefaultIfEmpty().Max();
        return best <= 0
            ? new Dictionary<Guid, double>()
            : passages.ToDictionary(passage => passage.Chunk.Id, passage => (passage.SparseScore ?? 0) / best);
    }

    /// <summary>Which sentences express the concepts that the question does, by other words.</summary>
    public QuestionConcepts Concepts => field ??= Shelf.Concepts.Of(Reading);

    /// <summary>How many of the closest sentences are looked at.</summary>
    private const int MostRead = 30;

    /// <summary>The sentences closest to the question, best first: found once for the jobs and the reading of this context.</summary>
    public IReadOnlyList<CloseUnit> Close
    {
        get
        {
            // A copy of the context about another job, or read otherwise, has others.
            if (field is null || !ReferenceEquals(_closeTo.Reading, Reading) || !ReferenceEquals(_closeTo.Careers, Careers))
            {
                (field, _closeTo) = (Closest.Find(this, MostRead), (Reading, Careers));
            }

            return field;
        }
    }

    private (QuestionReading? Reading, IReadOnlyList<Sheet>? Careers) _closeTo;

    /// <summary>The passages of some units, for the verifier.</summary>
    public static IReadOnlyList<Passage> Passages(IEnumerable<ShelfUnit> units) =>
        [.. units.Select(unit => unit.Chunk).Distinct().Select((chunk, i) => new Passage(i + 1, chunk, 0, null, null))];
}
