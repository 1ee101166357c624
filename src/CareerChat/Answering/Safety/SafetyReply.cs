namespace CareerChat.Answering.Safety;

/// <summary>What a message that is not answered from the notes gets instead.</summary>
public static class SafetyReply
{
    /// <exception cref="ArgumentOutOfRangeException">For <see cref="SafetyConcern.None"/>: nothing is the matter.</exception>
    public static Draft To(SafetyConcern concern) => concern switch
    {
        SafetyConcern.Emergency => Say(AnswerStatus.Distress, UserTexts.Emergency),
        SafetyConcern.Distress => Say(AnswerStatus.Distress, UserTexts.Distress),
        SafetyConcern.Violence => Say(AnswerStatus.Distress, UserTexts.Violence),
        SafetyConcern.Injection => Say(AnswerStatus.Refused, UserTexts.RefusedInstruction, UserTexts.ExampleQuestions),
        SafetyConcern.Secret => Say(AnswerStatus.Refused, UserTexts.RefusedSecret, UserTexts.ExampleQuestions),
        SafetyConcern.PersonalData => Say(AnswerStatus.Refused, UserTexts.RefusedPersonalData, UserTexts.ExampleQuestions),
        SafetyConcern.Discrimination => Say(AnswerStatus.Refused, UserTexts.OpenToAll, UserTexts.ExampleQuestions),
        SafetyConcern.OtherLanguage => Say(AnswerStatus.OutOfScope, UserTexts.FrenchOnly, UserTexts.ExampleQuestions),
        SafetyConcern.SmallTalk => Say(AnswerStatus.Clarify, UserTexts.Welcome, UserTexts.ExampleQuestions),
        _ => throw new ArgumentOutOfRangeException(nameof(concern), concern, "Nothing is the matter with this message."),
    };

    private static Draft Say(AnswerStatus status, string text, params string[] suggestions) =>
        new(status, [new DraftSentence("", text, [])], suggestions);
}
