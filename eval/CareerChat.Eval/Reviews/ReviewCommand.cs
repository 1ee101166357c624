using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareerChat.Eval.Claims;
using CareerChat.Eval.Exam;
using CareerChat.Eval.Questions;
using CareerChat.Eval.Statistics;
using CareerChat.Eval.Suites;
using CareerChat.Grounding;

namespace CareerChat.Eval.Reviews;

/// <summary>
/// <c>review</c>: what a person should look at, as a sheet to fill in, and the filled sheet read back. Sheets show no verdict and no points of
/// the machine, so that people judge by themselves.
/// </summary>
internal static class ReviewCommand
{
    private const int MostClaims = 30;

    private static readonly string[] ClaimColumns = ["id", "claim", "passage", "label"];
    private static readonly string[] MarkColumns = ["paper", "item", "question", "answer", "most", "grader1", "grader2"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static Command Create(Func<ParseResult, EvaluationOptions> options) => new("review", "Sheets for people to fill in, and what they say of the machine.")
    {
        Claims(options), Labels(), Papers(options), Marks(),
    };

    private static Command Claims(Func<ParseResult, EvaluationOptions> options)
    {
        var to = new Option<FileInfo>("--to") { Description = "The sheet to write.", Required = true };
        var command = new Command("claims", $"Writes the {MostClaims} claims of answers that the verifier was least sure of.") { to };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var setup = options(parsed);
            var questions = QuestionFile.Read<AnswerableQuestion>(Path.Combine(setup.Repository, "eval", "questions", "answerable.jsonl"));
            var (_, context) = await new Evaluation(setup, _ => { }).RunAsync([new FactsSuite(questions)], cancellationToken);
            Csv.Write(parsed.GetValue(to)!.FullName, [ClaimColumns, .. LeastSure(context.Replies).Select(claim => (string[])[claim.Id!, claim.Claim!, claim.Passage!, ""])]);
            Console.WriteLine($"Wrote {parsed.GetValue(to)!.FullName}; fill in « label » (supported, misattributed, contradicted, wrong-number, negation, unsupported), then « review labels ».");
            return ExitCode.Pass;
        });
        return command;
    }

    /// <summary>Claims nearest to where the verifier changes its mind, each once.</summary>
    public static IReadOnlyList<LabelledClaim> LeastSure(IEnumerable<GivenReply> replies)
    {
        var verifier = new GroundingVerifier();
        return
        [
            .. replies.Where(given => !Judging.Declines(given.Reply.Answer))
                .SelectMany(given => given.Reply.Answer.Sentences.Where(sentence => sentence.Citations.Count > 0)
                    .Select((sentence, i) => new LabelledClaim($"{given.Id}/{i + 1}", FoundedAnswer.Quoted(given.Reply.Answer, sentence), sentence.Text)))
                .DistinctBy(claim => (claim.Claim, claim.Passage))
                .OrderBy(claim => Math.Abs(verifier.Verify(claim.Claim!, claim.Passage!).Score - GroundingVerifier.SupportedFrom))
                .ThenBy(claim => claim.Id, StringComparer.Ordinal)
                .Take(MostClaims),
        ];
    }

    private static Command Labels()
    {
        var file = new Argument<FileInfo>("file") { Description = "A filled sheet of « review claims »." };
        var to = new Option<FileInfo>("--to") { Description = "Where the labelled claims go, as candidates for eval/claims.", Required = true };
        var command = new Command("labels", "Reads a filled sheet: candidates for eval/claims, and how far the verifier agrees.") { file, to };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var claims = Labelled(parsed.GetValue(file)!.FullName);
            await File.WriteAllTextAsync(parsed.GetValue(to)!.FullName, string.Concat(claims.Select(claim => JsonSerializer.Serialize(claim, Json) + "\n")), cancellationToken);
            var verifier = new GroundingVerifier();
            var kappa = Agreement.Kappa([.. claims.Select(claim => (
                claim.Label == ClaimScores.Supported ? "kept" : "refused",
                verifier.Verify(claim.Claim!, claim.Passage!).Verdict == Verdict.Supported ? "kept" : "refused"))]);
            Console.WriteLine(FormattableString.Invariant($"{claims.Count} labelled claims written to {parsed.GetValue(to)!.FullName}; Cohen's κ with the verifier, kept or refused: {kappa:0.000}."));
            return ExitCode.Pass;
        });
        return command;
    }

    /// <exception cref="EvalUsageException">No label, or one that nobody knows.</exception>
    public static IReadOnlyList<LabelledClaim> Labelled(string path)
    {
        string[] known = [ClaimScores.Supported, "misattributed", "contradicted", "wrong-number", "negation", "unsupported", "disputed"];
        var claims = Csv.Read(path, ClaimColumns).Where(row => row["label"].Length > 0).Select(row => known.Contains(row["label"])
            ? new LabelledClaim(row["id"], row["passage"], row["claim"], row["label"], "natural")
            : throw new EvalUsageException($"The label of '{row["id"]}' is '{row["label"]}'; expected {string.Join(", ", known)}.")).ToList();
        return claims.Count > 0 ? claims : throw new EvalUsageException($"'{path}' holds no label: fill in the column « label ».");
    }

    private static Command Papers(Func<ParseResult, EvaluationOptions> options)
    {
        var to = new Option<FileInfo>("--to") { Description = "The sheet to write; an existing one gets this paper added.", Required = true };
        var paper = new Option<string>("--paper") { Description = "Name of the candidate.", DefaultValueFactory = _ => "assistant" };
        var command = new Command("exam", "Writes the open answers of the exam (parts C, D and F) for two graders.") { to, paper };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var setup = options(parsed);
            var exams = new ExamFiles(setup.Repository);
            var (run, _) = await new Evaluation(setup, _ => { }).RunAsync([new ExamSuite("exam", "", exams.Restated, exams.Key, ExamView.Masked, null)], cancellationToken);
            var path = parsed.GetValue(to)!.FullName;
            var before = File.Exists(path) ? Csv.Read(path, MarkColumns).Select(row => (string[])[.. MarkColumns.Select(column => row[column])]) : [];
            var rows = exams.Restated.Items.Zip(run.Suites[0].Items)
                .Where(item => item.First.Part is 'C' or 'D' or 'F' && item.Second.Exchange is not null)
                .Select(item => (string[])[parsed.GetValue(paper)!, item.First.Id, item.Second.Exchange!.Question, item.Second.Exchange.Answer!, Invariant(Most(item.First)), "", ""]);
            Csv.Write(path, [MarkColumns, .. before, .. rows]);
            Console.WriteLine($"Wrote {path}; two graders fill in « grader1 » and « grader2 » apart from each other, then « review marks ».");
            return ExitCode.Pass;
        });
        return command;
    }

    private static Command Marks()
    {
        var file = new Argument<FileInfo>("file") { Description = "A sheet of « review exam » with both graders' points." };
        var command = new Command("marks", "Reads the graders' points: how far they agree, and how far the engine is from them.") { file };
        command.SetAction(parsed =>
        {
            var exams = new ExamFiles(Checkout.Find());
            var marking = Marked(parsed.GetValue(file)!.FullName, exams);
            Console.WriteLine(FormattableString.Invariant($"{marking.Marks} answers of {marking.Papers} papers, marked twice."));
            Console.WriteLine(FormattableString.Invariant($"between the graders: weighted κ {marking.Kappa:0.000} (target ≥ 0.80)"));
            Console.WriteLine(FormattableString.Invariant($"engine within half a point of their mean: {100 * marking.WithinHalfAPoint:0.0} % (target ≥ 90 %)"));
            Console.WriteLine(FormattableString.Invariant($"mean difference of a paper: {marking.Difference:0.0} of 100 (target ≤ 3)"));
            if (marking.Papers < DoubleMarking.FewestPapers)
            {
                Console.WriteLine(FormattableString.Invariant($"Fewer than {DoubleMarking.FewestPapers} papers: read nothing into these figures yet."));
            }

            return ExitCode.Pass;
        });
        return command;
    }

    /// <summary>A sheet with the graders' points, each answer marked again by the engine.</summary>
    /// <exception cref="EvalUsageException">An item that the exam does not have, or points that are no number from 0 to its most.</exception>
    public static DoubleMarking Marked(string path, ExamFiles exams)
    {
        var paper = exams.Restated;
        var marker = new ExamMarker(exams.Key, paper);
        var items = paper.Items.ToDictionary(item => item.Id);
        var marks = Csv.Read(path, MarkColumns).Select(row => items.TryGetValue(row["item"], out var item)
            ? new DoubleMark(row["paper"], item.Id, Points(row, "grader1", item), Points(row, "grader2", item), marker.Mark(item, row["answer"]).Points)
            : throw new EvalUsageException($"'{path}' names the item '{row["item"]}', which the exam does not have.")).ToList();
        return DoubleMarking.Of(marks, items.Values.Where(item => item.Part is 'C' or 'D' or 'F').Sum(Most));

        static double Points(IReadOnlyDictionary<string, string> row, string grader, ExamItem item) =>
            double.TryParse(row[grader].Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var points) && points >= 0 && points <= Most(item)
                ? points
                : throw new EvalUsageException($"{grader} gave '{row[grader]}' to {item.Id} of {row["paper"]}; expected 0 to {Invariant(Most(item))}.");
    }

    private static double Most(ExamItem item) => item.Part switch { 'C' => PartC.Max, 'D' => PartD.Max, _ => PartF.Max };

    private static string Invariant(double points) => points.ToString(CultureInfo.InvariantCulture);
}
