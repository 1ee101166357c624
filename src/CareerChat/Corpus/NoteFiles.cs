namespace CareerChat.Corpus;

/// <summary>The files of a corpus folder, each once, whatever links there are between its folders.</summary>
internal static class NoteFiles
{
    /// <summary>One file, or the reason why it is not read.</summary>
    /// <param name="Path">Relative to the corpus, with forward slashes.</param>
    /// <param name="FullName">Where to read it.</param>
    /// <param name="Format">How it is written; null when it is not to be read.</param>
    /// <param name="Problem">Why it is not to be read.</param>
    public sealed record Entry(string Path, string FullName, NoteFormat? Format, NoteProblem? Problem);

    /// <summary>Every file below <paramref name="folder"/>, hidden ones left out, by path in ordinal order.</summary>
    public static IReadOnlyList<Entry> List(string folder)
    {
        var root = RealPath(new DirectoryInfo(folder));
        var entries = new List<Entry>();
        List(root, folder, folder, [root], entries);
        entries.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return entries;
    }

    private static void List(string root, string corpus, string folder, HashSet<string> visited, List<Entry> entries)
    {
        FileSystemInfo[] children;
        try
        {
            children = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            entries.Add(Refuse(corpus, folder, NoteProblemKind.Unreadable, exception.GetType().Name));
            return;
        }

        foreach (var child in children)
        {
            if (child.Name.StartsWith('.'))
            {
                continue;
            }

            var target = child;
            try
            {
                if (child.LinkTarget is not null)
                {
                    target = child.ResolveLinkTarget(returnFinalTarget: true) ?? child;
                    if (!target.Exists)
                    {
                        entries.Add(Refuse(corpus, child.FullName, NoteProblemKind.Unreadable, nameof(FileNotFoundException)));
                        continue;
                    }

                    if (!RealPath(target).StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && RealPath(target) != root)
                    {
                        entries.Add(Refuse(corpus, child.FullName, NoteProblemKind.LinkLeavesCorpus));
                        continue;
                    }
                }
            }
            catch (IOException)
            {
                // The system itself gives up on a link that leads back to itself.
                entries.Add(Refuse(corpus, child.FullName, NoteProblemKind.LinkLoop));
                continue;
            }

            if (!target.Attributes.HasFlag(FileAttributes.Directory))
            {
                entries.Add(File(corpus, child.FullName));
            }
            else if (visited.Add(RealPath(target)))
            {
                List(root, corpus, child.FullName, visited, entries);
            }
            else
            {
                entries.Add(Refuse(corpus, child.FullName, NoteProblemKind.LinkLoop));
            }
        }
    }

    private static Entry File(string corpus, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        NoteFormat? format = Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".MD" or ".MARKDOWN" => NoteFormat.Markdown,
            ".TXT" or ".TEXT" => NoteFormat.PlainText,
            ".HTML" or ".HTM" => NoteFormat.Html,
            _ => null,
        };
        if (name.Equals("README", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(corpus, file, NoteProblemKind.Documentation);
        }

        return format is null
            ? Refuse(corpus, file, NoteProblemKind.UnknownFormat, Path.GetExtension(file))
            : new Entry(Relative(corpus, file), file, format, null);
    }

    private static Entry Refuse(string corpus, string file, NoteProblemKind kind, string detail = "") =>
        new(Relative(corpus, file), file, null, new NoteProblem(kind, detail));

    private static string Relative(string corpus, string file) => Path.GetRelativePath(corpus, file).Replace('\\', '/');

    /// <summary>The path with the links of its own last part resolved; folders above are taken as they are.</summary>
    private static string RealPath(FileSystemInfo item) =>
        Path.TrimEndingDirectorySeparator((item.ResolveLinkTarget(returnFinalTarget: true) ?? item).FullName);
}
