namespace CareerChat.Answering;

/// <summary>What a yes-or-no question asks of its predicate.</summary>
internal enum Modality
{
    /// <summary>Whether it is so.</summary>
    Is,

    /// <summary>Whether it can be so.</summary>
    Can,

    /// <summary>Whether it has to be so.</summary>
    Must,
}
