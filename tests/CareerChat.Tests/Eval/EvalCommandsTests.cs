using CareerChat.Eval;
using CareerChat.Eval.Feedback;
using CareerChat.Eval.Questions;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Eval;

public sealed class EvalCommandsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("careerchat-eval-").FullName;

    [Theory]
    [InlineData("nothing-of-the-kind")]
    [InlineData("exam", "--view", "sideways")]
    [InlineData("exam", "--in-process", "--exam", "no-such-exam.md")]
    [InlineData("claims", "no-such-claims.jsonl")]
    [InlineData("ask", "--in-process", "no-such-questions.jsonl")]
    [InlineData("feedback", "export", "no-such-feedback.jsonl")]
    [InlineData("repeat", "--times", "1")]
    public async Task A_wrong_command_line_is_exit_code_2(params string[] args) => Assert.Equal(ExitCode.Usage, await EvalCommands.RunAsync(args));

    [Fact]
    public async Task A_service_that_does_not_answer_is_exit_code_3()
    {
        var file = Write("q.jsonl", """{"id":"1","text":"Que fait un DPO ?"}""");
        Assert.Equal(ExitCode.Inconclusive, await EvalCommands.RunAsync(["ask", file, "--url", "http://127.0.0.1:1/"]));
    }

    [Fact]
    public void A_bad_line_is_named()
    {
        var file = Write("q.jsonl", "{\"id\":\"1\",\"text\":\"a\"}\nnot json\n");
        Assert.Contains("q.jsonl:2", Assert.Throws<EvalUsageException>(() => QuestionFile.Read<AskedLine>(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Thumbs_down_become_cases_to_complete()
    {
        var cases = FeedbackCommand.Cases(
        [
            """{"at":"2026-01-01T00:00:00Z","answerId":"00000000000000000000000000000001","helpful":false,"reason":"faux"}""",
            """{"at":"2026-01-01T00:00:00Z","answerId":"00000000000000000000000000000002","helpful":true}""",
        ]);
        Assert.Contains("feedback-00000000000000000000000000000001", Assert.Single(cases), StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"faux\"", cases[0], StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
