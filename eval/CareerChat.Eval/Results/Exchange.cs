using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareerChat.Answering;
using CareerChat.Eval.Assistants;

namespace CareerChat.Eval.Results;

/// <summary>A question and its answer, without anything that changes from one run to the next.</summary>
/// <param name="Question">The last message of the user.</param>
/// <param name="Status">Status of the answer.</param>
/// <param name="Fingerprint">16 hexadecimal digits that change with anything a reader sees: text, verdicts, quotes and their offsets, jobs proposed.</param>
/// <param name="Answer">The text shown; null where only the fingerprint is kept.</param>
/// <param name="Claims">Sentences of the answer with their verdict and the quotes they point to; null with <paramref name="Answer"/>.</param>
internal sealed record Exchange(string Question, string Status, string Fingerprint, string? Answer = null, IReadOnlyList<ExchangeClaim>? Claims = null)
{
    private const int FingerprintDigits = 16;

    public static Exchange Of(string question, Reply reply) => new(question, Name(reply.Answer.Status), Hash(reply.Answer), reply.Answer.Text,
    [
        .. reply.Answer.Sentences.Select(sentence => new ExchangeClaim(
            sentence.Text,
            Name(sentence.Verdict),
            [.. sentence.Citations.SelectMany(n => reply.Answer.Citations.Where(citation => citation.N == n)).Select(citation => $"{citation.Title} : {citation.Quote}").Distinct()])),
    ]);

    /// <summary>The same without its texts.</summary>
    public Exchange InShort() => this with { Answer = null, Claims = null };

    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string Hash(Answer answer)
    {
        var shown = new StringBuilder(answer.Text);
        foreach (var sentence in answer.Sentences)
        {
            shown.Append('\n').Append(Name(sentence.Verdict)).AppendJoin(' ', sentence.Citations).Append(sentence.Text);
        }

        foreach (var citation in answer.Citations)
        {
            shown.Append('\n').Append(citation.N).Append(citation.DocumentId).Append(citation.Start).Append('-').Append(citation.End).Append(citation.Quote);
        }

        shown.Append('\n').AppendJoin(' ', answer.Careers.Select(career => career.Id)).Append('\n').AppendJoin('\n', answer.Suggestions);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown.ToString())))[..FingerprintDigits];
    }
}

/// <summary>One claim of an answer.</summary>
internal sealed record ExchangeClaim(string Text, string Verdict, IReadOnlyList<string> Quotes);
