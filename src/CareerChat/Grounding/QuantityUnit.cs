namespace CareerChat.Grounding;

/// <summary>What a number measures; numbers of different kinds are never compared.</summary>
internal enum QuantityUnit
{
    /// <summary>A bare number, or a count of things.</summary>
    None,

    /// <summary>Money, in euros.</summary>
    Money,

    /// <summary>A share, in per cent.</summary>
    Percent,

    /// <summary>A long duration, in months.</summary>
    Months,

    /// <summary>A short duration, in minutes.</summary>
    Minutes,

    /// <summary>A length, in metres.</summary>
    Metres,
}
