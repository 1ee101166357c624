using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>
/// What notes without a job's front matter are about, as any author lays it out: a heading with sections below it, a row of a
/// table, an item that opens with a job's name. The same subject in several notes makes one sheet. Safe for concurrent use.
/// </summary>
internal sealed class NotedSubjects
{
    private const int MostWords = 5;
    private const int LongestLabel = 60;

    /// <summary>Letters of the shortest word that stands for a longer one, and letters that it lacks at least.</summary>
    private const int ShortestClipped = 4, LeastCut = 4;
    private const string CellEnd = "\u00A0; ";
    private const string ColumnEnd = "\u00A0: ";

    private readonly Dictionary<string, Builder> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, List<Builder>> _byKey = [];
    private readonly Dictionary<string, ulong> _roleWords = new(StringComparer.Ordinal);

    public NotedSubjects(IEnumerable<Sheet> notes)
    {
        foreach (var unit in notes.Where(note => !note.IsCareer).SelectMany(note => note.Units))
        {
            var path = unit.Chunk.HeadingPath;
            for (var level = 0; level < path.Count; level++)
            {
                Add(path[level], unit, FacetBelow(unit, level));
            }

            if (unit.Unit.Kind == EvidenceUnitKind.TableRow)
            {
                AddRow(unit);
            }
            else if (Label(unit.Text) is { } label && TextForm.Of(label).Words is var words && Array.Exists(words, word => word.Is(WordTraits.Role)))
            {
                Add(label, unit, unit.Facet == Facet.None ? Facet.Definition : unit.Facet);
            }
        }

        foreach (var subject in _byName.Values)
        {
            if (!_byKey.TryGetValue(subject.Keys[0], out var list))
            {
                _byKey[subject.Keys[0]] = list = [];
            }

            list.Add(subject);
        }
    }

    /// <summary>The subjects that a question names, in order of mention; of two names one inside the other, the longer.</summary>
    public IReadOnlyList<Sheet> In(IReadOnlyList<Word> topic)
    {
        var places = new Dictionary<ulong, int>();
        for (var i = 0; i < topic.Count; i++)
        {
            places.TryAdd(topic[i].Info.Key, i);
        }

        foreach (var (word, place) in topic.Select((word, i) => (word.Folded, i)))
        {
            foreach (var key in Clipped(word))
            {
                places.TryAdd(key, place);
            }
        }

        var named = places.Keys
            .SelectMany(key => _byKey.GetValueOrDefault(key) ?? [])
            .Where(subject => Array.TrueForAll(subject.Keys, places.ContainsKey))
            .OrderByDescending(subject => subject.Keys.Length)
            .ToList();
        var kept = new List<Builder>();
        foreach (var subject in named)
        {
            if (!kept.Exists(longer => Array.TrueForAll(subject.Keys, key => Array.IndexOf(longer.Keys, key) >= 0)))
            {
                kept.Add(subject);
            }
        }

        return [.. kept.OrderBy(subject => subject.Keys.Min(key => places[key])).Select(subject => subject.Sheet)];
    }

    /// <summary>« Kiné » for « kinésithérapeute »: the one long word of a job's name that a short one begins; none when the short one is a name itself.</summary>
    private List<ulong> Clipped(string word)
    {
        var whole = word.Length < ShortestClipped ? [] : _roleWords.Where(other => other.Key.Length >= word.Length + LeastCut && other.Key.StartsWith(word, StringComparison.Ordinal)).Select(other => other.Value).Distinct().ToList();
        return whole.Count == 1 && !_roleWords.ContainsKey(word) ? whole : [];
    }

    /// <summary>The facet of a unit seen from one of its headings: its label, its list's lead-in or a heading below says it; a first plain sentence defines.</summary>
    private static Facet FacetBelow(ShelfUnit unit, int level)
    {
        var facet = Label(unit.Text) is { } label ? Facets.OfHeading(label) : Facet.None;
        if (facet == Facet.None && unit.Unit.LeadIn.Length is > 0 and <= LongestLabel)
        {
            facet = Facets.OfHeading(unit.Unit.LeadIn);
        }

        for (var i = unit.Chunk.HeadingPath.Count - 1; i >= level && facet == Facet.None; i--)
        {
            facet = Facets.OfHeading(unit.Chunk.HeadingPath[i]);
        }

        return facet == Facet.None && level == unit.Chunk.HeadingPath.Count - 1 && unit.Unit.Kind == EvidenceUnitKind.Sentence
            ? Facet.Definition
            : facet;
    }

    /// <summary>A row is about its first cell; each other cell says what its column's name announces.</summary>
    private void AddRow(ShelfUnit unit)
    {
        var cells = unit.Text.Split(CellEnd);
        var name = cells[0][(cells[0].IndexOf(ColumnEnd, StringComparison.Ordinal) is var at and >= 0 ? at + ColumnEnd.Length : 0)..];
        foreach (var cell in cells.Skip(1))
        {
            var end = cell.IndexOf(ColumnEnd, StringComparison.Ordinal);
            var facet = end > 0 ? Facets.OfHeading(cell[..end]) : Facet.None;
            Add(name, unit with { Unit = unit.Unit with { Text = cell } }, facet);
        }
    }

    private void Add(string heading, ShelfUnit unit, Facet facet)
    {
        foreach (var name in heading.Split('(', ')').Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var words = TextForm.Of(name).Words
                .Where(word => word.Counts && !word.Is(WordTraits.Light | WordTraits.Number) && !QuestionReading.IsOpener(word) && Facets.OfHeading(word.Folded) == Facet.None)
                .ToList();
            if (words.Count is 0 or > MostWords || words.Exists(word => word.Is(WordTraits.Verb) && !word.Is(WordTraits.Role)))
            {
                continue;
            }

            var keys = words.Select(word => word.Info.Key).Distinct().Order().ToArray();
            var id = string.Join(' ', keys);
            if (!_byName.TryGetValue(id, out var subject))
            {
                var title = name[words[0].Span.Start..words[^1].Span.End];
                _byName[id] = subject = new Builder(keys, char.ToUpperInvariant(title[0]) + title[1..], unit.Sheet.Document, words.Exists(word => word.Is(WordTraits.Role)));
            }

            foreach (var word in words.Where(word => word.Is(WordTraits.Role)))
            {
                _roleWords[word.Folded] = word.Info.Key;
            }

            subject.Add(unit with { Facet = facet });
        }
    }

    private static string? Label(string text) =>
        text.IndexOf(':') is var colon and > 0 and < LongestLabel ? text[..colon].TrimEnd(' ', '\u00A0') : null;

    private sealed class Builder(ulong[] keys, string title, Document document, bool isJob)
    {
        private readonly List<ShelfUnit> _units = [];
        private readonly HashSet<(int Place, string Text)> _held = [];
        private Sheet? _sheet;

        public ulong[] Keys { get; } = keys;

        public Sheet Sheet => LazyInitializer.EnsureInitialized(
            ref _sheet, () => new Sheet(document with { Title = title, Aliases = [] }, _units, isJob));

        /// <summary>Adds a unit once: « Machine Learning Engineer (MLE) » names one subject twice.</summary>
        public void Add(ShelfUnit unit)
        {
            if (_held.Add((unit.Place, unit.Text)))
            {
                _units.Add(unit);
            }
        }
    }
}
