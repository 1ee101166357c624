namespace CareerChat.Grounding;

/// <summary>Which end of « de X à Y », « entre X et Y », « X – Y » a number is.</summary>
internal enum QuantityEnd
{
    /// <summary>A number alone.</summary>
    None,

    /// <summary>X.</summary>
    From,

    /// <summary>Y.</summary>
    To,
}
