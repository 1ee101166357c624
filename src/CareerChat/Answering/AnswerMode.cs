namespace CareerChat.Answering;

/// <summary>Who wrote the answer.</summary>
/// <remarks>
/// At the start of an answer it says who is going to write, in the end who did. From <see cref="Llm"/> the end may be
/// <see cref="Fallback"/> (the model failed, or nothing it wrote holds) or <see cref="Extractive"/> (it was not asked: the notes have
/// nothing for it to put into words). From <see cref="Extractive"/> the end is never <see cref="Llm"/>.
/// </remarks>
public enum AnswerMode
{
    /// <summary>Sentences picked from the passages, or our own fixed ones: no language model was asked.</summary>
    Extractive,

    /// <summary>
    /// A language model, checked sentence by sentence. Sentences of the notes may stand in for those that did not hold; the model came
    /// to its end, or was cut when the notes had nothing to add to what it wrote.
    /// </summary>
    Llm,

    /// <summary>
    /// The language model or the configured index could not answer, or not to the end: sentences picked from the passages make the
    /// answer, or complete it. A reader is told, because the part that is missing was not chosen by whoever began.
    /// </summary>
    Fallback,
}
