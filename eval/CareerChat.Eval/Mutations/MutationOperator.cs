namespace CareerChat.Eval.Mutations;

/// <summary>One way of making a true claim wrong.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Mutate">The altered claim, or null when there is nothing in it to alter.</param>
internal sealed record MutationOperator(string Name, Func<TrueClaim, MutationPool, Mutant?> Mutate);
