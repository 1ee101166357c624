using System.Globalization;
using CareerChat.Indexing;
using Microsoft.Extensions.Logging;

namespace CareerChat.Providers.Qdrant;

/// <summary>
/// A new collection beside the one that is searched, put in its place in one step once it is whole: readers see all of the old
/// content or all of the new, and the old stays for a rollback. Whatever stops a publication, the alias stays where it was.
/// </summary>
internal sealed class QdrantPublication(QdrantApi api, QdrantUploader uploader, QdrantOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>A collection that nothing points to is left alone for so long: another worker may be filling it.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(24);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private string Alias => options.Collection;

    private string PreviousAlias => options.Collection + "-previous";

    /// <summary>The collection that is searched now, or null before the first publication.</summary>
    /// <exception cref="EndpointException">The alias cannot be used: a collection has its name.</exception>
    public async Task<string?> FindCurrentAsync(CancellationToken cancellationToken)
    {
        var aliases = await api.GetAliasesAsync(cancellationToken);
        if (aliases.TryGetValue(Alias, out var current))
        {
            return current;
        }

        return (await api.ListCollectionsAsync(cancellationToken)).Contains(Alias)
            ? throw Refused($"'{Alias}' is a collection, and an alias cannot have its name; delete it or set Index:Qdrant:Collection to another name")
            : null;
    }

    /// <summary>Builds a collection and puts it in the place of another.</summary>
    /// <param name="replaced">The collection that the points were worked out from, or null for none.</param>
    /// <param name="settings">Settings of the new collection, by its name.</param>
    /// <param name="points">Everything that it shall hold.</param>
    /// <param name="cancellationToken">Ends the publication; nothing is published then.</param>
    /// <returns>The new collection's name.</returns>
    /// <exception cref="EndpointException">A step failed; the alias stays where it was.</exception>
    public async Task<string> PublishAsync(
        string? replaced, Func<string, NewCollection> settings, IAsyncEnumerable<QdrantPoint> points, CancellationToken cancellationToken)
    {
        var name = CollectionName.New(Alias, time.GetUtcNow());
        try
        {
            await api.CreateCollectionAsync(name, settings(name), cancellationToken);
            await api.IndexKeywordAsync(name, QdrantLegs.DocumentField, cancellationToken);
            await api.IndexKeywordAsync(name, QdrantLegs.HeadingField, cancellationToken);
            var samples = new PointSamples();
            var written = await uploader.UploadAsync(name, samples.Watch(points, cancellationToken), cancellationToken);
            await WaitUntilWholeAsync(name, written, cancellationToken);
            await TryOutAsync(name, samples.Points, cancellationToken);
            await RefuseUnlessCurrentAsync(replaced, cancellationToken);
        }
        catch
        {
            // Before the switch nothing can point to it. A worker that is killed here leaves it to a later Prune.
            await TryDropAsync(name);
            throw;
        }

        await SwitchAsync(replaced, name, cancellationToken);
        logger.PublishedCollection(name, Alias);
        await PruneAsync(cancellationToken);
        return name;
    }

    /// <summary>Makes the content before the last publication current again; doing it twice comes back to where one was.</summary>
    /// <returns>The collection that is searched now.</returns>
    /// <exception cref="EndpointException">There is none, or the server failed.</exception>
    public async Task<string> RollBackAsync(CancellationToken cancellationToken)
    {
        var aliases = await api.GetAliasesAsync(cancellationToken);
        var current = aliases.GetValueOrDefault(Alias);
        if (current is null || !aliases.TryGetValue(PreviousAlias, out var previous) || previous == current)
        {
            throw Refused($"there is no content before the current one of '{Alias}' to go back to");
        }

        await api.SetAliasAsync(Alias, previous, cancellationToken);
        await api.SetAliasAsync(PreviousAlias, current, cancellationToken);
        logger.RolledBackCollection(previous, Alias);
        return previous;
    }

    private async Task WaitUntilWholeAsync(string name, long expected, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var count = await api.CountAsync(name, cancellationToken);
            var status = (await api.FindCollectionAsync(name, cancellationToken))?.Status ?? "gone";
            if (count == expected && status == "green")
            {
                return;
            }

            if (status is "red" or "gone" || time.GetElapsedTime(start).TotalSeconds > options.PublishTimeoutSeconds)
            {
                throw new EndpointException(QdrantErrors.Endpoint, EndpointFault.Unavailable, string.Create(
                    CultureInfo.InvariantCulture,
                    $"collection '{name}' holds {count} of {expected} points and is {status} after {time.GetElapsedTime(start).TotalSeconds:F0} s; look at the server's log, or raise Index:Qdrant:PublishTimeoutSeconds"));
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    /// <summary>A few points must come back as they were written and be found by their own words among those of their document.</summary>
    private async Task TryOutAsync(string name, IReadOnlyList<QdrantPoint> samples, CancellationToken cancellationToken)
    {
        if (samples.Count == 0)
        {
            return;
        }

        var found = await api.FindAsync(name, [.. samples.Select(point => point.Id)], cancellationToken);
        var stored = found.ToDictionary(point => point.Id, point => point.Payload.ContentHash);
        var lost = samples.Count(point => stored.GetValueOrDefault(point.Id) != point.Payload.ContentHash);
        var searchable = samples.Where(point => point.Vector.Bm25 is not null).ToList();
        var legs = searchable.Select(point => QdrantLegs.Sparse(
            new SearchQuery
            {
                Sparse = new SparseVector(point.Vector.Bm25!.Indices, point.Vector.Bm25.Values),
                DocumentIds = [point.Payload.DocumentId],
            },
            limit: 1)!).ToList();
        var results = legs.Count == 0 ? [] : await api.SearchPatientlyAsync(name, new SearchBatch(legs), cancellationToken);
        var unfound = searchable.Zip(results).Count(pair =>
            pair.Second.Points is not [{ Score: > 0 } best, ..] || best.Payload.DocumentId != pair.First.Payload.DocumentId);
        if (lost + unfound > 0)
        {
            throw new EndpointException(QdrantErrors.Endpoint, EndpointFault.Malformed,
                $"of {samples.Count} chunks tried in collection '{name}' {lost} came back changed and {unfound} were not found by their own words; it was not published");
        }
    }

    /// <summary>The points were worked out from a collection; another worker that published meanwhile knows better.</summary>
    private async Task RefuseUnlessCurrentAsync(string? replaced, CancellationToken cancellationToken)
    {
        if (await FindCurrentAsync(cancellationToken) is var current && current != replaced)
        {
            throw new EndpointException(QdrantErrors.Endpoint, EndpointFault.Unavailable,
                $"another ingestion published '{current}' while this one ran, so this one was given up; run it again");
        }
    }

    /// <summary>
    /// One action in each request: the server does not undo the first action of a request when the second fails. The way back is
    /// marked first: stopped in between, there is nothing to go back to, and nothing else is wrong.
    /// </summary>
    private async Task SwitchAsync(string? replaced, string name, CancellationToken cancellationToken)
    {
        if (replaced is not null)
        {
            await api.SetAliasAsync(PreviousAlias, replaced, cancellationToken);
        }

        await api.SetAliasAsync(Alias, name, cancellationToken);
        if (await FindCurrentAsync(cancellationToken) is var current && current != name)
        {
            throw new EndpointException(QdrantErrors.Endpoint, EndpointFault.Unavailable,
                $"another ingestion published '{current}' at the same moment; run this one again");
        }
    }

    /// <summary>Drops what is older than the way back, and what nobody can still be filling.</summary>
    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        try
        {
            var aliases = await api.GetAliasesAsync(cancellationToken);
            var oldest = aliases.TryGetValue(PreviousAlias, out var previous) ? CollectionName.CreatedAt(Alias, previous) : null;
            foreach (var name in await api.ListCollectionsAsync(cancellationToken))
            {
                if (CollectionName.CreatedAt(Alias, name) is { } created &&
                    !aliases.Values.Contains(name) &&
                    (created < oldest || time.GetUtcNow() - created > Abandoned))
                {
                    await api.DeleteCollectionAsync(name, cancellationToken);
                }
            }
        }
        catch (EndpointException failure)
        {
            logger.KeptOldCollections(Alias, failure.Fault.ToString());
        }
    }

    private async Task TryDropAsync(string name)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5), time);
        try
        {
            await api.DeleteCollectionAsync(name, limit.Token);
        }
        catch (Exception failure) when (failure is EndpointException or OperationCanceledException)
        {
            logger.KeptOldCollections(Alias, failure.GetType().Name);
        }
    }

    private static EndpointException Refused(string detail) => new(QdrantErrors.Endpoint, EndpointFault.Rejected, detail);
}
