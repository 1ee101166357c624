namespace CareerChat.Providers.OpenAI;

/// <summary>The name under which a server takes the most tokens to write.</summary>
public enum TokenLimitField
{
    /// <summary><c>max_completion_tokens</c> for OpenAI and Azure, <c>max_tokens</c> for everyone else.</summary>
    Auto,

    /// <summary><c>max_tokens</c>: what Mistral, Ollama and older servers know; OpenAI's reasoning models refuse it.</summary>
    MaxTokens,

    /// <summary><c>max_completion_tokens</c>.</summary>
    MaxCompletionTokens,
}
