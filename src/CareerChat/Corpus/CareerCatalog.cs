namespace CareerChat.Corpus;

/// <summary>The career sheets of the corpus in use; swapped whole by each ingestion.</summary>
public sealed class CareerCatalog
{
    private volatile IReadOnlyDictionary<string, Document> _careers = new Dictionary<string, Document>();

    /// <summary>All sheets, by id, ordinal order.</summary>
    public IReadOnlyList<Document> All => [.. _careers.Values.OrderBy(career => career.Id, StringComparer.Ordinal)];

    /// <summary>The sheet with this id, or null.</summary>
    public Document? Find(string id) => _careers.GetValueOrDefault(id);

    public void Replace(IEnumerable<Document> careers) => _careers = careers.ToDictionary(career => career.Id);
}
