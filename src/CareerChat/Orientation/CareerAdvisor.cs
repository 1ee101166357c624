using CareerChat.Chunking;
using CareerChat.Conversation;
using CareerChat.Corpus;

namespace CareerChat.Orientation;

/// <summary>« Quel métier pour moi ? » from what the student wrote. Keeps no state but the sheets it has read.</summary>
public sealed class CareerAdvisor(CareerCatalog catalog, HeadingChunker chunker)
{
    private volatile Reading? _reading;

    /// <summary>Leads for a student, from all they wrote about themselves.</summary>
    /// <param name="texts">The messages in which they speak of their tastes, oldest first.</param>
    public Advice Advise(IReadOnlyList<string> texts)
    {
        var index = Index();
        var matcher = new CareerMatcher(index);
        var wishes = texts.SelectMany(text => index.Read(text).Wishes).ToList();
        var answers = matcher.Answers(wishes);
        return new LeadCards(index).Write(matcher.Rank(wishes, answers), wishes, answers);
    }

    /// <summary>What orientation answers to a turn, or null when the turn asks something of the notes.</summary>
    public Advice? Reply(Dialogue dialogue, ResolvedTurn turn) => turn.Intent switch
    {
        Intent.Greet => Say(OrientationTexts.Greeting, OrientationTexts.FirstQuestions),
        Intent.Thank => Say(OrientationTexts.Welcome, []),
        Intent.Leave => Say(OrientationTexts.Goodbye, []),
        Intent.FindCareer => Advise(turn.SelfTexts),
        _ => null,
    };

    private static Advice Say(string text, IReadOnlyList<string> suggestions) =>
        new() { Lines = [new AdviceLine(text) { Lead = "" }], Suggestions = suggestions };

    /// <summary>Ids of the jobs that a student's texts lead to, best first.</summary>
    public IReadOnlyList<string> Rank(IReadOnlyList<string> texts) => [.. Advise(texts).Leads.Select(lead => lead.Id)];

    /// <summary>The sheets as read; read again when an ingestion has swapped the catalogue.</summary>
    internal OrientationIndex Index()
    {
        var careers = catalog.All;
        if (_reading is { } reading && Same(reading.Careers, careers))
        {
            return reading.Index;
        }

        reading = new Reading(careers, new OrientationIndex(careers, chunker, ConceptLexicon.Default));
        _reading = reading;
        return reading.Index;
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

    private sealed record Reading(IReadOnlyList<Document> Careers, OrientationIndex Index);
}
