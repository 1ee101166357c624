namespace CareerChat.Orientation;

/// <summary>Turns a ranking into cards: why, what could get in the way, a try-out; every reason pairs the student's words with a cited sentence.</summary>
internal sealed class LeadCards(OrientationIndex index)
{
    private static readonly int Leading = Dimension.IndexOf("lead");

    private const int LeadCount = 3;
    /// <summary>Reasons on a card at most.</summary>
    public const int MaxReasons = 3;

    /// <summary>Belief from which a lead is « forte », and from which it is « à explorer ».</summary>
    private const double StrongShare = 0.45, FairShare = 0.12;

    /// <summary>Distance between two profiles (Euclid over twelve levels) from which they belong to different families.</summary>
    private const double OtherFamily = 5;

    /// <summary>Score of plain words alone, under which nothing was recognised.</summary>
    private const double WeakGain = 0.9;

    private readonly AdvicePage _page = new();

    public Advice Write(
        IReadOnlyList<CareerMatch> ranking,
        IReadOnlyList<Wish> wishes,
        IReadOnlyDictionary<int, (double Level, double Spread)> answers,
        IReadOnlyDictionary<int, string>? spoken = null,
        string? opening = null,
        bool isOfTheField = false,
        bool hasExperience = false,
        bool wantsShortStudies = false,
        bool asksForLeads = true,
        bool isTroubled = false)
    {
        spoken ??= new Dictionary<int, string>();
        var profile = ProfileReader.Of(index, wishes, answers, spoken);
        var liked = wishes.Where(wish => wish is { Concept: >= 0, Worth: > 0, Denies: false }).ToList();
        var refused = wishes.Where(wish => wish is { Concept: >= 0 } && (wish.Worth < 0 || wish.Denies)).ToList();
        var gain = ranking.Count == 0 ? 0 : ranking[0].Gains.Where(one => one.Gain > 0).Sum(one => one.Gain);
        var arguments = new LeadArguments(index, _page, answers, spoken);
        if (ranking.Count == 0 || (!isOfTheField && PointsOutside(liked)))
        {
            return Elsewhere(ranking, gain, profile, new LeadArguments(index, _page, answers, spoken, mayPicture: false));
        }

        if (spoken.Count == 0 && !asksForLeads && (isTroubled || ranking[0].Share < FairShare))
        {
            return Unrecognised(profile, isStory: true);
        }

        if (spoken.Count == 0 && liked.Count == 0 && refused.Count == 0 && !wantsShortStudies
            && (!asksForLeads || gain < WeakGain || ranking[0].Gains.Count(one => one is { Gain: > 0, Wish.Worth: > 0 }) < 2))
        {
            return Unrecognised(profile, isStory: !asksForLeads);
        }

        _page.Open(
            opening is not null ? opening
            : liked.Count == 0 && refused.Count > 0 ? OrientationTexts.OnlyRefusals
            : liked.Count == 0 && wantsShortStudies ? OrientationTexts.OnlyStudies
            : liked.Count + refused.Count < 2 && gain < 2 * WeakGain ? OrientationTexts.OpeningFewWords
            : OrientationTexts.Opening);
        if (wantsShortStudies && liked.Count + refused.Count > 0)
        {
            _page.Say(OrientationTexts.ShortStudies);
        }

        if (Contradiction(liked, refused) is { } contradiction)
        {
            _page.Say(contradiction);
        }

        var leads = new List<CareerLead>();
        var (now, later) = hasExperience || AimsHigh(wishes, answers) ? ([.. ranking.Take(LeadCount)], []) : Shown(ranking);
        foreach (var match in now.Concat(later))
        {
            leads.Add(Card(match, leads.Count + 1, arguments, isLater: leads.Count >= now.Count));
        }

        if (Unexpected(ranking, spoken.Count > 0) is { } unexpected)
        {
            leads.Add(Card(unexpected, 0, arguments) with { IsUnexpected = true });
        }

        if (PartingQuestion.Between([.. now, .. later], answers) is { } question)
        {
            _page.Open(question);
        }

        _page.Say(OrientationTexts.Human);
        if (spoken.Count == 0 && !asksForLeads)
        {
            _page.Say(OrientationTexts.IfUnwell);
        }

        return new Advice
        {
            Lines = _page.Lines,
            Sources = _page.Sources,
            Leads = leads,
            Profile = profile,
            Suggestions = Suggestions(leads),
        };
    }

    /// <summary>Why these jobs were proposed: reasons and cautions of each, without ranks.</summary>
    public Advice Explain(IReadOnlyList<CareerMatch> matches, IReadOnlyDictionary<int, (double Level, double Spread)> answers)
    {
        var arguments = new LeadArguments(index, _page, answers, new Dictionary<int, string>());
        foreach (var match in matches)
        {
            var used = new HashSet<SheetSentence>();
            var title = match.Sheet.Document.Title;
            var opening = _page.Open(OrientationTexts.Why(title));
            if (arguments.Reasons(match, used, 2 * MaxReasons).Count == 0)
            {
                _page.Rewrite(opening, OrientationTexts.WhyNot(title));
            }

            arguments.Cautions(match, used);
        }

        return new Advice { Lines = _page.Lines, Sources = _page.Sources };
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
    /// <param name="profile">What was understood.</param>
    /// <param name="isStory">True when no taste and no job was spoken of: what was told may be a trouble that no table knows.</param>
    private static Advice Unrecognised(Profile profile, bool isStory) => new()
    {
        Lines = [new AdviceLine(OrientationTexts.Unrecognised) { Lead = "" }, new AdviceLine(isStory ? OrientationTexts.IfUnwell : OrientationTexts.OtherTrades)],
        Profile = profile,
        Suggestions = [OrientationTexts.Start],
        IsOutOfScope = true,
    };

    private Advice Elsewhere(IReadOnlyList<CareerMatch> ranking, double gain, Profile profile, LeadArguments arguments)
    {
        _page.Open(OrientationTexts.Elsewhere);
        var leads = new List<CareerLead>();
        if (ranking.Count > 0 && gain > 0)
        {
            _page.Open(OrientationTexts.NearestLead);
            leads.Add(Card(ranking[0] with { Share = 0 }, 1, arguments));
        }

        return new Advice { Lines = _page.Lines, Sources = _page.Sources, Leads = leads, Profile = profile, IsOutOfScope = true };
    }

    private CareerLead Card(CareerMatch match, int rank, LeadArguments arguments, bool isLater = false)
    {
        var sheet = match.Sheet;
        var strength = match.Share >= StrongShare ? OrientationTexts.Strong
            : match.Share >= FairShare ? OrientationTexts.ToExplore
            : OrientationTexts.ToCheck;
        var title = sheet.Document.Title;
        _page.Open(
            rank == 0 ? OrientationTexts.UnexpectedTitle(title)
            : isLater ? OrientationTexts.LaterAlone(title, strength)
            : sheet.Document.IsHorizon ? OrientationTexts.LaterTitle(rank, title, strength)
            : OrientationTexts.Title(rank, title, strength),
            sheet.Document.Id);

        var used = new HashSet<SheetSentence>();
        var reasons = arguments.Reasons(match, used, rank == 0 ? 1 : MaxReasons);
        var cautions = arguments.Cautions(match, used);
        string? tryOut = null;
        if (rank > 0)
        {
            if (sheet.Access() is { } access && used.Add(access))
            {
                _page.Say(sheet.Document.IsHorizon ? OrientationTexts.FirstStep : OrientationTexts.Access);
                _page.Quote(access);
            }

            if (sheet.TryOut() is { } trial && used.Add(trial))
            {
                tryOut = trial.Unit.Text;
                _page.Say(OrientationTexts.TryOut);
                _page.Quote(trial);
            }
        }

        return new CareerLead(sheet.Document.Id, title, strength, reasons, cautions) { TryOut = tryOut, IsHorizon = sheet.Document.IsHorizon };
    }

    /// <summary>The best job of another family than the first, among those that the words still speak for.</summary>
    private static CareerMatch? Unexpected(IReadOnlyList<CareerMatch> ranking, bool hasSpoken) =>
        ranking.Skip(LeadCount).Take(8).FirstOrDefault(match =>
            (hasSpoken || match.Gains.Any(gain => gain is { Gain: > 0.2, Wish.Concept: >= 0 }))
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
}
