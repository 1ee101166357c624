using CareerChat.Answering;
using CareerChat.Eval.Assistants;

namespace CareerChat.Eval.Results;

/// <summary>A question and its answer, without anything that changes from one run to the next.</summary>
/// <param name="Question">The last message of the user.</param>
/// <param name="Status">Status of the answer.</param>
/// <param name="Answer">The text shown.</param>
/// <param name="Claims">Sentences of the answer with their verdict and the quotes they point to.</param>
internal sealed record Exchange(string Question, string Status, string Answer, IReadOnlyList<ExchangeClaim> Claims)
{
    public static Exchange Of(string question, Reply reply) => new(question, StatusName(reply.Answer.Status), reply.Answer.Text,
    [
        .. reply.Answer.Sentences.Select(sentence => new ExchangeClaim(
            sentence.Text,
            sentence.Verdict.ToString(),
            [.. sentence.Citations.SelectMany(n => reply.Answer.Citations.Where(citation => citation.N == n)).Select(citation => $"{citation.Title} : {citation.Quote}").Distinct()])),
    ]);

    private static string StatusName(AnswerStatus status) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());
}

/// <summary>One claim of an answer.</summary>
internal sealed record ExchangeClaim(string Text, string Verdict, IReadOnlyList<string> Quotes);
