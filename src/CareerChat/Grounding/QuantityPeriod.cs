namespace CareerChat.Grounding;

/// <summary>What a number is counted by: « par mois », « mensuel », « de l'heure ».</summary>
internal enum QuantityPeriod
{
    /// <summary>Nothing said.</summary>
    None,

    /// <summary>A minute.</summary>
    Minute,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}
