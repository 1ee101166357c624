using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CareerChat.Eval.Feedback;

/// <summary><c>feedback export</c>: thumbs down to cases that a maintainer completes. The service keeps neither question nor answer, on purpose.</summary>
internal static class FeedbackCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The feedback file of the service, one JSON line an opinion." };
        var output = new Option<FileInfo?>("--to") { Description = "Where to write the cases; the default is the console." };
        var export = new Command("export", "Turns thumbs-down records into cases to complete.") { file, output };
        export.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            if (!path.Exists)
            {
                throw new EvalUsageException($"The feedback file '{path.FullName}' does not exist; turn feedback on in the service's settings first.");
            }

            var cases = Cases(await File.ReadAllLinesAsync(path.FullName, cancellationToken));
            var text = string.Concat(cases.Select(line => line + "\n"));
            if (parsed.GetValue(output) is { } to)
            {
                await File.WriteAllTextAsync(to.FullName, text, cancellationToken);
            }
            else
            {
                Console.Write(text);
            }

            return ExitCode.Pass;
        });
        return new Command("feedback", "What readers thought of answers.") { export };
    }

    /// <summary>One case for each thumb down; « text » and « required » are for the maintainer who reproduces it.</summary>
    /// <exception cref="EvalUsageException">A line is not a record; the message gives its number.</exception>
    public static IReadOnlyList<string> Cases(IReadOnlyList<string> lines)
    {
        var cases = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            try
            {
                var record = JsonSerializer.Deserialize<Opinion>(lines[i], Json)!;
                if (!record.Helpful)
                {
                    cases.Add(JsonSerializer.Serialize(
                        new { Id = $"feedback-{record.AnswerId}", record.At, record.Reason, Text = "", Evidence = Array.Empty<object>(), Required = Array.Empty<string>(), Status = "to complete" }, Json));
                }
            }
            catch (JsonException exception)
            {
                throw new EvalUsageException($"Line {i + 1} of the feedback file is not a record: {exception.Message}");
            }
        }

        return cases;
    }

    private sealed record Opinion(DateTimeOffset At, string AnswerId, bool Helpful, string? Reason);
}
