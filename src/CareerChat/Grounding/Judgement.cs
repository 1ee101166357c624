namespace CareerChat.Grounding;

/// <summary>A claim weighed against one unit, or two of one section.</summary>
/// <param name="Index">The unit's rank in the evidence.</param>
/// <param name="Coverage">Weighted share of the claim that it carries, 0 to 1.</param>
/// <param name="Subject">Share of the claim's subject that it carries; 1 when the claim's subject is a job or unknown.</param>
/// <param name="Objection">What a hard check found, or null.</param>
/// <param name="Alignment">What carries each of its words.</param>
internal readonly record struct Judgement(int Index, double Coverage, double Subject, Objection? Objection, Alignment Alignment);
