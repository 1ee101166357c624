using CareerChat.Language;

namespace CareerChat.Orientation;

/// <summary>Turns a ranking into cards: why, what could get in the way, a try-out; every reason pairs the student's words with a cited sentence.</summary>
internal sealed class LeadCards(OrientationIndex index)
{
    private static readonly int Leading = Dimension.IndexOf("lead");

    private const int LeadCount = 3;
    private const int MaxReasons = 3;

    /// <summary>Belief from which a lead is « forte », and from which it is « à explorer ».</summary>
    private const double StrongShare = 0.45, FairShare = 0.12;

    /// <summary>Distance between two profiles (Euclid over twelve levels) from which they belong to different families.</summary>
    private const double OtherFamily = 5;

    private IReadOnlyDictionary<int, string> _spoken = new Dictionary<int, string>();
    private readonly List<AdviceLine> _lines = [];
    private readonly List<AdviceSource> _sources = [];

    public Advice Write(
        IReadOnlyList<CareerMatch> ranking,
        IReadOnlyList<Wish> wishes,
        IReadOnlyDictionary<int, (double Level, double Spread)> answers,
        IReadOnlyDictionary<int, string>? spoken = null,
        string? opening = null,
        bool isOfTheField = false,
        bool hasExperience = false)
    {
        var profile = ProfileOf(wishes, answers, spoken);
        var liked = wishes.Where(wish => wish is { Concept: >= 0, Worth: > 0, Denies: false }).ToList();
        var refused = wishes.Where(wish => wish is { Concept: >= 0 } && (wish.Worth < 0 || wish.Denies)).ToList();
        var gain = ranking.Count == 0 ? 0 : ranking[0].Gains.Where(one => one.Gain > 0).Sum(one => one.Gain);
        _spoken = spoken ?? new Dictionary<int, string>();
        if (ranking.Count == 0 || (!isOfTheField && PointsOutside(liked)))
        {
            return Elsewhere(ranking, gain, profile);
        }

        if (_spoken.Count == 0 && liked.Count == 0 && refused.Count == 0
            && (gain < WeakGain || ranking[0].Gains.Count(one => one is { Gain: > 0, Wish.Worth: > 0 }) < 2))
        {
            return Unrecognised(profile);
        }

        _lines.Add(new AdviceLine(
            opening is not null ? opening
            : liked.Count == 0 && refused.Count > 0 ? OrientationTexts.OnlyRefusals
            : liked.Count + refused.Count < 2 && gain < 2 * WeakGain ? OrientationTexts.OpeningFewWords
            : OrientationTexts.Opening) { Lead = "" });
        if (Contradiction(liked, refused) is { } contradiction)
        {
            _lines.Add(new AdviceLine(contradiction));
        }

        var leads = new List<CareerLead>();
        var (now, later) = hasExperience || AimsHigh(wishes, answers) ? ([.. ranking.Take(LeadCount)], []) : Shown(ranking);
        foreach (var match in now.Concat(later))
        {
            leads.Add(Card(match, leads.Count + 1, answers, isLater: leads.Count >= now.Count));
        }

        if (Unexpected(ranking) is { } unexpected)
        {
            leads.Add(Card(unexpected, 0, answers) with { IsUnexpected = true });
        }

        if (Parting([.. now, .. later], answers) is { } question)
        {
            _lines.Add(new AdviceLine(question) { Lead = "\n\n" });
        }

        _lines.Add(new AdviceLine(OrientationTexts.Human));
        return new Advice
        {
            Lines = _lines,
            Sources = _sources,
            Leads = leads,
            Profile = profile,
            Suggestions = Suggestions(leads),
        };
    }

    /// <summary>True for someone who has the experience that some jobs need, or speaks of leading.</summary>
    private bool AimsHigh(IReadOnlyList<Wish> wishes, IReadOnlyDictionary<int, (double Level, double Spread)> answers) =>
        wishes.Any(wish => wish is { Concept: >= 0, Worth: > 0 } && index.Lexicon.Concepts[wish.Concept] is var said && (said.IsExperience || said.Dimensions[Leading] > 0))
        || (answers.TryGetValue(Leading, out var lead) && lead.Level >= 3);

    /// <summary>The first jobs, best first; those that are reached after others stand apart, and one that is open now comes first.</summary>
    private static (List<CareerMatch> Now, List<CareerMatch> Later) Shown(IReadOnlyList<CareerMatch> ranking)
    {
        var first = ranking.Take(LeadCount).ToList();
        var now = first.Where(match => !match.Sheet.Document.IsHorizon).ToList();
        var later = first.Where(match => match.Sheet.Document.IsHorizon).ToList();
        return now.Count == 0 && ranking.FirstOrDefault(match => !match.Sheet.Document.IsHorizon) is { } nearest
            ? ([nearest], [.. later.Take(LeadCount - 1)])
            : (now, later);
    }

    /// <summary>Why these jobs were proposed: reasons and cautions of each, without ranks.</summary>
    public Advice Explain(IReadOnlyList<CareerMatch> matches, IReadOnlyDictionary<int, (double Level, double Spread)> answers)
    {
        foreach (var match in matches)
        {
            var used = new HashSet<SheetSentence>();
            var opening = _lines.Count;
            _lines.Add(new AdviceLine("") { Lead = opening == 0 ? "" : "\n\n" });
            var reasons = Reasons(match, answers, used, 2 * MaxReasons);
            var title = match.Sheet.Document.Title;
            _lines[opening] = _lines[opening] with { Text = reasons.Count > 0 ? OrientationTexts.Why(title) : OrientationTexts.WhyNot(title) };
            Cautions(match.Sheet, match, answers, used);
        }

        return new Advice { Lines = _lines, Sources = _sources };
    }

    /// <summary>One job, for someone who wonders whether it suits them.</summary>
    public Advice Portray(CareerSheet sheet)
    {
        _lines.Add(new AdviceLine(OrientationTexts.OpenToAll(sheet.Document.Title)) { Lead = "" });
        var used = new HashSet<SheetSentence>();
        var pleases = sheet.Section("competences").FirstOrDefault(sentence => sentence.Unit.Text.Contains("plaît aux personnes", StringComparison.Ordinal));
        foreach (var (title, sentence) in new[]
        {
            (OrientationTexts.FromTheSheet, First(sheet, "en une phrase")),
            (OrientationTexts.Pleases, pleases ?? First(sheet, "competences")),
            (OrientationTexts.WatchOut, First(sheet, "contraintes")),
            (sheet.Document.IsHorizon ? OrientationTexts.FirstStep : OrientationTexts.Access, Access(sheet)),
            (OrientationTexts.TryOut, TryOut(sheet)),
        })
        {
            if (sentence is not null && used.Add(sentence))
            {
                _lines.Add(new AdviceLine(title));
                Quote(sentence);
            }
        }

        _lines.Add(new AdviceLine(OrientationTexts.TellMe) { Lead = "\n\n" });
        return new Advice { Lines = _lines, Sources = _sources, Suggestions = [OrientationTexts.Start] };
    }

    /// <summary>Jobs side by side on one dimension, each with the sentence that backs its level.</summary>
    public Advice Compare(IReadOnlyList<CareerSheet> sheets, int dimension, bool isLess)
    {
        var label = Dimension.All[dimension].Label;
        _lines.Add(new AdviceLine(isLess ? OrientationTexts.Less(label) : OrientationTexts.More(label)) { Lead = "" });
        foreach (var sheet in sheets)
        {
            _lines.Add(new AdviceLine(OrientationTexts.LevelOf(sheet.Document.Title, sheet.Levels[dimension])) { Lead = "\n\n" });
            if (sheet.Levels[dimension] > 0 && sheet.SentenceOnDimension(dimension) is { } sentence)
            {
                Quote(sentence);
            }
        }

        return new Advice { Lines = _lines, Sources = _sources };
    }

    /// <summary>Score of plain words alone, under which nothing was recognised.</summary>
    private const double WeakGain = 0.9;

    /// <summary>More of what is liked belongs to other trades than to those of the sheets.</summary>
    private bool PointsOutside(List<Wish> liked)
    {
        var concepts = index.Lexicon.Concepts;
        var outside = liked.Count(wish => concepts[wish.Concept].IsOutside);
        return outside > 0 && liked.Count(wish => concepts[wish.Concept] is { IsOwn: true, IsOutside: false }) <= outside / 2;
    }

    /// <summary>None of the leads pleases: asks what put the student off.</summary>
    public static Advice Disappointed() => new()
    {
        Lines = [new AdviceLine(OrientationTexts.NoneSpeaks) { Lead = "" }, new AdviceLine(OrientationTexts.OtherTrades)],
        Suggestions = [OrientationTexts.Start],
        IsQuestion = true,
    };

    /// <summary>Nothing was recognised: asks for more rather than guessing.</summary>
    private static Advice Unrecognised(Profile profile) => new()
    {
        Lines = [new AdviceLine(OrientationTexts.Unrecognised) { Lead = "" }, new AdviceLine(OrientationTexts.OtherTrades)],
        Profile = profile,
        Suggestions = [OrientationTexts.Start],
        IsOutOfScope = true,
    };

    private Advice Elsewhere(IReadOnlyList<CareerMatch> ranking, double gain, Profile profile)
    {
        _lines.Add(new AdviceLine(OrientationTexts.Elsewhere) { Lead = "" });
        var leads = new List<CareerLead>();
        if (ranking.Count > 0 && gain > 0)
        {
            _lines.Add(new AdviceLine(OrientationTexts.NearestLead) { Lead = "\n\n" });
            leads.Add(Card(ranking[0] with { Share = 0 }, 1, new Dictionary<int, (double, double)>()));
        }

        return new Advice { Lines = _lines, Sources = _sources, Leads = leads, Profile = profile, IsOutOfScope = true };
    }

    private CareerLead Card(CareerMatch match, int rank, IReadOnlyDictionary<int, (double Level, double Spread)> answers, bool isLater = false)
    {
        var sheet = match.Sheet;
        var strength = match.Share >= StrongShare ? OrientationTexts.Strong
            : match.Share >= FairShare ? OrientationTexts.ToExplore
            : OrientationTexts.ToCheck;
        var title = sheet.Document.Title;
        _lines.Add(new AdviceLine(
            rank == 0 ? OrientationTexts.UnexpectedTitle(title)
            : isLater ? OrientationTexts.LaterAlone(title, strength)
            : sheet.Document.IsHorizon ? OrientationTexts.LaterTitle(rank, title, strength)
            : OrientationTexts.Title(rank, title, strength)) { Lead = "\n\n", CardOf = sheet.Document.Id });

        var used = new HashSet<SheetSentence>();
        var reasons = Reasons(match, answers, used, rank == 0 ? 1 : MaxReasons);
        var cautions = Cautions(sheet, match, answers, used);
        string? tryOut = null;
        if (rank > 0)
        {
            if (Access(sheet) is { } access && used.Add(access))
            {
                _lines.Add(new AdviceLine(sheet.Document.IsHorizon ? OrientationTexts.FirstStep : OrientationTexts.Access));
                Quote(access);
            }

            if (TryOut(sheet) is { } trial && used.Add(trial))
            {
                tryOut = trial.Unit.Text;
                _lines.Add(new AdviceLine(OrientationTexts.TryOut));
                Quote(trial);
            }
        }

        return new CareerLead(sheet.Document.Id, title, strength, reasons, cautions) { TryOut = tryOut, IsHorizon = sheet.Document.IsHorizon };
    }

    private List<LeadReason> Reasons(
        CareerMatch match, IReadOnlyDictionary<int, (double Level, double Spread)> answers, HashSet<SheetSentence> used, int count)
    {
        var reasons = new List<LeadReason>();
        foreach (var (words, sentence) in new LeadReasons(index).Of(match, used, count))
        {
            _lines.Add(new AdviceLine(OrientationTexts.YouSay(words)));
            reasons.Add(new LeadReason(words, Quote(sentence)) { Text = sentence.Unit.Text });
        }

        // Answers of the guided dialogue: the student's words are the activity and the level they chose.
        foreach (var (dimension, words) in _spoken.OrderByDescending(spoken => match.Sheet.Levels[spoken.Key] * answers[spoken.Key].Level).ThenBy(spoken => spoken.Key))
        {
            if (reasons.Count < count && answers[dimension].Level >= 3 && match.Sheet.Levels[dimension] >= 2
                && match.Sheet.SentenceOnDimension(dimension) is { } sentence && used.Add(sentence))
            {
                _lines.Add(new AdviceLine(OrientationTexts.YouSay(words)));
                reasons.Add(new LeadReason(words, Quote(sentence)) { Text = sentence.Unit.Text });
            }
        }

        if (reasons.Count == 0 && First(match.Sheet, "en une phrase") is { } definition && used.Add(definition))
        {
            if (_spoken.Count == 0 && count <= MaxReasons && LeadReasons.Picture(match) is { } words)
            {
                _lines.Add(new AdviceLine(OrientationTexts.YouSay(words)));
                reasons.Add(new LeadReason(words, Quote(definition)) { Text = definition.Unit.Text });
            }
            else
            {
                _lines.Add(new AdviceLine(OrientationTexts.FromTheSheet));
                Quote(definition);
            }
        }

        return reasons;
    }

    /// <summary>A level that the student refused, or else the first constraint of the sheet.</summary>
    private List<LeadCaution> Cautions(
        CareerSheet sheet, CareerMatch match, IReadOnlyDictionary<int, (double Level, double Spread)> answers, HashSet<SheetSentence> used)
    {
        var (dimension, refusedDimension) = answers
            .Where(answer => answer.Value.Level < 1 && sheet.Levels[answer.Key] >= 2)
            .OrderByDescending(answer => sheet.Levels[answer.Key])
            .ThenBy(answer => answer.Key)
            .Select(answer => (answer.Key, Sentence: sheet.SentenceOnDimension(answer.Key)))
            .FirstOrDefault(one => one.Sentence is not null && !used.Contains(one.Sentence));
        var (refusal, refusedConcept) = match.Gains
            .Where(gain => gain is { Gain: < -0.3, Wish.Concept: >= 0 })
            .Select(gain => (gain.Wish, Sentence: sheet.SentenceOnConcept(gain.Wish.Concept)))
            .FirstOrDefault(one => one.Sentence is not null && !used.Contains(one.Sentence));
        var sentence = refusedDimension ?? refusedConcept ?? sheet.Section("contraintes").FirstOrDefault(one => !used.Contains(one));
        if (sentence is null || !used.Add(sentence))
        {
            return [];
        }

        var said = refusedDimension is not null ? match.Gains.Select(gain => gain.Wish).FirstOrDefault(wish => Refuses(wish, dimension)) : refusal;
        _lines.Add(new AdviceLine(said is not null ? OrientationTexts.WatchOutAsYouSay(said.Words) : OrientationTexts.WatchOut));
        return [new LeadCaution(sentence.Unit.Text, Quote(sentence))];
    }

    private bool Refuses(Wish wish, int dimension) =>
        wish is { Concept: >= 0, Worth: < 0 } && index.Lexicon.Concepts[wish.Concept].Dimensions[dimension] > 0;

    private static SheetSentence? First(CareerSheet sheet, string section) => sheet.Section(section) is [var first, ..] ? first : null;

    private static SheetSentence? TryOut(CareerSheet sheet) => sheet.Section("pour y aller")
        .FirstOrDefault(sentence => FrenchText.Fold(sentence.Unit.Text).StartsWith("a essayer en 30 minutes", StringComparison.Ordinal));

    private static SheetSentence? Access(CareerSheet sheet) => First(sheet, "pour y aller");

    private int Quote(SheetSentence sentence)
    {
        _sources.Add(new AdviceSource(sentence.Chunk, sentence.Unit.Span));
        _lines.Add(new AdviceLine(sentence.Unit.Text, _sources.Count) { Lead = "\n- " });
        return _sources.Count;
    }

    /// <summary>The best job of another family than the first, among those that the words still speak for.</summary>
    private CareerMatch? Unexpected(IReadOnlyList<CareerMatch> ranking) =>
        ranking.Skip(LeadCount).Take(8).FirstOrDefault(match =>
            (_spoken.Count > 0 || match.Gains.Any(gain => gain is { Gain: > 0.2, Wish.Concept: >= 0 }))
            && ranking.Take(LeadCount).All(lead => Distance(lead.Sheet, match.Sheet) >= OtherFamily));

    private static double Distance(CareerSheet one, CareerSheet other)
    {
        var sum = 0.0;
        for (var d = 0; d < one.Levels.Count; d++)
        {
            sum += (one.Levels[d] - other.Levels[d]) * (one.Levels[d] - other.Levels[d]);
        }

        return Math.Sqrt(sum);
    }

    /// <summary>The question that would part the two closest leads.</summary>
    private static string? Parting(IReadOnlyList<CareerMatch> ranking, IReadOnlyDictionary<int, (double Level, double Spread)> answers)
    {
        if (ranking.Count < 2)
        {
            return null;
        }

        var (first, second) = (ranking[0].Sheet, ranking[1].Sheet);
        if (Activities.Between(first.Document.Id, second.Document.Id) is { } pair)
        {
            var (one, other) = pair.First == first.Document.Id ? (pair.FirstSide, pair.SecondSide) : (pair.SecondSide, pair.FirstSide);
            return OrientationTexts.Between(first.Document.Title, second.Document.Title, $"préférez-vous {one}, ou {other}\u00a0?");
        }

        var parting = Enumerable.Range(0, Dimension.All.Count)
            .OrderByDescending(d => Math.Abs(first.Levels[d] - second.Levels[d]) - (answers.ContainsKey(d) ? 1.5 : 0))
            .First();
        return OrientationTexts.Between(
            first.Document.Title,
            second.Document.Title,
            $"aimeriez-vous {char.ToLowerInvariant(Activities.All[parting][0])}{Activities.All[parting][1..]}\u00a0?");
    }

    private static string? Contradiction(List<Wish> liked, List<Wish> refused)
    {
        foreach (var refusal in refused)
        {
            if (liked.Find(wish => wish.Concept == refusal.Concept) is { } wish)
            {
                return OrientationTexts.Contradiction(wish.Words, refusal.Words);
            }
        }

        return null;
    }

    private static List<string> Suggestions(List<CareerLead> leads) => leads.Count < 2
        ? []
        :
        [
            $"Que fait un {leads[0].Title} au quotidien\u00a0?",
            $"Quelle différence entre {leads[0].Title} et {leads[1].Title}\u00a0?",
            $"Comment devenir {leads[0].Title}\u00a0?",
        ];

    private Profile ProfileOf(
        IReadOnlyList<Wish> wishes, IReadOnlyDictionary<int, (double Level, double Spread)> answers, IReadOnlyDictionary<int, string>? spoken)
    {
        var tastes = new List<Taste>();
        foreach (var (dimension, words) in spoken ?? new Dictionary<int, string>())
        {
            tastes.Add(new Taste(Dimension.All[dimension].Id, answers[dimension].Level - 2, words));
        }

        foreach (var wish in wishes.Where(wish => wish.Concept >= 0))
        {
            var dimensions = index.Lexicon.Concepts[wish.Concept].Dimensions;
            for (var d = 0; d < dimensions.Count; d++)
            {
                if (dimensions[d] == 2 && tastes.All(taste => taste.Dimension != Dimension.All[d].Id || taste.Words != wish.Words))
                {
                    tastes.Add(new Taste(Dimension.All[d].Id, Math.Round(Math.Clamp(wish.Worth * 1.5, -2, 2), 1), wish.Words));
                }
            }
        }

        return new Profile { Tastes = tastes };
    }
}
