namespace CareerChat.Grounding;

/// <summary>The checks of <see cref="GroundingVerifier"/>, to switch off one at a time when their worth is measured.</summary>
[Flags]
public enum GroundingChecks
{
    /// <summary>Coverage alone.</summary>
    None = 0,

    /// <summary>Evidence only from what is said of the claim's own job.</summary>
    Scope = 1,

    /// <summary>True of another job.</summary>
    Attribution = 2,

    /// <summary>The claim's subject, when it is no job, stands in the evidence.</summary>
    Subject = 4,

    /// <summary>Values, units, and the qualifier beside them.</summary>
    Numbers = 8,

    /// <summary>Products, organisations and jobs.</summary>
    Entities = 16,

    /// <summary>Negation.</summary>
    Polarity = 32,

    /// <summary>Antonyms, « plus » for « moins ».</summary>
    Opposites = 64,

    /// <summary>Scales of frequency and amount, overclaims.</summary>
    Degree = 128,

    /// <summary>Who does what to whom, what goes with what, what comes first.</summary>
    Relations = 256,

    /// <summary>A comparison needs evidence that compares.</summary>
    Comparison = 512,

    /// <summary>A claim that says several things is checked thing by thing.</summary>
    Parts = 1024,

    /// <summary>More than coverage decides when nothing objects: see <see cref="SupportWeights"/>.</summary>
    Weights = 2048,

    /// <summary>Every check.</summary>
    All = Scope | Attribution | Subject | Numbers | Entities | Polarity | Opposites | Degree | Relations | Comparison | Parts | Weights,
}
