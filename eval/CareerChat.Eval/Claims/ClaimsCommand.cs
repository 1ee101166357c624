using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareerChat.Eval.Questions;
using CareerChat.Grounding;

namespace CareerChat.Eval.Claims;

/// <summary><c>claims FILE.jsonl</c>: the grounding verifier over labelled or unlabelled claims.</summary>
internal static class ClaimsCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "Lines of {\"id\",\"passage\",\"claim\"[,\"label\"]}." };
        var command = new Command("claims", "Verifies claims against their passages: one JSON line each; with labels, AUC and recall by label.") { file };
        command.SetAction(parsed => Run(QuestionFile.Read<LabelledClaim>(parsed.GetValue(file)!.FullName), parsed.GetValue(file)!.Name));
        return command;
    }

    private static int Run(IReadOnlyList<LabelledClaim> claims, string name)
    {
        var verifier = new GroundingVerifier();
        var judged = new List<(string Label, string Verdict, double Score)>();
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i] is not { Passage: { } passage, Claim: { } claim })
            {
                throw new EvalUsageException($"{name}:{i + 1}: expected « passage » and « claim ».");
            }

            var check = verifier.Verify(claim, passage);
            var verdict = JsonNamingPolicy.SnakeCaseLower.ConvertName(check.Verdict.ToString());
            Console.WriteLine(JsonSerializer.Serialize(
                new { Id = claims[i].Id ?? (i + 1).ToString(CultureInfo.InvariantCulture), Verdict = verdict, Score = Math.Round(check.Score, 4), check.Reasons }, Json));
            if (claims[i].Label is { } label)
            {
                judged.Add((label, verdict, check.Score));
            }
        }

        if (judged.Count > 0)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { Summary = ClaimScores.Of(judged) }, Json));
        }

        return ExitCode.Pass;
    }
}
