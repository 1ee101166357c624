namespace CareerChat.Corpus;

/// <summary>The notes of the corpus in use, career sheets first among them; swapped whole by each ingestion.</summary>
public sealed class CareerCatalog
{
    private volatile Snapshot _snapshot = new([]);

    /// <summary>All career sheets, by id, ordinal order.</summary>
    public IReadOnlyList<Document> All => _snapshot.Careers;

    /// <summary>All notes, careers included, by id, ordinal order; the same list until the next ingestion.</summary>
    public IReadOnlyList<Document> Documents => _snapshot.Documents;

    /// <summary>The career sheet with this id, or null.</summary>
    public Document? Find(string id) => _snapshot.ById.GetValueOrDefault(id);

    public void Replace(IEnumerable<Document> documents) => _snapshot = new Snapshot(documents);

    private sealed class Snapshot
    {
        public Snapshot(IEnumerable<Document> documents)
        {
            Documents = [.. documents.OrderBy(document => document.Id, StringComparer.Ordinal)];
            Careers = [.. Documents.Where(document => document.Kind == DocumentKind.Career)];
            ById = Careers.ToDictionary(career => career.Id);
        }

        public IReadOnlyList<Document> Documents { get; }

        public IReadOnlyList<Document> Careers { get; }

        public IReadOnlyDictionary<string, Document> ById { get; }
    }
}
