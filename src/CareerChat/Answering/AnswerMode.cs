namespace CareerChat.Answering;

/// <summary>Who wrote the answer.</summary>
public enum AnswerMode
{
    /// <summary>Sentences picked from the passages.</summary>
    Extractive,

    /// <summary>A language model, checked sentence by sentence.</summary>
    Llm,

    /// <summary>Extractive because the language model or the configured index could not answer.</summary>
    Fallback,
}
