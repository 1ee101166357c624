namespace CareerChat.Answering;

/// <summary>What a sentence of the notes says of a proposition.</summary>
internal enum Ruling
{
    /// <summary>Nothing that settles it.</summary>
    None,

    Yes,

    /// <summary>States it with « souvent », « surtout ».</summary>
    Mostly,

    /// <summary>States it with « parfois », « peut ».</summary>
    Sometimes,

    No,

    /// <summary>States or denies a part of it.</summary>
    NotQuite,

    /// <summary>The notes disagree.</summary>
    Disputed,
}
