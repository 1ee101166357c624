using CareerChat.Corpus;

namespace CareerChat.Indexing;

/// <summary>What one ingestion did.</summary>
/// <param name="Documents">Notes that were read.</param>
/// <param name="Added">New chunks.</param>
/// <param name="Changed">Replaced chunks.</param>
/// <param name="Removed">Chunks that no note holds any more.</param>
/// <param name="Refused">Files that were not ingested, each with its reason.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record IngestionReport(
    int Documents, int Added, int Changed, int Removed, IReadOnlyList<ReadNote> Refused, TimeSpan Elapsed);
