using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Sets two or three jobs side by side: what each is, then what tells them apart.</summary>
internal static class ComparisonReply
{
    public static Draft Write(ReplyContext context)
    {
        var (reading, writer) = (context.Reading, context.Writer);
        var careers = context.Careers.Take(4).ToList();
        var facets = reading.Asked.Where(facet => facet is not (Facet.Difference or Facet.Definition)).ToList();
        var topic = CareerReply.WithoutNames(reading.Topic, careers).Where(word => !word.Is(WordTraits.Light)).ToList();
        var missing = new List<(Sheet Sheet, Facet Facet)>();
        if (facets.Count == 0 || AsksDifferenceToo(reading, careers, facets))
        {
            foreach (var sheet in careers)
            {
                var about = topic.Count > 0 ? Ranking.Rank(sheet.Units, topic, context.Shelf) : [];
                var unit = about.Count > 0 && about[0].Own >= 0.5 ? about[0].Unit : sheet.Of(Facet.Definition).Concat(sheet.Units).FirstOrDefault();
                if (unit is not null)
                {
                    writer.Quote(unit, "\n- ", nameSubject: true, prefix: $"{Sentences.Title(sheet)}\u00A0: ");
                }
            }

            Contrast(context, careers);
        }

        foreach (var facet in facets)
        {
            var picked = careers.ConvertAll(sheet => CareerReply.Pick(context, sheet, facet, topic).Take(facet is Facet.Salary or Facet.Constraints ? 3 : 2).ToList());
            if ((facets.Count > 1 || !writer.IsEmpty) && picked.Exists(units => units.Count > 0))
            {
                writer.Say($"{FacetTexts.Name(facet)}\u00A0:", "\n\n");
            }

            foreach (var (sheet, units) in careers.Zip(picked))
            {
                if (units.Count == 0)
                {
                    missing.Add((sheet, facet));
                    continue;
                }

                writer.Quote(units[0], "\n- ", nameSubject: true, prefix: $"{Sentences.Title(sheet)}\u00A0: ");
                foreach (var unit in units.Skip(1))
                {
                    writer.Quote(unit, " ");
                }
            }
        }

        foreach (var (sheet, facet) in missing)
        {
            writer.Say(UserTexts.NotesLack(FacetTexts.Absent(facet), sheet.Document.Title), "\n\n");
        }

        foreach (var sheet in careers)
        {
            writer.Suggest(FacetTexts.Ask(facets.Contains(Facet.Missions) ? Facet.Tools : Facet.Missions, Sentences.ShortTitle(sheet)));
        }

        return writer.ToDraft(writer.IsEmpty ? AnswerStatus.NoPassage : missing.Count > 0 ? AnswerStatus.Partial : AnswerStatus.Answered);
    }

    /// <summary>« La différence entre A et B, et lequel paie mieux ? » asks two things; « la différence de salaire entre A et B » one.</summary>
    private static bool AsksDifferenceToo(QuestionReading reading, List<Sheet> careers, List<Facet> facets)
    {
        var difference = Array.IndexOf(reading.CueOf, Facet.Difference);
        var named = Proposition.NamedIn(reading.Words, careers);
        var lastName = Array.FindLastIndex(reading.Words, word => named.Contains(word.Span.Start));
        return difference >= 0 && difference < lastName && facets.TrueForAll(facet => Array.IndexOf(reading.CueOf, facet) is var cue && (cue < 0 || cue > difference) && IsApart(reading.Words, cue, named));
    }

    /// <summary>True for a cue that a job's name and an « et » or a comma part from what stands before it.</summary>
    private static bool IsApart(Word[] words, int cue, HashSet<int> named)
    {
        for (var i = cue - 1; i > 0; i--)
        {
            if (named.Contains(words[i].Span.Start))
            {
                return words[i].Clause != words[cue].Clause || words[(i + 1)..cue].Any(word => word.Folded is "et" or "puis");
            }
        }

        return false;
    }

    /// <summary>Sentences that oppose the jobs by name; where no note does, a mission of each.</summary>
    private static void Contrast(ReplyContext context, List<Sheet> careers)
    {
        var found = new List<ShelfUnit>();
        foreach (var sheet in careers)
        {
            foreach (var unit in sheet.Of(Facet.Difference))
            {
                if (careers.Any(other => other != sheet && Mentions(unit, other)) && !found.Exists(one => SamePair(one, unit)))
                {
                    found.Add(unit);
                }
            }
        }

        if (found.Count > 0)
        {
            context.Writer.Say(AnswerTexts.WhatTellsApart, "\n\n");
            foreach (var unit in found.Take(4))
            {
                context.Writer.Quote(unit, "\n- ");
            }

            return;
        }

        foreach (var sheet in careers)
        {
            foreach (var unit in sheet.Of(Facet.Missions).Take(2))
            {
                context.Writer.Quote(unit, "\n- ", nameSubject: true, prefix: $"{Sentences.Title(sheet)}\u00A0: ");
            }
        }
    }

    private static bool Mentions(ShelfUnit unit, Sheet other) =>
        other.Names.Any(name => name.Any(word => word.Is(WordTraits.Role) && unit.Form.Has(word.Info.Key)))
        || other.Names.Any(name => name.Any(word => word.Counts) && name.Where(word => word.Counts).All(word => unit.Form.Has(word.Info.Key)));

    private static bool SamePair(ShelfUnit a, ShelfUnit b)
    {
        var shared = a.Form.Form.Words.Where(word => word.Counts).Count(word => b.Form.Has(word.Info.Key));
        return shared * 10 >= 8 * Math.Max(1, a.Form.Form.Words.Count(word => word.Counts));
    }
}
