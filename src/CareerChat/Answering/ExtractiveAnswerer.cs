using System.Runtime.CompilerServices;
using CareerChat.Chunking;
using CareerChat.Language;

namespace CareerChat.Answering;

/// <summary>Answers with sentences picked from the passages: no language model, nothing to install.</summary>
public sealed class ExtractiveAnswerer : IAnswerer
{
    private const int MaxSentences = 4;

    public AnswerMode Mode => AnswerMode.Extractive;

    public async IAsyncEnumerable<string> AnswerAsync(
        AnswerRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        var wanted = FrenchText.Terms(request.Question.Standalone).ToHashSet();
        var picked = request.Passages
            .SelectMany(passage => EvidenceUnits.Of(passage.Chunk).Select(unit => (Passage: passage, Unit: unit, Score: Score(passage.Chunk, unit))))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Passage.Number)
            .Take(MaxSentences)
            .ToList();
        var best = picked.Select(candidate => candidate.Score).FirstOrDefault();
        foreach (var (passage, unit, _) in picked.Where(candidate => candidate.Score >= best * 0.75))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return $"{unit.Text.TrimEnd()} [{passage.Number}]\n";
        }

        double Score(Chunk chunk, EvidenceUnit unit) =>
            FrenchText.Terms($"{chunk.Title} {chunk.Heading} {unit.Text}").Distinct().Count(wanted.Contains);
    }
}
