namespace CareerChat.Eval.Mutations;

/// <summary>A sentence and the passage that says it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Passage">Markdown: a title, a heading, what stands below.</param>
internal sealed record TrueClaim(string Text, string Passage);
