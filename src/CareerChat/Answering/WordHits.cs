namespace CareerChat.Answering;

/// <summary>Where one word stands on the shelf: worked out once, then looked up.</summary>
/// <param name="Places">Places of the units that carry it, ascending.</param>
/// <param name="Own">For each, how far its own text does, 0 to 1.</param>
/// <param name="Scoped">For each, how far it does with its title and headings, 0 to 1.</param>
/// <param name="Idf">Its weight over units.</param>
/// <param name="CareerIdf">Its weight over career sheets.</param>
internal sealed record WordHits(int[] Places, float[] Own, float[] Scoped, double Idf, double CareerIdf)
{
    public (double Own, double Scoped) At(int place)
    {
        var at = Array.BinarySearch(Places, place);
        return at < 0 ? (0, 0) : (Own[at], Scoped[at]);
    }
}
