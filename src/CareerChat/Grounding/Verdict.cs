namespace CareerChat.Grounding;

/// <summary>What the verifier says of a claim.</summary>
public enum Verdict
{
    /// <summary>Every checkable element stands in the evidence, about the same subject.</summary>
    Supported,

    /// <summary>The evidence does not say it.</summary>
    Unsupported,

    /// <summary>The evidence says otherwise: another number, the opposite polarity.</summary>
    Contradicted,

    /// <summary>True of another subject.</summary>
    Misattributed,

    /// <summary>Not decided either way.</summary>
    Uncertain,
}
