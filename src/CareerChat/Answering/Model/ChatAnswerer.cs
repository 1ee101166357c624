using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace CareerChat.Answering.Model;

/// <summary>Streams what a language model writes to a prompt, cut at the budget.</summary>
public sealed class ChatAnswerer(IChatClient client, IOptions<AnsweringOptions> options)
{
    /// <summary>Characters of one token of French, on the generous side: past this many the rest of a runaway answer is not read.</summary>
    private const int CharactersPerToken = 6;

    internal AnsweringOptions Options => options.Value;

    /// <exception cref="EndpointException">The model failed, or its own filter stopped it in the middle.</exception>
    internal async IAsyncEnumerable<string> WriteAsync(Prompt prompt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tokens = Prompt.AnswerTokens(Options);
        var left = tokens * CharactersPerToken;
        await foreach (var update in client.GetStreamingResponseAsync(prompt.Messages, new ChatOptions { MaxOutputTokens = tokens }, cancellationToken))
        {
            if (update.FinishReason == ChatFinishReason.ContentFilter)
            {
                throw new EndpointException("llm", EndpointFault.Rejected, "the model's own filter stopped the answer");
            }

            var text = update.Text;
            if (text.Length == 0)
            {
                continue;
            }

            yield return text.Length <= left ? text : text[..left];
            left -= text.Length;
            if (left <= 0)
            {
                yield break;
            }
        }
    }
}
