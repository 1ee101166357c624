using CareerChat.Chunking;
using CareerChat.Language;
using CareerChat.Retrieval;

namespace CareerChat.Grounding;

/// <summary>Checks that passages carry a claim.</summary>
public sealed class GroundingVerifier
{
    private const double SupportedFrom = 0.7;
    private const double UncertainFrom = 0.5;

    /// <summary>The verdict on one claim against the passages it cites.</summary>
    public ClaimCheck Verify(string claim, IReadOnlyList<Passage> cited)
    {
        var wanted = FrenchText.Terms(claim).ToHashSet();
        if (wanted.Count == 0)
        {
            return new ClaimCheck(Verdict.Uncertain, 0, ["empty"]);
        }

        var (passage, unit, score) = cited
            .SelectMany(passage => EvidenceUnits.Of(passage.Chunk).Select(unit => (Passage: passage, Unit: unit, Score: Cover(wanted, passage, unit))))
            .OrderByDescending(candidate => candidate.Score)
            .FirstOrDefault();
        var verdict = score >= SupportedFrom ? Verdict.Supported : score >= UncertainFrom ? Verdict.Uncertain : Verdict.Unsupported;
        return new ClaimCheck(verdict, score, [$"coverage:{score:F2}"], passage, unit?.Span);
    }

    private static double Cover(HashSet<string> wanted, Passage passage, EvidenceUnit unit)
    {
        var have = FrenchText.Terms($"{passage.Chunk.Title} {passage.Chunk.Heading} {unit.Text}").ToHashSet();
        return (double)wanted.Count(have.Contains) / wanted.Count;
    }
}
