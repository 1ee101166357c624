using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>« Quelle différence entre A et B ? », « A et B, c'est quoi ? », « je confonds A et B »: what opposes two notions, then what each one is.</summary>
internal static class OpposedNotions
{
    /// <summary>Share of both terms that a sentence has to say to speak of both.</summary>
    private const double Both = 0.8;

    /// <summary>Credit from which it says one of them.</summary>
    private const double Says = 0.6;

    private const int MostRead = 80;

    /// <summary>The reply; null when the question opposes no two notions, or the notes define neither.</summary>
    public static Draft? Write(ReplyContext context, List<RankedUnit> ranked)
    {
        var reading = context.Reading;
        var isConfused = reading.Confuses;
        if (!reading.Asks(Facet.Difference) && !isConfused && !reading.Expected.Contains(Expectation.Meaning))
        {
            return null;
        }

        var terms = Terms(reading);
        var told = terms.ConvertAll(term => (isConfused ? Told(context, term) : null) ?? Definitions.Find(context.Shelf, term));
        if (terms.Count != 2 || told.TrueForAll(unit => unit is null) || told[0] == told[1] || (told.Contains(null) && !reading.Asks(Facet.Difference)))
        {
            return null;
        }

        var writer = context.Writer;
        var both = ranked.Where(one => one.Own >= Both && !one.Unit.IsAbsence && terms.TrueForAll(term => term.Exists(word => context.Shelf.Credit(word, one.Unit).Own >= Says))).ToList();
        var defined = told.OfType<ShelfUnit>().ToList();
        writer.Quote([.. both.Where(one => Contrasts(one.Unit) && defined.Exists(unit => unit.Sheet == one.Unit.Sheet)).Select(one => one.Unit).Take(1)]);
        foreach (var unit in defined)
        {
            writer.Quote(unit, defined.Count > 1 ? "\n- " : "", nameSubject: true);
        }

        FollowUps.ForNote(context, defined[0].Sheet);
        if (defined.Count < 2)
        {
            writer.Say(UserTexts.NotesSayNothingOf([.. terms[told.IndexOf(null)].Select(word => word.Span.Slice(reading.Text))]), "\n\n");
            return writer.ToDraft(AnswerStatus.Partial);
        }

        if (reading.Asks(Facet.Difference))
        {
            writer.Quote([.. both.Select(one => one.Unit).Take(2)]);
        }

        return writer.ToDraft(AnswerStatus.Answered);
    }

    /// <summary>« La précision dit, parmi les alertes… »: what a note says of a term as its subject.</summary>
    private static ShelfUnit? Told(ReplyContext context, List<Word> term) =>
        context.Shelf.Search(term, MostRead).Find(unit => !unit.Sheet.IsCareer && !unit.IsAbsence && unit.Form.Form is { Subject.IsKnown: true } form
            && term.TrueForAll(word => Array.FindIndex(form.Words, 0, form.Subject.End, other => other.IsLike(word)) >= 0));

    /// <summary>What stands on either side of « et », in the clause that opposes them.</summary>
    private static List<List<Word>> Terms(QuestionReading reading)
    {
        var words = reading.Words;
        var topic = reading.Topic.Where(word => !QuestionReading.IsIdle(word) && !QuestionReading.IsConfusion(word) && word.Folded is not ("deux" or "expliquer" or "toujours")).Select(word => word.Span.Start).ToHashSet();
        var cut = Array.FindLastIndex(words, word => word.Folded is "et" or "vs" or "versus" or "ou");
        if (cut <= 0)
        {
            return [];
        }

        List<List<Word>> sides = [[.. words[..cut].Where(word => topic.Contains(word.Span.Start))], [.. words[(cut + 1)..].Where(word => topic.Contains(word.Span.Start))]];
        return sides.TrueForAll(side => side.Count > 0) ? sides : [];
    }

    /// <summary>« …, alors que Kanban avance en continu »: a sentence that opposes two things.</summary>
    private static bool Contrasts(ShelfUnit unit) =>
        unit.Form.IsCompound || unit.Text.Contains(" alors que ", StringComparison.Ordinal) || unit.Text.Contains(" tandis que ", StringComparison.Ordinal) || unit.Text.Contains(" ; ", StringComparison.Ordinal);
}
