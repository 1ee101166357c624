using CareerChat.Chunking;

namespace CareerChat.Indexing;

/// <summary>Everything that one version of the embedded index holds; never changes. A chunk's place is its rank by id.</summary>
internal sealed class IndexSnapshot
{
    public static readonly IndexSnapshot Empty = new("", [], Postings.Empty, DenseVectors.Empty);

    private readonly Chunk[] _chunks;
    private readonly Postings _postings;
    private readonly DenseVectors _vectors;
    private readonly Lazy<Dictionary<string, List<int>>> _placesByDocument;
    private readonly Lazy<Vocabulary> _vocabulary;

    private IndexSnapshot(string signature, Chunk[] chunks, Postings postings, DenseVectors vectors)
    {
        (Signature, _chunks, _postings, _vectors) = (signature, chunks, postings, vectors);
        _placesByDocument = new(PlacesByDocument);
        _vocabulary = new(() => Vocabulary.Of(chunks));
    }

    public string Signature { get; }

    public IReadOnlyList<Chunk> Chunks => _chunks;

    /// <summary>The words of the chunks; read at the first call.</summary>
    public Vocabulary Vocabulary => _vocabulary.Value;

    /// <summary>Bytes that the postings take.</summary>
    public long PostingsSize => _postings.Size;

    /// <summary>The snapshot after a change; this one stays as it is.</summary>
    public IndexSnapshot With(IndexChange change)
    {
        var upserts = new Dictionary<Guid, IndexedChunk>();
        foreach (var indexed in change.Upserts)
        {
            upserts[indexed.Chunk.Id] = indexed;
        }

        var moves = change.Moves.ToDictionary(chunk => chunk.Id);
        var deletes = change.Deletes as IReadOnlySet<Guid> ?? change.Deletes.ToHashSet();
        var added = upserts.Values.ToArray();
        Array.Sort(added, static (a, b) => a.Chunk.Id.CompareTo(b.Chunk.Id));

        var newPlaces = new int[_chunks.Length];
        var vectors = new (int Place, SparseVector Vector)[added.Length];
        var chunks = new List<Chunk>(_chunks.Length + added.Length);
        var next = 0;
        for (var place = 0; place <= _chunks.Length; place++)
        {
            var id = place < _chunks.Length ? _chunks[place].Id : (Guid?)null;
            for (; next < added.Length && (id is null || added[next].Chunk.Id.CompareTo(id.Value) <= 0); next++)
            {
                vectors[next] = (chunks.Count, added[next].Sparse);
                chunks.Add(added[next].Chunk);
            }

            if (id is { } old)
            {
                var goes = upserts.ContainsKey(old) || deletes.Contains(old);
                newPlaces[place] = goes ? -1 : chunks.Count;
                if (!goes)
                {
                    chunks.Add(moves.GetValueOrDefault(old, _chunks[place]));
                }
            }
        }

        var embeddings = _vectors.All()
            .Where(row => newPlaces[row.Place] >= 0)
            .Select(row => (Place: newPlaces[row.Place], row.Vector))
            .Concat(added.Zip(vectors)
                .Where(pair => pair.First.Dense is { IsEmpty: false })
                .Select(pair => (pair.Second.Place, Vector: pair.First.Dense!.Value)))
            .OrderBy(row => row.Place)
            .ToList();
        return new IndexSnapshot(
            change.Signature, [.. chunks], PostingsBuilder.Build(_postings, newPlaces, vectors), DenseVectors.Of(embeddings));
    }

    /// <summary>The chunk with this id, or null.</summary>
    public Chunk? Find(Guid id)
    {
        int low = 0, high = _chunks.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = _chunks[middle].Id.CompareTo(id);
            if (order == 0)
            {
                return _chunks[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Both legs of a search.</summary>
    public SearchHits Search(SearchQuery query, CancellationToken cancellationToken)
    {
        var limit = Math.Min(query.Limit, _chunks.Length);
        if (limit <= 0)
        {
            return SearchHits.None;
        }

        var allowed = Allowed(query);
        IReadOnlyList<ScoredChunk> sparse = [], dense = [];
        if (query.Sparse.Count > 0)
        {
            var best = new BestChunks(limit);
            SparseSearch.OfThread.Find(_postings, _chunks.Length, query.Sparse, allowed, best, cancellationToken);
            sparse = Scored(best);
        }

        if (query.Dense is { } embedding)
        {
            var best = new BestChunks(limit);
            _vectors.Search(embedding.Span, allowed, best, cancellationToken);
            dense = Scored(best);
        }

        return new SearchHits(sparse, dense);
    }

    private ScoredChunk[] Scored(BestChunks best) =>
        Array.ConvertAll(best.Take(), hit => new ScoredChunk(_chunks[hit.Place], hit.Score));

    /// <summary>One bit for each chunk that the filters let through; empty when there is no filter.</summary>
    private ulong[] Allowed(SearchQuery query)
    {
        if (query.DocumentIds.Count == 0 && query.Headings.Count == 0)
        {
            return [];
        }

        var allowed = new ulong[(_chunks.Length + 63) / 64];
        var places = query.DocumentIds.Count == 0
            ? Enumerable.Range(0, _chunks.Length)
            : query.DocumentIds.SelectMany(id => _placesByDocument.Value.GetValueOrDefault(id) ?? []);
        foreach (var place in places)
        {
            if (query.Headings.Count == 0 || query.Headings.Contains(_chunks[place].Heading))
            {
                allowed[place >> 6] |= 1ul << (place & 63);
            }
        }

        return allowed;
    }

    private Dictionary<string, List<int>> PlacesByDocument()
    {
        var places = new Dictionary<string, List<int>>();
        for (var place = 0; place < _chunks.Length; place++)
        {
            if (!places.TryGetValue(_chunks[place].DocumentId, out var list))
            {
                places[_chunks[place].DocumentId] = list = [];
            }

            list.Add(place);
        }

        return places;
    }
}
