using System.ComponentModel.DataAnnotations;

namespace CareerChat.Answering.Model;

/// <summary>Settings of section <c>Answering</c>: what a language model is given, and how much of it is read.</summary>
public sealed class AnsweringOptions
{
    /// <summary>The model's window, in tokens: rules, passages, conversation and answer all fit in it.</summary>
    /// <value>The default is 8192.</value>
    [Range(1_024, 2_000_000, ErrorMessage = "expected a whole number of tokens from 1024 to 2000000.")]
    public int ContextTokens { get; set; } = 8_192;

    /// <summary>Tokens kept free for the answer: the model is told so, and what it writes beyond is cut.</summary>
    /// <value>The default is 900.</value>
    [Range(64, 32_768, ErrorMessage = "expected a whole number of tokens from 64 to 32768.")]
    public int AnswerTokens { get; set; } = 900;
}
