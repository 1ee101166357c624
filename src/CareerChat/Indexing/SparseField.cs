namespace CareerChat.Indexing;

/// <summary>Kinds of sparse dimensions; each has its own document frequencies.</summary>
internal enum SparseField : byte
{
    /// <summary>A stem anywhere in the chunk, headings counted as text.</summary>
    Body = 1,

    /// <summary>A word as it is written, where that differs from its stem.</summary>
    Surface = 2,

    /// <summary>Two content words in a row.</summary>
    Pair = 3,

    /// <summary>A stem of the title, an alias or a heading.</summary>
    Heading = 4,
}
