namespace CareerChat.Orientation;

/// <summary>A question of the guided dialogue, for a client that can show a form.</summary>
/// <param name="Id">Stable name of the step.</param>
/// <param name="Kind"><c>choice</c>, <c>text</c> or <c>multi</c>.</param>
/// <param name="Question">The question, in French.</param>
/// <param name="Options">Labels to choose from; choosing one sends its label as the user's message.</param>
/// <param name="Progress">Such as « 4 sur 10 environ ».</param>
/// <param name="CanSkip">True when « passer » is an answer.</param>
/// <param name="CanGoBack">True when « revenir » is possible.</param>
public sealed record DialogueStep(
    string Id,
    string Kind,
    string Question,
    IReadOnlyList<DialogueOption> Options,
    string Progress,
    bool CanSkip,
    bool CanGoBack);

/// <summary>One answer to choose.</summary>
public sealed record DialogueOption(string Value, string Label);
