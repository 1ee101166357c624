namespace CareerChat.Grounding;

/// <summary>What a number measures; numbers of different kinds are never compared.</summary>
internal enum QuantityUnit
{
    /// <summary>A count of things, or a bare number.</summary>
    Count,

    /// <summary>A rank or a label: « la deuxième étape », « stade 1 », « bac+5 », « note 002 ».</summary>
    Rank,

    /// <summary>Money, in euros.</summary>
    Money,

    /// <summary>Money in another currency.</summary>
    ForeignMoney,

    /// <summary>A share, in per cent.</summary>
    Percent,

    /// <summary>A duration or an hour of the day, in minutes.</summary>
    Time,

    /// <summary>A length, in metres.</summary>
    Length,

    /// <summary>A mass, in grams.</summary>
    Mass,

    /// <summary>A volume, in litres.</summary>
    Volume,

    /// <summary>A temperature, in degrees.</summary>
    Temperature,

    /// <summary>An amount of data, in bytes.</summary>
    Data,

    /// <summary>« deux fois ».</summary>
    Times,
}
