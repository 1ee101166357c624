namespace CareerChat.Orientation;

/// <summary>A job proposed to the student: a lead, never a verdict.</summary>
/// <param name="Id">Id of the sheet.</param>
/// <param name="Title">Title of the job.</param>
/// <param name="Strength">« forte », « à explorer » or « à vérifier ».</param>
/// <param name="Reasons">Why, each pairing the student's words with a citation.</param>
/// <param name="WatchOut">What could get in the way, each with its citation.</param>
public sealed record CareerLead(
    string Id,
    string Title,
    string Strength,
    IReadOnlyList<LeadReason> Reasons,
    IReadOnlyList<LeadCaution> WatchOut)
{
    /// <summary>A try-out of half an hour, from the sheet; null when the sheet gives none.</summary>
    public string? TryOut { get; init; }

    /// <summary>True for a job that is usually reached after other jobs, shown under « plus tard ».</summary>
    public bool IsHorizon { get; init; }

    /// <summary>True for the lead from another family of jobs, proposed to widen the choice.</summary>
    public bool IsUnexpected { get; init; }
}

/// <summary>The student's own words, the sentence of the sheet that answers them, and its marker.</summary>
public sealed record LeadReason(string YourWords, int Citation)
{
    public string Text { get; init; } = "";
}

/// <summary>A constraint of the job and its marker.</summary>
public sealed record LeadCaution(string Text, int Citation);
