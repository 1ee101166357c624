using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareerChat.Eval.Assistants;
using CareerChat.Eval.Claims;
using CareerChat.Eval.Questions;
using CareerChat.Eval.Statistics;
using CareerChat.Grounding;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerChat.Eval.Judges;

/// <summary><c>judge FILE.jsonl</c>: a language model beside the verifier on claims, from cassettes; agreement with labels and with the verifier.</summary>
internal static class JudgeCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "Lines of {\"id\",\"passage\",\"claim\"[,\"label\"]}." };
        var model = new Option<string>("--model") { Description = "Name of the model, part of each cassette's key.", Required = true };
        var folder = new Option<DirectoryInfo>("--cassettes")
        {
            Description = "Folder of the cassettes.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Checkout.Find(), "eval", "cassettes")),
        };
        var record = new Option<bool>("--record") { Description = "Ask the model of Llm__Endpoint and Llm__Model for what no cassette holds." };
        var budget = new Option<long>("--budget") { Description = "Tokens that new calls may use.", DefaultValueFactory = _ => new JudgeBudget().Tokens };
        var euros = new Option<double>("--budget-euros") { Description = "Euros that new calls may cost, at the prices given.", DefaultValueFactory = _ => new JudgeBudget().Euros };
        var input = new Option<double>("--input-price") { Description = "Euros for a million tokens of prompts." };
        var output = new Option<double>("--output-price") { Description = "Euros for a million tokens of replies." };
        var command = new Command("judge", "A language model's second opinion on claims; it flags, it never overrules.") { file, model, folder, record, budget, euros, input, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = Services();
            var client = parsed.GetValue(record)
                ? services.GetService<IChatClient>() ?? throw new EvalUsageException("--record needs Llm__Endpoint and Llm__Model in the environment.")
                : null;
            var judge = new ClaimJudge(parsed.GetValue(model)!, new JudgeCassettes(parsed.GetValue(folder)!.FullName), client, new JudgeBudget
            {
                Tokens = parsed.GetValue(budget), Euros = parsed.GetValue(euros), InputPrice = parsed.GetValue(input), OutputPrice = parsed.GetValue(output),
            });
            return await RunAsync(judge, QuestionFile.Read<LabelledClaim>(parsed.GetValue(file)!.FullName), Console.Out, cancellationToken);
        });
        return command;
    }

    /// <summary>One line a claim, then the summary; inconclusive when more than 1 % of the replies could not be read.</summary>
    public static async Task<int> RunAsync(ClaimJudge judge, IReadOnlyList<LabelledClaim> claims, TextWriter output, CancellationToken cancellationToken)
    {
        var verifier = new GroundingVerifier();
        var rows = new List<(string? Label, string Verifier, string? Judge, bool Flipped)>();
        foreach (var claim in claims)
        {
            var check = verifier.Verify(claim.Claim!, claim.Passage!);
            var verdict = JsonNamingPolicy.SnakeCaseLower.ConvertName(check.Verdict.ToString());
            var opinion = await judge.JudgeAsync(claim.Claim!, [claim.Passage!], verdict, cancellationToken);
            rows.Add((claim.Label, verdict, opinion.Verdict, opinion.Flipped));
            await output.WriteLineAsync(JsonSerializer.Serialize(
                new { claim.Id, Verdict = verdict, Judge = opinion.Verdict, opinion.Quote, opinion.Problem, Review = opinion.Flags(verdict) }, Json));
        }

        var unreadable = rows.Count(row => row.Judge is null);
        await output.WriteLineAsync(JsonSerializer.Serialize(new
        {
            Summary = new
            {
                Claims = rows.Count,
                Unreadable = unreadable,
                KappaWithLabels = Kappa(rows.Where(row => row.Label is not null).Select(row => (row.Label!, row.Judge ?? "none"))),
                KappaWithVerifier = Kappa(rows.Select(row => (row.Verifier, row.Judge ?? "none"))),
                Confusion = rows.GroupBy(row => $"{row.Verifier} → {row.Judge ?? "none"}").OrderBy(cell => cell.Key, StringComparer.Ordinal).ToDictionary(cell => cell.Key, cell => cell.Count()),
                Flipped = rows.Count(row => row.Flipped),
                judge.Tokens,
                Euros = Math.Round(judge.Euros, 4),
            },
        }, Json));
        return unreadable * 100 > rows.Count ? ExitCode.Inconclusive : ExitCode.Pass;
    }

    private static double Kappa(IEnumerable<(string, string)> labels) => Math.Round(Agreement.Kappa([.. labels]), 4);

    private static ServiceProvider Services() => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
        .AddCareerChat(new ConfigurationBuilder().AddEnvironmentVariables().Build())
        .BuildServiceProvider();
}
