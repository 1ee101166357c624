using CareerChat.Corpus;
using CareerChat.Language;
using CareerChat.Retrieval;

namespace CareerChat.Conversation;

/// <summary>The last message of a dialogue, made readable without the turns before it.</summary>
/// <remarks>A pure function of the messages: each one is resolved in turn against what the ones before it left on the table.</remarks>
public sealed class QuestionRewriter(CareerCatalog catalog)
{
    private volatile Reading? _reading;

    /// <summary>The last message as a question that stands alone, with the jobs it is about.</summary>
    /// <param name="dialogue">The messages so far.</param>
    /// <param name="leadsOf">
    /// The jobs proposed to a student who wrote these texts, best first; used when the client does not send the assistant's messages.
    /// </param>
    public ResolvedTurn Resolve(Dialogue dialogue, Func<IReadOnlyList<string>, IReadOnlyList<string>>? leadsOf = null)
    {
        var table = new Table();
        var turn = new ResolvedTurn(new Question { Text = "" }, Intent.Ask, []);
        var reading = Read();
        for (var i = 0; i < dialogue.Messages.Count; i++)
        {
            var message = dialogue.Messages[i];
            if (message.Role == Role.Assistant)
            {
                table.Hear(reading.Names.Find(message.Content), message.Content, turn.Intent);
                continue;
            }

            turn = new TurnResolver(reading.Names, id => catalog.Find(id)?.Title ?? id, reading.NoteNames.Contains).Resolve(message.Content.Trim(), table);
            table.Keep(turn);
            if (turn.Intent is Intent.FindCareer && i + 1 < dialogue.Messages.Count && dialogue.Messages[i + 1].Role == Role.User && leadsOf is not null)
            {
                table.Listed = leadsOf(table.SelfTexts);
            }
        }

        return turn;
    }

    /// <summary>The question alone; see <see cref="Resolve"/>.</summary>
    public Question Rewrite(Dialogue dialogue) => Resolve(dialogue).Question;

    private Reading Read()
    {
        var notes = catalog.Documents;
        if (_reading is { } reading && (ReferenceEquals(reading.Notes, notes) || reading.Notes.SequenceEqual(notes, ReferenceEqualityComparer.Instance)))
        {
            return reading;
        }

        reading = new Reading(notes, new CareerNames(catalog.All), NamesOf(notes));
        _reading = reading;
        return reading;
    }

    /// <summary>Titles and aliases, folded and without their article.</summary>
    private static HashSet<string> NamesOf(IReadOnlyList<Document> notes) =>
        new(notes.SelectMany(note => note.Aliases.Prepend(note.Title)).Select(name => FrenchText.Fold(Phrasing.SubjectOf(name))), StringComparer.Ordinal);

    private sealed record Reading(IReadOnlyList<Document> Notes, CareerNames Names, HashSet<string> NoteNames);
}
