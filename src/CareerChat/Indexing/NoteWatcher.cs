using System.Threading.Channels;

namespace CareerChat.Indexing;

/// <summary>
/// Waits for the notes of a folder to change, then to rest: an editor that writes a temporary file and renames it, or that saves
/// in two steps, counts as one change.
/// </summary>
public sealed class NoteWatcher : IDisposable
{
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly FileSystemWatcher? _files;
    private readonly TimeProvider _time;
    private readonly TimeSpan _rest;

    /// <param name="folder">The notes; null watches nothing, and only <see cref="Signal"/> counts.</param>
    /// <param name="time">The clock.</param>
    /// <param name="rest">How long nothing must change.</param>
    public NoteWatcher(string? folder, TimeProvider time, TimeSpan rest)
    {
        (_time, _rest) = (time, rest);
        if (folder is null)
        {
            return;
        }

        _files = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        _files.Changed += (_, _) => Signal();
        _files.Created += (_, _) => Signal();
        _files.Deleted += (_, _) => Signal();
        _files.Renamed += (_, _) => Signal();
        _files.Error += (_, _) => Signal(); // events were lost: reading everything again finds out what happened
        _files.EnableRaisingEvents = true;
    }

    /// <summary>Says that something changed.</summary>
    public void Signal() => _changes.Writer.TryWrite(true);

    /// <summary>Returns once something changed and then nothing did for the whole rest.</summary>
    public async Task WaitForChangeAsync(CancellationToken cancellationToken)
    {
        await _changes.Reader.ReadAsync(cancellationToken);
        while (await ChangesAgainAsync(cancellationToken))
        {
        }
    }

    private async Task<bool> ChangesAgainAsync(CancellationToken cancellationToken)
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var quiet = Task.Delay(_rest, _time, rest.Token);
        var change = _changes.Reader.WaitToReadAsync(rest.Token).AsTask();
        var first = await Task.WhenAny(quiet, change);
        await rest.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return first == change && _changes.Reader.TryRead(out _);
    }

    public void Dispose() => _files?.Dispose();
}
