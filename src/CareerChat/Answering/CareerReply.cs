using CareerChat.Conversation;
using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Answers about one job: the facets asked, or what its sheet says of the topic.</summary>
internal static class CareerReply
{
    private const double Relevant = 0.5;

    /// <summary>IDF share of the topic from which a sentence outside the asked section is taken for what is asked.</summary>
    private const double Carried = 0.55;

    public static Draft Write(ReplyContext context, bool isEnough)
    {
        var (reading, writer, sheet) = (context.Reading, context.Writer, context.Careers[0]);
        var topic = WithoutNames(reading.Topic, context.Careers);
        var facets = reading.Asked.Where(facet => facet != Facet.Difference && (facet != Facet.Definition || reading.Asked.Count == 1)).ToList();
        if (facets.Count == 0 && reading.Asks(Facet.Difference))
        {
            facets.Add(Facet.Difference);
        }

        if (facets.Count == 0)
        {
            return topic.Exists(word => !word.Is(WordTraits.Light)) ? AboutTopic(context, sheet, isEnough) : Portrait(context, sheet);
        }

        if (facets.Count == 1 && Elsewhere(context, sheet, facets[0], topic) is { Count: > 0 } closer)
        {
            writer.Quote(closer);
            if (facets[0] is Facet.Missions or Facet.Definition)
            {
                FollowUps.ForCareer(context, sheet, facets);
                return writer.ToDraft(AnswerStatus.Answered);
            }
        }

        if (facets.Contains(Facet.Missions) && (AsksPurpose(reading) || reading.Asks(Facet.Definition) || (facets.Count == 1 && !topic.Exists(word => !word.Is(WordTraits.Light)))))
        {
            writer.Quote([.. sheet.Of(Facet.Definition).Take(AsksPurpose(reading) ? 2 : 1)]);
        }

        if (!sheet.IsCareer && facets is [Facet.Missions or Facet.Definition] && !sheet.Of(facets[0]).Any())
        {
            return Portrait(context, sheet);
        }

        var missing = new List<Facet>();
        foreach (var facet in facets)
        {
            var units = Pick(context, sheet, facet, topic);
            if (units.Count == 0)
            {
                missing.Add(facet);
                continue;
            }

            writer.Quote(units, facets.Count > 1 || units.Count > 2 || units.Exists(Sentences.IsFragment) ? $"{FacetTexts.Name(facet)} — {Sentences.Title(sheet)}\u00A0:" : null);
        }

        var unknown = UnknownWords(context, sheet, topic);
        FollowUps.ForCareer(context, sheet, facets);
        if (writer.IsEmpty)
        {
            writer.Say(UserTexts.NotInNotesFor(Sentences.Join([.. missing.Select(FacetTexts.Absent)], "ni"), sheet.Document.Title));
            if (missing.Contains(Facet.Salary) && JobReply.WithSalary(context.Shelf) is { Count: > 0 } paid)
            {
                writer.Say(UserTexts.SalariesOnlyFor(Sentences.Join([.. paid.Select(career => career.Document.Title)])));
            }

            return writer.ToDraft(AnswerStatus.NoPassage);
        }

        if (missing.Count > 0)
        {
            writer.Say(UserTexts.NotesLack(Sentences.Join([.. missing.Select(FacetTexts.Absent)], "ni"), sheet.Document.Title), "\n\n");
        }

        if (unknown.Count > 0)
        {
            writer.Say(UserTexts.NotesSayNothingOf(unknown), "\n\n");
        }

        return writer.ToDraft(missing.Count + unknown.Count > 0 ? AnswerStatus.Partial : AnswerStatus.Answered);
    }

    /// <summary>« C'est quoi, un data steward ? »: the definition, then what the job does.</summary>
    private static Draft Portrait(ReplyContext context, Sheet sheet)
    {
        var writer = context.Writer;
        writer.Quote([.. sheet.Of(Facet.Definition).Take(2)]);
        writer.Quote([.. sheet.Of(Facet.Missions).Take(3)], AnswerTexts.Daily);
        if (writer.IsEmpty)
        {
            writer.Quote([.. sheet.Units.Take(4)]);
        }

        FollowUps.ForCareer(context, sheet, [Facet.Definition, Facet.Missions]);
        return writer.ToDraft(AnswerStatus.Answered);
    }

    /// <summary>No facet recognised: the sentences of the sheet, or of any note that names the job, that carry the topic.</summary>
    private static Draft AboutTopic(ReplyContext context, Sheet sheet, bool isEnough)
    {
        if (context.Reading.Expected.Contains(Expectation.Meaning) && context.Reading.Topic.Where(word => word.Is(WordTraits.Entity)).ToList() is { Count: > 0 } letters
            && Definitions.Find(context.Shelf, letters) is { } meaning)
        {
            // « Que veulent dire les lettres NLP ? »: they name the job too.
            context.Writer.Quote(meaning, nameSubject: true);
            FollowUps.ForCareer(context, sheet, []);
            return context.Writer.ToDraft(AnswerStatus.Answered);
        }

        if (NearestReply.Write(context, isEnough) is { } near)
        {
            FollowUps.ForCareer(context, sheet, []);
            return near with { Suggestions = context.Writer.ToDraft(near.Status).Suggestions };
        }

        FollowUps.ForCareer(context, sheet, []);
        var expected = context.Reading.Expected;
        if (!expected.Contains(Expectation.Amount) && expected.Select(Expectations.FacetOf).FirstOrDefault(facet => facet != Facet.None) is var facet and not Facet.None
            && Pick(context, sheet, facet, []) is { Count: > 0 } units)
        {
            context.Writer.Say(UserTexts.NeitherYesNorNo);
            context.Writer.Quote([.. units.Take(3)]);
            return context.Writer.ToDraft(AnswerStatus.Partial);
        }

        context.Writer.Say(UserTexts.NotInNotesAbout(sheet.Document.Title));
        return context.Writer.ToDraft(AnswerStatus.NoPassage);
    }

    /// <summary>
    /// « À quoi sert CUDA pour un AI engineer ? »: the cue names a facet, yet the words of the question stand in another section of the
    /// sheet, or in a note that defines them. Empty when the facet's section says as much.
    /// </summary>
    private static List<ShelfUnit> Elsewhere(ReplyContext context, Sheet sheet, Facet facet, List<Word> topic)
    {
        if (facet is Facet.Salary or Facet.TryOut or Facet.Difference || !topic.Exists(word => !word.Is(WordTraits.Light)))
        {
            return [];
        }

        var inSection = Ranking.Rank(Section(sheet, facet), topic, context.Shelf);
        var said = inSection.Count > 0 ? inSection.Max(one => one.Own) : 0;
        if (facet is Facet.Definition or Facet.Missions && said < Carried && Definitions.Find(context.Shelf, topic) is { } definition)
        {
            var here = Ranking.Rank(sheet.Units.Where(unit => unit != definition), topic, context.Shelf).Where(one => one.Own >= Carried).ToList();
            return [definition, .. Ranking.Best(here, 0.8, 2)];
        }

        if (facet is not (Facet.Missions or Facet.Definition) && !topic.Exists(word => word.Is(WordTraits.Entity)) && topic.Count(word => !word.Is(WordTraits.Light)) < 2)
        {
            // One common word beside the name of a section: « quel risque court… » asks for the section.
            return [];
        }

        var ranked = Ranking.Rank(sheet.Units, topic, context.Shelf).Where(one => one.Own >= Carried && !one.Unit.IsAbsence).ToList();
        return ranked.Count > 0 && said < 0.7 * ranked[0].Own ? Ranking.Best(ranked, 0.75, 3) : [];
    }

    /// <summary>« À quoi sert un analytics engineer ? », « en quoi ça consiste ? »: what the job is comes before its tasks.</summary>
    private static bool AsksPurpose(QuestionReading reading) =>
        Array.Exists(reading.Words, word => word.Folded is "sert" or "consiste" or "servent");

    /// <summary>Units of a sheet that answer a facet, those that carry the question's other words first or alone.</summary>
    public static List<ShelfUnit> Pick(ReplyContext context, Sheet sheet, Facet facet, List<Word> topic)
    {
        if (facet == Facet.Tools && ProgrammingLanguages.AreAsked(context.Reading)
            && sheet.Units.Where(unit => unit.Facet is Facet.Skills or Facet.Tools && ProgrammingLanguages.AreNamed(unit)).ToList() is { Count: > 0 } languages)
        {
            return languages;
        }

        var section = Section(sheet, facet).Where(unit => !unit.IsAbsence).ToList();
        if (section.Count == 0)
        {
            return [];
        }

        var (limit, most) = Limits(facet);
        if (topic.Exists(word => !word.Is(WordTraits.Light)))
        {
            var ranked = Ranking.Rank(section, topic, context.Shelf);
            if (ranked.Count > 0 && ranked[0].Own >= Relevant)
            {
                return Ranking.Best(ranked, 0.75, most);
            }
        }

        var cues = context.Reading.Words.Where(word => word.Counts && !word.Is(WordTraits.Role)).ToList();
        var byCue = Ranking.Rank(section, cues, context.Shelf).Where(one => one.Own > 0.3).Select(one => one.Unit).Take(2).ToList();
        return [.. byCue.Concat(section).Distinct().Take(limit).OrderBy(unit => unit.Rank)];
    }

    /// <summary>The sentences of a sheet that a facet is answered from.</summary>
    public static IEnumerable<ShelfUnit> Section(Sheet sheet, Facet facet)
    {
        switch (facet)
        {
            case Facet.Indicators:
                var measured = sheet.Of(Facet.Deliverables).Where(unit => SectionWords.SaysMeasure(unit.Form.Form)).ToList();
                return measured.Count > 0 ? measured : sheet.Of(Facet.Deliverables);
            case Facet.Deliverables:
                var delivered = sheet.Of(Facet.Deliverables).Where(unit => SectionWords.SaysDelivery(unit.Form.Form)).ToList();
                return delivered.Count > 0 ? delivered : sheet.Of(Facet.Deliverables);
            case Facet.TryOut:
                return sheet.Of(Facet.Access).Where(unit => SectionWords.SaysTryOut(unit.Form.Form));
            case Facet.Access:
                return sheet.Of(Facet.Access).Where(unit => !SectionWords.SaysExercise(unit.Form.Form));
            case Facet.Skills:
                var skills = sheet.Of(Facet.Skills).ToList();
                return skills.Count > 0 ? skills : sheet.Units.Where(unit => unit.Form.InScope(Vocabulary.French.Info("competences").Key));
            default:
                return sheet.Of(facet);
        }
    }

    private static (int Usual, int Most) Limits(Facet facet) => facet switch
    {
        Facet.Definition => (2, 2),
        Facet.Salary => (3, 3),
        Facet.Day => (2, 3),
        Facet.Deliverables or Facet.Indicators => (3, 3),
        Facet.TryOut => (1, 2),
        Facet.Missions or Facet.Tools => (6, 6),
        Facet.Skills => (5, 6),
        _ => (4, 5),
    };

    /// <summary>Names, numbers and things asked for that its sheet never mentions: « à Lyon », « en 2030 », « quel examen ».</summary>
    private static List<string> UnknownWords(ReplyContext context, Sheet sheet, List<Word> topic)
    {
        var askedFor = context.Reading.AskedFor();
        return [.. Ranking.Missing(sheet.Units, topic, context.Shelf)
            .Where(word => word.Is(WordTraits.Entity | WordTraits.Number) || ((!sheet.IsJob || askedFor.Contains(word.Span.Start)) && !context.Shelf.Knows(word)))
            .Select(word => word.Span.End <= context.Reading.Text.Length ? word.Span.Slice(context.Reading.Text) : word.Folded)
            .Distinct()
            .Take(3)];
    }

    /// <summary>The topic without the words of the jobs' names.</summary>
    public static List<Word> WithoutNames(IReadOnlyList<Word> topic, IReadOnlyList<Sheet> careers)
    {
        var names = careers.SelectMany(sheet => sheet.Names).SelectMany(name => name).Select(word => word.Info.Key).ToHashSet();
        var concepts = careers.SelectMany(sheet => sheet.NameConcepts).ToHashSet(StringComparer.Ordinal);
        return [.. topic.Where(word => !names.Contains(word.Info.Key) && !JobWords.ConceptsOf(word.Folded).Any(concept => concept == JobWords.Anyone ? careers.Count > 0 : concepts.Contains(concept)))];
    }
}
