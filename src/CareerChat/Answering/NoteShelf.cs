using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Every note of the corpus in use, analysed once: what the extractive answerer picks its sentences from.</summary>
internal sealed class NoteShelf
{
    private readonly Dictionary<ulong, List<int>> _postings = [];
    private readonly Dictionary<string, Sheet> _byId;
    private readonly Dictionary<char, List<string>> _vocabulary = [];

    public NoteShelf(IReadOnlyList<Document> documents, HeadingChunker chunker)
    {
        Sheets = [.. documents.Select(document => new Sheet(document, chunker.Chunk(document)))];
        _byId = Sheets.ToDictionary(sheet => sheet.Document.Id);
        foreach (var sheet in Sheets)
        {
            sheet.Number();
        }

        Careers = [.. Sheets.Where(sheet => sheet.IsCareer)];
        Units = [.. Sheets.SelectMany(sheet => sheet.Units)];
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Units.Count; i++)
        {
            foreach (var key in Units[i].Form.Keys.Concat(Units[i].Form.Scope).Distinct())
            {
                if (!_postings.TryGetValue(key, out var list))
                {
                    _postings[key] = list = [];
                }

                list.Add(i);
            }

            words.UnionWith(Units[i].Form.Form.Words.Where(word => word.Counts && word.Folded.Length >= 6).Select(word => word.Folded));
        }

        foreach (var word in words)
        {
            if (!_vocabulary.TryGetValue(word[0], out var list))
            {
                _vocabulary[word[0]] = list = [];
            }

            list.Add(word);
        }
    }

    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>The career sheets.</summary>
    public IReadOnlyList<Sheet> Careers { get; }

    public IReadOnlyList<ShelfUnit> Units { get; }

    public Sheet? Find(string documentId) => _byId.GetValueOrDefault(documentId);

    /// <summary>Ranks of the units that hold a word, its synonyms included, in their text or headings.</summary>
    public IReadOnlyList<int> Holding(ulong key) => _postings.TryGetValue(key, out var list) ? list : [];

    /// <summary>True when the notes have the word or a synonym of it.</summary>
    public bool Knows(Word word) => _postings.ContainsKey(word.Info.Key) || Array.Exists(word.Info.Groups, _postings.ContainsKey);

    /// <summary>ln(1 + (N − n + 0.5)/(n + 0.5)), the BM25 form, over units; a word that the notes lack weighs most.</summary>
    public double Idf(Word word)
    {
        var n = Holding(word.Info.Key).Count;
        if (n == 0)
        {
            foreach (var group in word.Info.Groups)
            {
                n = Math.Max(n, Holding(group).Count);
            }
        }

        return Math.Log(1 + ((Units.Count - n + 0.5) / (n + 0.5)));
    }

    /// <summary>The same over career sheets: a word that few jobs use tells them apart.</summary>
    public double CareerIdf(Word word)
    {
        var holders = new HashSet<Sheet>();
        foreach (var rank in Holding(word.Info.Key))
        {
            if (Units[rank].Sheet.IsCareer && Units[rank].Form.Has(word.Info.Key) && Units[rank].Facet != Facet.Difference)
            {
                holders.Add(Units[rank].Sheet);
            }
        }

        return Math.Log(1 + ((Careers.Count - holders.Count + 0.5) / (holders.Count + 0.5)));
    }

    /// <summary>The notes' spelling of a word that they lack, when one letter is off; otherwise null.</summary>
    public string? Respell(string folded)
    {
        if (folded.Length < 6 || !_vocabulary.TryGetValue(folded[0], out var candidates))
        {
            return null;
        }

        return candidates.Find(candidate => Alignment.IsMisspelling(folded, candidate));
    }
}
