using System.Globalization;
using System.Text.Json;
using CareerChat.Grounding;

namespace CareerChat.Benchmarks.Grounding;

/// <summary>
/// <c>fit FILE.jsonl…</c>: the weights of <see cref="SupportWeights"/>, by logistic regression on the labelled claims that nothing objects to.
/// Each file is one set: its area under the curve is printed with the weights of the others, beside that of coverage alone.
/// </summary>
internal static class FitCommand
{
    private const int Steps = 200;

    /// <summary>Squared weights count this much, on standardised figures: a few hundred claims would else be learnt by heart.</summary>
    private const double Ridge = 1;

    /// <summary>A claim wrongly kept counts for this much of one wrongly refused when the intercept is chosen: there are fewer of them among claims without objection.</summary>
    private const double WronglyKept = 0.33;

    public static int Run(string[] files)
    {
        if (files.Length < 2)
        {
            Console.Error.WriteLine("fit: expected two or more files of labelled claims, such as eval/claims/dev/*.jsonl.");
            return 2;
        }

        var sets = files.Select(file => (Name: file, Cases: Read(file))).ToList();
        List<(double Score, bool IsGood)> held = [], covered = [];
        foreach (var (name, cases) in sets)
        {
            var model = Fit([.. sets.Where(other => other.Name != name).SelectMany(other => other.Cases)]);
            held.AddRange(cases.Select(one => (model.Score(one), one.IsGood)));
            covered.AddRange(cases.Select(one => (one.Figures[0], one.IsGood)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {cases.Count} claims, left out {Auc([.. cases.Select(one => (model.Score(one), one.IsGood))]):F3}, coverage {Auc([.. cases.Select(one => (one.Figures[0], one.IsGood))]):F3}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all sets: left out {Auc(held):F3}, coverage {Auc(covered):F3}"));
        var all = sets.SelectMany(set => set.Cases).ToList();
        var final = Fit(all);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"intercept {final.Intercept - final.Cut(all):F2}, weights {string.Join(", ", final.Weights.Select(weight => weight.ToString("F3", CultureInfo.InvariantCulture)))}"));
        return 0;
    }

    /// <summary>The claims of a file that nothing objects to.</summary>
    private static List<Case> Read(string file)
    {
        var verifier = new GroundingVerifier(GroundingChecks.All & ~GroundingChecks.Weights);
        var judge = new ClaimJudge(GroundingChecks.All);
        var cases = new List<Case>();
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            var read = JsonDocument.Parse(line).RootElement;
            var (text, passage) = (read.GetProperty("claim").GetString()!, read.GetProperty("passage").GetString()!);
            var check = verifier.Verify(text, passage);
            var claim = new ClaimForm(text, null);
            var units = PassageForm.Of(passage).Units.Select(unit => new CitedUnit(unit, null)).ToList();
            if (check.Reasons is [['c', 'o', 'v', ..], ..] && judge.Judge(claim, units, ClaimJudge.Rank(claim, units, unit => SubjectCheck.IsAbout(claim, unit))) is { } judged)
            {
                var figures = new double[SupportWeights.Count];
                SupportWeights.Of(claim, judged.Alignment, check.Score, figures);
                cases.Add(new Case(figures, read.GetProperty("label").GetString() == "supported"));
            }
        }

        return cases;
    }

    /// <summary>Gradient descent on standardised figures; the weights are given back for the figures as they are.</summary>
    private static Model Fit(List<Case> cases)
    {
        var count = SupportWeights.Count;
        var mean = Enumerable.Range(0, count).Select(i => cases.Average(one => one.Figures[i])).ToArray();
        var spread = Enumerable.Range(0, count).Select(i => Math.Max(1e-9, Math.Sqrt(cases.Average(one => Math.Pow(one.Figures[i] - mean[i], 2))))).ToArray();
        var weights = new double[count + 1];
        for (var step = 0; step < Steps; step++)
        {
            var slope = new double[count + 1];
            foreach (var one in cases)
            {
                var sum = weights[count];
                for (var i = 0; i < count; i++)
                {
                    sum += weights[i] * (one.Figures[i] - mean[i]) / spread[i];
                }

                var off = (1 / (1 + Math.Exp(-sum))) - (one.IsGood ? 1 : 0);
                for (var i = 0; i < count; i++)
                {
                    slope[i] += off * (one.Figures[i] - mean[i]) / spread[i];
                }

                slope[count] += off;
            }

            for (var i = 0; i <= count; i++)
            {
                weights[i] -= (slope[i] + (i < count ? Ridge * weights[i] : 0)) / cases.Count;
            }
        }

        var scaled = Enumerable.Range(0, count).Select(i => weights[i] / spread[i]).ToArray();
        return new Model(weights[count] - Enumerable.Range(0, count).Sum(i => scaled[i] * mean[i]), scaled);
    }

    /// <summary>Chance that a supported claim scores above one that is not, ties at one half.</summary>
    private static double Auc(List<(double Score, bool IsGood)> scores)
    {
        var good = scores.Where(one => one.IsGood).ToList();
        var bad = scores.Where(one => !one.IsGood).ToList();
        return good.Count == 0 || bad.Count == 0 ? double.NaN : good.Average(high => bad.Average(low => high.Score > low.Score ? 1 : high.Score < low.Score ? 0 : 0.5));
    }

    /// <summary>A claim that nothing objects to.</summary>
    /// <param name="Figures">As <see cref="SupportWeights.Of"/> gives them.</param>
    /// <param name="IsGood">Whether its passage carries it.</param>
    private sealed record Case(double[] Figures, bool IsGood);

    /// <summary>A logistic regression.</summary>
    private sealed record Model(double Intercept, double[] Weights)
    {
        public double Score(Case one) => Intercept + Enumerable.Range(0, Weights.Length).Sum(i => Weights[i] * one.Figures[i]);

        /// <summary>The score from which a claim is best kept.</summary>
        public double Cut(List<Case> cases)
        {
            var (good, bad) = (cases.Count(one => one.IsGood), cases.Count(one => !one.IsGood));
            return cases.Select(Score).MaxBy(cut =>
                ((double)cases.Count(one => one.IsGood && Score(one) >= cut) / good) - (WronglyKept * cases.Count(one => !one.IsGood && Score(one) >= cut) / bad));
        }
    }
}
