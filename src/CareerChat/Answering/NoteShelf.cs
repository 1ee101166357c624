using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Every note of the corpus in use, analysed once: what the extractive answerer picks its sentences from. Safe for concurrent use.</summary>
internal sealed class NoteShelf
{
    private const int MostKnownWords = 20_000;
    private const double LightWeight = 0.3;

    private readonly Dictionary<ulong, List<int>> _postings = [];
    private readonly Dictionary<string, Sheet> _byId;
    private readonly Dictionary<Guid, List<ShelfUnit>> _byChunk;
    private readonly Dictionary<char, List<Word>> _vocabulary = [];
    private readonly Dictionary<Sheet, List<ShelfUnit>> _mentions;
    private readonly ILookup<ulong, (int Rank, Word[] Name)> _names;
    private readonly Lazy<NotedSubjects> _subjects;
    private readonly Lazy<UnitConcepts> _concepts;
    private readonly Lazy<IReadOnlyList<IReadOnlyList<ShelfUnit>>> _numbered;
    /// <summary>By key of a job's name, the places of the units that name it: as many keys as the sheets have names.</summary>
    private readonly ConcurrentDictionary<ulong, int[]> _namings = [];
    private readonly Lazy<IReadOnlyList<IReadOnlyList<ShelfUnit>>> _replies;
    private readonly ConcurrentDictionary<string, WordHits> _hits = new(StringComparer.Ordinal);

    public NoteShelf(IReadOnlyList<Document> documents, HeadingChunker chunker)
    {
        var sheets = new Sheet[documents.Count];
        Parallel.For(0, sheets.Length, i => sheets[i] = new Sheet(documents[i], chunker.Chunk(documents[i])));
        Sheets = sheets;
        _byId = Sheets.ToDictionary(sheet => sheet.Document.Id);
        Careers = [.. Sheets.Where(sheet => sheet.IsCareer)];
        Notions = [.. Sheets.Where(sheet => !sheet.IsCareer)];
        var place = 0;
        foreach (var sheet in Sheets)
        {
            place = sheet.Number(place);
        }

        Units = [.. Sheets.SelectMany(sheet => sheet.Units)];
        _byChunk = Units.GroupBy(unit => unit.Chunk.Id).ToDictionary(group => group.Key, group => group.ToList());
        _mentions = Careers.ToDictionary(career => career, MentionsOf);
        _names = Sheets.SelectMany((sheet, rank) => sheet.TellingNames.Select(name => (Rank: rank, Name: name))).ToLookup(one => one.Name[0].Info.Key);
        Index();
        _subjects = new Lazy<NotedSubjects>(() => new NotedSubjects(Sheets));
        _concepts = new Lazy<UnitConcepts>(() => new UnitConcepts(Units));
        _replies = new Lazy<IReadOnlyList<IReadOnlyList<ShelfUnit>>>(() =>
            [.. Units.Where(unit => unit.IsReply && !unit.IsAbsence).GroupBy(unit => (unit.Sheet, unit.Chunk.Heading)).Select(group => group.ToList())]);
        _numbered = new Lazy<IReadOnlyList<IReadOnlyList<ShelfUnit>>>(() =>
            [.. Units.Where(StepMarks.IsNumbered).GroupBy(unit => (unit.Sheet, unit.Chunk.Heading)).Select(group => group.ToList()).Where(section => section.Count > 2)]);
    }

    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>What stands under each heading that asks a question, heading by heading.</summary>
    public IReadOnlyList<IReadOnlyList<ShelfUnit>> Replies => _replies.Value;

    /// <summary>What its sentences express, by concept; worked out when first asked for.</summary>
    public UnitConcepts Concepts => _concepts.Value;

    /// <summary>The career sheets.</summary>
    public IReadOnlyList<Sheet> Careers { get; }

    /// <summary>The other notes.</summary>
    public IReadOnlyList<Sheet> Notions { get; }

    public IReadOnlyList<ShelfUnit> Units { get; }

    /// <summary>The numbered items of each section that has three or more, in their order.</summary>
    public IReadOnlyList<IReadOnlyList<ShelfUnit>> NumberedSections => _numbered.Value;

    /// <summary>What notes that are no career sheets are about, section by section.</summary>
    public NotedSubjects Subjects => _subjects.Value;

    public Sheet? Find(string documentId) => _byId.GetValueOrDefault(documentId);

    /// <summary>The telling names of notes that start with a word, each with the rank of its note among <see cref="Sheets"/>.</summary>
    public IEnumerable<(int Rank, Word[] Name)> NamesFrom(ulong key) => _names[key];

    /// <summary>The units of a chunk; none for a chunk of a note that is not on the shelf.</summary>
    public IReadOnlyList<ShelfUnit> UnitsOf(Guid chunkId) => _byChunk.TryGetValue(chunkId, out var units) ? units : [];

    /// <summary>The unit at a place of a chunk; null when there is none, or no chunk.</summary>
    public ShelfUnit? Find(Guid? chunkId, TextSpan? span) =>
        chunkId is { } id ? UnitsOf(id).FirstOrDefault(unit => unit.Unit.Span == span) : null;

    /// <summary>Sentences of notions whose subject is a job.</summary>
    public IReadOnlyList<ShelfUnit> Mentions(Sheet career) => _mentions.TryGetValue(career, out var units) ? units : [];

    /// <summary>True when the notes have the word or a synonym of it.</summary>
    public bool Knows(Word word) => _postings.ContainsKey(word.Info.Key) || Array.Exists(word.Info.Groups, _postings.ContainsKey);

    /// <summary>ln(1 + (N − n + 0.5)/(n + 0.5)), the BM25 form, over units; a word that the notes lack weighs most.</summary>
    public double Idf(Word word) => Hits(word).Idf;

    /// <summary>What a word of a question weighs: its IDF, less for one that says little by itself.</summary>
    public double Weight(Word word) => Idf(word) * (word.Is(WordTraits.Light) ? LightWeight : 1);

    /// <summary>The same over career sheets: a word that few jobs use tells them apart.</summary>
    public double CareerIdf(Word word) => Hits(word).CareerIdf;

    /// <summary>How far a unit carries a word, by itself and with its title and headings.</summary>
    public (double Own, double Scoped) Credit(Word word, ShelfUnit unit) =>
        unit.Place >= 0 && unit.Place < Units.Count && ReferenceEquals(Units[unit.Place], unit) ? Hits(word).At(unit.Place) : Alignment.Credit(word, unit.Form);

    public WordHits Hits(Word word)
    {
        if (_hits.TryGetValue(word.Folded, out var hits))
        {
            return hits;
        }

        hits = Locate(word);
        if (_hits.Count < MostKnownWords)
        {
            _hits[word.Folded] = hits;
        }

        return hits;
    }

    /// <summary>The units that share most IDF mass with some words, best first; ties in reading order.</summary>
    public List<ShelfUnit> Search(IReadOnlyList<Word> words, int most)
    {
        var scores = new Dictionary<int, double>();
        foreach (var word in words)
        {
            if (!word.Counts)
            {
                continue;
            }

            var hits = Hits(word);
            var weight = Weight(word);
            for (var i = 0; i < hits.Places.Length; i++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(scores, hits.Places[i], out _) += weight * (hits.Scoped[i] >= 1 ? 1 : 0.5 * hits.Scoped[i]);
            }
        }

        var best = new PriorityQueue<int, (double, int)>(most);
        foreach (var (place, score) in scores)
        {
            if (best.Count < most)
            {
                best.Enqueue(place, (score, -place));
            }
            else
            {
                best.EnqueueDequeue(place, (score, -place));
            }
        }

        var found = new List<ShelfUnit>(best.Count);
        while (best.TryDequeue(out var place, out _))
        {
            found.Add(Units[place]);
        }

        found.Reverse();
        return found;
    }

    /// <summary>The notes' spelling of a word that they lack, when one letter is off; otherwise null.</summary>
    public string? Respell(string folded) =>
        folded.Length >= 6 && _vocabulary.TryGetValue(folded[0], out var candidates)
            ? candidates.Find(candidate => Alignment.IsMisspelling(folded, candidate.Folded)) is { Folded: { } spelled } ? spelled : null
            : null;

    private void Index()
    {
        var words = new Dictionary<string, Word>(StringComparer.Ordinal);
        foreach (var unit in Units)
        {
            foreach (var key in unit.Form.Keys.Concat(unit.Form.Scope).Distinct())
            {
                if (!_postings.TryGetValue(key, out var list))
                {
                    _postings[key] = list = [];
                }

                list.Add(unit.Place);
            }

            foreach (var word in unit.Form.Form.Words)
            {
                if (word.Counts && word.Info.Stem.Length >= 5)
                {
                    words.TryAdd(word.Folded, word);
                }
            }
        }

        foreach (var word in words.Values)
        {
            if (!_vocabulary.TryGetValue(word.Folded[0], out var list))
            {
                _vocabulary[word.Folded[0]] = list = [];
            }

            list.Add(word);
        }
    }

    /// <summary>Units that hold the word, a synonym, a word of its family or a misspelling of it.</summary>
    private WordHits Locate(Word word)
    {
        var places = new SortedSet<int>();
        Add(word.Info.Key);
        Array.ForEach(word.Info.Groups, Add);
        Array.ForEach(word.Info.Kin, Add);
        Array.ForEach(word.Info.Near, Add);
        if (word.Info.Stem.Length >= 5 && _vocabulary.TryGetValue(word.Folded[0], out var kin))
        {
            foreach (var other in kin)
            {
                if (Alignment.SameFamily(word.Info.Stem, other.Info.Stem) || Alignment.IsMisspelling(word.Folded, other.Folded))
                {
                    Add(other.Info.Key);
                }
            }
        }

        var kept = new List<(int Place, float Own, float Scoped)>(places.Count);
        var holders = 0;
        var sheets = new HashSet<Sheet>();
        foreach (var place in places)
        {
            var unit = Units[place];
            var (own, scoped) = Alignment.Credit(word, unit.Form);
            if (scoped > 0)
            {
                kept.Add((place, (float)own, (float)scoped));
            }

            if (own >= 1 || unit.Form.InScope(word.Info.Key))
            {
                holders++;
            }

            if (own >= 1 && unit.Sheet.IsCareer && unit.Facet != Facet.Difference)
            {
                sheets.Add(unit.Sheet);
            }
        }

        return new WordHits(
            [.. kept.Select(hit => hit.Place)], [.. kept.Select(hit => hit.Own)], [.. kept.Select(hit => hit.Scoped)],
            Rarity(Units.Count, holders > 0 ? holders : kept.Count), Rarity(Careers.Count, sheets.Count));

        void Add(ulong key)
        {
            if (_postings.TryGetValue(key, out var list))
            {
                places.UnionWith(list);
            }
        }
    }

    /// <summary>By place, true for the units of these sheets and for those that name one of their jobs.</summary>
    public BitArray PlacesAbout(IReadOnlyList<Sheet> careers)
    {
        var places = new BitArray(Units.Count);
        foreach (var sheet in careers)
        {
            foreach (var unit in sheet.Units)
            {
                if (unit.Place >= 0 && Units[unit.Place].Sheet == sheet)
                {
                    places[unit.Place] = true;
                }
            }

            foreach (var role in sheet.RoleKeys)
            {
                foreach (var place in _namings.GetOrAdd(role, key => [.. (_postings.GetValueOrDefault(key) ?? []).Where(place => Units[place].Form.Has(key))]))
                {
                    places[place] = true;
                }
            }
        }

        return places;
    }

    private static double Rarity(int all, int holders) => Math.Log(1 + ((all - holders + 0.5) / (holders + 0.5)));

    private List<ShelfUnit> MentionsOf(Sheet career)
    {
        var roles = career.Names.SelectMany(name => name).Where(word => word.Is(WordTraits.Role)).Select(word => word.Info.Key).ToHashSet();
        return [.. Units.Where(unit => !unit.Sheet.IsCareer && unit.Form.Roles.Length == 1 && roles.Contains(unit.Form.Roles[0]))];
    }
}
