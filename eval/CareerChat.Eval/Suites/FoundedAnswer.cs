using CareerChat.Answering;
using CareerChat.Eval.Assistants;
using CareerChat.Eval.Questions;
using CareerChat.Grounding;

namespace CareerChat.Eval.Suites;

/// <summary>An answer with what its claims rest on.</summary>
internal sealed class FoundedAnswer
{
    private FoundedAnswer(GivenReply given, bool quotesOpen)
    {
        Given = given;
        var answer = given.Reply.Answer;
        Claims = [.. answer.Sentences.Where(sentence => sentence.Citations.Count > 0)];
        Supported = Claims.Count == 0 ? 0 : (double)Claims.Count(claim => claim.Verdict == Verdict.Supported) / Claims.Count;
        QuotesOpen = quotesOpen;
        var judged = Claims.Select(claim => Alce(claim, answer.Citations)).ToList();
        CitationRecall = judged.Count == 0 ? 0 : judged.Average(claim => claim.Recall);
        CitationPrecision = judged.Sum(claim => claim.Cited) == 0 ? 0 : (double)judged.Sum(claim => claim.Useful) / judged.Sum(claim => claim.Cited);
    }

    public GivenReply Given { get; }

    /// <summary>Opens every citation of an answer, as a reader would.</summary>
    public static async Task<FoundedAnswer> ReadAsync(GivenReply given, IAssistant assistant, CancellationToken cancellationToken)
    {
        var open = true;
        foreach (var citation in given.Reply.Answer.Citations)
        {
            open &= await assistant.OpenAsync(citation.PassageId, cancellationToken) is { } passage && Opens(citation, passage);
        }

        return new FoundedAnswer(given, open);
    }

    public IReadOnlyList<AnswerSentence> Claims { get; }

    /// <summary>Share of supported claims; 0 for an answer without a claim.</summary>
    public double Supported { get; }

    /// <summary>True when each citation's offsets hold its quote, character for character, in the passage it names.</summary>
    public bool QuotesOpen { get; }

    /// <summary>ALCE: share of claims that their citations together entail.</summary>
    public double CitationRecall { get; }

    /// <summary>ALCE: share of citations that are needed; ids out of range stay in the denominator.</summary>
    public double CitationPrecision { get; }

    /// <summary>What a claim points to, as a small note: title, heading and quote of each citation.</summary>
    public static string Quoted(Answer answer, AnswerSentence claim) => string.Join("\n\n", claim.Citations
        .SelectMany(n => answer.Citations.Where(citation => citation.N == n))
        .Select(citation => $"# {citation.Title}\n\n## {citation.Heading}\n\n{citation.Quote}")
        .Distinct());

    /// <summary>Citation recall and precision of one claim (Gao et al., 2023, <c>compute_autoais</c>).</summary>
    public static (double Recall, int Useful, int Cited) Alce(AnswerSentence claim, IReadOnlyList<Citation> citations)
    {
        var quotes = claim.Citations.Select(n => citations.Where(citation => citation.N == n).Select(citation => $"{citation.Title} {citation.Heading} {citation.Quote}").ToList()).ToList();
        var inRange = quotes.TrueForAll(quote => quote.Count > 0);
        if (quotes.Count == 0 || !inRange || !Entails(quotes.SelectMany(quote => quote)))
        {
            return (0, 0, quotes.Count);
        }

        var useful = Enumerable.Range(0, quotes.Count).Count(i =>
            quotes.Count == 1 || Entails(quotes[i]) || !Entails(quotes.Where((_, j) => j != i).SelectMany(quote => quote)));
        return (1, useful, quotes.Count);

        bool Entails(IEnumerable<string> evidence) => Entailment.Supports(string.Join(' ', evidence), claim.Text);
    }

    private static bool Opens(Citation citation, SeenPassage passage) =>
        citation.Quote.Length > 0 &&
        citation.DocumentId == passage.DocumentId &&
        citation.End - citation.Start == citation.Quote.Length &&
        citation.Start >= passage.Start && citation.End <= passage.Start + passage.Text.Length &&
        string.CompareOrdinal(passage.Text, citation.Start - passage.Start, citation.Quote, 0, citation.Quote.Length) == 0;
}
