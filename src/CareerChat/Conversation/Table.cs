using CareerChat.Language;

namespace CareerChat.Conversation;

/// <summary>What the turns so far left on the table: the jobs talked about, the last question, the jobs listed, what the user said of themselves.</summary>
internal sealed class Table
{
    /// <summary>Jobs that the last question was about.</summary>
    public IReadOnlyList<string> Careers { get; private set; } = [];

    /// <summary>Jobs that « le premier », « le second », « lequel » point to.</summary>
    public IReadOnlyList<string> Listed { get; set; } = [];

    /// <summary>Jobs talked about so far, each once, the last one last: what « le premier » and « la différence » fall back on.</summary>
    public IReadOnlyList<string> Discussed { get; private set; } = [];

    /// <summary>The last question, standing alone; empty before the first.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>The notion that the last question was about, when it named no job; <see cref="Notion.None"/> otherwise.</summary>
    public Notion Notion { get; private set; } = Notion.None;

    /// <summary>The notion before that one; <see cref="Notion.None"/> when another subject stood between.</summary>
    public Notion FormerNotion { get; private set; } = Notion.None;

    /// <summary>The two notions that the last comparison set against each other; empty when there was none.</summary>
    public IReadOnlyList<Notion> Compared { get; private set; } = [];

    /// <summary>True once leads were proposed or asked for.</summary>
    public bool HasLeads { get; private set; }

    /// <summary>True while the last message told of tastes.</summary>
    public bool IsOnTastes { get; private set; }

    public List<string> SelfTexts { get; } = [];

    /// <summary>Takes in an answer of the assistant, which the client sent back as text.</summary>
    public void Hear(IReadOnlyList<CareerMention> mentions, string text, Intent before)
    {
        // Titles of cards and numbered lists; a job that is only named inside a sentence is no item of a list.
        var listed = new List<string>();
        foreach (var mention in mentions)
        {
            var line = text.LastIndexOf('\n', Math.Max(mention.Span.Start - 1, 0)) + 1;
            var start = text.AsSpan(line, mention.Span.Start - line).Trim(" *-#_>".AsSpan());
            if ((start.IsEmpty || char.IsAsciiDigit(start[0])) && start.Length <= 4 && !listed.Contains(mention.CareerId))
            {
                listed.Add(mention.CareerId);
            }
        }

        if (before is Intent.FindCareer or Intent.StartOrientation && listed.Count > 0)
        {
            Listed = listed;
            HasLeads = true;
        }
        else if (listed.Count > 1)
        {
            Listed = listed;
        }

        // « Qui s'en occupe ? », « le DPO… »: the one job of the answer is what « il » stands for next.
        if (before == Intent.Ask && Careers.Count == 0 && AsksWho(Topic) && mentions.Select(mention => mention.CareerId).Distinct().ToList() is [var answered])
        {
            Careers = [answered];
            Discuss(Careers);
        }
    }

    /// <summary>Takes in a turn of the user.</summary>
    public void Keep(ResolvedTurn turn)
    {
        IsOnTastes = turn.Intent == Intent.FindCareer;
        if (turn.Intent is Intent.FindCareer or Intent.StartOrientation)
        {
            HasLeads |= turn.Intent == Intent.FindCareer;

            // « Le métier de DevOps me tente »: tastes, and a job on the table.
            Careers = turn.Question.Careers.Count == 1 ? turn.Question.Careers : [];
            Discuss(Careers);
            Topic = "";
            (Notion, Compared) = (Notion.None, []);
            return;
        }

        if (turn.Intent is not Intent.Ask and not Intent.AskWhy and not Intent.AskFit)
        {
            return;
        }

        Topic = turn.Question.Standalone;
        if (turn.Question.Careers.Count > 0)
        {
            Careers = turn.Question.Careers;
            Discuss(Careers);
            (Notion, Compared) = (Notion.None, []);
            if (Careers.Count > 1)
            {
                Listed = Careers;
            }
        }
        else
        {
            var standalone = Phrasing.WithoutLead(turn.Question.Standalone);
            var notion = turn.Notion ?? (Notion.In(standalone) is var read && FrenchText.Tokens(read.Name).TrueForAll(word => TurnWords.JobStems.Contains(FrenchStemmer.Stem(word.Folded))) ? Notion.None : read);
            FormerNotion = notion == Notion ? FormerNotion : Notion;
            Compared = Notion.Pair(standalone) is { Count: > 0 } pair ? pair : turn.Notion is null ? [] : Compared;
            Notion = notion;
        }
    }

    private static bool AsksWho(string question) =>
        FrenchText.Tokens(question) is [{ Folded: "qui" }, ..] || FrenchText.Fold(question) is var folded && (folded.Contains("quel metier", StringComparison.Ordinal) || folded.Contains("qui s'", StringComparison.Ordinal) || folded.Contains("quelle personne", StringComparison.Ordinal));

    private void Discuss(IReadOnlyList<string> careers) => Discussed = [.. Discussed.Union(careers)];
}
