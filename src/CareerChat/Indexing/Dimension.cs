namespace CareerChat.Indexing;

/// <summary>Sparse dimensions: what a term is in one field, as a 32-bit number that is the same on every machine.</summary>
internal static class Dimension
{
    /// <summary>The dimension of a term of one field: FNV-1a over its UTF-16 code units, then Murmur3's finalizer.</summary>
    public static uint Of(SparseField field, ReadOnlySpan<char> term)
    {
        var hash = (2166136261u ^ (byte)field) * 16777619u;
        foreach (var c in term)
        {
            hash = (hash ^ (byte)c) * 16777619u;
            hash = (hash ^ (byte)(c >> 8)) * 16777619u;
        }

        return Mix(hash);
    }

    /// <summary>The dimension of two neighbouring terms, in that order.</summary>
    public static uint OfPair(uint first, uint second) => Mix(((first * 16777619u) ^ second) + (byte)SparseField.Pair);

    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }
}
