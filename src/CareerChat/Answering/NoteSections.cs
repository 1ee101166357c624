using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Sections of notes that answer as a whole: under a heading that asks the question, or that says what is asked.</summary>
internal static class NoteSections
{
    /// <summary>Credit from which a section says a word, and what its count and its words have to amount to.</summary>
    private const double Carried = 0.5, AsMany = 0.8;

    private const int MostRead = 60;

    private static readonly string[] Numerals = ["", "", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];

    /// <summary>IDF share that a question and a heading that asks it have in common.</summary>
    private const double SameQuestion = 0.7;
    /// <summary>What stands under a heading, or a list's lead-in, that asks this very question, as in a list of frequent questions; otherwise null.</summary>
    public static List<ShelfUnit>? AskedByHeading(ReplyContext context, List<ShelfUnit> pool)
    {
        var asked = context.Reading.Words.Where(Says).ToList();
        var best = (Share: SameQuestion, Answer: (Func<ShelfUnit, bool>?)null, Unit: (ShelfUnit?)null);
        var tried = new HashSet<Word[]>();
        foreach (var unit in pool)
        {
            if (tried.Add(unit.HeadingWords))
            {
                Try(unit, unit.HeadingWords, other => other.Chunk.Heading == unit.Chunk.Heading);
            }

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

    /// <summary>« Quels sont les quatre environnements… ? », « les cinq points de… »: the section about such things that has as many, or says so; null when none has.</summary>
    public static List<ShelfUnit>? Counted(ReplyContext context)
    {
        var words = context.Reading.Words;
        var at = Array.FindIndex(words, word => NumeralOf(word) is not null);
        if (at <= 0 || at + 1 >= words.Length || !words[at + 1].Counts || QuestionReading.IsOpener(words[at + 1]) || words[at - 1].Folded is not ("les" or "des" or "ces" or "quels" or "quelles" or "cites" or "citez" or "cite") || NumeralOf(words[at]) is not { } count)
        {
            return null;
        }

        var (things, others) = (words[at + 1], context.Reading.Topic.Where(word => word.Span.Start > words[at + 1].Span.Start).ToList());
        var all = others.Sum(context.Shelf.Weight);
        var best = (Score: 0.0, Section: (List<ShelfUnit>?)null);
        foreach (var section in context.Shelf.Search([things, .. others], MostRead).Where(unit => Array.Exists(unit.HeadingWords, other => things.Resembles(other))).DistinctBy(unit => (unit.Sheet, unit.Chunk.Heading)))
        {
            var whole = section.Sheet.Units.Where(unit => unit.Chunk.Heading == section.Chunk.Heading && !unit.IsAbsence).ToList();
            var says = Says(section.HeadingWords, count) || whole.Exists(unit => SaysOf(unit.Form.Form.Words, count, things));
            var shared = all <= 0 ? 1 : others.Where(word => whole.Exists(unit => context.Shelf.Credit(word, unit).Scoped >= Carried)).Sum(context.Shelf.Weight) / all;
            var isAll = section.HeadingWords.Count(word => word.Counts && NumeralOf(word) is null) == 1;
            var score = shared + (says ? 1 : whole.Count == count ? 0.5 : -2) + (isAll ? 0.4 : 0);
            if (score >= AsMany && score > best.Score)
            {
                best = (score, whole);
            }
        }

        return best.Section;
    }

    private static bool Says(Word[] words, int count) => Array.Exists(words, word => NumeralOf(word) == count);

    /// <summary>« … ces quatre environnements »: as many of such things.</summary>
    private static bool SaysOf(Word[] words, int count, Word things)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (NumeralOf(words[i]) == count && words[i + 1].IsLike(things))
            {
                return true;
            }
        }

        return false;
    }

    private static int? NumeralOf(Word number) =>
        int.TryParse(number.Folded, out var value) ? value
        : Array.IndexOf(Numerals, number.Folded) is > 1 and var spelled ? spelled : null;

    /// <summary>The section whose heading says what is asked, when a list, steps or a manner is.</summary>
    public static List<ShelfUnit>? Of(ReplyContext context, List<RankedUnit> ranked, Sheet? named)
    {
        var reading = context.Reading;
        if (!reading.AsksList && !reading.AsksSteps && !reading.Says("comment") && !(named is not null && SectionAsks.Any(reading.Words)))
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

    /// <summary>A section under its heading: a numbered list when it is one, or steps are asked for; bullets otherwise.</summary>
    public static void Write(ReplyContext context, IReadOnlyList<ShelfUnit> units)
    {
        var writer = context.Writer;
        writer.Say($"{units[0].Chunk.Heading.TrimEnd(':', ' ', '\u00A0')} ({units[0].Sheet.Document.Title})\u00A0:");
        var isOrdered = StepMarks.AreNumbered(units) || context.Reading.AsksSteps;
        for (var i = 0; i < Math.Min(units.Count, isOrdered ? 14 : 9); i++)
        {
            writer.Quote(units[i], isOrdered ? $"\n{i + 1}. " : "\n- ");
        }
    }
}
