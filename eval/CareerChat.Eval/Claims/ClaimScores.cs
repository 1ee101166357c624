namespace CareerChat.Eval.Claims;

/// <summary>How well verdicts and scores tell supported claims from the others.</summary>
/// <param name="Labelled">Claims with a label.</param>
/// <param name="Auc">Chance that a supported claim scores above one that is not, ties at one half; null when one of the two is missing.</param>
/// <param name="Recall">For each label, the share of its claims that got the right side: supported kept, anything else not supported.</param>
/// <param name="FalseAlarms">Share of the supported claims that were not kept.</param>
/// <param name="Uncertain">Share of all claims left undecided.</param>
internal sealed record ClaimScores(int Labelled, double? Auc, IReadOnlyDictionary<string, double> Recall, double FalseAlarms, double Uncertain)
{
    public const string Supported = "supported";

    public static ClaimScores Of(IReadOnlyCollection<(string Label, string Verdict, double Score)> judged)
    {
        var good = judged.Where(claim => claim.Label == Supported).Select(claim => claim.Score).ToList();
        var bad = judged.Where(claim => claim.Label != Supported).Select(claim => claim.Score).ToList();
        double? auc = good.Count == 0 || bad.Count == 0 ? null
            : good.Average(high => bad.Average(low => high > low ? 1.0 : high < low ? 0.0 : 0.5));
        var recall = judged.GroupBy(claim => claim.Label).OrderBy(label => label.Key, StringComparer.Ordinal)
            .ToDictionary(label => label.Key, label => label.Average(claim => (claim.Verdict == Supported) == (label.Key == Supported) ? 1.0 : 0.0));
        return new ClaimScores(judged.Count, auc, recall,
            recall.TryGetValue(Supported, out var kept) ? 1 - kept : 0,
            judged.Count == 0 ? 0 : (double)judged.Count(claim => claim.Verdict == "uncertain") / judged.Count);
    }
}
