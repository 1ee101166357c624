using CareerChat.Eval.Exam;
using CareerChat.Eval.Statistics;

namespace CareerChat.Eval.Mutations;

/// <summary>What operators borrow from: the jobs, the products and the sentences of the notes. The same claim always borrows the same.</summary>
internal sealed class MutationPool(IReadOnlyList<string> jobs, IReadOnlyList<string> products, IReadOnlyList<TrueClaim> claims)
{
    private const int Tries = 40;

    public IReadOnlyList<string> Jobs { get; } = jobs;

    public IReadOnlyList<string> Products { get; } = products;

    /// <summary>A job that the passage does not name.</summary>
    public string? OtherJob(TrueClaim claim) => Pick(Jobs, claim, job => !Holds(claim.Passage, job));

    /// <summary>A product that the passage does not name.</summary>
    public string? OtherProduct(TrueClaim claim) => Pick(Products, claim, product => !Holds(claim.Passage, product));

    /// <summary>A sentence of another note that shares no more than one long word in four with the passage.</summary>
    public TrueClaim? Elsewhere(TrueClaim claim) => Pick(claims, claim, other => other.Passage != claim.Passage && Shared(other.Text, claim.Passage) <= 0.25);

    /// <summary>True when a text has these words, whatever their case, accents and plural.</summary>
    public static bool Holds(string text, string words) => $" {Plain(text)} ".Contains($" {Plain(words)} ", StringComparison.Ordinal);

    /// <summary>Share of a sentence's words of five letters and more that begin like a word of the passage.</summary>
    public static double Shared(string sentence, string passage)
    {
        var words = Plain(sentence).Split(' ').Where(word => word.Length >= 5).ToList();
        var known = Plain(passage).Split(' ').Where(word => word.Length >= 5).Select(word => word[..5]).ToHashSet(StringComparer.Ordinal);
        return words.Count == 0 ? 1 : (double)words.Count(word => known.Contains(word[..5])) / words.Count;
    }

    /// <summary>Letters and digits in lower case without accents, one space between words, plurals cut.</summary>
    private static string Plain(string text) => string.Join(' ', new string([.. ExamText.Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length > 3 ? word.TrimEnd('s') : word));

    private static T? Pick<T>(IReadOnlyList<T> from, TrueClaim claim, Func<T, bool> fits)
        where T : class
    {
        var random = new SplitMix(claim.Text.Aggregate(14695981039346656037UL, (hash, c) => (hash ^ c) * 1099511628211UL));
        for (var i = 0; i < Tries && from.Count > 0; i++)
        {
            var one = from[random.Below(from.Count)];
            if (fits(one))
            {
                return one;
            }
        }

        return null;
    }
}
