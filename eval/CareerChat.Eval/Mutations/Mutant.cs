namespace CareerChat.Eval.Mutations;

/// <summary>A true claim made wrong.</summary>
/// <param name="Text">The altered sentence.</param>
/// <param name="Foreign">
/// What the alteration brought in. When the passage has it too, the mutant may be true and is not counted: the rule against equivalent mutants.
/// </param>
internal sealed record Mutant(string Text, params string[] Foreign);
