using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareerChat.Eval.Mutations;
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
        var ablation = new Option<bool>("--ablation") { Description = "Prints a table instead: the verifier with each check switched off in turn." };
        var mutations = new Option<bool>("--mutations") { Description = "Prints the mutation score instead, on the file's supported claims." };
        var command = new Command("claims", "Verifies claims against their passages: one JSON line each; with labels, AUC and recall by label.") { file, ablation, mutations };
        command.SetAction(parsed =>
        {
            var claims = QuestionFile.Read<LabelledClaim>(parsed.GetValue(file)!.FullName);
            Check(claims, parsed.GetValue(file)!.Name);
            return parsed.GetValue(ablation) ? Ablate(claims) : parsed.GetValue(mutations) ? Mutate(claims) : Run(claims);
        });
        return command;
    }

    private static void Check(IReadOnlyList<LabelledClaim> claims, string name)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i] is not { Passage: not null, Claim: not null })
            {
                throw new EvalUsageException($"{name}:{i + 1}: expected « passage » and « claim ».");
            }
        }
    }

    /// <summary>Prints a Markdown table.</summary>
    private static int Ablate(IReadOnlyList<LabelledClaim> claims)
    {
        if (!claims.Any(claim => claim.Label == ClaimScores.Supported) || claims.All(claim => claim.Label is null or ClaimScores.Supported))
        {
            throw new EvalUsageException("--ablation needs labels: claims that are supported and claims that are not.");
        }

        Console.Write(Ablation.Table(claims));
        return ExitCode.Pass;
    }

    private static int Mutate(IReadOnlyList<LabelledClaim> claims)
    {
        var corpus = Path.Combine(Checkout.Find(), "corpus");
        var notes = NoteClaims.Read(corpus);
        var pool = new MutationPool(NoteClaims.Jobs(corpus), NoteClaims.Products(notes), notes);
        var scores = MutationSuite.Score([.. claims.Where(claim => claim.Label is null or ClaimScores.Supported).Select(claim => new TrueClaim(claim.Claim!, claim.Passage!))], pool);
        foreach (var score in scores)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { score.Operator, score.Mutants, score.Killed, score.Equivalent, score.Survivors }, Json));
        }

        var (killed, mutants) = (scores.Sum(score => score.Killed), scores.Sum(score => score.Mutants));
        Console.WriteLine(JsonSerializer.Serialize(new { Summary = new { mutants, killed, Score = mutants == 0 ? 0 : (double)killed / mutants } }, Json));
        return ExitCode.Pass;
    }

    private static int Run(IReadOnlyList<LabelledClaim> claims)
    {
        var verifier = new GroundingVerifier();
        var judged = new List<(string Label, string Verdict, double Score)>();
        for (var i = 0; i < claims.Count; i++)
        {
            var check = verifier.Verify(claims[i].Claim!, claims[i].Passage!);
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
