using CareerChat.Eval;
using CareerChat.Eval.Repeats;

namespace CareerChat.Tests.Eval;

public class RepeatCommandTests
{
    [Fact]
    public void Eight_runs_cover_four_cultures_with_one_and_eight_threads_each_in_another_order()
    {
        var plan = RepeatCommand.Plan(8).ToList();
        Assert.Equal(8, plan.Select(repeat => (repeat.Culture, repeat.Threads)).Distinct().Count());
        Assert.Equal(4, plan.Select(repeat => repeat.Culture).Distinct().Count());
        Assert.Equal([1, 8], plan.Select(repeat => repeat.Threads).Distinct().Order());
        Assert.Equal(8, plan.Select(repeat => repeat.Number).Distinct().Count());
    }

    [Fact]
    public async Task The_same_bytes_pass()
    {
        var output = new StringWriter();
        Assert.Equal(ExitCode.Pass, await RepeatCommand.RunAsync(3, (_, results, cancel) => File.WriteAllTextAsync(results, "{}", cancel), output, default));
        Assert.Contains("3 runs, one result.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_run_that_differs_fails_and_the_line_is_shown()
    {
        var output = new StringWriter();
        Assert.Equal(ExitCode.Quality, await RepeatCommand.RunAsync(
            4, (repeat, results, cancel) => File.WriteAllTextAsync(results, repeat.Culture.StartsWith("tr", StringComparison.Ordinal) ? "{\n 0,5\n}" : "{\n 0.5\n}", cancel), output, default));
        Assert.Contains("line 2: « 0.5 » became « 0,5 »", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 of 4 runs differ", output.ToString(), StringComparison.Ordinal);
    }
}
