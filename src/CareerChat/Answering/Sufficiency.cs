using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>
/// Whether what an answer quotes holds what is asked, however much it resembles the question: a year for « en quelle année », the
/// thing named behind « quel », a sentence on the right facet of the right subject. What does not is said to come no more than near.
/// </summary>
internal static class Sufficiency
{
    /// <summary>Credit from which a sentence says the thing asked for, and a word that the notes do not know.</summary>
    private const double Says = 0.4, SaysUnknown = 0.6;

    /// <summary>Share of the topic that a sentence on the facet asked may leave out.</summary>
    private const double MostLeft = 0.6;

    /// <summary>Share of the best score from which a sentence that holds what is asked is taken for the answer.</summary>
    private const double AsClose = 0.75;

    /// <summary>How many sentences are shown of an answer that falls short.</summary>
    private const int MostShown = 3;

    /// <summary>Facets that a question is after whatever it is about, and that only their own kind of sentence answers.</summary>
    private static readonly Facet[] Telling = [Facet.Salary, Facet.Access, Facet.Tools, Facet.Day];

    /// <summary>The draft, said to come only near when it does not hold what is asked.</summary>
    public static Draft Of(ReplyContext context, Draft draft)
    {
        if (draft.Status != AnswerStatus.Answered)
        {
            return draft;
        }

        var units = draft.Sentences.SelectMany(sentence => sentence.Quotes).Select(quote => context.Shelf.Find(quote.Chunk.Id, quote.Span)).OfType<ShelfUnit>().ToList();
        if (units.Count == 0 || Holds(context, units))
        {
            return draft;
        }

        return Better(context) is { } better ? better with { Suggestions = draft.Suggestions }
            : context.Careers.Count > 0 || units.Exists(unit => SaysSome(context, unit)) ? draft.Shortened(MostShown).OnlyNear()
            : new Draft(AnswerStatus.NoPassage, [new DraftSentence("", UserTexts.NotInNotes, [])], draft.Suggestions);
    }

    /// <summary>True for a sentence that says a word of the topic, and not just something near it.</summary>
    private static bool SaysSome(ReplyContext context, ShelfUnit unit) =>
        context.Reading.Topic.Any(word => !word.Is(WordTraits.Light) && context.Shelf.Credit(word, unit).Own >= SaysUnknown);

    /// <summary>The closest sentence that does hold what is asked, when it is about as close as any; null when there is none.</summary>
    private static Draft? Better(ReplyContext context)
    {
        var best = context.Close.Count > 0 ? context.Close[0].Score : 0;
        var held = context.Close.Where(one => one.Score >= AsClose * best && !one.Unit.IsAbsence && Holds(context, [one.Unit])).Take(1).ToList();
        return held is [{ Words: > 0 } only] && NearestReply.Left(context, [only.Unit]) <= NearestReply.MostLeft ? NearestReply.Quote([only.Unit]) : null;
    }

    /// <summary>True when some sentences hold what is asked.</summary>
    private static bool Holds(ReplyContext context, IReadOnlyList<ShelfUnit> units) =>
        Gives(context, units) && (context.Careers.Count > 0 || (IsOnFacet(context, units) && KnowsAll(context, units)));

    /// <summary>True when some sentences give the value or the thing asked for.</summary>
    public static bool Gives(ReplyContext context, IReadOnlyList<ShelfUnit> units)
    {
        var reading = context.Reading;
        var asked = reading.Value;
        if (asked.Form != ValueForm.None && !units.Any(unit => asked.IsGivenBy(unit) && (asked is not { Form: ValueForm.PersonName, Noun: { } title } || Carries(context, title, unit, Says))))
        {
            return false;
        }

        return asked is not { Form: ValueForm.None, Noun: { } noun } || IsList(units) || IsCue(reading, noun) || StepReply.AsksOrder(noun) || noun.Is(WordTraits.Light)
            || units.Any(unit => Carries(context, noun, unit, Says));
    }

    /// <summary>« Un RSSI, il fait quelles études ? » is not answered by a sentence that only names him.</summary>
    private static bool IsOnFacet(ReplyContext context, IReadOnlyList<ShelfUnit> units) =>
        context.Reading.Asked.TrueForAll(facet => Array.IndexOf(Telling, facet) < 0
            || units.Any(unit => IsOn(context.Reading, facet, unit) && NearestReply.Left(context, [unit]) <= MostLeft));

    /// <summary>True for a sentence of the facet's section, or that says what the facet is about.</summary>
    private static bool IsOn(QuestionReading reading, Facet facet, ShelfUnit unit) => unit.Facet == facet || IsHeld(facet, unit) || CueIsSaid(reading, facet, unit);

    /// <summary>True when each facet asked for is told by one of some sentences.</summary>
    public static bool TellsFacets(QuestionReading reading, IReadOnlyList<ShelfUnit> units) =>
        reading.Asked.TrueForAll(facet => Array.IndexOf(Telling, facet) < 0 || units.Any(unit => IsOn(reading, facet, unit)));

    private static bool IsHeld(Facet facet, ShelfUnit unit) => facet switch
    {
        Facet.Salary => Array.Exists(unit.Form.Form.Quantities, quantity => quantity.Unit is QuantityUnit.Money or QuantityUnit.ForeignMoney),
        Facet.Tools => Expectations.Held(Expectation.Tool, unit) > 0 && (Array.Exists(unit.Form.Form.Words, SaysUse) || unit.Form.Form.Words.Count(word => word.Is(WordTraits.Entity)) > 2),
        Facet.Day => Array.Exists(unit.Form.Form.Quantities, quantity => quantity.Unit == QuantityUnit.Time),
        _ => false,
    };

    private static bool SaysUse(Word word) => word.Folded.StartsWith("utilis", StringComparison.Ordinal) || word.Folded.StartsWith("sert", StringComparison.Ordinal) || word.Folded is "avec" or "grace" or "appuie" or "permet" or "permettent";

    /// <summary>« Les étapes », « les raisons »: the items of a list do not repeat what they are items of.</summary>
    private static bool IsList(IReadOnlyList<ShelfUnit> units) => units.Count > 2 && units.All(unit => unit.Chunk.Heading == units[0].Chunk.Heading && unit.Sheet == units[0].Sheet);

    private static bool CueIsSaid(QuestionReading reading, Facet facet, ShelfUnit unit)
    {
        for (var i = 0; i < reading.Words.Length; i++)
        {
            if (reading.CueOf[i] == facet && reading.Words[i].Counts && (unit.Form.Has(reading.Words[i].Info.Key) || unit.Form.InScope(reading.Words[i].Info.Key)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A thing that no note knows, or a thing of another kind near to it, cannot be what a note tells of.</summary>
    private static bool KnowsAll(ReplyContext context, IReadOnlyList<ShelfUnit> units) =>
        context.Reading.Topic.All(word => word.Span == context.Reading.Value.Noun?.Span || word.Is(WordTraits.Light | WordTraits.Number) || QuestionReading.IsIdle(word) || context.Shelf.Knows(word) || IsVerb(word)
            || units.Any(unit => Carries(context, word, unit, SaysUnknown)));

    public static bool IsVerb(Word word) =>
        word.Is(WordTraits.Verb) || word.Folded.EndsWith("er", StringComparison.Ordinal) || word.Folded.EndsWith("ir", StringComparison.Ordinal) || word.Folded.EndsWith("re", StringComparison.Ordinal);

    private static bool IsCue(QuestionReading reading, Word noun) => Array.FindIndex(reading.Words, word => word.Span == noun.Span) is >= 0 and var at && reading.CueOf[at] != Facet.None;

    private static bool Carries(ReplyContext context, Word word, ShelfUnit unit, double least) => context.Shelf.Credit(word, unit).Scoped >= least;
}
