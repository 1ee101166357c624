using CareerChat.Grounding;

namespace CareerChat.Answering.Assignments;

/// <summary>
/// Which way the notes lean on a statement that none of their sentences proves or denies: what the verifier finds in all that is near it,
/// or a « toujours » that they do not say. A quiz has to be answered; the words « plutôt vrai » and « plutôt faux » say what that is worth.
/// </summary>
internal static class StatementLean
{
    /// <summary>Share of a statement's words from which a sentence answers it better than a definition would.</summary>
    private const double CloseEnough = 0.35;

    /// <summary>Share of a statement's words that a sentence has to say before the notes lean by it.</summary>
    private const double Speaks = 0.45;

    /// <summary>The same for a statement that goes too far: the word that goes too far is not in the notes.</summary>
    private const double SpeaksOfSome = 0.25;

    /// <summary>The words to say and the sentence to read; null when the notes lean neither way.</summary>
    /// <param name="context">The reply's context.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="units">Sentences near it, closest first.</param>
    public static (string Verdict, ShelfUnit Unit)? Of(ReplyContext context, TextForm statement, IReadOnlyList<ShelfUnit> units)
    {
        var check = context.Verifier.Verify(statement.Text, ReplyContext.Passages(units));
        var words = TaskWords.Of(statement.Text);
        var unit = context.Shelf.Find(check.Passage?.Chunk.Id, check.Quote);
        if (check.Verdict != Verdict.Supported && Ranking.Rank(units, words, context.Shelf) is [var closest, ..]
            && (unit is null || Ranking.Rank([unit], words, context.Shelf) is not [var quoted] || quoted.Score < 0.7 * closest.Score))
        {
            // What the verifier objected with says little of the statement: read what says most.
            unit = closest.Unit;
        }

        if (unit is null || unit.IsAbsence)
        {
            return null;
        }

        var share = Ranking.Rank([unit], words, context.Shelf) is [var ranked] ? ranked.Share : 0;
        var isFalse = check.Verdict switch
        {
            // One denies and the other does not: no support, whatever words they share.
            Verdict.Supported => Negation.IsSaid(unit.Text) != Negation.IsSaid(statement.Text),
            Verdict.Contradicted or Verdict.Misattributed => true,
            _ when GoesTooFar(statement) && share >= SpeaksOfSome => true,
            _ => (bool?)null,
        };
        return isFalse switch
        {
            null => null,
            false => share >= Speaks ? (AnswerTexts.RatherTrue, unit) : null,
            true => (check.Verdict is Verdict.Contradicted or Verdict.Misattributed or Verdict.Supported ? AnswerTexts.RatherFalse : AnswerTexts.TooFar, OfItsSubject(context, statement) ?? unit),
        };
    }

    /// <summary>What the job that a false statement speaks of does do: its sentence closest to the statement, or what it is; null for no job.</summary>
    public static ShelfUnit? OfItsSubject(ReplyContext context, TextForm statement)
    {
        if (!Array.Exists(statement.Words, word => word.Is(WordTraits.Role)) || TaskWords.JobIn(context.Shelf, statement.Text) is not { } job)
        {
            return null;
        }

        var work = statement.Words.Where(word => word.Counts && !word.Is(WordTraits.Role | WordTraits.Absolute)).ToList();
        var said = Ranking.Rank(job.Of(Facet.Definition).Concat(job.Of(Facet.Missions)).Where(unit => !unit.IsAbsence), work, context.Shelf);
        return said.Where(one => one.Own >= CloseEnough).OrderByDescending(one => one.Own).Select(one => one.Unit).FirstOrDefault() ?? job.Of(Facet.Definition).FirstOrDefault(unit => !unit.IsAbsence);
    }

    /// <summary>Always, never, only, all, or a denial: a statement that notes almost never make.</summary>
    private static bool GoesTooFar(TextForm statement) =>
        Array.Exists(statement.Words, word => word.Is(WordTraits.Absolute) || (word.Is(WordTraits.Negated) && word.Counts));
}
