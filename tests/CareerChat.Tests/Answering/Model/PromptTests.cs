using CareerChat.Answering.Model;
using CareerChat.Conversation;
using CareerChat.Language;
using CareerChat.Retrieval;
using CareerChat.Tests.Support;
using Microsoft.Extensions.AI;

namespace CareerChat.Tests.Answering.Model;

/// <summary>What is sent to a model leaves room for its answer in its window, whatever the sizes.</summary>
public class PromptTests
{
    private const int PerMessage = 8;

    [Fact]
    public void The_prompt_and_its_answer_fit_the_window_whatever_the_sizes()
    {
        var random = new Random(20_261_121);
        for (var round = 0; round < 400; round++)
        {
            var window = random.Next(4) switch { 0 => 1_024, 1 => random.Next(1_024, 4_096), 2 => 8_192, _ => random.Next(8_192, 200_000) };
            var options = new AnsweringOptions { ContextTokens = window, AnswerTokens = random.Next(64, random.Next(2) == 0 ? 128 : 2_000) };
            var passages = Enumerable.Range(1, random.Next(0, 11))
                .Select(n => new Passage(n, Chunks.Of($"note-{n}", Words(random, random.Next(1, random.Next(2) == 0 ? 60 : 4_000)), "Note", "Titre"), 1, 1, null)).ToList();
            var turns = Enumerable.Range(0, random.Next(0, 19)).Select(i => new Message(i % 2 == 0 ? Role.User : Role.Assistant, Words(random, random.Next(1, 600)))).ToList();
            if (turns.Count % 2 == 1)
            {
                turns.RemoveAt(0);
            }

            var asked = Words(random, random.Next(1, random.Next(2) == 0 ? 20 : 700));
            var prompt = Prompt.For(new Question { Text = asked }, passages, new Dialogue([.. turns, new Message(Role.User, asked)]), options);
            Fits(prompt, options, round);
            Fits(prompt.Again(Words(random, random.Next(0, 3_000)), options), options, round);

            // The conversation goes before the passages do.
            if (prompt.Messages.Count > 2)
            {
                Assert.Equal(passages.Count, prompt.Passages.Count);
            }

            Assert.Equal(passages.Count > 0, prompt.Passages.Count > 0);
        }
    }

    private static void Fits(Prompt prompt, AnsweringOptions options, int round)
    {
        var tokens = prompt.Messages.Sum(message => TokenEstimator.Estimate(message.Text) + PerMessage);
        Assert.True(tokens + Prompt.AnswerTokens(options) <= options.ContextTokens, $"round {round}: {tokens} + {options.AnswerTokens} tokens in a window of {options.ContextTokens}");
        Assert.Equal(ChatRole.System, prompt.Messages[0].Role);
        Assert.Equal(ChatRole.User, prompt.Messages[^1].Role);
    }

    private static string Words(Random random, int count)
    {
        string[] words = ["data", "l'élève", "gouvernance", "45 000 €", "C++", "ETL/ELT", "où", "apprentissage", "https://a.fr/b?c=d", "été", "—", "métier"];
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));
    }
}
