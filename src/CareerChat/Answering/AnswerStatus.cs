namespace CareerChat.Answering;

/// <summary>How a question ended.</summary>
public enum AnswerStatus
{
    /// <summary>Answered from the notes.</summary>
    Answered,

    /// <summary>One part answered, one part not in the notes.</summary>
    Partial,

    /// <summary>« Les notes ne le disent pas. »</summary>
    NoPassage,

    /// <summary>Not about jobs in data and AI.</summary>
    OutOfScope,

    /// <summary>Not answered on purpose: an instruction to misbehave, a secret, a discriminating request.</summary>
    Refused,

    /// <summary>The person is not well: a kind word and the numbers to call.</summary>
    Distress,

    /// <summary>A question back, needed to go on.</summary>
    Clarify,
}
