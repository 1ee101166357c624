namespace CareerChat.Grounding;

/// <summary>What a hard check found against a claim.</summary>
/// <param name="Verdict">The verdict that it forces.</param>
/// <param name="Reason">Its short English code.</param>
/// <param name="Score">The highest score that it leaves.</param>
internal readonly record struct Objection(Verdict Verdict, string Reason, double Score);
