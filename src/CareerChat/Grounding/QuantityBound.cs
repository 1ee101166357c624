namespace CareerChat.Grounding;

/// <summary>Whether a number is said as it is, as the least or as the most.</summary>
internal enum QuantityBound
{
    /// <summary>The number itself, or about it.</summary>
    Exact,

    /// <summary>« au moins », « plus de », « à partir de », « minimum », « dépasse ».</summary>
    AtLeast,

    /// <summary>« au plus », « moins de », « jusqu'à », « maximum », « ne dépasse pas ».</summary>
    AtMost,
}
