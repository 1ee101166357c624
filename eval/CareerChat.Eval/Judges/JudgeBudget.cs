namespace CareerChat.Eval.Judges;

/// <summary>What new calls to a judge may use.</summary>
internal sealed record JudgeBudget
{
    private const double Million = 1_000_000;

    /// <summary>Tokens, prompts and replies together.</summary>
    public long Tokens { get; init; } = 500_000;

    /// <summary>Euros; only counts when prices are given.</summary>
    public double Euros { get; init; } = 5;

    /// <summary>Euros for a million tokens of prompts.</summary>
    public double InputPrice { get; init; }

    /// <summary>Euros for a million tokens of replies.</summary>
    public double OutputPrice { get; init; }

    public double Cost(long input, long output) => (input * InputPrice / Million) + (output * OutputPrice / Million);
}
