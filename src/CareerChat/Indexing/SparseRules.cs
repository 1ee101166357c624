namespace CareerChat.Indexing;

/// <summary>
/// How much each kind of dimension counts. The defaults are the shipped configuration, one for every corpus; what each ingredient
/// brings on public sets is measured by <c>eval … retrieval --ablation</c>.
/// </summary>
public sealed record SparseRules
{
    public static readonly SparseRules Default = new();

    /// <summary>k1 and b of the text: repeating a word soon stops to count, long chunks pay in part.</summary>
    public double BodySaturation { get; init; } = 0.9;

    public double BodyLengthNorm { get; init; } = 0.6;

    /// <summary>k1 and b of the headings: a heading that says nothing else weighs most.</summary>
    public double HeadingSaturation { get; init; } = 1.2;

    public double HeadingLengthNorm { get; init; } = 1;

    /// <summary>Weight of a heading match as a field of its own, where headings tell sections apart.</summary>
    public double HeadingWeight { get; init; } = 1;

    /// <summary>Weight of a question word (« combien », « quoi ») that stands in a heading.</summary>
    public double AskingWeight { get; init; } = 0.4;

    /// <summary>Weight of a word that stands exactly as asked, on top of its stem.</summary>
    public double SurfaceWeight { get; init; } = 0.3;

    /// <summary>Weight of two content words that stand side by side as asked.</summary>
    public double PairWeight { get; init; } = 0.2;

    /// <summary>Factor of a name inside a question: a capital that does not open it.</summary>
    public double NameBonus { get; init; } = 1.3;
}
