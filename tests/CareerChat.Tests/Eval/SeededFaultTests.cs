using CareerChat.Eval;
using CareerChat.Eval.Faults;
using CareerChat.Eval.Questions;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Eval;

public class SeededFaultTests
{
    private static readonly SeededFault Fault = new("always-right", "a.cs", "a == b", "true");

    [Fact]
    public void The_fault_stands_beside_the_code_behind_its_name() =>
        Assert.Equal("return (global::CareerChat.Eval.Fault.Is(\"always-right\") ? (true) : (a == b));", Fault.SeedIn("return a == b;"));

    [Theory]
    [InlineData("return a != b;", "nowhere")]
    [InlineData("return a == b || a == b;", "more than once")]
    public void Code_that_is_not_there_once_is_named(string source, string where) =>
        Assert.Contains(where, Assert.Throws<EvalUsageException>(() => Fault.SeedIn(source)).Message, StringComparison.Ordinal);

    /// <summary>A scorer that is rewritten takes its faults with it; there is one at least for each hole.</summary>
    [Fact]
    public void Every_fault_still_finds_its_code()
    {
        var faults = QuestionFile.Read<SeededFault>(Path.Combine(Repository.Root, "eval", "faults.jsonl"));
        var project = Path.Combine(Repository.Root, "eval", "CareerChat.Eval");
        foreach (var file in faults.GroupBy(fault => fault.File))
        {
            var seeded = file.Aggregate(File.ReadAllText(Path.Combine(project, file.Key)), (source, fault) => fault.SeedIn(source));
            Assert.All(file, fault => Assert.Contains($"Fault.Is(\"{fault.Name}\")", seeded, StringComparison.Ordinal));
        }

        Assert.Equal(faults.Count, faults.Select(fault => fault.Name).Distinct().Count());
        Assert.All(Enumerable.Range(1, 16), hole => Assert.Contains(faults, fault => fault.Name.StartsWith($"H{hole}-", StringComparison.Ordinal)));
    }
}
