using CareerChat.Grounding;

namespace CareerChat.Answering.Assignments;

/// <summary>Orders given lines by the steps of the notes that they resemble.</summary>
internal static class OrderingReply
{
    private const int FewestSteps = 4;

    public static Draft Write(ReplyContext context, Assignment.Ordering ordering)
    {
        var lines = ordering.Lines.Select(line => (Text: Strip(line), Words: TaskWords.Of(line))).ToList();
        var best = (Total: 0.0, Steps: (List<ShelfUnit>?)null, Places: Array.Empty<(double Place, double Trust)>());
        foreach (var steps in StepLists(context.Shelf))
        {
            var places = lines.Select(line => Place(context.Shelf, steps, line.Words)).ToArray();
            var total = places.Sum(place => place.Trust) * Math.Min(1, steps.Count / 6.0);
            if (total > best.Total)
            {
                best = (total, steps, places);
            }
        }

        if (best.Steps is null || best.Total < 0.2 * lines.Count)
        {
            context.Writer.Say(UserTexts.NotInNotes);
            return context.Writer.ToDraft(AnswerStatus.NoPassage);
        }

        var order = Enumerable.Range(0, lines.Count).OrderBy(i => best.Places[i].Place).ThenBy(i => i).ToList();
        var sheet = best.Steps[0].Sheet;
        context.Writer.Claim($"Dans l'ordre des étapes de la note «\u00A0{sheet.Document.Title}\u00A0»\u00A0:", [best.Steps[0], best.Steps[^1]]);
        for (var i = 0; i < order.Count; i++)
        {
            var (place, trust) = best.Places[order[i]];
            var step = best.Steps[Math.Clamp((int)place, 0, best.Steps.Count - 1)];
            if (trust >= 0.2 && context.Verifier.Verify(lines[order[i]].Text, ReplyContext.Passages([step])).Verdict == Verdict.Supported)
            {
                context.Writer.Claim(lines[order[i]].Text, [step], $"\n{i + 1}. ");
            }
            else
            {
                context.Writer.Say(lines[order[i]].Text, $"\n{i + 1}. ");
            }
        }

        return context.Writer.ToDraft(AnswerStatus.Answered);
    }

    /// <summary>Sections whose units are numbered or follow one another as steps.</summary>
    private static IEnumerable<List<ShelfUnit>> StepLists(NoteShelf shelf) =>
        shelf.Units
            .Where(unit => !unit.Sheet.IsCareer)
            .GroupBy(unit => (unit.Sheet, unit.Chunk.Heading))
            .Where(section => section.Count() >= FewestSteps && (StepMarks.AreNumbered(section) || StepMarks.SpeaksOfSteps(section.Key.Heading)))
            .Select(section => section.ToList());

    /// <summary>Where a line stands among steps: the likeliest one, or between those it resembles.</summary>
    private static (double Place, double Trust) Place(NoteShelf shelf, List<ShelfUnit> steps, List<Word> words)
    {
        var (place, trust) = (steps.Count / 2.0, 0.0);
        for (var i = 0; i < steps.Count; i++)
        {
            var ranked = Ranking.Rank([steps[i]], words, shelf);
            var own = ranked.Count > 0 ? ranked[0].Own + TitleBonus(steps[i], words) : 0;
            if (own > trust)
            {
                (place, trust) = (i, own);
            }
        }

        return (place, Math.Min(1, trust));
    }

    /// <summary>The name of a step stands before its colon: a word found there says more.</summary>
    private static double TitleBonus(ShelfUnit step, List<Word> words)
    {
        var form = step.Form.Form;
        var colon = form.Text.IndexOf(':', StringComparison.Ordinal);
        var hits = 0;
        foreach (var word in form.Words)
        {
            if (colon > 0 && word.Span.End <= colon && word.Counts
                && words.Exists(other => word.IsLike(other) || Alignment.SameFamily(other.Info.Stem, word.Info.Stem)))
            {
                hits++;
            }
        }

        return 0.35 * Math.Min(2, hits);
    }

    private static string Strip(string line) => line.Trim().TrimEnd('.', ';');
}
