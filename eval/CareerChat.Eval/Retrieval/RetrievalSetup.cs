using CareerChat.Indexing;
using CareerChat.Language;
using CareerChat.Retrieval;

namespace CareerChat.Eval.Retrieval;

/// <summary>A configuration of the retriever, to measure what each ingredient brings.</summary>
/// <param name="Name">What differs from the shipped one.</param>
/// <param name="Sparse">Weights of the dimensions.</param>
/// <param name="Expansion">What is asked beside the question's own words.</param>
/// <param name="Lexicon">Everyday words.</param>
public sealed record RetrievalSetup(string Name, SparseRules Sparse, ExpansionRules Expansion, Lexicon Lexicon)
{
    public static readonly RetrievalSetup Shipped = new("shipped", SparseRules.Default, ExpansionRules.Default, Lexicon.Load());

    private static readonly ExpansionRules NoExpansion = new() { CorrectsSpelling = false, AcronymWeight = 0, NearWeight = 0 };

    /// <summary>The shipped configuration without one ingredient each, and plain BM25 at the end.</summary>
    public static IReadOnlyList<RetrievalSetup> Ablation =>
    [
        Shipped,
        Shipped.Without("heading field", sparse => sparse with { HeadingWeight = 0 }),
        Shipped.Without("word as written", sparse => sparse with { SurfaceWeight = 0 }),
        Shipped.Without("word pairs", sparse => sparse with { PairWeight = 0 }),
        Shipped.Without("name bonus", sparse => sparse with { NameBonus = 1 }),
        Shipped with { Name = "− spelling", Expansion = new ExpansionRules { CorrectsSpelling = false } },
        Shipped with { Name = "− acronyms", Expansion = new ExpansionRules { AcronymWeight = 0 } },
        Shipped with { Name = "− lexicon", Lexicon = Lexicon.Empty },
        Shipped with { Name = "− thesaurus", Expansion = new ExpansionRules { NearWeight = 0 } },
        Shipped.Without("all of these: BM25 of stems", sparse => sparse with
        {
            HeadingWeight = 0, SurfaceWeight = 0, PairWeight = 0, NameBonus = 1,
        }) with { Expansion = NoExpansion, Lexicon = Lexicon.Empty },
    ];

    private RetrievalSetup Without(string name, Func<SparseRules, SparseRules> change) =>
        this with { Name = $"− {name}", Sparse = change(Sparse) };
}
