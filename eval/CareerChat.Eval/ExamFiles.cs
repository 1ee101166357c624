using CareerChat.Eval.Exam;

namespace CareerChat.Eval;

/// <summary>The papers and keys of <c>eval/exam</c>.</summary>
internal sealed class ExamFiles(string repository)
{
    private string Folder { get; } = Path.Combine(repository, "eval", "exam");

    public ExamPaper Restated => Paper(Path.Combine(Folder, "examen.md"));

    /// <summary>The isomorphic exam: same blueprint, other tasks.</summary>
    public ExamPaper Second => Paper(Path.Combine(Folder, "examen-bis.md"));

    public string KeyPath => Path.Combine(Folder, "key.json");

    public ExamKey Key => ExamKey.Load(KeyPath);

    public ExamKey SecondKey => ExamKey.Load(Path.Combine(Folder, "key-bis.json"));

    /// <exception cref="EvalUsageException">The file is missing or is not an exam.</exception>
    public static ExamPaper Paper(string path) => File.Exists(path)
        ? ExamMarkdown.Parse(File.ReadAllText(path))
        : throw new EvalUsageException($"The exam '{path}' does not exist.");
}
