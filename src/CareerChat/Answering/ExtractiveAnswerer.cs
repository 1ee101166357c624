using CareerChat.Answering.Assignments;
using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Grounding;
using CareerChat.Orientation;
using CareerChat.Retrieval;

namespace CareerChat.Answering;

/// <summary>
/// Answers with sentences of the notes: no language model, nothing to install. Reads what is asked (facet, comparison, list,
/// yes or no, task), picks the units that say it, puts them together in readable French. Safe for concurrent use.
/// </summary>
public sealed class ExtractiveAnswerer(CareerCatalog catalog, HeadingChunker chunker, GroundingVerifier verifier, CareerAdvisor advisor)
{
    private readonly Lock _building = new();
    private volatile Tuple<IReadOnlyList<Document>, NoteShelf>? _shelf;

    /// <summary>True for a message that sets a task (a quiz, a case, lines to order) rather than asking about jobs.</summary>
    public static bool IsTask(string message) => AssignmentReader.Read(message) is not null;

    /// <summary>Analyses the notes in use, so that no question has to wait for it.</summary>
    public void Prepare() => _ = Shelf().Concepts;

    /// <summary>The draft of an answer; never empty, never throws on any text.</summary>
    /// <param name="question">The question.</param>
    /// <param name="retrieved">What retrieval found for it.</param>
    public Draft Compose(Question question, RetrievalResult retrieved)
    {
        var shelf = Shelf();
        var units = retrieved.Passages.SelectMany(passage => UnitsOf(shelf, passage.Chunk)).ToList();
        var careers = question.Careers.Select(shelf.Find).OfType<Sheet>().ToList();
        if (AssignmentReader.Read(question.Text) is { } assignment)
        {
            return AssignmentReply.Write(new ReplyContext(shelf, new QuestionReading(question.Text, shelf, careers), careers, units, verifier, advisor), assignment);
        }

        var strengths = ReplyContext.StrengthsOf(retrieved.Passages);
        var text = Manner.Without(question.Standalone);
        var parts = Parts.Of(text);
        if (parts.Count == 1)
        {
            return Reply(shelf, text, careers, units, strengths, retrieved.Evidence.IsEnough);
        }

        var drafts = parts
            .Select(part => Reply(shelf, part, CareersIn(part, careers), units, strengths, retrieved.Evidence.IsEnough))
            .ToList();
        return Parts.Join(drafts);
    }

    private Draft Reply(
        NoteShelf shelf, string text, IReadOnlyList<Sheet> careers, IReadOnlyList<ShelfUnit> retrieved, IReadOnlyDictionary<Guid, double> strengths,
        bool isEnough)
    {
        var reading = new QuestionReading(text, shelf, careers);
        var context = new ReplyContext(shelf, reading, careers, retrieved, verifier, advisor) { Strengths = strengths };
        if (careers.Count >= 2)
        {
            if (reading.AsksWhichJob && reading.Asked.All(facet => facet == Facet.Missions))
            {
                // « Qui déploie les modèles, le data analyst ou le MLOps ? »: one of those named.
                return AssignmentReply.Write(context, new Assignment.Choice(
                    text, [.. careers.Select(sheet => new Assignment.Option("", sheet.Document.Title))]));
            }

            return ComparisonReply.Write(context);
        }

        if (careers.Count == 0 && shelf.Careers.Count > 0 && DescribedJob.Of(context) is { } described)
        {
            context.Writer.Say(AnswerTexts.MostlyTheJob(Sentences.OfTitle(described)));
            return CareerReply.Write(context with { Careers = [described], Reading = new QuestionReading(text, shelf, [described]) }, isEnough);
        }

        var asked = FrequentQuestion.Write(context);
        if (asked is { Status: AnswerStatus.Answered })
        {
            return asked;
        }

        if (reading.AsksYesNo)
        {
            return Amendment.NearestFirst(context, YesNoReply.Write(context, isEnough));
        }

        if (careers.Count == 1)
        {
            return Sufficiency.Of(context, Foreseen(context, Counted(context, Amendment.Of(context, CareerReply.Write(context, isEnough), isEnough))));
        }

        if (reading.Asks(Facet.Salary) && shelf.Careers.Count > 0
            && (reading.NamesSuperlative || reading.Topic.All(word => word.Is(WordTraits.Light))) && JobReply.Salaries(context) is { } salaries)
        {
            return Amendment.Superlative(context) ?? salaries;
        }

        if (reading.AsksWhichJob && shelf.Careers.Count > 0)
        {
            if (reading.Topic.All(word => word.Is(WordTraits.Light)))
            {
                return JobReply.All(context);
            }

            if (JobReply.WhichJob(context) is { } job)
            {
                return job;
            }
        }

        var told = Amendment.Of(context, AboutSubjects(context, isEnough) ?? NotionReply.Write(context, isEnough), isEnough);
        return Sufficiency.Of(context, Foreseen(context, Counted(context, told))) is var draft && draft.Status == AnswerStatus.NoPassage && asked is not null ? asked : draft;
    }

    /// <summary>What the notes say today, when tomorrow is asked.</summary>
    private static Draft Foreseen(ReplyContext context, Draft draft) =>
        context.Reading.AsksFuture && draft.Status == AnswerStatus.Answered ? draft.OnlyNear() : draft;

    /// <summary>« Combien coûte… ? », « combien de jours… ? »: the draft when it holds a number, else the sentence that counts what is asked for, else the notes' silence.</summary>
    private static Draft Counted(ReplyContext context, Draft draft)
    {
        if (!context.Reading.AsksAmount || draft.Sentences.SelectMany(sentence => sentence.Quotes).Any(quote => IsAmount(context, quote)))
        {
            return draft;
        }

        return CountReply.Write(context) is { } counted ? counted with { Suggestions = draft.Suggestions }
            : draft.Status is AnswerStatus.Answered or AnswerStatus.Partial ? new Draft(AnswerStatus.NoPassage, [new DraftSentence("", UserTexts.NotInNotes, [])], draft.Suggestions)
            : draft;
    }

    /// <summary>True for a sentence with the kind of number that is asked for: money for a price, so many of the thing for « combien de places ».</summary>
    private static bool IsAmount(ReplyContext context, Quote quote) =>
        context.Shelf.UnitsOf(quote.Chunk.Id).FirstOrDefault(unit => unit.Unit.Span == quote.Span) is { } unit
            && (context.Reading.AsksPrice ? Array.Exists(unit.Form.Form.Quantities, quantity => quantity.Unit == QuantityUnit.Money)
                : CountReply.CountedIn(context.Reading) is { } counted && !context.Reading.Asks(Facet.Salary) ? CountReply.Counts(unit.Form.Form.Words, counted)
                : context.Reading.Value.Form == ValueForm.Time ? context.Reading.Value.IsGivenBy(unit)
                : unit.Form.Form.Quantities.Length > 0 || HoldsNumber(unit.Form.Form));

    /// <summary>« Bac+5 » and « cinq ans » tell a number, « la note 002 » tells none.</summary>
    private static bool HoldsNumber(TextForm form)
    {
        for (var i = 0; i < form.Words.Length; i++)
        {
            if ((form.Words[i].Is(WordTraits.Number) || form.Words[i].Folded.Any(char.IsAsciiDigit)) && (i == 0 || form.Words[i - 1].Folded is not ("note" or "notes")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A job that only a heading, a table row or a list item of a note names, or a subject with a section for what is asked; otherwise null.</summary>
    private static Draft? AboutSubjects(ReplyContext context, bool isEnough)
    {
        var reading = context.Reading;
        var subjects = context.Shelf.Subjects.In([.. reading.Words.Where(word => word.Counts)]);
        if (subjects.Count >= 2 && reading.Asks(Facet.Difference) && subjects.All(subject => subject.IsJob || subject.Of(Facet.Definition).Any()))
        {
            return ComparisonReply.Write(context with { Careers = subjects });
        }

        var facets = reading.Asked.Where(facet => facet is not (Facet.Definition or Facet.Difference)).ToList();
        var subject = subjects.FirstOrDefault(subject => subject.IsJob || facets.Contains(Facet.Salary)) ?? subjects.FirstOrDefault(subject => facets.Exists(facet => subject.Of(facet).Any()));
        return subject is null ? null : CareerReply.Write(context with { Careers = [subject], Reading = subject.IsJob ? new QuestionReading(reading.Text, context.Shelf, [subject]) : reading }, isEnough);
    }

    /// <summary>The shelf of the corpus in use: built again after an ingestion, by whoever comes first.</summary>
    private NoteShelf Shelf()
    {
        var documents = catalog.Documents;
        var shelf = _shelf;
        if (shelf is null || !ReferenceEquals(shelf.Item1, documents))
        {
            lock (_building)
            {
                shelf = _shelf;
                if (shelf is null || !ReferenceEquals(shelf.Item1, documents))
                {
                    _shelf = shelf = Tuple.Create(documents, new NoteShelf(documents, chunker));
                }
            }
        }

        return shelf.Item2;
    }

    private static IEnumerable<ShelfUnit> UnitsOf(NoteShelf shelf, Chunk chunk)
    {
        var units = shelf.UnitsOf(chunk.Id);
        return units.Count > 0 ? units : new Sheet(DocumentOf(chunk), [chunk]).Units;
    }

    /// <summary>A passage of an index that other processes fill may come from a note that this one has not read.</summary>
    private static Document DocumentOf(Chunk chunk) => new()
    {
        Id = chunk.DocumentId, Title = chunk.Title, Kind = chunk.Kind, Aliases = chunk.Aliases, Text = "", Sections = [], Path = "",
    };

    private static IReadOnlyList<Sheet> CareersIn(string part, IReadOnlyList<Sheet> careers)
    {
        var keys = WordReader.Read(part).Select(word => word.Info.Key).ToHashSet();
        var named = careers
            .Where(sheet => sheet.Names.Any(name => name.Where(word => word.Counts).All(word => keys.Contains(word.Info.Key))))
            .ToList();
        return named.Count > 0 ? named : careers;
    }
}
