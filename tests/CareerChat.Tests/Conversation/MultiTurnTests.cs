using System.Text.Json;
using CareerChat.Conversation;
using CareerChat.Language;
using CareerChat.Tests.Support;
using Xunit.Abstractions;

namespace CareerChat.Tests.Conversation;

/// <summary>Conversations of <c>eval/questions/multiturn.jsonl</c>: the last turn is about the right jobs and asks the right thing.</summary>
public class MultiTurnTests(ITestOutputHelper output)
{
    [Fact]
    public void At_least_85_percent_of_the_last_turns_are_resolved()
    {
        var catalog = Sheets.Catalog();
        var rewriter = new QuestionRewriter(catalog);
        var advisor = Sheets.Advisor();
        var (right, total) = (0, 0);
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "eval", "questions", "multiturn.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var question = rewriter.Resolve(Read(json.RootElement), advisor.Rank).Question;
            var careers = json.RootElement.GetProperty("careers").EnumerateArray().Select(career => career.GetString()!);
            var stems = FrenchText.Tokens(question.Standalone).Select(token => FrenchStemmer.Stem(token.Folded)).ToHashSet();
            var asked = json.RootElement.GetProperty("topic").EnumerateArray()
                .All(word => stems.Contains(FrenchStemmer.Stem(FrenchText.Fold(word.GetString()!))));
            var isRight = asked && careers.Order(StringComparer.Ordinal).SequenceEqual(question.Careers.Order(StringComparer.Ordinal));
            total++;
            right += isRight ? 1 : 0;
            if (!isRight)
            {
                output.WriteLine($"{json.RootElement.GetProperty("id")}: « {question.Standalone} » ({string.Join(", ", question.Careers)})");
            }
        }

        output.WriteLine($"{right} of {total}");
        Assert.True(total >= 60);
        Assert.True(right >= 0.85 * total, $"{right} of {total}");
    }

    private static Dialogue Read(JsonElement element) => new(
    [
        .. element.GetProperty("turns").EnumerateArray().Select(turn => turn.ValueKind == JsonValueKind.String
            ? new Message(Role.User, turn.GetString()!)
            : new Message(turn.GetProperty("role").GetString() == "user" ? Role.User : Role.Assistant, turn.GetProperty("content").GetString()!)),
    ]);
}
