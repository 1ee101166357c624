using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Answers about anything that is not one job: a notion, a tool, a method, a list, the steps of something.</summary>
internal static class NotionReply
{
    private const double Relevant = 0.5;

    private const int MostOfAnswer = 6;

    /// <summary>How many of the closest sentences may be quoted when no other way of answering is found.</summary>
    private const int MostClose = 8;

    /// <summary>From this share on, headings and lead-in say what a unit's own words need not.</summary>
    private const double Whole = 0.8;

    public static Draft Write(ReplyContext context, bool isEnough)
    {
        var (reading, writer) = (context.Reading, context.Writer);
        var topic = reading.Topic.ToList();
        if (topic.Exists(word => !QuestionReading.IsIdle(word)))
        {
            topic.RemoveAll(QuestionReading.IsIdle);
        }

        if (topic.Count == 0)
        {
            // « Un KPI, c'est quoi ? »: the word that asks for a facet elsewhere is the topic here.
            topic = [.. reading.Words.Where(word => word.Is(WordTraits.Entity) || (word.Counts && !word.Is(WordTraits.Light) && reading.Asks(Facet.Definition)))
                .Where(word => !word.Is(WordTraits.Verb) && !QuestionReading.IsOpener(word) && context.Shelf.Knows(word))];
        }

        if (topic.Count == 0)
        {
            writer.Say(UserTexts.AskAgain);
            return writer.ToDraft(AnswerStatus.Clarify);
        }

        var named = NamedNote.Find(context.Shelf, topic);
        var pool = context.Retrieved.Concat(named?.Units ?? []).Concat(context.Shelf.Search(topic, 8)).Distinct().ToList();
        var ranked = Ranking.Rank(pool, topic, context.Shelf, context.Strengths);
        var isNamed = named is not null && NamedNote.IsAllOf(named, [.. topic.Where(context.Shelf.Knows)]);
        if (OpposedNotions.Write(context, ranked) is { } opposed)
        {
            return opposed;
        }

        if (StepReply.Find(context) is { } step)
        {
            writer.Quote(step);
            FollowUps.ForNote(context, step.Sheet);
            return writer.ToDraft(AnswerStatus.Answered);
        }

        if ((reading.AsksSteps || reading.AsksManner) && StepReply.Section(context) is { } steps)
        {
            NoteSections.Write(context, steps);
            FollowUps.ForNote(context, steps[0].Sheet);
            return writer.ToDraft(AnswerStatus.Answered);
        }

        if (NoteSections.Counted(context) is { } counted)
        {
            NoteSections.Write(context, counted);
            FollowUps.ForNote(context, counted[0].Sheet);
            return writer.ToDraft(AnswerStatus.Answered);
        }

        var asksMeaning = AsksMeaning(reading);
        var exact = asksMeaning ? Definitions.FindWhole(context.Shelf, topic) : null;
        var defined = exact ?? (asksMeaning ? Definitions.Find(context.Shelf, topic) : null);
        if (defined is null && !(isNamed && asksMeaning) && NoteSections.AskedByHeading(context, pool) is { } answer)
        {
            writer.Quote([.. answer.Take(MostOfAnswer)]);
            FollowUps.ForNote(context, answer[0].Sheet);
            return writer.ToDraft(AnswerStatus.Answered);
        }

        if (ranked.Count == 0 || (!isNamed && defined is null && !ranked.Exists(one => one.Share >= Relevant && (one.Own >= 0.25 || one.Share >= Whole || named is not null))))
        {
            writer.Say(UserTexts.NotInNotes);
            return writer.ToDraft(AnswerStatus.NoPassage);
        }

        var isBare = isNamed && !reading.AsksList && !reading.AsksSteps && !reading.Says("comment") && reading.Expected.Count == 0;
        if (defined is { } definition && (exact is not null || named is null || !isNamed || !named.Of(Facet.Definition).Any(unit => Definitions.Defines(unit, topic))))
        {
            writer.Quote(definition, "", nameSubject: true);
            writer.Quote([.. ranked.Where(one => one.Own >= 0.6 && one.Unit.Sheet == definition.Sheet && !one.Unit.IsAbsence).Select(one => one.Unit).Take(2).OrderBy(unit => unit.Rank)]);
        }
        else if (named is not null && ((asksMeaning && isNamed) || (reading.Asks(Facet.Definition) && !reading.AsksSteps) || isBare))
        {
            Portrait(context, named, topic);
        }
        else if (isNamed && NoteSections.Of(context, ranked, named) is { Count: > 1 } asked && SectionAsks.Of(asked[0].HeadingWords, reading.Words) > 0)
        {
            NoteSections.Write(context, asked);
        }
        else if (!reading.AsksList && !reading.AsksSteps && NearestReply.Write(context, isEnough) is { Status: AnswerStatus.Answered } told)
        {
            FollowUps.ForNote(context, named ?? ranked[0].Unit.Sheet);
            return told with { Suggestions = writer.ToDraft(told.Status).Suggestions };
        }
        else if (NoteSections.Of(context, ranked, named) is { Count: > 1 } section)
        {
            NoteSections.Write(context, section);
        }
        else if (NearestReply.Write(context, isEnough) is { } near)
        {
            FollowUps.ForNote(context, named ?? ranked[0].Unit.Sheet);
            return near with { Suggestions = writer.ToDraft(near.Status).Suggestions };
        }
        else if (named is not null && isNamed)
        {
            Portrait(context, named, topic);
        }
        else if (Ranking.Complete(Ranking.Best(ranked, 0.75, 4), ranked, topic, context.Shelf).FindAll(unit => context.Close.Take(MostClose).Any(one => one.Unit == unit && NearestReply.HasSubstance(context, one))) is { Count: > 0 } best && topic.Exists(word => !word.Is(WordTraits.Light | WordTraits.Number)) && NearestReply.Left(context, best) <= NearestReply.MostLeft)
        {
            writer.Quote(best);
        }
        else
        {
            writer.Say(UserTexts.NotInNotes);
            return writer.ToDraft(AnswerStatus.NoPassage);
        }

        if (asksMeaning && named is not null && reading.Expected.Contains(Expectation.Reason))
        {
            // « … c'est quoi, et pourquoi s'en sert-on ? »
            writer.Quote([.. named.Units.Where(unit => Expectations.IsWhy(unit.HeadingWords)).Take(2)]);
        }

        var unknown = Ranking.Missing(pool, topic, context.Shelf)
            .Where(word => word.Is(WordTraits.Entity | WordTraits.Number) || !context.Shelf.Knows(word))
            .Select(word => word.Span.Slice(reading.Text))
            .Distinct()
            .Take(3)
            .ToList();
        if (unknown.Count > 0)
        {
            writer.Say(UserTexts.NotesSayNothingOf(unknown), "\n\n");
        }

        FollowUps.ForNote(context, named ?? ranked[0].Unit.Sheet);
        return writer.ToDraft(unknown.Count > 0 ? AnswerStatus.Partial : AnswerStatus.Answered);
    }

    /// <summary>« C'est quoi… ? », « à quoi sert… ? », « comment ça marche ? ».</summary>
    private static bool AsksMeaning(QuestionReading reading) =>
        reading.Asks(Facet.Definition) || reading.Expected.Contains(Expectation.Meaning) || (reading.Asks(Facet.Missions) && Array.Exists(reading.Words, word => word.Folded is "sert" or "servent" or "consiste"))
        || (reading.Says("comment") && Array.Exists(reading.Words, word => word.Folded is "marche" or "fonctionne" or "fonctionnent" or "marchent"));

    /// <summary>What it is, then the sentences that say most about it.</summary>
    private static void Portrait(ReplyContext context, Sheet sheet, List<Word> topic)
    {
        var definition = Ranking.Rank(sheet.Of(Facet.Definition), topic, context.Shelf);
        if (definition.Exists(one => one.Own >= 0.5))
        {
            context.Writer.Quote([.. sheet.Of(Facet.Definition).Take(2)]);
        }

        var more = Ranking.Rank(sheet.Units.Where(unit => unit.Facet != Facet.Definition), topic, context.Shelf);
        context.Writer.Quote(context.Writer.IsEmpty
            ? Ranking.Best(more, 0.6, 4)
            : [.. more.Where(one => !one.Unit.IsAbsence).Take(2).Select(one => one.Unit).OrderBy(unit => unit.Rank)]);
    }
}
