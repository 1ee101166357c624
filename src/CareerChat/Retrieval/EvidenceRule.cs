using CareerChat.Chunking;

namespace CareerChat.Retrieval;

/// <summary>
/// « Les notes ne le disent pas »: whether the best passages account for what a question asks. Three figures that do not depend
/// on the corpus's size are added: the share of the question's words (by inverse document frequency) that one passage holds, how
/// strongly the best passage scores for a question of that weight, and the share of words that the notes have never heard of.
/// </summary>
/// <remarks>
/// Weights and threshold were fitted on <c>eval/questions/retrieval.jsonl</c> and checked on the questions of a foreign corpus;
/// <c>eval … retrieval --abstention</c> prints both error curves.
/// </remarks>
public static class EvidenceRule
{
    /// <summary>At and above this <see cref="Evidence.Support"/> the notes can answer.</summary>
    public const double MinSupport = 0.85;

    /// <summary>How many of the best passages are looked at, each alone.</summary>
    private const int Best = 3;

    private const double StrengthWeight = 0.5;
    private const double UnknownWeight = 0.5;

    /// <summary>A passage whose score is this many times the question's weight is as strong as a match gets: every word, in its headings too.</summary>
    private const double FullScore = 2.5;

    /// <summary>A correction this close stands for the word that was meant.</summary>
    private const double SureCredit = 0.75;

    /// <summary>The evidence of ranked passages for a question.</summary>
    /// <param name="read">The question.</param>
    /// <param name="passages">Passages, best first.</param>
    /// <param name="termsOf">The terms of a chunk, headings included.</param>
    /// <param name="minCosine">
    /// With this cosine a passage that shares half of the needed words is enough; null to leave the dense leg out, because
    /// cosines of two models do not compare.
    /// </param>
    public static Evidence Judge(
        ReadQuery read, IReadOnlyList<Passage> passages, Func<Chunk, IReadOnlySet<string>> termsOf, double? minCosine = null)
    {
        var asked = read.Wanted.Sum(want => want.Weight);
        if (asked <= 0 || passages.Count == 0)
        {
            return Evidence.None;
        }

        var matched = passages.Take(Best).Max(passage => Matched(read, termsOf(passage.Chunk)));
        var strength = passages.Max(passage => passage.SparseScore ?? 0) / (FullScore * asked);
        var unknown = read.Wanted.Where(IsUnknown).Sum(want => want.Weight) / asked;
        var coverage = matched / asked;
        var support = coverage + (StrengthWeight * strength) - (UnknownWeight * unknown);
        var cosine = passages.Max(passage => passage.DenseScore);
        var isNear = minCosine is { } least && cosine >= least && support >= MinSupport / 2;
        return new Evidence(coverage, matched, cosine, support >= MinSupport || isNear) { Support = support };
    }

    private static bool IsUnknown(WantedTerm want) =>
        !want.IsKnown && !want.Alternatives.Exists(alternative => alternative.Credit > SureCredit);

    private static double Matched(ReadQuery read, IReadOnlySet<string> terms) =>
        read.Wanted.Sum(want => want.Weight * Credit(want, terms));

    private static double Credit(WantedTerm want, IReadOnlySet<string> terms)
    {
        if (terms.Contains(want.Term))
        {
            return 1;
        }

        var best = 0.0;
        foreach (var alternative in want.Alternatives)
        {
            if (alternative.Credit > best && alternative.Terms.Count > 0 && HasAll(terms, alternative.Terms))
            {
                best = alternative.Credit;
            }
        }

        return best;
    }

    /// <summary>Asked thousands of times for an answer, so without the delegate and the enumerator of a query.</summary>
    private static bool HasAll(IReadOnlySet<string> terms, IReadOnlyList<string> wanted)
    {
        for (var i = 0; i < wanted.Count; i++)
        {
            if (!terms.Contains(wanted[i]))
            {
                return false;
            }
        }

        return true;
    }
}
