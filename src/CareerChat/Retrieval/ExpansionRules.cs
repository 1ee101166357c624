namespace CareerChat.Retrieval;

/// <summary>
/// What is asked beside the question's own words, and how much it counts. The defaults are the shipped configuration; what each
/// ingredient brings on public sets is measured by <c>eval … retrieval --ablation</c>.
/// </summary>
public sealed record ExpansionRules
{
    public static readonly ExpansionRules Default = new();

    /// <summary>Known words are asked for a word that no chunk holds.</summary>
    public bool CorrectsSpelling { get; init; } = true;

    /// <summary>Weight of what an acronym stands for.</summary>
    public float AcronymWeight { get; init; } = 0.5f;

    /// <summary>Weight of words that mean the same.</summary>
    public float SynonymWeight { get; init; } = 0.5f;

    /// <summary>Weight of a word that the thesaurus puts near.</summary>
    public float NearWeight { get; init; } = 0.25f;

    /// <summary>Weight of a word of the same family.</summary>
    public float KinWeight { get; init; } = 0.5f;

    /// <summary>How many words near one of the question are asked for at most, its family and the nearest first.</summary>
    public int MaxNear { get; init; } = 8;

    /// <summary>Weight of the words of the notes that answer an everyday expression.</summary>
    public float AnswerWeight { get; init; } = 0.3f;
}
