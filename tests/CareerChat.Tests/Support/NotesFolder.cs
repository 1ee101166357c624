using CareerChat.Corpus;

namespace CareerChat.Tests.Support;

/// <summary>A folder of notes that lives as long as a test.</summary>
internal sealed class NotesFolder : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("careerchat-notes-").FullName;

    public void Write(string path, string text) => File.WriteAllText(Prepare(path), text);

    public void Write(string path, byte[] bytes) => File.WriteAllBytes(Prepare(path), bytes);

    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    public async Task<IReadOnlyList<ReadNote>> ReadAsync()
    {
        var notes = new List<ReadNote>();
        await foreach (var note in new NoteReader().ReadAsync(Folder))
        {
            notes.Add(note);
        }

        return notes;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string Prepare(string path)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }
}
