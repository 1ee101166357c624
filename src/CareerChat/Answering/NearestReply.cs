using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>
/// Answers from the sentences closest to a question, wherever they stand: as the answer when they cover it, as what comes nearest when
/// they cover some of it, not at all when they do not.
/// </summary>
internal static class NearestReply
{
    /// <summary>Share of a question that the best sentence has to cover to answer it.</summary>
    private const double Direct = 0.5;

    /// <summary>The same when the retrieved passages do not account for the question.</summary>
    private const double DirectUnfounded = 0.7;

    /// <summary>Share that it has to carry in its own words to be worth showing under « les notes ne le disent pas directement ».</summary>
    private const double Near = 0.2;

    /// <summary>The same when the job is named or the retrieved passages account for the question.</summary>
    private const double NearKnown = 0.15;

    /// <summary>The same for one word of the question, when the retrieved passages account for the rest.</summary>
    private const double NearAlone = 0.25;

    /// <summary>The same with its headings.</summary>
    private const double NearInAll = 0.3;

    /// <summary>Share of a question for a salary that a sentence which gives one has to cover.</summary>
    private const double Paid = 0.45;

    /// <summary>Share of the best score from which a sentence is as good.</summary>
    private const double AsGood = 0.85;

    /// <summary>Share of the topic that an answer may leave out.</summary>
    public const double MostLeft = 0.3;

    /// <summary>The same for its best sentence alone.</summary>
    private const double MostLeftAlone = 0.4;

    /// <summary>Credit from which a word is said: a near word will do, two words near one third will not.</summary>
    private const double Carries = 0.4;

    /// <summary>Share of the best score from which a sentence with a figure goes first when one is asked for.</summary>
    private const double FigureAtLeast = 0.6;

    /// <summary>Credit from which a sentence says the word that tells most, and share of that word's weight from which another tells as much.</summary>
    private const double Telling = 0.6, AboutAsRare = 0.6;

    /// <summary>What a word that only frames what is asked weighs.</summary>
    private const double FrameWeight = 0.5;

    private const int MostOfAnswer = 3;
    private const int MostNearby = 3;

    /// <summary>Share of the best score from which a sentence is worth showing beside the nearest.</summary>
    private const double NearlyAsGood = 0.7;
    private const int MostOfList = 6;

    /// <summary>Nouns that ask: « l'usage de », « le principe de ».</summary>
    private static readonly HashSet<string> AskingNouns = new(
        "usage usages utilite fonction but principe interet sens signification definition difference raison raisons idee".Split(' '), StringComparer.Ordinal);

    /// <summary>Letters of a word that, unknown to the notes, is more likely a slip than what is asked.</summary>
    private const int ShortWord = 4;

    /// <summary>The reply; null when no sentence comes near.</summary>
    /// <param name="context">The question and the notes.</param>
    /// <param name="isEnough">True when the retrieved passages account for the question.</param>
    public static Draft? Write(ReplyContext context, bool isEnough) => Write(context, context.Close, isEnough);

    /// <summary>The same from sentences already found.</summary>
    public static Draft? Write(ReplyContext context, IReadOnlyList<CloseUnit> found, bool isEnough)
    {
        var close = found.Where(one => !one.Unit.IsAbsence).ToList();
        if (close.Count == 0 || found[0].Unit.IsAbsence)
        {
            return null;
        }

        if (context.Reading.Expected.Contains(Expectation.Amount)
            && close.FindIndex(one => one.Score >= FigureAtLeast * close[0].Score && HoldsFigure(context, one.Unit)) is > 0 and var figure)
        {
            // A figure is asked for: the sentence that gives one, though another repeats more of the question.
            close.Insert(0, close[figure]);
            close.RemoveAt(figure + 1);
        }

        if (context.Reading.Asks(Facet.Salary) && !(close[0] is { Covered: >= Paid, Unit.Facet: Facet.Salary } paid && paid.Unit.Form.Form.Quantities.Length > 0))
        {
            // A salary is asked for: silence is the answer.
            return null;
        }

        var lacksFigure = context.Reading.Expected.Contains(Expectation.Amount) && !HoldsFigure(context, close[0].Unit);
        var writer = new DraftWriter();
        var picked = Pick(context, close, MostOfAnswer);
        if (!lacksFigure && close[0].Covered >= (isEnough ? Direct : DirectUnfounded) && Left(context, picked) <= MostLeft && (Left(context, [close[0].Unit]) <= MostLeftAlone || AsksTwoThings(context)))
        {
            writer.Quote(picked, bestFirst: true);
            return writer.ToDraft(AnswerStatus.Answered);
        }

        if (!IsNear(context, close[0], isEnough) || (lacksFigure && close[0].Said < 2))
        {
            return null;
        }

        writer.Say(UserTexts.NeitherYesNorNo);
        writer.Quote(Nearby(context, close), bestFirst: true);
        return writer.ToDraft(AnswerStatus.Partial);
    }

    /// <summary>Some sentences as the answer.</summary>
    public static Draft Quote(List<ShelfUnit> units)
    {
        var writer = new DraftWriter();
        writer.Quote(WithAntecedent(units), bestFirst: true);
        return writer.ToDraft(AnswerStatus.Answered);
    }

    /// <summary>True for a sentence worth showing though it does not answer: two words of the question stand in it, or one that carries it.</summary>
    private static bool IsNear(ReplyContext context, CloseUnit best, bool isEnough)
    {
        var isKnown = isEnough || context.Careers.Count > 0;
        return best.Said > 0
            && (best.Own >= (isKnown ? NearKnown : Near) || best.Covered >= NearInAll)
            && (HasSubstance(context, best) || (isEnough && best.Own >= NearAlone) || (isKnown && Amendment.SaysItself(context, best.Unit))
                || (context.Careers.Count > 0 && context.Reading.Expected.Any(expected => Expectations.Held(expected, best.Unit) >= 1)));
    }

    /// <summary>Share of the topic's weight that some sentences leave out; all of it when that is a name or a figure.</summary>
    public static double Left(ReplyContext context, IReadOnlyList<ShelfUnit> units)
    {
        var (left, all) = (0.0, 0.0);
        var asked = context.Reading.Value;
        foreach (var word in CareerReply.WithoutNames(context.Reading.Topic, context.Careers).Where(word => !(asked.Form != ValueForm.None && word.Span == asked.Noun?.Span && units.Any(asked.IsGivenBy)) && !word.Is(WordTraits.Light) && !QuestionReading.IsIdle(word) && !SaysNothing(context, word)))
        {
            var weight = context.Shelf.Weight(word) * (IsFrame(context, word) ? FrameWeight : 1);
            all += weight;
            if (!units.Any(unit => context.Shelf.Credit(word, unit).Scoped >= Carries))
            {
                if (word.Is(WordTraits.Entity | WordTraits.Number))
                {
                    return 1;
                }

                left += weight;
            }
        }

        return all > 0 ? left / all : 0;
    }

    /// <summary>True for a sentence with a figure, of time when that is asked.</summary>
    public static bool HoldsFigure(ReplyContext context, ShelfUnit unit) =>
        Array.Exists(unit.Form.Form.Quantities, quantity => !Expectations.AsksTime(context.Reading.Words) || quantity.Unit == QuantityUnit.Time);

    /// <summary>« selon la note 003 » says whose word it is, « l'usage de YOLO » and « c koi 1 rollback » how one asks.</summary>
    private static bool SaysNothing(ReplyContext context, Word word)
    {
        var words = context.Reading.Words;
        var at = Array.FindIndex(words, other => other.Span == word.Span);
        return AskingNouns.Contains(word.Folded) || word.Folded == "1"
            || (word.Is(WordTraits.Number) && at > 0 && words[at - 1].Folded is ("note" or "notes"))
            || (word.Folded.Length <= ShortWord && !word.Is(WordTraits.Entity | WordTraits.Number) && !context.Shelf.Knows(word));
    }

    /// <summary>« Combien d'élèves, et quand rouvre-t-il ? »: the answer may stand in two sentences.</summary>
    private static bool AsksTwoThings(ReplyContext context) => Array.Exists(context.Reading.Words, word => word.Folded == "et");

    /// <summary>A verb, or what « plus » and « très » go with: it frames what is asked, and a sentence that answers may well say it otherwise.</summary>
    private static bool IsFrame(ReplyContext context, Word word)
    {
        var words = context.Reading.Words;
        var at = Array.FindIndex(words, other => other.Span == word.Span);
        return word.Is(WordTraits.Verb) || (at > 0 && words[at - 1].Folded is "plus" or "moins" or "tres" or "mieux");
    }

    /// <summary>The best sentence, those as good, and one for each word of substance that is left.</summary>
    private static List<ShelfUnit> Pick(ReplyContext context, List<CloseUnit> close, int most)
    {
        var good = close.TakeWhile(one => one.Score >= AsGood * close[0].Score).Select(one => one.Unit).ToList();
        var list = good.Where(unit => unit.Chunk.Heading == good[0].Chunk.Heading && unit.Sheet == good[0].Sheet).ToList();

        // A list whose items answer alike is given whole, as far as an answer goes.
        var picked = list.Count > most && most >= MostOfAnswer ? [.. list.Take(MostOfList)] : good.Take(most).ToList();
        foreach (var word in context.Reading.Topic.Where(word => !word.Is(WordTraits.Light)))
        {
            if (picked.Count < most && !picked.Exists(unit => context.Shelf.Credit(word, unit).Own > 0)
                && close.Find(one => one.Unit.Sheet == picked[0].Sheet && context.Shelf.Credit(word, one.Unit).Own >= 1) is { Unit: { } unit } && !picked.Contains(unit))
            {
                picked.Add(unit);
            }
        }

        return WithAntecedent(picked);
    }

    /// <summary>The nearest sentences: when none is sure, each may be the one.</summary>
    private static List<ShelfUnit> Nearby(ReplyContext context, List<CloseUnit> close) =>
        WithAntecedent([.. close.TakeWhile(one => one.Score >= NearlyAsGood * close[0].Score).Where((one, i) => i == 0 || HasSubstance(context, one) || (one.Covered >= NearInAll && one.Score >= AsGood * close[0].Score)).Take(MostNearby).Select(one => one.Unit)]);

    /// <summary>True for a sentence with two words of the question, or with the one that tells most of what it is about.</summary>
    public static bool HasSubstance(ReplyContext context, CloseUnit one)
    {
        var telling = CareerReply.WithoutNames(context.Reading.Topic, context.Careers).Where(word => !word.Is(WordTraits.Light | WordTraits.Number) && !QuestionReading.IsIdle(word) && context.Shelf.Hits(word).Places.Length > 0).ToList();
        var most = telling.Select(context.Shelf.Weight).DefaultIfEmpty().Max();
        return (telling.Count == 0 && context.Reading.Topic.All(word => word.Is(WordTraits.Light) || QuestionReading.IsIdle(word) || Sufficiency.IsVerb(word))) || one.Said >= 2 || (one.Words >= 2 && one.Said >= 1)
            || telling.Exists(word => context.Shelf.Weight(word) >= AboutAsRare * most && context.Shelf.Credit(word, one.Unit).Own >= Telling);
    }

    /// <summary>The sentence before a first one that opens on a pronoun says who that is.</summary>
    private static List<ShelfUnit> WithAntecedent(List<ShelfUnit> picked) =>
        [.. picked.SelectMany((unit, i) => i == 0 && Sentences.OpensOnPronoun(unit) && unit.Rank > 0 && unit.Sheet.Units[unit.Rank - 1] is var before && before.Chunk == unit.Chunk && !picked.Contains(before)
            ? [before, unit]
            : (ShelfUnit[])[unit])];
}
