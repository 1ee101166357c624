using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>
/// Compares an answer with the sentences closest to the question: one that says far more of it goes first, and one that says
/// enough of it takes the place of « les notes ne le disent pas ».
/// </summary>
internal static class Amendment
{
    /// <summary>Share of the topic that an answer leaves out when it says nothing of it.</summary>
    private const double MostUntold = 0.6;

    private const int MostNearby = 2;

    /// <summary>IDF share of the topic that a sentence has to hold in the question's own words.</summary>
    private const double Itself = 0.65;

    /// <summary>Lead over the best sentence of the answer from which a sentence goes before it.</summary>
    private const double Lead = 0.2;

    private const double Fair = 0.35;

    /// <summary>How many of the closest sentences are looked at for one that says who has the most of something.</summary>
    private const int Compared = 12;

    /// <summary>The same where nothing is answered yet: coverage and lead from which the nearest sentence goes first.</summary>
    private const double FairWhenNear = 0.25, LeadWhenNear = 0.02;

    /// <summary>Share of the closest sentence's score under which what an answer quotes is about something else.</summary>
    private const double Unrelated = 0.6;

    /// <summary>Share of the best score from which a sentence is as good.</summary>
    private const double AsGood = 0.88;

    /// <summary>The draft, amended.</summary>
    /// <param name="context">The question and the notes.</param>
    /// <param name="draft">The answer as its kind of reply wrote it.</param>
    /// <param name="isEnough">True when the retrieved passages account for the question.</param>
    public static Draft Of(ReplyContext context, Draft draft, bool isEnough) => NearestFirst(context, Judge(context, Amend(context, draft, isEnough)));

    /// <summary>What is said to be no more than near opens on the sentence nearest to the question.</summary>
    public static Draft NearestFirst(ReplyContext context, Draft draft)
    {
        if (draft.Status != AnswerStatus.Partial || !draft.IsOnlyNear || draft.Sentences is not [var opening, ..]
            || context.Close is not [{ Unit.IsAbsence: false } nearest, ..] close || nearest.Covered < FairWhenNear)
        {
            return draft;
        }

        var quoted = Quoted(draft, close);
        if (nearest.Score < quoted + LeadWhenNear)
        {
            return draft;
        }

        var writer = new DraftWriter();
        writer.Quote(nearest.Unit, nameSubject: true);
        return draft with { Sentences = [opening, .. writer.ToDraft(draft.Status).Sentences.Select(sentence => sentence.Apart()), .. quoted < Unrelated * nearest.Score ? [] : Draft.Below(draft.Sentences.Skip(1))] };
    }

    /// <summary>An answer about a job that leaves out what is asked, or gives no figure where one is, says that it comes no more than near.</summary>
    private static Draft Judge(ReplyContext context, Draft draft)
    {
        var units = UnitsOf(context, draft);
        if (draft.Status != AnswerStatus.Answered || context.Careers.Count != 1 || units.Count == 0
            || (NearestReply.Left(context, units) <= MostUntold && !(context.Reading.Expected.Contains(Expectation.Amount) && !units.Exists(unit => NearestReply.HoldsFigure(context, unit)))))
        {
            return draft;
        }

        return draft.OnlyNear();
    }

    private static Draft Amend(ReplyContext context, Draft draft, bool isEnough)
    {
        var close = context.Close;
        if (close.Count == 0 || ProgrammingLanguages.AreAsked(context.Reading))
        {
            return draft;
        }

        if (draft.Status == AnswerStatus.NoPassage)
        {
            return NearestReply.Write(context, close, isEnough) is { } near ? near with { Suggestions = draft.Suggestions } : draft;
        }

        if (draft.Status is not (AnswerStatus.Answered or AnswerStatus.Partial) || close[0].Unit.IsAbsence)
        {
            return draft;
        }

        if (IsSectionAsked(context, draft))
        {
            return draft;
        }

        if (context.Careers.Count == 0 && draft.Status == AnswerStatus.Answered && NearestReply.Left(context, UnitsOf(context, draft)) > NearestReply.MostLeft)
        {
            // What it quotes leaves out much of what is asked: the sentences nearest to it, said to be no more than that.
            return (NearestReply.Write(context, close, isEnough) ?? Short(context, draft)) with { Suggestions = draft.Suggestions };
        }

        var quoted = Quoted(draft, close);
        if (close[0].Covered < Fair || close[0].Score < quoted + Lead)
        {
            return draft;
        }

        if (context.Careers.Count == 0 && NamedNote.Alone(context) is { } named && close[0].Unit.Sheet != named)
        {
            // The note whose name is in the question is the one that answers it.
            return draft;
        }

        var writer = new DraftWriter();
        writer.Quote(Top(close, 2));
        var rest = quoted < Unrelated * close[0].Score ? [] : draft.Sentences;
        return draft with
        {
            Sentences = [.. writer.ToDraft(draft.Status).Sentences, .. Draft.Below(rest)],
        };
    }

    /// <summary>« Qui gagne le plus ? »: the close sentence that says who does; null when none does.</summary>
    public static Draft? Superlative(ReplyContext context) =>
        context.Close.Take(Compared).FirstOrDefault(one => one.Covered >= Itself && IsSuperlative(one.Unit.Form.Form.Words)) is { Unit: { } unit } ? NearestReply.Quote([unit]) : null;

    private static bool IsSuperlative(Word[] words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].Folded is "le" or "la" or "les" && words[i + 1].Folded is "plus" or "mieux" or "moins")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is left of an answer that leaves out much of what is asked: its first sentences, said to be near, or nothing.</summary>
    private static Draft Short(ReplyContext context, Draft draft)
    {
        var writer = new DraftWriter();
        var units = UnitsOf(context, draft);
        if (NearestReply.Left(context, units) > MostUntold)
        {
            writer.Say(UserTexts.NotInNotes);
            return writer.ToDraft(AnswerStatus.NoPassage);
        }

        writer.Say(UserTexts.NeitherYesNorNo);
        writer.Quote([.. units.Take(MostNearby)]);
        return writer.ToDraft(AnswerStatus.Partial);
    }

    /// <summary>A concept in common brings a sentence near; to answer, it has to hold most of the question's own words.</summary>
    public static bool SaysItself(ReplyContext context, ShelfUnit unit)
    {
        var (said, asked) = (0.0, 0.0);
        foreach (var word in CareerReply.WithoutNames(context.Reading.Topic, context.Careers).Where(word => !word.Is(WordTraits.Light)))
        {
            var weight = context.Shelf.Idf(word);
            asked += weight;
            said += Array.Exists(unit.Form.Form.Words, other => other.Info.Key == word.Info.Key || Alignment.SameFamily(other.Info.Stem, word.Info.Stem)) ? weight : 0;
        }

        return asked > 0 && said >= Itself * asked;
    }

    private static List<ShelfUnit> Top(IReadOnlyList<CloseUnit> close, int most) =>
        [.. close.Where(one => one.Score >= AsGood * close[0].Score && !one.Unit.IsAbsence).Take(most).Select(one => one.Unit)];

    private static double Quoted(Draft draft, IReadOnlyList<CloseUnit> close) => close.Where(one => Quotes(draft, one.Unit)).Select(one => one.Score).DefaultIfEmpty().Max();

    /// <summary>A list under a heading that says what is asked answers it, though its items do not repeat the words; so does a definition of the term.</summary>
    private static bool IsSectionAsked(ReplyContext context, Draft draft)
    {
        var units = UnitsOf(context, draft);
        if (units.Count == 0)
        {
            return false;
        }

        if (context.Careers.Count == 1 && context.Reading.Asked.TrueForAll(facet => facet is Facet.Definition or Facet.Missions) && context.Reading.Asked.Count > 0
            && units[0].Sheet == context.Careers[0] && units[0].Facet == Facet.Definition)
        {
            return true;
        }

        var list = units.Where(unit => unit.Chunk.Heading == units[^1].Chunk.Heading).ToList();
        return StepReply.Find(context) == units[0]
            || (NoteSections.Counted(context) is { } counted && counted[0] == units[0])
            || ((context.Reading.AsksSteps || context.Reading.AsksManner) && StepReply.Section(context) is { } steps && steps[0] == units[0])
            || (context.Reading.Expected.Contains(Expectation.Meaning) && Definitions.Defines(units[0], context.Reading.Topic))
            || context.Reading.Confuses
            || (context.Reading.Asks(Facet.Difference) && context.Reading.Topic.Any(word => Definitions.Defines(units[0], [word])))
            || (list.Count >= 3 && list.Count == units.Count && context.Reading.Topic.Where(word => !word.Is(WordTraits.Light))
                .All(word => Array.Exists(list[0].HeadingWords, other => word.IsLike(other)) || list[0].Sheet.Names.Any(name => Array.Exists(name, other => word.IsLike(other)))));
    }

    private static List<ShelfUnit> UnitsOf(ReplyContext context, Draft draft) =>
        [.. draft.Sentences.SelectMany(sentence => sentence.Quotes).Select(quote => context.Shelf.Find(quote.Chunk.Id, quote.Span)).OfType<ShelfUnit>()];

    private static bool Quotes(Draft draft, ShelfUnit unit) =>
        draft.Sentences.Any(sentence => sentence.Quotes.Any(quote => quote.Chunk.Id == unit.Chunk.Id && quote.Span == unit.Unit.Span));
}
