namespace CareerChat.Eval;

/// <summary>How a run ends; CI relies on these.</summary>
internal static class ExitCode
{
    public const int Pass = 0;

    /// <summary>A deterministic item regressed, or a hard rule (secret emission, safety) was broken.</summary>
    public const int Quality = 1;

    /// <summary>Wrong arguments, settings or input files.</summary>
    public const int Usage = 2;

    /// <summary>Too many items could not be judged: the service did not start, answers did not come.</summary>
    public const int Inconclusive = 3;

    /// <summary>The exam was found in the product.</summary>
    public const int Leakage = 4;
}
