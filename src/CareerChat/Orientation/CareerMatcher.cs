namespace CareerChat.Orientation;

/// <summary>Ranks the jobs by what a student said. Deterministic, no model, every term inspectable.</summary>
/// <remarks>
/// score(job) = WordsWeight · Σ wishes worth · strength(job, wish) − Σ dimensions (answer − level(job))² / (2 · spread²).
/// The first sum is BM25 of the student's concepts and stems over the sheet and over how people of the job speak
/// (<c>voices.yaml</c>), refusals counted negatively; the second reads
/// each taste as an answer on 0–4 with Gaussian noise, as in the guided dialogue, so that both add up.
/// </remarks>
internal sealed class CareerMatcher(OrientationIndex index)
{
    private const double WordsWeight = 1.6;
    private const double FreeTextSpread = 3;
    private const double RefusalShare = 0.7;

    private const double ExperienceBonus = 0.8;

    /// <summary>A job open within the years of study that are wished for gains as much as a taste; one that is not loses as much.</summary>
    private const double WithinReach = 1, OutOfReach = 1.5, ShorterStill = 0.1;

    private bool IsExperience(Wish wish) => wish.Concept >= 0 && index.Lexicon.Concepts[wish.Concept].IsExperience;

    /// <summary>All jobs, best first; ties by id.</summary>
    /// <param name="wishes">What was said in free text.</param>
    /// <param name="answers">Level on 0–4 and noise, by dimension.</param>
    /// <param name="bonuses">What tie-breakers and values add, by id of the job.</param>
    public IReadOnlyList<CareerMatch> Rank(
        IReadOnlyList<Wish> wishes,
        IReadOnlyDictionary<int, (double Level, double Spread)> answers,
        IReadOnlyDictionary<string, double>? bonuses = null)
    {
        var scored = new List<(CareerSheet Sheet, double Score, List<WishGain> Gains)>();
        var voices = wishes.Select(index.Voices).ToArray();
        for (var job = 0; job < index.Sheets.Count; job++)
        {
            var sheet = index.Sheets[job];
            var gains = new List<WishGain>();
            var score = 0.0;
            for (var i = 0; i < wishes.Count; i++)
            {
                var wish = wishes[i];
                var gain = IsExperience(wish)
                    ? (sheet.Document.IsHorizon ? ExperienceBonus * Math.Max(0, wish.Worth) : 0)
                    : WordsWeight * wish.Worth * (wish.Worth < 0 ? RefusalShare : 1)
                        * (index.Strength(sheet, wish) + (voices[i]?[job] ?? 0));
                if (gain != 0)
                {
                    gains.Add(new WishGain(wish, gain));
                    score += gain;
                }
            }

            score += bonuses?.GetValueOrDefault(sheet.Document.Id) ?? 0;
            foreach (var (dimension, (level, spread)) in answers)
            {
                var distance = level - sheet.Levels[dimension];
                score -= distance * distance / (2 * spread * spread);
            }

            gains.Sort((one, other) => other.Gain.CompareTo(one.Gain));
            scored.Add((sheet, score, gains));
        }

        var best = scored.Count == 0 ? 0 : scored.Max(match => match.Score);
        var total = scored.Sum(match => Math.Exp(match.Score - best));
        return
        [
            .. scored
                .OrderByDescending(match => match.Score)
                .ThenBy(match => match.Sheet.Document.Id, StringComparer.Ordinal)
                .Select(match => new CareerMatch(match.Sheet, match.Score, Math.Exp(match.Score - best) / total, match.Gains)),
        ];
    }

    /// <summary>What the years of study that each job asks earn or cost it, by its id; nothing when the student sets no limit.</summary>
    /// <param name="most">The most years of study that the student wishes for, or null.</param>
    public Dictionary<string, double> Studies(int? most)
    {
        var bonuses = new Dictionary<string, double>(StringComparer.Ordinal);
        if (most is not { } wished)
        {
            return bonuses;
        }

        foreach (var sheet in index.Sheets)
        {
            if (sheet.Access() is { } access && Orientation.Studies.Least(access.Unit.Text) is { } least)
            {
                bonuses[sheet.Document.Id] = least <= wished ? WithinReach + (ShorterStill * (wished - least)) : -OutOfReach * Math.Min(1, (least - wished) / 2.0);
            }
        }

        return bonuses;
    }

    /// <summary>Tastes per dimension, from wishes: −2 to 2, or absent.</summary>
    public Dictionary<int, (double Level, double Spread)> Answers(IReadOnlyList<Wish> wishes)
    {
        var sums = new Dictionary<int, (double Sum, double Weight)>();
        foreach (var wish in wishes)
        {
            if (wish.Concept < 0)
            {
                continue;
            }

            var dimensions = index.Lexicon.Concepts[wish.Concept].Dimensions;
            for (var d = 0; d < dimensions.Count; d++)
            {
                if (dimensions[d] > 0)
                {
                    var (sum, weight) = sums.GetValueOrDefault(d);
                    sums[d] = (sum + (wish.Worth * dimensions[d]), weight + dimensions[d]);
                }
            }
        }

        var answers = new Dictionary<int, (double, double)>();
        foreach (var (d, (sum, weight)) in sums)
        {
            var taste = Math.Clamp(sum / weight, -1, 1);
            answers[d] = (2 + (2 * taste * 0.9), FreeTextSpread / Math.Sqrt(Math.Min(weight, 4) / 2));
        }

        return answers;
    }
}
