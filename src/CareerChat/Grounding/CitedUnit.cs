using CareerChat.Retrieval;

namespace CareerChat.Grounding;

/// <summary>A unit of the evidence and the passage that it stands in.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Passage">The passage; null for a text without one.</param>
internal readonly record struct CitedUnit(UnitForm Unit, Passage? Passage);
