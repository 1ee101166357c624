namespace CareerChat.Grounding;

/// <summary>A number of a text.</summary>
/// <param name="Value">Its value in the base unit: 45 k€ is 45 000, two years are 24.</param>
/// <param name="Unit">What it measures.</param>
/// <param name="Noun">Key of the content word counted (« 3 sources »), 0 when there is none.</param>
/// <param name="Word">Index of its word in the text's words.</param>
/// <param name="IsSpelled">True for a number written in letters.</param>
internal readonly record struct Quantity(decimal Value, QuantityUnit Unit, ulong Noun, int Word, bool IsSpelled)
{
    /// <summary>True when both can be the same measurement.</summary>
    public bool Equals(in Quantity other, bool checkUnit) =>
        Value == other.Value && (!checkUnit || Unit == other.Unit || Unit == QuantityUnit.None || other.Unit == QuantityUnit.None);
}
