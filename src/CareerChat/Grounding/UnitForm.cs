using CareerChat.Chunking;
using CareerChat.Corpus;

namespace CareerChat.Grounding;

/// <summary>A sentence of the evidence with everything that says what it is about.</summary>
internal sealed class UnitForm
{
    public required TextForm Form { get; init; }

    /// <summary>Its characters, in the document or in the free text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The unit it was made from; null for a clause of one and for free text.</summary>
    public EvidenceUnit? Source { get; init; }

    /// <summary>Sorted keys of its words, synonym groups included.</summary>
    public required ulong[] Keys { get; init; }

    /// <summary>Sorted keys of its title, headings, lead-in and resolved pronoun.</summary>
    public required ulong[] Scope { get; init; }

    /// <summary>Jobs it is about: named as its subject, else by the text before it, else by its headings.</summary>
    public required ulong[] Roles { get; init; }

    /// <summary>For a row of a table, the keys of the words of its first cell: what the row is about.</summary>
    public ulong[] Label { get; init; } = [];

    /// <summary>True when its own words name its subject; a row of a table is about its label and its table.</summary>
    public bool HasOwnSubject => Form.Subject.IsKnown && Label.Length == 0;

    /// <summary>True for a sentence that opposes several subjects: evidence only for a claim that names two of them.</summary>
    public bool IsCompound => ClauseSubjects.Count > 1;

    /// <summary>For a compound sentence, the keys of each clause's subject.</summary>
    public IReadOnlyList<ulong[]> ClauseSubjects { get; init; } = [];

    /// <summary>Numbers of its headings and lead-in, and how many items its list has.</summary>
    public IReadOnlyList<Quantity> ScopeQuantities { get; set; } = [];

    /// <summary>For a clause, the compound sentence it was cut from.</summary>
    public UnitForm? Whole { get; init; }

    /// <summary>Rank of its section in the evidence: facts are joined only within one.</summary>
    public required int Section { get; init; }

    public bool Has(ulong key) => Array.BinarySearch(Keys, key) >= 0;

    public bool InScope(ulong key) => Array.BinarySearch(Scope, key) >= 0;
}
