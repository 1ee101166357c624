using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Answers about anything that is not one job: a notion, a tool, a method, a list, the steps of something.</summary>
internal static class NotionReply
{
    private const double Relevant = 0.5;

    /// <summary>IDF share that a question and a heading that asks it have in common.</summary>
    private const double SameQuestion = 0.7;
    private const int MostOfAnswer = 6;

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

        var named = Named(context.Shelf, topic);
        var pool = context.Retrieved.Concat(named?.Units ?? []).Concat(context.Shelf.Search(topic, 8)).Distinct().ToList();
        var ranked = Ranking.Rank(pool, topic, context.Shelf, context.Strengths);
        var isNamed = named is not null && Covers(named, [.. topic.Where(context.Shelf.Knows)]);
        if (reading.Asks(Facet.Difference) && Opposed(context) is { Count: 2 } opposed)
        {
            writer.Quote([.. ranked.Where(one => one.Own >= 0.8 && !one.Unit.IsAbsence && Contrasts(one.Unit) && opposed.Exists(unit => unit.Sheet == one.Unit.Sheet)).Select(one => one.Unit).Take(1)]);
            writer.Quote(opposed[0], "\n- ", nameSubject: true);
            writer.Quote(opposed[1], "\n- ", nameSubject: true);
            writer.Quote([.. ranked.Where(one => one.Own >= 0.8 && !one.Unit.IsAbsence).Select(one => one.Unit).Take(2)]);
            FollowUps.ForNote(context, opposed[0].Sheet);
            return writer.ToDraft(AnswerStatus.Answered);
        }

        if (StepReply.Find(context) is { } step)
        {
            writer.Quote(step);
            FollowUps.ForNote(context, step.Sheet);
            return writer.ToDraft(AnswerStatus.Answered);
        }

        if (reading.AsksSteps && StepReply.Section(context) is { } steps)
        {
            Section(context, steps);
            FollowUps.ForNote(context, steps[0].Sheet);
            return writer.ToDraft(AnswerStatus.Answered);
        }

        var asksMeaning = AsksMeaning(reading);
        var exact = asksMeaning ? Definitions.FindWhole(context.Shelf, topic) : null;
        var defined = exact ?? (asksMeaning ? Definitions.Find(context.Shelf, topic) : null);
        if (defined is null && !(isNamed && asksMeaning) && AskedByHeading(context, pool) is { } answer)
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

        var isBare = isNamed && !reading.AsksList && !reading.AsksSteps && !Asks(reading, "comment") && reading.Expected.Count == 0;
        if (defined is { } definition && (exact is not null || named is null || !isNamed || !named.Of(Facet.Definition).Any(unit => Definitions.Defines(unit, topic))))
        {
            writer.Quote(definition, "", nameSubject: true);
            writer.Quote([.. ranked.Where(one => one.Own >= 0.6 && one.Unit.Sheet == definition.Sheet && !one.Unit.IsAbsence).Select(one => one.Unit).Take(2).OrderBy(unit => unit.Rank)]);
        }
        else if (named is not null && ((asksMeaning && isNamed) || (reading.Asks(Facet.Definition) && !reading.AsksSteps) || isBare))
        {
            Portrait(context, named, topic);
        }
        else if (isNamed && SectionFor(context, ranked, named, topic) is { Count: > 1 } asked && SectionAsks.Of(asked[0].HeadingWords, reading.Words) > 0)
        {
            Section(context, asked);
        }
        else if (!reading.AsksList && !reading.AsksSteps && NearestReply.Write(context, isEnough) is { Status: AnswerStatus.Answered } told)
        {
            FollowUps.ForNote(context, named ?? ranked[0].Unit.Sheet);
            return told with { Suggestions = writer.ToDraft(told.Status).Suggestions };
        }
        else if (SectionFor(context, ranked, named, topic) is { Count: > 1 } section)
        {
            Section(context, section);
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
        else if (Ranking.Complete(Ranking.Best(ranked, 0.75, 4), ranked, topic, context.Shelf) is var best && topic.Exists(word => !word.Is(WordTraits.Light | WordTraits.Number)) && NearestReply.Left(context, best) <= NearestReply.MostLeft)
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

    /// <summary>What stands under a heading, or a list's lead-in, that asks this very question, as in a list of frequent questions; otherwise null.</summary>
    private static List<ShelfUnit>? AskedByHeading(ReplyContext context, List<ShelfUnit> pool)
    {
        var asked = context.Reading.Words.Where(Says).ToList();
        var best = (Share: SameQuestion, Answer: (Func<ShelfUnit, bool>?)null, Unit: (ShelfUnit?)null);
        foreach (var unit in pool)
        {
            Try(unit, unit.HeadingWords, other => other.Chunk.Heading == unit.Chunk.Heading);
            if (unit.Unit.LeadIn.EndsWith('?'))
            {
                Try(unit, TextForm.Of(unit.Unit.LeadIn).Words, other => other.Chunk.Heading == unit.Chunk.Heading && other.Unit.LeadIn == unit.Unit.LeadIn);
            }
        }

        return best.Unit is { } found ? [.. found.Sheet.Units.Where(unit => !unit.IsAbsence && best.Answer!(unit))] : null;

        void Try(ShelfUnit unit, Word[] heading, Func<ShelfUnit, bool> answer)
        {
            if (!Array.Exists(heading, QuestionReading.IsOpener))
            {
                return;
            }

            var told = heading.Where(Says).ToList();
            var title = unit.Sheet.Names.SelectMany(name => name).ToList();
            var shared = asked.Where(word => told.Exists(other => word.IsLike(other))).Sum(context.Shelf.Idf);
            var left = asked.Where(word => !told.Exists(other => word.IsLike(other)) && !title.Exists(other => word.IsLike(other))).Sum(context.Shelf.Idf);
            var all = Math.Max(shared + left, told.Sum(context.Shelf.Idf));
            if (all > 0 && shared > best.Share * all)
            {
                best = (shared / all, answer, unit);
            }
        }

        static bool Says(Word word) => word.Counts && !QuestionReading.IsOpener(word);
    }

    /// <summary>« Quelle différence entre A et B ? »: the definitions of both; empty when one lacks.</summary>
    private static List<ShelfUnit> Opposed(ReplyContext context)
    {
        var words = context.Reading.Words;
        var cut = Array.FindLastIndex(words, word => word.Folded is "et" or "vs" or "versus" or "ou");
        if (cut <= 0)
        {
            return [];
        }

        var topic = context.Reading.Topic.Select(word => word.Span.Start).ToHashSet();
        var terms = new[] { words[..cut], words[(cut + 1)..] }.Select(part => part.Where(word => topic.Contains(word.Span.Start)).ToList());
        return [.. terms.Where(term => term.Count > 0).Select(term => Definitions.Find(context.Shelf, term)).OfType<ShelfUnit>().Distinct()];
    }

    /// <summary>« …, alors que Kanban avance en continu »: a sentence that opposes two things.</summary>
    private static bool Contrasts(ShelfUnit unit) =>
        unit.Form.IsCompound || unit.Text.Contains(" alors que ", StringComparison.Ordinal) || unit.Text.Contains(" tandis que ", StringComparison.Ordinal) || unit.Text.Contains(" ; ", StringComparison.Ordinal);

    /// <summary>« C'est quoi… ? », « à quoi sert… ? », « comment ça marche ? ».</summary>
    private static bool AsksMeaning(QuestionReading reading) =>
        reading.Asks(Facet.Definition) || reading.Expected.Contains(Expectation.Meaning) || (reading.Asks(Facet.Missions) && Array.Exists(reading.Words, word => word.Folded is "sert" or "servent" or "consiste"))
        || (Asks(reading, "comment") && Array.Exists(reading.Words, word => word.Folded is "marche" or "fonctionne" or "fonctionnent" or "marchent"));

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

    private static void Section(ReplyContext context, IReadOnlyList<ShelfUnit> units)
    {
        var writer = context.Writer;
        writer.Say($"{units[0].Chunk.Heading.TrimEnd(':', ' ', '\u00A0')} ({units[0].Sheet.Document.Title})\u00A0:");
        var isOrdered = StepMarks.AreNumbered(units) || context.Reading.AsksSteps;
        for (var i = 0; i < Math.Min(units.Count, isOrdered ? 14 : 9); i++)
        {
            writer.Quote(units[i], isOrdered ? $"\n{i + 1}. " : "\n- ");
        }
    }

    /// <summary>The section whose heading says what is asked, when a list, steps or a manner is.</summary>
    private static List<ShelfUnit>? SectionFor(ReplyContext context, List<RankedUnit> ranked, Sheet? named, List<Word> topic)
    {
        var reading = context.Reading;
        if (!reading.AsksList && !reading.AsksSteps && !Asks(reading, "comment") && !Asks(reading, "combien") && !(named is not null && SectionAsks.Any(reading.Words)))
        {
            return null;
        }

        var best = (Score: 0.0, Section: (List<ShelfUnit>?)null);
        var words = reading.Words.Where(word => word.Counts && !(reading.AsksSteps && StepReply.AsksOrder(word))).ToList();
        foreach (var section in ranked.Take(25).Select(one => one.Unit).Concat(named?.Units ?? []).Distinct().Where(unit => !unit.Sheet.IsCareer || unit.Sheet == named).GroupBy(unit => (unit.Sheet, Heading: unit.Chunk.Heading)))
        {
            var heading = section.First().HeadingWords;
            var score = 0.0;
            foreach (var word in words)
            {
                // What the note is about, each of its sections is.
                var inHeading = Array.Exists(heading, other => other.Counts && word.IsLike(other));
                var isNear = !inHeading && !word.Is(WordTraits.Entity) && Array.Exists(heading, other => other.Counts && Array.IndexOf(word.Info.Near, other.Info.Key) >= 0);
                var inTitle = section.Key.Sheet.Names.Any(name => Array.Exists(name, other => other.Counts && word.IsLike(other)));
                score += context.Shelf.Weight(word) * (inHeading ? inTitle ? 1.25 : 1.5 : inTitle ? 1 : isNear ? 0.75 : 0);
            }

            if (reading.AsksSteps && section.Key.Sheet.Units.Where(unit => unit.Chunk.Heading == section.Key.Heading).Count(StepMarks.IsNumbered) > 2)
            {
                score += 4;
            }

            score += section.Key.Sheet == named ? 2 : 0;
            score += ranked.Find(one => one.Unit == section.First()).Score;
            score += section.Key.Sheet == named ? SectionAsks.Of(section.First().HeadingWords, reading.Words) : 0;
            if (score > best.Score && score > 3
                && section.Key.Sheet.Units.Where(unit => unit.Chunk.Heading == section.Key.Heading).ToList() is { Count: > 1 } whole)
            {
                best = (score, whole);
            }
        }

        return best.Section;
    }

    /// <summary>The note whose title or other name is made of the topic's words; the longest name wins.</summary>
    private static Sheet? Named(NoteShelf shelf, List<Word> topic)
    {
        var best = (Score: 0.0, Sheet: (Sheet?)null);
        var keys = topic.Select(word => word.Info.Key).ToHashSet();
        foreach (var sheet in shelf.Sheets)
        {
            foreach (var name in sheet.TellingNames)
            {
                var score = Array.TrueForAll(name, IsSaid) ? name.Sum(shelf.Idf) : 0;
                if (score > best.Score)
                {
                    best = (score, sheet);
                }
            }
        }

        return best.Sheet;

        bool IsSaid(Word part) => keys.Contains(part.Info.Key);
    }

    /// <summary>The note that the question names and asks nothing but; null when there is none.</summary>
    public static Sheet? NamedAlone(ReplyContext context)
    {
        List<Word> topic = [.. context.Reading.Topic];
        return Named(context.Shelf, topic) is { } named && Covers(named, [.. topic.Where(context.Shelf.Knows)]) ? named : null;
    }

    /// <summary>True when the topic says nothing but the note's name.</summary>
    private static bool Covers(Sheet sheet, List<Word> topic) =>
        topic.TrueForAll(word => word.Is(WordTraits.Light) || sheet.Names.Any(name => Array.Exists(name, part => part.Info.Key == word.Info.Key)));

    private static bool Asks(QuestionReading reading, string word) => Array.Exists(reading.Words, other => other.Folded == word);
}
