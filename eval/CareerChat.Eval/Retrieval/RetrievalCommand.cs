using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CareerChat.Retrieval;

namespace CareerChat.Eval.Retrieval;

/// <summary><c>eval … retrieval --dataset DIR</c>: any BEIR-format set through the shipped retriever.</summary>
internal static class RetrievalCommand
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Command Create()
    {
        var datasets = new Option<DirectoryInfo[]>("--dataset")
        {
            Description = "A folder with corpus.jsonl, queries.jsonl and qrels.tsv or qrels/test.tsv. May be given more than once.",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var ablation = new Option<bool>("--ablation") { Description = "Also measure the retriever without each of its ingredients." };
        var abstention = new Option<DirectoryInfo?>("--abstention")
        {
            Description = "A folder of notes: print the curves of wrong answers and refusals over it; questions of --dataset count as unanswerable.",
        };
        var questions = new Option<FileInfo>("--questions")
        {
            Description = "Labelled questions for --abstention.",
            DefaultValueFactory = _ => new FileInfo(Path.Combine("eval", "questions", "retrieval.jsonl")),
        };
        var run = new Option<FileInfo?>("--run") { Description = "Write the ranking as a TREC run file, for trec_eval." };
        var json = new Option<bool>("--json") { Description = "One JSON line for each dataset instead of a table." };
        var command = new Command("retrieval", "Recall, MRR, nDCG and speed on a public retrieval set.") 
        {
            datasets, ablation, abstention, questions, run, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folders = parsed.GetValue(datasets) ?? [];
            if (folders.Length == 0 && parsed.GetValue(abstention) is null)
            {
                await Console.Error.WriteLineAsync("Nothing to measure: give --dataset DIR, or --abstention with a folder of notes.");
                return 2;
            }

            try
            {
                var sets = folders.Select(folder => BeirDataset.Load(folder.FullName)).ToList();
                if (parsed.GetValue(abstention) is { } corpus)
                {
                    var curves = await AbstentionSuite.RunAsync(
                        corpus.FullName, parsed.GetValue(questions)!.FullName, [.. sets.SelectMany(set => set.Questions)], cancellationToken);
                    WriteCurves(curves);
                    return 0;
                }

                foreach (var set in sets)
                {
                    await MeasureAsync(set, parsed.GetValue(ablation), parsed.GetValue(json), parsed.GetValue(run), cancellationToken);
                }

                return 0;
            }
            catch (DatasetException exception)
            {
                await Console.Error.WriteLineAsync(exception.Message);
                return 2;
            }
        });
        return command;
    }

    private static async Task MeasureAsync(
        BeirDataset set, bool ablation, bool json, FileInfo? run, CancellationToken cancellationToken)
    {
        foreach (var setup in ablation ? RetrievalSetup.Ablation : [RetrievalSetup.Shipped])
        {
            var (scores, ranked) = await RetrievalSuite.RunAsync(set, setup, cancellationToken);
            Console.WriteLine(json ? JsonSerializer.Serialize(scores, Json) : Line(setup, scores));
            if (setup == RetrievalSetup.Shipped && run is not null)
            {
                await File.WriteAllLinesAsync(run.FullName, TrecLines(ranked), cancellationToken);
            }
        }
    }

    private static void WriteCurves(AbstentionCurves curves)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{curves.Answerable.Count} answerable (right note first {curves.First}, in the first three {curves.FirstThree}), "
            + $"{curves.Unanswerable.Count} unanswerable, {curves.Foreign.Count} of another corpus"));
        Console.WriteLine("| threshold | answerable refused | unanswerable answered | foreign answered |");
        Console.WriteLine("|---|---|---|---|");
        for (var step = 0; step <= 16; step++)
        {
            var threshold = 0.45 + (0.05 * step);
            var mark = Math.Abs(threshold - EvidenceRule.MinSupport) < 0.001 ? " (shipped)" : "";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {threshold:0.00}{mark} | {curves.Refused(threshold):0.0 %} | {curves.Answered(threshold):0.0 %} | {curves.AnsweredForeign(threshold):0.0 %} |"));
        }
    }

    private static string Line(RetrievalSetup setup, RetrievalScores scores) => string.Create(
        CultureInfo.InvariantCulture,
        $"{scores.Dataset,-12} {setup.Name,-30} recall@1 {scores.Recall1:0.0000}  @5 {scores.Recall5:0.0000}  @10 {scores.Recall10:0.0000}  "
        + $"MRR@10 {scores.Mrr10:0.0000}  nDCG@10 {scores.Ndcg10:0.0000}  hit@1 {scores.Success1:0.000}  hit@10 {scores.Success10:0.000}  "
        + $"p50 {scores.P50Milliseconds:0.000} ms  p95 {scores.P95Milliseconds:0.000} ms  index {scores.IndexSeconds:0.00} s  "
        + $"({scores.Questions} questions, {scores.Documents} documents, {scores.Chunks} chunks)");

    /// <summary>Scores only keep the order: trec_eval sorts by score, and equal scores by its own rule.</summary>
    private static IEnumerable<string> TrecLines(IReadOnlyList<RankedQuestion> ranked) =>
        ranked.SelectMany(question => question.Documents.Select((document, i) =>
            string.Create(CultureInfo.InvariantCulture, $"{question.Id} Q0 {document} {i + 1} {1000 - i} careerchat")));
}
