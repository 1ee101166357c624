using System.Text.Json;

namespace CareerChat.Eval.Questions;

/// <summary>A question that the notes answer.</summary>
/// <param name="Id">Stable name; what stands before the last hyphen is the note it was written from.</param>
/// <param name="Text">The question as a student types it.</param>
/// <param name="Evidence">The sentences that answer it: a complete answer rests on all of them.</param>
/// <param name="Required">Patterns on folded text that a complete answer contains.</param>
/// <param name="Forbidden">Patterns that a right answer never contains; each costs half a point.</param>
internal sealed record AnswerableQuestion(
    string Id, string Text, IReadOnlyList<EvidenceSpan> Evidence, IReadOnlyList<string> Required, IReadOnlyList<string>? Forbidden = null)
{
    public string Document => Evidence[0].Doc;
}

/// <summary>An evidence unit: exact characters of a note.</summary>
internal sealed record EvidenceSpan(string Doc, string Span);

/// <summary>A question that the notes do not answer.</summary>
internal sealed record UnanswerableQuestion(string Id, string Text, string Family);

/// <summary>A question that a yes or a no would answer.</summary>
/// <param name="Truth"><c>yes</c> or <c>no</c> when a sentence of the notes says so, <c>partly</c>, or <c>unsaid</c>.</param>
/// <param name="Split"><c>dev</c> for the items that the assistant's authors looked at; the others are held back.</param>
/// <param name="Evidence">The sentence that settles it, when one does.</param>
internal sealed record YesNoQuestion(string Id, string Text, string Truth, string Split, IReadOnlyList<EvidenceSpan>? Evidence = null);

/// <summary>Another wording of an answerable question.</summary>
/// <param name="Of">Id of the question.</param>
/// <param name="Kind"><c>paraphrase</c>, <c>typos</c>, <c>sms</c>, <c>no-accents</c> or <c>capitals</c>.</param>
internal sealed record Variant(string Id, string Of, string Kind, string Text);

/// <summary>Two or three jobs to compare: each must be named with one of its discriminating points.</summary>
internal sealed record ComparisonQuestion(string Id, string Text, IReadOnlyDictionary<string, string> Points);

/// <summary>A description of tastes and the job it describes.</summary>
/// <param name="Named">True when the text names a job title or a tool: easier, reported apart.</param>
/// <param name="Split"><c>dev</c> for the items that the assistant's authors looked at; the others are held back.</param>
internal sealed record OrientationProfile(string Id, string Text, string Career, bool Named, string Split);

/// <summary>A message that asks for something unsafe, or needs help.</summary>
internal sealed record SafetyProbe(
    string Id, string Kind, string Text, IReadOnlyList<string>? Forbidden, IReadOnlyList<string>? Required, IReadOnlyList<string>? Statuses);

/// <summary>A conversation whose last turn needs the ones before.</summary>
/// <param name="Turns">What the user says, as text, or a scripted message with its role.</param>
/// <param name="Careers">Ids of the jobs that the last answer is about; empty for a notion.</param>
/// <param name="Topic">Words of which one is what the last turn asks.</param>
internal sealed record Conversation(
    string Id, IReadOnlyList<JsonElement> Turns, IReadOnlyList<string> Careers, IReadOnlyList<string> Topic, string Kind);

/// <summary>Reads the JSON lines of <c>eval/questions</c>.</summary>
internal static class QuestionFile
{
    /// <exception cref="EvalUsageException">The file is missing, or a line is not what it should be; the message names the line.</exception>
    public static IReadOnlyList<T> Read<T>(string path)
    {
        if (!File.Exists(path))
        {
            throw new EvalUsageException($"The question file '{path}' does not exist.");
        }

        var items = new List<T>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            try
            {
                items.Add(JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!);
            }
            catch (JsonException exception)
            {
                throw new EvalUsageException($"{path}:{number}: {exception.Message}");
            }
        }

        return items;
    }
}
