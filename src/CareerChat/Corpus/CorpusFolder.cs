namespace CareerChat.Corpus;

/// <summary>Where the notes are.</summary>
public static class CorpusFolder
{
    /// <summary>
    /// The folder that a setting means: as it is when rooted, else below the working directory or the program's folder,
    /// or the nearest of their parents that holds it.
    /// </summary>
    public static string Resolve(string path)
    {
        if (Path.IsPathRooted(path))
        {
            return path;
        }

        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var candidate = Path.Combine(folder.FullName, path);
                if (Directory.Exists(candidate) && Directory.EnumerateFiles(candidate, "*.md", SearchOption.AllDirectories).Any())
                {
                    return candidate;
                }
            }
        }

        return Path.GetFullPath(path);
    }
}
