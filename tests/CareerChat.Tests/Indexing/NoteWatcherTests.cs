using CareerChat.Indexing;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Indexing;

public class NoteWatcherTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Nothing_is_told_while_the_notes_still_change()
    {
        using var clock = new HandClock();
        using var watcher = new NoteWatcher(null, clock, TimeSpan.FromMilliseconds(400));
        var change = watcher.WaitForChangeAsync(CancellationToken.None);

        watcher.Signal();
        await clock.NextTimerAsync();
        clock.Advance(TimeSpan.FromMilliseconds(300));
        watcher.Signal();
        await clock.NextTimerAsync();
        clock.Advance(TimeSpan.FromMilliseconds(300));
        Assert.False(change.IsCompleted);

        clock.Advance(TimeSpan.FromMilliseconds(100));
        await change.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        using var watcher = new NoteWatcher(null, TimeProvider.System, TimeSpan.FromMilliseconds(1));
        using var stop = new CancellationTokenSource();
        var change = watcher.WaitForChangeAsync(stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => change.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_note_saved_through_a_temporary_file_is_one_change()
    {
        using var notes = new NotesFolder();
        notes.Write("a.md", "avant");
        using var watcher = new NoteWatcher(notes.Folder, TimeProvider.System, TimeSpan.FromMilliseconds(50));
        var change = watcher.WaitForChangeAsync(CancellationToken.None);

        notes.Write("a.md~", "après");
        File.Move(Path.Combine(notes.Folder, "a.md~"), Path.Combine(notes.Folder, "a.md"), overwrite: true);

        await change.WaitAsync(Patience);
        Assert.Equal("après", await File.ReadAllTextAsync(Path.Combine(notes.Folder, "a.md")));
    }
}
