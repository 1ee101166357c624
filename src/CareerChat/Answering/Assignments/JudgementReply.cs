using CareerChat.Grounding;

namespace CareerChat.Answering.Assignments;

/// <summary>« Vrai ou faux ? »: each statement goes through the verifier against the notes, then its evidence is quoted.</summary>
internal static class JudgementReply
{
    private const int Evidence = 14;

    /// <summary>Share of a statement's words from which a sentence answers it better than a definition would.</summary>
    private const double CloseEnough = 0.35;

    /// <summary>Share from which a sentence that does not prove a statement still speaks for it.</summary>
    private const double Suggests = 0.45;

    public static Draft Write(ReplyContext context, Assignment.Judgements judgements)
    {
        var decided = 0;
        for (var i = 0; i < judgements.Statements.Count; i++)
        {
            var lead = judgements.Statements.Count > 1 ? $"\n{i + 1}. " : "";
            decided += Judge(context, judgements.Statements[i], lead) ? 1 : 0;
        }

        return context.Writer.ToDraft(decided == 0 ? AnswerStatus.NoPassage
            : decided < judgements.Statements.Count ? AnswerStatus.Partial
            : AnswerStatus.Answered);
    }

    private static bool Judge(ReplyContext context, string statement, string lead)
    {
        var form = TextForm.Of(statement);
        var words = TaskWords.Of(statement);
        var units = context.Shelf.Search(form.Words, Evidence);
        var check = context.Verifier.Verify(statement, ReplyContext.Passages(units));
        var unit = context.Shelf.Find(check.Passage?.Chunk.Id, check.Quote)
            ?? (units.Count > 0 ? units[0] : null);
        if (unit is null || unit.IsAbsence)
        {
            context.Writer.Say(UserTexts.Undecided, lead);
            return false;
        }

        if (check.Verdict != Verdict.Supported && Ranking.Rank(units.Where(one => !one.IsAbsence), words, context.Shelf) is [var closest, ..]
            && (Ranking.Rank([unit], words, context.Shelf) is not [var quoted] || quoted.Score < 0.7 * closest.Score))
        {
            // What the verifier objected with says little of the statement: quote what says most.
            unit = closest.Unit;
        }

        var share = Ranking.Rank([unit], words, context.Shelf) is [var ranked] ? ranked.Share : 0;
        if (check.Verdict is Verdict.Supported or Verdict.Unsupported or Verdict.Uncertain && !(check.Verdict == Verdict.Supported && Negation.IsSaid(unit.Text)) && Negation.Strip(statement) is { } affirmed)
        {
            // A denial of what the notes say is false; the sentence that says it is the proof.
            var contrary = context.Verifier.Verify(affirmed, ReplyContext.Passages(units));
            var proof = context.Shelf.Find(contrary.Passage?.Chunk.Id, contrary.Quote);
            if (contrary.Verdict == Verdict.Supported && proof is { IsAbsence: false } && !Negation.IsSaid(proof.Text))
            {
                context.Writer.Quote(proof, lead, nameSubject: true, prefix: "**Faux.** ");
                return true;
            }
        }

        var verdict = check.Verdict switch
        {
            // The sentence denies and the statement does not: no support, whatever words they share.
            Verdict.Supported when Negation.IsSaid(unit.Text) && !Array.Exists(form.Words, word => word.Is(WordTraits.Negated)) => "**Faux.**",
            Verdict.Supported => "**Vrai.**",
            Verdict.Contradicted or Verdict.Misattributed => "**Faux.**",
            _ when GoesTooFar(form) && share >= 0.25 => "**Faux**, la phrase va plus loin que les notes.",
            _ when share >= Suggests && NamesAll(context, form, unit) => "**Plutôt vrai.**",
            _ => null,
        };
        if (verdict is null)
        {
            context.Writer.Say(UserTexts.Undecided, lead);
            return false;
        }

        if (verdict.StartsWith("**Faux", StringComparison.Ordinal) && OfItsSubject(context, statement) is { } truth)
        {
            unit = truth;
        }

        context.Writer.Quote(unit, lead, nameSubject: true, prefix: verdict + " ");
        return true;
    }

    /// <summary>What the job that a false statement speaks of does do: its sentence closest to the statement, or what it is; null for no job.</summary>
    private static ShelfUnit? OfItsSubject(ReplyContext context, string statement)
    {
        var words = WordReader.Read(statement);
        if (!Array.Exists(words, word => word.Is(WordTraits.Role)) || TaskWords.JobIn(context.Shelf, statement) is not { } job)
        {
            return null;
        }

        var work = words.Where(word => word.Counts && !word.Is(WordTraits.Role | WordTraits.Absolute)).ToList();
        var said = Ranking.Rank(job.Of(Facet.Definition).Concat(job.Of(Facet.Missions)).Where(unit => !unit.IsAbsence), work, context.Shelf);
        return said.Where(one => one.Own >= CloseEnough).OrderByDescending(one => one.Own).Select(one => one.Unit).FirstOrDefault() ?? job.Of(Facet.Definition).FirstOrDefault(unit => !unit.IsAbsence);
    }

    /// <summary>A sentence on POST says nothing for a statement on PUT.</summary>
    private static bool NamesAll(ReplyContext context, TextForm statement, ShelfUnit unit) =>
        statement.Words.Where(word => word.Is(WordTraits.Entity) && !word.Is(WordTraits.Role | WordTraits.Number))
            .All(word => context.Shelf.Credit(word, unit).Own > 0);

    /// <summary>Always, never, only, all: a statement that notes almost never make.</summary>
    private static bool GoesTooFar(TextForm form) =>
        Array.Exists(form.Words, word => word.Is(WordTraits.Absolute))
        || Array.Exists(form.Words, word => word.Is(WordTraits.Negated) && word.Counts);
}
