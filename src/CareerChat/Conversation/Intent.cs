namespace CareerChat.Conversation;

/// <summary>What a message is for.</summary>
public enum Intent
{
    /// <summary>Something asked of the notes.</summary>
    Ask,

    /// <summary>« Bonjour ».</summary>
    Greet,

    /// <summary>« Merci », « t'es top », « ok cool ça marche ».</summary>
    Thank,

    /// <summary>« T'es nul », « n'importe quoi »: the answer did not please.</summary>
    Complain,

    /// <summary>« mdr », « haha ».</summary>
    Laugh,

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
