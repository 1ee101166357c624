namespace CareerChat.Tests.Support;

/// <summary>Folders of the checkout that the tests run from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Corpus => Path.Combine(Root, "corpus");

    /// <summary>The owner's notes and public test sets, beside the checkout; absent from a plain clone.</summary>
    public static string? Shared { get; } =
        Path.Combine(Directory.GetParent(Root)!.FullName, "shared") is var shared && Directory.Exists(shared) ? shared
        : Worktree() is { } beside && Directory.Exists(beside) ? beside
        : null;

    /// <summary>A linked worktree stands beside the main checkout's shared folder, one level further away.</summary>
    private static string? Worktree() =>
        Directory.GetParent(Root)?.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CareerChat.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No CareerChat.sln above {AppContext.BaseDirectory}; run the tests from a checkout.");
    }
}
