using CareerChat.Language;

namespace CareerChat.Retrieval;

/// <summary>« Les notes ne le disent pas »: whether the best passages account for what the question asks.</summary>
public static class EvidenceRule
{
    /// <summary>How many of the best passages are looked at, each alone.</summary>
    private const int Best = 3;

    private const double MinCoverage = 0.5;

    /// <summary>The evidence of ranked passages for a question.</summary>
    public static Evidence Judge(ReadQuery read, IReadOnlyList<Passage> passages)
    {
        var asked = read.Wanted.Sum(want => want.Weight);
        if (asked <= 0 || passages.Count == 0)
        {
            return Evidence.None;
        }

        var matched = passages.Take(Best).Max(passage => Matched(read, passage));
        var cosine = passages.Max(passage => passage.DenseScore);
        var coverage = matched / asked;
        return new Evidence(coverage, matched, cosine, coverage >= MinCoverage);
    }

    private static double Matched(ReadQuery read, Passage passage)
    {
        var terms = Terms(passage);
        return read.Wanted
            .Where(want => terms.Contains(want.Term) || want.Alternatives.Exists(alternative => alternative.All(terms.Contains)))
            .Sum(want => want.Weight);
    }

    private static HashSet<string> Terms(Passage passage)
    {
        var chunk = passage.Chunk;
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in (IEnumerable<string>)[chunk.Title, .. chunk.Aliases, .. chunk.HeadingPath, chunk.Context, chunk.Text])
        {
            terms.UnionWith(FrenchText.Terms(text));
        }

        return terms;
    }
}
