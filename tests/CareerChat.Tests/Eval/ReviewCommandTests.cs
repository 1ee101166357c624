using CareerChat.Eval;
using CareerChat.Eval.Reviews;
using CareerChat.Eval.Suites;
using CareerChat.Grounding;
using CareerChat.Tests.Eval.Support;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Eval;

public sealed class ReviewCommandTests : IDisposable
{
    private const string Reference = "Faux. Le BI Analyst construit des tableaux de bord pour les directions.";

    private readonly string _folder = Directory.CreateTempSubdirectory("careerchat-review-").FullName;

    [Fact]
    public void A_sheet_comes_back_as_it_was_written_also_from_a_french_spreadsheet()
    {
        string[] row = ["c-1", "Un « claim », avec \"guillemets\"", "deux\nlignes ; un point-virgule", "supported"];
        Csv.Write(Path("a.csv"), [["id", "claim", "passage", "label"], row]);
        Assert.Equal(row, Csv.Read(Path("a.csv"), "id", "claim", "passage", "label")[0].Values);
        File.WriteAllText(Path("b.csv"), "id;claim;passage;label\r\nc-1;un, deux;trois;supported\r\n");
        Assert.Equal(["c-1", "un, deux", "trois", "supported"], Csv.Read(Path("b.csv"), "label")[0].Values);
    }

    [Fact]
    public void The_claims_nearest_to_the_threshold_come_first_and_once_without_a_verdict()
    {
        var replies = Enumerable.Range(0, 40).Select(i => new GivenReply("facts", $"q-{i:00}", ScriptedAssistant.Says(
            i % 2 == 0 ? "Le data lake garde tout." : $"Le data lake garde tout, sauf la chose numéro {i} du grenier.", quotes: "Le data lake garde tout."))).ToList();
        var claims = ReviewCommand.LeastSure(replies);
        Assert.Equal(claims.Count, claims.Select(claim => claim.Claim).Distinct().Count());
        var distances = claims.Select(claim => Math.Abs(new GroundingVerifier().Verify(claim.Claim!, claim.Passage!).Score - GroundingVerifier.SupportedFrom)).ToList();
        Assert.Equal(distances.Order(), distances);
        Assert.All(claims, claim => Assert.Null(claim.Label));
    }

    [Fact]
    public void Labels_become_candidates_and_an_unknown_label_is_named()
    {
        File.WriteAllText(Path("a.csv"), "id,claim,passage,label\nc-1,Un.,Deux.,supported\nc-2,Trois.,Quatre.,\n");
        Assert.Equal(["c-1"], ReviewCommand.Labelled(Path("a.csv")).Select(claim => claim.Id));
        File.WriteAllText(Path("b.csv"), "id,claim,passage,label\nc-1,Un.,Deux.,peut-être\n");
        Assert.Contains("peut-être", Assert.Throws<EvalUsageException>(() => ReviewCommand.Labelled(Path("b.csv"))).Message, StringComparison.Ordinal);
        File.WriteAllText(Path("c.csv"), "id,claim\nc-1,Un.\n");
        Assert.Contains("passage", Assert.Throws<EvalUsageException>(() => ReviewCommand.Labelled(Path("c.csv"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Graders_and_engine_are_compared_on_answers_that_the_engine_marks_again()
    {
        Csv.Write(Path("m.csv"),
        [
            ["paper", "item", "question", "answer", "most", "grader1", "grader2"],
            ["p1", "C1", "?", Reference, "3", "3", "2,5"],
            ["p2", "C1", "?", "Vrai.", "3", "0", "0"],
        ]);
        var marking = ReviewCommand.Marked(Path("m.csv"), new ExamFiles(Repository.Root));
        Assert.Equal((2, 2, 1.0), (marking.Marks, marking.Papers, marking.WithinHalfAPoint));
        Assert.Equal(100 * 0.25 / 51 / 2, marking.Difference, 6);
        Assert.InRange(marking.Kappa, 0.9, 1);
    }

    [Theory]
    [InlineData("C1", "4")]
    [InlineData("C1", "beaucoup")]
    [InlineData("Z9", "1")]
    public void Points_that_cannot_be_are_refused_by_name(string item, string points)
    {
        Csv.Write(Path("m.csv"), [["paper", "item", "question", "answer", "most", "grader1", "grader2"], ["p1", item, "?", Reference, "3", points, "1"]]);
        Assert.Contains(item, Assert.Throws<EvalUsageException>(() => ReviewCommand.Marked(Path("m.csv"), new ExamFiles(Repository.Root))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private string Path(string name) => System.IO.Path.Combine(_folder, name);
}
