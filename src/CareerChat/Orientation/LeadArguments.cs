namespace CareerChat.Orientation;

/// <summary>What speaks for a job and what could get in the way, written on a page beside the sentences of its sheet.</summary>
/// <param name="index">The sheets.</param>
/// <param name="page">Where it is written.</param>
/// <param name="answers">Levels the student gave, or that their words imply, by rank of the dimension.</param>
/// <param name="spoken">The student's words for each answer of the guided dialogue.</param>
/// <param name="mayPicture">False for someone who speaks of other trades: their pictures are no reason for these.</param>
internal sealed class LeadArguments(
    OrientationIndex index,
    AdvicePage page,
    IReadOnlyDictionary<int, (double Level, double Spread)> answers,
    IReadOnlyDictionary<int, string> spoken,
    bool mayPicture = true)
{
    /// <summary>Quotes what speaks for a job, each sentence under the student's words that it answers.</summary>
    /// <param name="match">The job.</param>
    /// <param name="used">Sentences that are quoted already; what is quoted is added.</param>
    /// <param name="count">Most to give.</param>
    public List<LeadReason> Reasons(CareerMatch match, HashSet<SheetSentence> used, int count)
    {
        var reasons = new List<LeadReason>();
        foreach (var (words, sentence) in new LeadReasons(index).Of(match, used, count))
        {
            page.Say(OrientationTexts.YouSay(words));
            reasons.Add(new LeadReason(words, page.Quote(sentence)) { Text = sentence.Unit.Text });
        }

        // Answers of the guided dialogue: the student's words are the activity and the level they chose.
        foreach (var (dimension, words) in spoken.OrderByDescending(one => match.Sheet.Levels[one.Key] * answers[one.Key].Level).ThenBy(one => one.Key))
        {
            if (reasons.Count < count && answers[dimension].Level >= 3 && match.Sheet.Levels[dimension] >= 2
                && match.Sheet.SentenceOnDimension(dimension) is { } sentence && used.Add(sentence))
            {
                page.Say(OrientationTexts.YouSay(words));
                reasons.Add(new LeadReason(words, page.Quote(sentence)) { Text = sentence.Unit.Text });
            }
        }

        if (reasons.Count == 0 && match.Sheet.First("en une phrase") is { } definition && used.Add(definition))
        {
            if (mayPicture && spoken.Count == 0 && count <= LeadCards.MaxReasons && LeadReasons.Picture(match) is { } words)
            {
                page.Say(OrientationTexts.YouSay(words));
                reasons.Add(new LeadReason(words, page.Quote(definition)) { Text = definition.Unit.Text });
            }
            else
            {
                page.Say(OrientationTexts.FromTheSheet);
                page.Quote(definition);
            }
        }

        return reasons;
    }

    /// <summary>Quotes what could get in the way: a level that the student refused, or else the first constraint of the sheet.</summary>
    public List<LeadCaution> Cautions(CareerMatch match, HashSet<SheetSentence> used)
    {
        var sheet = match.Sheet;
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
        var sentence = refusedConcept ?? refusedDimension ?? sheet.Section("contraintes").FirstOrDefault(one => !used.Contains(one));
        if (sentence is null || !used.Add(sentence))
        {
            return [];
        }

        var said = refusedConcept is not null ? refusal : refusedDimension is not null ? match.Gains.Select(gain => gain.Wish).FirstOrDefault(wish => Refuses(wish, dimension)) : null;
        page.Say(said is not null ? OrientationTexts.WatchOutAsYouSay(said.Words) : OrientationTexts.WatchOut);
        return [new LeadCaution(sentence.Unit.Text, page.Quote(sentence))];
    }

    private bool Refuses(Wish wish, int dimension) =>
        wish is { Concept: >= 0, Worth: < 0 } && index.Lexicon.Concepts[wish.Concept].Dimensions[dimension] > 0;
}
