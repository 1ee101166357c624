namespace CareerChat.Conversation;

/// <summary>What a message is for.</summary>
public enum Intent
{
    /// <summary>Something asked of the notes.</summary>
    Ask,

    /// <summary>« Bonjour ».</summary>
    Greet,

    /// <summary>« Merci ».</summary>
    Thank,

    /// <summary>« Au revoir ».</summary>
    Leave,

    /// <summary>Tastes, wishes, a situation or a task, and which job fits them.</summary>
    FindCareer,

    /// <summary>« Quel métier pour moi ? » with nothing said of oneself yet.</summary>
    StartOrientation,

    /// <summary>« Data engineer, est-ce fait pour moi ? »: one job is named, and nothing said of one's tastes.</summary>
    AskFit,

    /// <summary>« Pourquoi ? » after leads.</summary>
    AskWhy,
}
