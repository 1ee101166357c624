namespace CareerChat.Answering.Safety;

/// <summary>Why a message is not answered from the notes.</summary>
public enum SafetyConcern
{
    /// <summary>Nothing: the message goes on to retrieval.</summary>
    None,

    /// <summary>The writer, or someone they speak of, is not well.</summary>
    Distress,

    /// <summary>The same, and a life may be at stake now.</summary>
    Emergency,

    /// <summary>Someone is bullied or beaten.</summary>
    Violence,

    /// <summary>An attempt to change or read the assistant's instructions.</summary>
    Injection,

    /// <summary>A request for a key, a token, a password.</summary>
    Secret,

    /// <summary>A request for someone's personal data.</summary>
    PersonalData,

    /// <summary>A request that sorts people by what the law forbids to sort them by.</summary>
    Discrimination,

    /// <summary>Written in another language than French.</summary>
    OtherLanguage,

    /// <summary>A greeting, thanks, or a question about the assistant itself.</summary>
    SmallTalk,
}
