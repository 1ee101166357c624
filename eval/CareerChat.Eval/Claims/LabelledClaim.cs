namespace CareerChat.Eval.Claims;

/// <summary>A line of a claims file.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Passage">The text that the claim points to.</param>
/// <param name="Claim">One sentence or list item.</param>
/// <param name="Label"><c>supported</c>, or what is wrong with it (<c>misattributed</c>, <c>contradicted</c>, <c>unsupported</c>, <c>wrong-number</c>, <c>negation</c>…); null when nobody labelled it.</param>
/// <param name="Kind">What makes it easy or hard: <c>number</c>, <c>negation</c>, <c>role</c>…; null when nobody said.</param>
/// <param name="Split"><c>dev</c> for the claims that thresholds were chosen on; the others are for measuring.</param>
internal sealed record LabelledClaim(string? Id, string? Passage, string? Claim, string? Label = null, string? Kind = null, string? Split = null);
