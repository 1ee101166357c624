namespace CareerChat.Eval.Mutations;

/// <summary>What the verifier made of one operator's mutants.</summary>
/// <param name="Operator">The operator's name.</param>
/// <param name="Mutants">How many were judged.</param>
/// <param name="Equivalent">How many were left out because they may be true.</param>
/// <param name="Survivors">Those that the verifier supports.</param>
internal sealed record MutationScore(string Operator, int Mutants, int Equivalent, IReadOnlyList<string> Survivors)
{
    public int Killed => Mutants - Survivors.Count;

    public double Share => Mutants == 0 ? 1 : (double)Killed / Mutants;
}
