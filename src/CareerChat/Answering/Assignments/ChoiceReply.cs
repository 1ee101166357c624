using CareerChat.Grounding;

namespace CareerChat.Answering.Assignments;

/// <summary>Picks the option that the notes support best, names it first, then quotes why.</summary>
internal static class ChoiceReply
{
    private const double Weak = 0.12;

    public static Draft Write(ReplyContext context, Assignment.Choice choice)
    {
        var jobs = choice.Options.Select(option => TaskWords.JobIn(context.Shelf, option.Text)).ToList();
        return jobs.Exists(job => job is not null)
            && Enumerable.Range(0, jobs.Count).All(i => jobs[i] is not null || choice.Options[i].Text.Length <= TaskWords.LongestAcronym)
            ? Job(context, choice, jobs)
            : Statement(context, choice);
    }

    private static Draft Job(ReplyContext context, Assignment.Choice choice, List<Sheet?> jobs)
    {
        var words = TaskWords.Of(choice.Stem);
        var found = JobFinder.Find(context, choice.Stem, words, [.. jobs.OfType<Sheet>().Distinct()]);
        if (found.Count == 0 || (found[0].Share < Weak && found[0].Work < 0.5))
        {
            return NotSaid(context);
        }

        var best = found[0];
        var at = BestOption(choice, jobs, best.Sheet, words);
        context.Writer.Quote(Reason.Of(context, best, choice.Stem, words), "", nameSubject: true, prefix: $"{Named(choice.Options[at] with { Text = jobs.Count(job => job == best.Sheet) == 1 ? best.Sheet.Document.Title : choice.Options[at].Text })} ");
        FollowUps.ForCareer(context, best.Sheet, []);
        return context.Writer.ToDraft(AnswerStatus.Answered);
    }

    /// <summary>Several options may name one job (« Data Engineer », « Data Engineer Big Data »): the one whose own words the task uses.</summary>
    private static int BestOption(Assignment.Choice choice, List<Sheet?> jobs, Sheet sheet, List<Word> words)
    {
        var keys = words.Select(word => word.Info.Key).ToHashSet();
        return Enumerable.Range(0, jobs.Count)
            .Where(i => jobs[i] == sheet)
            .OrderByDescending(i => WordReader.Read(choice.Options[i].Text).Count(word => keys.Contains(word.Info.Key)))
            .ThenBy(i => choice.Options[i].Text.Length)
            .First();
    }

    private static Draft Statement(ReplyContext context, Assignment.Choice choice)
    {
        var stem = TaskWords.Of(choice.Stem);
        var best = (Score: 0.0, Option: 0, Unit: (ShelfUnit?)null);
        for (var i = 0; i < choice.Options.Count; i++)
        {
            var words = TaskWords.Of(choice.Options[i].Text);
            foreach (var unit in context.Shelf.Search([.. words, .. stem], 12).Where(unit => !unit.IsAbsence))
            {
                var own = Ranking.Rank([unit], words, context.Shelf) is [var one] ? one.Share : 0;
                var about = Ranking.Rank([unit], stem, context.Shelf) is [var other] ? other.Share : 0;
                var check = context.Verifier.Verify(choice.Options[i].Text, ReplyContext.Passages([unit]));
                var score = own * (0.35 + about) * (check.Verdict == Verdict.Contradicted ? 0.4 : 1);
                if (score > best.Score)
                {
                    best = (score, i, unit);
                }
            }
        }

        if (best.Unit is null || best.Score < Weak)
        {
            return NotSaid(context);
        }

        context.Writer.Quote(best.Unit, "", nameSubject: true, prefix: $"{Named(choice.Options[best.Option])} ");
        FollowUps.ForNote(context, best.Unit.Sheet);
        return context.Writer.ToDraft(AnswerStatus.Answered);
    }

    private static Draft NotSaid(ReplyContext context)
    {
        context.Writer.Say(UserTexts.NotInNotes);
        return context.Writer.ToDraft(AnswerStatus.NoPassage);
    }

    private static string Named(Assignment.Option option) =>
        option.Label.Length > 0 ? $"**{option.Text.TrimEnd('.')}** (réponse {option.Label})." : $"**{option.Text.TrimEnd('.')}**.";
}
