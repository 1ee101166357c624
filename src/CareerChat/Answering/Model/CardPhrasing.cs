using CareerChat.Grounding;
using CareerChat.Language;
using CareerChat.Orientation;
using CareerChat.Retrieval;
using Microsoft.Extensions.Logging;

namespace CareerChat.Answering.Model;

/// <summary>
/// Lets a language model say in one sentence why each lead answers what the student wrote. It sees the reasons that were chosen
/// without it and changes neither the leads nor their order nor what they cite: a sentence is added under its card when it stands
/// on that card's own quotations, and left out otherwise.
/// </summary>
public sealed class CardPhrasing(ChatAnswerer answerer, GroundingVerifier verifier, ILogger<CardPhrasing> logger)
{
    /// <summary>A longer sentence is no caption.</summary>
    private const int MaxLength = 320;

    /// <summary>The advice with the sentences that hold, and the mode to announce.</summary>
    /// <param name="advice">Cards, ranked and cited.</param>
    /// <param name="cancellationToken">Stops the model.</param>
    public async Task<(Advice Advice, AnswerMode Mode)> PhraseAsync(Advice advice, CancellationToken cancellationToken = default)
    {
        var leads = advice.Leads.Where(lead => lead.Reasons.Count > 0).ToList();
        if (leads.Count == 0)
        {
            return (advice, AnswerMode.Extractive);
        }

        var passages = advice.Sources.Select((source, i) => new Passage(i + 1, source.Chunk, 0, null, null)).ToList();
        var stream = new SentenceStream(answerer.WriteAsync(Prompt.ForCards(leads), cancellationToken));
        var captions = new Dictionary<string, (string Text, int Source)>(StringComparer.Ordinal);
        await foreach (var item in stream.ReadAsync(cancellationToken))
        {
            if (item.Sentence is { } sentence && Caption(sentence, leads, passages) is { } caption)
            {
                captions.TryAdd(caption.Lead, (caption.Text, caption.Source));
            }
        }

        if (stream.Failure is { } failure)
        {
            logger.ModelFailed(failure.GetType().Name);
        }

        return captions.Count == 0 ? (advice, AnswerMode.Fallback) : (advice with { Lines = [.. WithCaptions(advice.Lines, captions)] }, AnswerMode.Llm);
    }

    /// <summary>The lead that a sentence is about, when it holds: it cites a reason of that lead, and the reason's passage says it.</summary>
    private (string Lead, string Text, int Source)? Caption(WrittenSentence sentence, List<CareerLead> leads, List<Passage> passages)
    {
        var lead = leads.Find(one => one.Reasons.Any(reason => sentence.Numbers.Contains(reason.Citation)));
        if (lead is null || sentence.Text.Length > MaxLength || sentence.Numbers.Any(number => lead.Reasons.All(reason => reason.Citation != number))
            || WithoutStudent(sentence.Text, lead) is not { Length: > 0 } claim)
        {
            return null;
        }

        var cited = passages.Where(passage => sentence.Numbers.Contains(passage.Number)).ToList();
        var judged = new SentenceJudge(verifier, cited).Judge(sentence with { Text = claim });
        return judged is { Fate: Fate.Kept, Verdict: Verdict.Supported, Citations.Count: > 0 } ? (lead.Id, FrenchTypography.Of(sentence.Text), cited[0].Number) : null;
    }

    /// <summary>What a sentence claims of the job, the student's quoted words left out; null when it quotes what they did not say.</summary>
    private static string? WithoutStudent(string text, CareerLead lead)
    {
        var claim = text;
        while (claim.IndexOf('«', StringComparison.Ordinal) is var start and >= 0)
        {
            var end = claim.IndexOf('»', start);
            if (end < 0 || !lead.Reasons.Any(reason => FrenchText.Fold(reason.YourWords).Contains(FrenchText.Fold(claim[(start + 1)..end].Trim(' ', '\u00a0', '\u202f')), StringComparison.Ordinal)))
            {
                return null;
            }

            // « Vous dites « … » : le métier… »: what stands before the quotation speaks of the student.
            claim = claim[..start].TrimStart().StartsWith("Vous ", StringComparison.Ordinal) ? claim[(end + 1)..] : claim[..start] + claim[(end + 1)..];
        }

        claim = claim.Trim(' ', '\u00a0', '\u202f', ':', ',', ';', '-');
        return claim.Length == 0 ? null : char.ToUpperInvariant(claim[0]) + claim[1..];
    }

    private static IEnumerable<AdviceLine> WithCaptions(IReadOnlyList<AdviceLine> lines, Dictionary<string, (string Text, int Source)> captions)
    {
        foreach (var line in lines)
        {
            yield return line;
            if (line.CardOf is { } lead && captions.TryGetValue(lead, out var caption))
            {
                yield return new AdviceLine(caption.Text, caption.Source);
            }
        }
    }
}
