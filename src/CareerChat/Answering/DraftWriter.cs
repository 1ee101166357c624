namespace CareerChat.Answering;

/// <summary>Collects the sentences of a draft; a unit is used once.</summary>
internal sealed class DraftWriter
{
    private readonly List<DraftSentence> _sentences = [];
    private readonly HashSet<ShelfUnit> _used = [];
    private readonly List<string> _suggestions = [];

    public bool IsEmpty => _sentences.TrueForAll(sentence => sentence.Quotes.Count == 0);

    public bool HasUsed(ShelfUnit unit) => _used.Contains(unit);

    /// <summary>A sentence of ours that claims nothing about the notes' subject.</summary>
    public void Say(string text, string lead = "") => _sentences.Add(new DraftSentence(LeadFor(lead), text, []));

    /// <summary>A sentence of ours that rests on units.</summary>
    public void Claim(string text, IEnumerable<ShelfUnit> units, string lead = "", string? subject = null) =>
        _sentences.Add(new DraftSentence(LeadFor(lead), text, [.. units.Select(unit => unit.Quote)]) { Subject = subject });

    /// <summary>A unit as it stands in the note, its subject named when nothing before it does.</summary>
    public void Quote(ShelfUnit unit, string lead = "", bool nameSubject = false, string prefix = "", bool again = false)
    {
        if (_used.Add(unit) || again)
        {
            var text = nameSubject ? Sentences.WithSubject(unit) : Sentences.Tidy(unit.Text);
            Claim(prefix + text, [unit], lead, unit.Sheet.Subject);
        }
    }

    /// <summary>Units in the order given: one or two as a paragraph, more as a list.</summary>
    /// <param name="units">The units.</param>
    /// <param name="title">What stands above them when they are a list.</param>
    /// <param name="bestFirst">True when the first one is the answer: it stands alone, the others below it.</param>
    public void Quote(IReadOnlyList<ShelfUnit> units, string? title = null, bool bestFirst = false)
    {
        if (bestFirst && units.Count > 2)
        {
            Quote(units[0], "\n\n", nameSubject: true);
            Quote([.. units.Skip(1).OrderBy(unit => unit.Sheet == units[0].Sheet ? 0 : 1).ThenBy(unit => unit.Place)], title);
            return;
        }

        var fresh = units.Where(unit => !_used.Contains(unit)).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        var asList = fresh.Count > 2 || (title is not null && fresh.Exists(Sentences.IsFragment));
        if (title is not null && asList)
        {
            Say(title, "\n\n");
        }

        ShelfUnit? before = null;
        foreach (var unit in fresh)
        {
            // « Il » of a sentence that leaves its section, or follows one about two subjects, would stand for nobody.
            Quote(unit, asList ? "\n- " : unit == fresh[0] ? "\n\n" : " ", nameSubject: before is null || before.Chunk != unit.Chunk || before.Form.IsCompound);
            before = unit;
        }
    }

    /// <summary>True when as many questions are suggested as are shown.</summary>
    public bool HasSuggestions => _suggestions.Count >= 3;

    public void Suggest(string question)
    {
        if (!HasSuggestions && !_suggestions.Contains(question))
        {
            _suggestions.Add(question);
        }
    }

    public Draft ToDraft(AnswerStatus status) => new(status, _sentences, _suggestions);

    private string LeadFor(string lead) => _sentences.Count == 0 ? lead.TrimStart('\n', ' ') : lead.Length == 0 ? " " : lead;
}
