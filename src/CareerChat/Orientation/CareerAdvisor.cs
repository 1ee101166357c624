using CareerChat.Chunking;
using CareerChat.Conversation;
using CareerChat.Corpus;
using CareerChat.Language;
using CareerChat.Retrieval;

namespace CareerChat.Orientation;

/// <summary>« Quel métier pour moi ? » from what the student wrote. Keeps no state but the sheets it has read.</summary>
public sealed class CareerAdvisor(CareerCatalog catalog, HeadingChunker chunker)
{
    private volatile Reading? _reading;

    /// <summary>Leads for a student, from all they wrote about themselves.</summary>
    /// <param name="texts">The messages in which they speak of their tastes, oldest first.</param>
    /// <param name="written">What they wrote, by the text as it was meant, where the two differ: it is what is quoted back.</param>
    /// <param name="isTroubled">True when the last message has a sign of trouble: unless it asks for a job, it is given none.</param>
    public Advice Advise(IReadOnlyList<string> texts, IReadOnlyDictionary<string, string>? written = null, bool isTroubled = false)
    {
        var index = Index();
        var matcher = new CareerMatcher(index);
        var read = texts.Select(text => index.Read(text, written?.GetValueOrDefault(text))).ToList();
        var wishes = StudentText.Wished(read);
        var answers = matcher.Answers(wishes);
        var most = texts.Select(Studies.Most).LastOrDefault(years => years is not null);
        return new LeadCards(index).Write(
            matcher.Rank(wishes, answers, matcher.Studies(most)), wishes, answers, isOfTheField: read.Exists(text => text.IsOfTheField), wantsShortStudies: most is not null,
            asksForLeads: isTroubled ? read[^1].AsksForLeads : read.Exists(text => text.AsksForLeads), isTroubled: isTroubled);
    }

    /// <summary>Plays the guided dialogue, if one is under way.</summary>
    public GuidedTurn Guide(Dialogue dialogue)
    {
        // Nobody pays for a dialogue that was never started.
        if (!dialogue.Messages.Any(message => message.Role == Role.User && GuidedCommands.IsStart(GuidedSteps.Plain(message.Content))))
        {
            return new GuidedTurn(null, dialogue, null);
        }

        var index = Index();
        var play = new GuidedDialogue(index).Play(dialogue.Messages);
        var reply = new GuidedReply(index);
        if (play.Consumed[^1])
        {
            return new GuidedTurn(reply.Write(play), dialogue, null);
        }

        var rest = new Dialogue([.. dialogue.Messages.Where((_, i) => !play.Consumed[i])]);
        return new GuidedTurn(null, rest, play is { Step: { } step, Answers: { IsStopped: false, IsDone: false } answers } ? reply.StepOf(step, answers) : null);
    }

    /// <summary>What orientation answers to a turn, or null when the turn asks something of the notes.</summary>
    /// <param name="turn">The turn, understood.</param>
    /// <param name="written">What the user wrote, by the message as it was meant, where the two differ.</param>
    /// <param name="isTroubled">True when the message has a sign of trouble.</param>
    public Advice? Reply(ResolvedTurn turn, IReadOnlyDictionary<string, string>? written = null, bool isTroubled = false) => turn.Intent switch
    {
        Intent.StartOrientation or Intent.FindCareer when catalog.All.Count == 0 => Say(OrientationTexts.NoSheets, []),
        Intent.StartOrientation => Start(),
        Intent.Ask or Intent.FindCareer when turn.SelfTexts.Count > 0 && IsDisappointed(GuidedSteps.Plain(turn.Question.Text)) => LeadCards.Disappointed(),
        Intent.Ask when turn.Question.Careers.Count == 0 && IsBareTaste(turn.Question.Text) => Advise([.. turn.SelfTexts, turn.Question.Text], written),
        Intent.Ask when turn.Question.Careers.Count == 0 && SetsConditions(turn.Question.Text) => Advise([.. turn.SelfTexts, turn.Question.Text], written),
        Intent.AskWhy when turn.SelfTexts.Count > 0 && turn.Question.Careers.Count > 0 => Why(turn.SelfTexts, turn.Question.Careers, written),
        Intent.Ask when Plain(turn, OrientationTexts.JobInMind) => Say(OrientationTexts.WhichJobInMind, []) with { IsQuestion = true },
        Intent.FindCareer or Intent.Ask when Plain(turn, OrientationTexts.JustAsk) => Say(OrientationTexts.AskAway, OrientationTexts.FirstQuestions) with { IsQuestion = true },
        Intent.FindCareer when Plain(turn, OrientationTexts.JobInMind) => Say(OrientationTexts.WhichJobInMind, []) with { IsQuestion = true },
        Intent.AskFit => Portray(turn.Question.Careers),
        Intent.Ask when turn.Question.Careers.Count > 1 => Compare(turn.Question),
        Intent.Greet => Say(OrientationTexts.Greeting, OrientationTexts.FirstQuestions),
        Intent.Thank => Say(OrientationTexts.Welcome, []),
        Intent.Complain => Say(OrientationTexts.Sorry, []),
        Intent.Laugh => Say(OrientationTexts.Amused, []),
        Intent.Leave => Say(OrientationTexts.Goodbye, []),
        Intent.FindCareer => Advise(turn.SelfTexts, written, isTroubled),
        _ => null,
    };

    /// <summary>« Aucune ne me parle »: an answer to the cards as a whole.</summary>
    private static bool IsDisappointed(string plain) =>
        plain is "aucune" or "aucun" or "aucune des trois" or "rien de tout ca" or "rien ne me plait" or "ca ne me plait pas" or "ca ne me parle pas" or "je n'aime aucune piste"
        || plain.StartsWith("aucune ne me", StringComparison.Ordinal) || plain.StartsWith("aucun ne me", StringComparison.Ordinal)
        || plain.StartsWith("aucune de ces pistes", StringComparison.Ordinal) || plain.StartsWith("aucune piste ne me", StringComparison.Ordinal);

    /// <summary>« maths », « le dessin »: one taste and nothing else, rather than a term to explain.</summary>
    private bool IsBareTaste(string text)
    {
        var words = Word.Of(text);
        if (words.Count is 0 or > 2 || text.Contains('?', StringComparison.Ordinal))
        {
            return false;
        }

        var index = Index();
        return index.Lexicon.FindSaid(words) is { Count: > 0 } hits && hits.Exists(hit => index.Lexicon.Concepts[hit.Concept].IsTaste);
    }

    /// <summary>« Donne-moi les métiers où on ne code pas », « travailler dans la data sans maths, c'est possible ? »: jobs, by what they must not ask.</summary>
    private bool SetsConditions(string text)
    {
        if (!FrenchText.Tokens(text).Exists(token => OfWork.Contains(token.Folded)))
        {
            return false;
        }

        var index = Index();
        return Studies.Most(text) is not null
            || index.Read(text).Wishes.Any(wish => wish is { Concept: >= 0, Worth: < 0 } && index.Lexicon.Concepts[wish.Concept].Dimensions.Contains(2));
    }

    private static readonly HashSet<string> OfWork = [.. "metier metiers job jobs boulot boulots taf travailler bosser profession professions".Split(' ')];

    private static bool Plain(ResolvedTurn turn, string label) => GuidedSteps.Plain(turn.Question.Text) == GuidedSteps.Plain(label);

    private static Advice Start() => new()
    {
        Lines =
        [
            new AdviceLine(OrientationTexts.Frame) { Lead = "" },
            new AdviceLine(OrientationTexts.HowToStart) { Lead = "\n\n" },
            .. OrientationTexts.Entries.Select(entry => new AdviceLine(entry) { Lead = "\n- " }),
        ],
        Step = new DialogueStep(
            "cadre", "choice", OrientationTexts.HowToStart, [.. OrientationTexts.Entries.Select(entry => new DialogueOption(entry, entry))],
            OrientationTexts.Progress(0, 10), CanSkip: false, CanGoBack: false),
        Suggestions = OrientationTexts.Entries,
        IsQuestion = true,
    };

    /// <summary>« Pourquoi le deuxième ? »: the card of that job alone.</summary>
    private Advice Why(IReadOnlyList<string> texts, IReadOnlyList<string> careers, IReadOnlyDictionary<string, string>? written)
    {
        var index = Index();
        var matcher = new CareerMatcher(index);
        var wishes = StudentText.Wished([.. texts.Select(text => index.Read(text, written?.GetValueOrDefault(text)))]);
        var answers = matcher.Answers(wishes);
        var ranking = matcher.Rank(wishes, answers);
        return new LeadCards(index).Explain([.. ranking.Where(match => careers.Contains(match.Sheet.Document.Id))], answers);
    }

    /// <summary>What helps someone see whether a job suits them: what it is, whom it pleases, what is hard, a try-out.</summary>
    private Advice? Portray(IReadOnlyList<string> careers)
    {
        var index = Index();
        return index.Sheets.FirstOrDefault(sheet => careers.Contains(sheet.Document.Id)) is { } sheet ? SheetPortraits.Portray(sheet) : null;
    }

    /// <summary>« Lequel code le moins ? »: the jobs in the order of the matrix, each with the sentence that backs its level; null when no level is asked.</summary>
    private Advice? Compare(Question question)
    {
        var words = Word.Of(question.Text);
        var isLess = words.Exists(word => word.Folded == "moins");
        if (!words.Exists(word => word.Folded is "lequel" or "laquelle" or "lesquels" or "qui") || !(isLess || words.Exists(word => word.Folded == "plus")))
        {
            return null;
        }

        var index = Index();
        var dimension = index.Lexicon.FindSaid(words)
            .Select(hit => index.Lexicon.Concepts[hit.Concept].Dimensions)
            .Select(dimensions => Enumerable.Range(0, dimensions.Count).FirstOrDefault(d => dimensions[d] == 2, -1))
            .FirstOrDefault(d => d >= 0, -1);
        if (dimension < 0)
        {
            return null;
        }

        var sheets = question.Careers.Select(career => index.Sheets.FirstOrDefault(sheet => sheet.Document.Id == career)).OfType<CareerSheet>();
        return SheetPortraits.Compare([.. isLess ? sheets.OrderBy(sheet => sheet.Levels[dimension]) : sheets.OrderByDescending(sheet => sheet.Levels[dimension])], dimension, isLess);
    }

    private static Advice Say(string text, IReadOnlyList<string> suggestions) =>
        new() { Lines = [new AdviceLine(text) { Lead = "" }], Suggestions = suggestions };

    /// <summary>Ids of the jobs that a student's texts lead to, best first.</summary>
    public IReadOnlyList<string> Rank(IReadOnlyList<string> texts) => [.. Advise(texts).Leads.Select(lead => lead.Id)];

    /// <summary>What the words of a description earn each job, in the units of <see cref="CareerMatcher"/>, by id; below 0 for what it refuses.</summary>
    /// <remarks>A task describes work in the words of the trade: what people of the job say of themselves is left out.</remarks>
    public IReadOnlyDictionary<string, double> Gains(string description)
    {
        var index = Read().WrittenAlone.Value;
        return new CareerMatcher(index)
            .Rank([.. index.Read(description).Wishes], new Dictionary<int, (double, double)>())
            .ToDictionary(match => match.Sheet.Document.Id, match => match.Score, StringComparer.Ordinal);
    }

    /// <summary>How much of coding or of maths a job asks, 0 to 4, with the sentence that backs it.</summary>
    /// <param name="careerId">The job.</param>
    /// <param name="words">Folded words that name the activity: « coder », « maths », « statistiques ».</param>
    /// <returns>Null for other words, an unknown job, or a level that no sentence backs.</returns>
    internal (int Level, SheetSentence Proof)? LevelOf(string careerId, IEnumerable<string> words)
    {
        var index = Index();
        var named = words.Select(word => index.Lexicon.FindSaid(Word.Of(word)).Select(hit => index.Lexicon.Concepts[hit.Concept]).FirstOrDefault()).ToList();
        var dimension = named.Count > 0 && named.TrueForAll(concept => concept?.Id is "coder") ? Dimension.IndexOf("code")
            : named.Count > 0 && named.TrueForAll(concept => concept?.Id is "maths" or "statistiques") ? Dimension.IndexOf("maths")
            : -1;
        var sheet = dimension < 0 ? null : index.Sheets.FirstOrDefault(sheet => sheet.Document.Id == careerId);
        return sheet?.SentenceOnDimension(dimension) is { } proof && sheet.Levels[dimension] > 0 ? (sheet.Levels[dimension], proof) : null;
    }

    /// <summary>The sheets as read; read again when an ingestion has swapped the catalogue.</summary>
    internal OrientationIndex Index() => Read().Index;

    private Reading Read()
    {
        var careers = catalog.All;
        if (_reading is { } reading && Same(reading.Careers, careers))
        {
            return reading;
        }

        reading = new Reading(
            careers,
            new OrientationIndex(careers, chunker, ConceptLexicon.Default, CareerVoices.Default),
            new Lazy<OrientationIndex>(() => new OrientationIndex(careers, chunker, ConceptLexicon.Default, CareerVoices.None)));
        _reading = reading;
        return reading;
    }

    private static bool Same(IReadOnlyList<Document> one, IReadOnlyList<Document> other)
    {
        if (ReferenceEquals(one, other))
        {
            return true;
        }

        if (one.Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < one.Count; i++)
        {
            if (!ReferenceEquals(one[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Reading(IReadOnlyList<Document> Careers, OrientationIndex Index, Lazy<OrientationIndex> WrittenAlone);
}
