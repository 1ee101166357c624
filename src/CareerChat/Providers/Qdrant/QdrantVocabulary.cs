using CareerChat.Indexing;

namespace CareerChat.Providers.Qdrant;

/// <summary>
/// The words of the collection that is searched, read from its chunks once and again when another one is published. Questions use
/// the words that are there while the next ones are read.
/// </summary>
internal sealed class QdrantVocabulary(QdrantApi api, QdrantOptions options, TimeProvider time) : IDisposable
{
    private const int PageSize = 500;

    /// <summary>How often the collection's name is asked for, at most.</summary>
    private static readonly TimeSpan Recheck = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Known? _known;
    private long _checked;

    /// <summary>The words; waits for them only the first time.</summary>
    /// <exception cref="EndpointException">They were never read, and the server failed.</exception>
    public async ValueTask<Vocabulary> GetAsync(CancellationToken cancellationToken)
    {
        if (_known is not { } known)
        {
            await RefreshAsync(cancellationToken);
            return _known?.Words ?? Vocabulary.Empty;
        }

        var last = Interlocked.Read(ref _checked);
        if (time.GetElapsedTime(last) > Recheck && Interlocked.CompareExchange(ref _checked, time.GetTimestamp(), last) == last)
        {
            _ = TryRefreshAsync();
        }

        return known.Words;
    }

    public void Dispose() => _reading.Dispose();

    private async Task TryRefreshAsync()
    {
        try
        {
            await RefreshAsync(CancellationToken.None);
        }
        catch (Exception failure) when (failure is EndpointException or ObjectDisposedException)
        {
            // The words that are there go on serving; the next check tries again.
        }
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            var name = await NameAsync(cancellationToken);
            while (name is not null && _known?.Collection != name)
            {
                var words = new VocabularyBuilder();
                var points = api.ScrollAsync(
                    options.Collection, QdrantJson.Wire.QdrantReplyScrollPageFoundPoint, fields: null, withVector: false, PageSize, cancellationToken);
                await foreach (var point in points)
                {
                    words.Add(point.Payload.ToChunk(point.Id));
                }

                // Read through the alias, page by page: another collection may have taken its place on the way.
                var after = await NameAsync(cancellationToken);
                if (after == name)
                {
                    _known = new Known(name, words.Build());
                }

                name = after;
            }

            Interlocked.Exchange(ref _checked, time.GetTimestamp());
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<string?> NameAsync(CancellationToken cancellationToken) =>
        (await api.FindCollectionAsync(options.Collection, cancellationToken))?.Config.Metadata?.Collection;

    private sealed record Known(string Collection, Vocabulary Words);
}
