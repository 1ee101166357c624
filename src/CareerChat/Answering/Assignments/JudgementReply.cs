using CareerChat.Grounding;

namespace CareerChat.Answering.Assignments;

/// <summary>
/// « Vrai ou faux ? »: the verifier rules each statement against the sentences of the notes that speak most of it. « Vrai » and « Faux » are
/// said only of a statement that one of them proves or denies by itself; of any other the reply says which way the notes lean, if they
/// do, or that they do not settle it.
/// </summary>
internal static class JudgementReply
{
    private const int Evidence = 14;

    /// <summary>How many of the closest sentences may rule.</summary>
    private const int MostRuling = 3;

    /// <summary>Counted words of the shortest statement: a name alone states nothing.</summary>
    private const int FewestWords = 3;

    /// <summary>IDF share of a statement's words that a sentence has to say itself before it can prove it.</summary>
    private const double Proves = 0.7;

    /// <summary>The same before it can deny it: the word that it denies by is another one.</summary>
    private const double Denies = 0.6;

    /// <summary>IDF share of a statement that has to be said in its own words.</summary>
    private const double OwnWords = 0.5;

    /// <summary>What a sentence of the statement's own job goes before the others by.</summary>
    private const double OwnJob = 0.2;

    /// <summary>Share from which a sentence is worth reading beside a statement that it does not settle.</summary>
    private const double Related = 0.45;

    public static Draft Write(ReplyContext context, Assignment.Judgements judgements)
    {
        var decided = 0;
        for (var i = 0; i < judgements.Statements.Count; i++)
        {
            var lead = judgements.Statements.Count > 1 ? $"\n{i + 1}. " : "";
            decided += Judge(context, judgements.Statements[i], lead) ? 1 : 0;
        }

        return context.Writer.ToDraft(decided == 0 ? context.Writer.IsEmpty ? AnswerStatus.NoPassage : AnswerStatus.Partial
            : decided < judgements.Statements.Count ? AnswerStatus.Partial
            : AnswerStatus.Answered);
    }

    private static bool Judge(ReplyContext context, string statement, string lead)
    {
        var form = TextForm.Of(statement);
        var words = form.Words.Where(word => word.Counts && !word.Is(WordTraits.Role | WordTraits.Number)).ToList();
        var job = Array.Exists(form.Words, word => word.Is(WordTraits.Role)) ? TaskWords.JobIn(context.Shelf, statement) : null;
        var units = context.Shelf.Search(form.Words, Evidence).Concat(job?.Units ?? []).Where(unit => !unit.IsAbsence).Distinct().ToList();
        var close = Ranking.Rank(units, words, context.Shelf).OrderByDescending(one => one.Own + (one.Unit.Sheet == job ? OwnJob : 0)).Take(MostRuling).ToList();
        var isHeld = context.Verifier.Verify(statement, ReplyContext.Passages(units)).Verdict == Verdict.Supported;
        foreach (var one in Denied(context, statement, units, words).Concat(close))
        {
            if (Rule(context, form, words, one) is var (verdict, isOfAnother) && (verdict == AnswerTexts.True || !isHeld || Negation.IsSaid(statement)))
            {
                var shown = isOfAnother ? StatementLean.OfItsSubject(context, form) ?? one.Unit : one.Unit;
                context.Writer.Quote(shown, lead, nameSubject: true, prefix: verdict + " ", again: true);
                return true;
            }
        }

        if (StatementLean.Of(context, form, units) is var (leaning, unit))
        {
            context.Writer.Quote(unit, lead, nameSubject: true, prefix: leaning + " ", again: true);
            return true;
        }

        if (close.Count > 0 && close[0].Own >= Related && (job is null || close[0].Unit.Sheet == job))
        {
            context.Writer.Quote(close[0].Unit, lead, nameSubject: true, prefix: UserTexts.UndecidedBut + " ", again: true);
        }
        else
        {
            context.Writer.Say(UserTexts.Undecided, lead);
        }

        return false;
    }

    /// <summary>The sentence that proves what a statement denies.</summary>
    private static List<RankedUnit> Denied(ReplyContext context, string statement, List<ShelfUnit> units, List<Word> words)
    {
        if (Negation.Strip(statement) is not { } affirmed)
        {
            return [];
        }

        var check = context.Verifier.Verify(affirmed, ReplyContext.Passages(units));
        return check.Verdict == Verdict.Supported && context.Shelf.Find(check.Passage?.Chunk.Id, check.Quote) is { IsAbsence: false } proof
            ? Ranking.Rank([proof], words, context.Shelf)
            : [];
    }

    /// <summary>The verdict that one sentence allows, and whether it allows it by speaking of another job; null when it settles nothing.</summary>
    private static (string Verdict, bool IsOfAnother)? Rule(ReplyContext context, TextForm statement, List<Word> words, RankedUnit close)
    {
        var unit = close.Unit;
        var check = Verify(context, statement.Text, unit);
        if (check is null || close.Own < Denies || statement.Words.Count(word => word.Counts) < FewestWords)
        {
            return null;
        }

        var denies = Array.Exists(statement.Words, word => word.Is(WordTraits.Negated));
        if (denies && !Negation.IsSaid(unit.Text) && Negation.Strip(statement.Text) is { } affirmed && close.Own >= Proves
            && Verify(context, affirmed, unit) is { Verdict: Verdict.Supported })
        {
            // A denial of what the notes say is false; the sentence that says it is the proof.
            return (AnswerTexts.False, false);
        }

        var saysSo = close.Own >= Proves && NamesAll(context, statement, unit) && SaysItself(context, words, unit);
        var isAbsolute = Array.Exists(statement.Words, word => word.Is(WordTraits.Absolute)) && !Array.Exists(unit.Form.Form.Words, word => word.Is(WordTraits.Absolute));
        var verdict = check.Verdict switch
        {
            Verdict.Supported when saysSo && !isAbsolute && Negation.IsSaid(unit.Text) == denies => AnswerTexts.True,
            Verdict.Contradicted when check.Reasons[0] == "polarity" && Negation.IsSaid(unit.Text) == denies => null,
            Verdict.Contradicted when check.Reasons[0] == "number" || close.Own >= Proves => AnswerTexts.False,
            Verdict.Misattributed when statement.Quantities.Length == 0 => AnswerTexts.False,
            Verdict.Supported or Verdict.Uncertain or Verdict.Unsupported when isAbsolute && saysSo => AnswerTexts.TooFar,
            _ => null,
        };
        return verdict is null ? null : (verdict, check.Verdict == Verdict.Misattributed);
    }

    /// <summary>A chain of synonyms proves nothing: most of the words found have to be the statement's own.</summary>
    private static bool SaysItself(ReplyContext context, List<Word> words, ShelfUnit unit)
    {
        var (all, own) = (0.0, 0.0);
        foreach (var word in words.Where(word => !word.Is(WordTraits.Light)))
        {
            var weight = context.Shelf.Weight(word);
            all += weight;
            own += Array.Exists(unit.Form.Form.Words, other => other.Info.Key == word.Info.Key || Alignment.SameFamily(other.Info.Stem, word.Info.Stem)) ? weight : 0;
        }

        return own >= OwnWords * all;
    }

    /// <summary>A sentence on POST says nothing for a statement on PUT, one on load tests nothing of unit tests, one with another figure or none nothing of a figure.</summary>
    private static bool NamesAll(ReplyContext context, TextForm statement, ShelfUnit unit) =>
        statement.Quantities.All(wanted => Array.Exists(unit.Form.Form.Quantities, found => found.Value == wanted.Value))
        && statement.Words
            .Where((word, i) => word.Counts && !word.Is(WordTraits.Role | WordTraits.Number)
                && (word.Is(WordTraits.Entity) || (i >= statement.Subject.Start && i < statement.Subject.End && !word.Is(WordTraits.Light))))
            .All(word => context.Shelf.Credit(word, unit).Own > 0);

    /// <summary>What the verifier finds in this very sentence; null when another of its passage decides.</summary>
    private static ClaimCheck? Verify(ReplyContext context, string statement, ShelfUnit unit)
    {
        var check = context.Verifier.Verify(statement, ReplyContext.Passages([unit]), unit.Sheet.Document.Title);
        return check.Quote is { } quote && quote != unit.Unit.Span ? null : check;
    }
}
