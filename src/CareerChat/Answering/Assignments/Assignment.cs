namespace CareerChat.Answering.Assignments;

/// <summary>A message that sets a task instead of asking a question: homework, a quiz, a case.</summary>
internal abstract record Assignment
{
    private Assignment()
    {
    }

    /// <summary>Pick one of several options.</summary>
    public sealed record Choice(string Stem, IReadOnlyList<Option> Options) : Assignment;

    /// <summary>Say whether statements are true, and why.</summary>
    public sealed record Judgements(IReadOnlyList<string> Statements) : Assignment;

    /// <summary>Put given lines in order.</summary>
    public sealed record Ordering(string Topic, IReadOnlyList<string> Lines) : Assignment;

    /// <summary>Fill the empty cells of a table whose other cells describe a task.</summary>
    public sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Assignment;

    /// <summary>For a described situation, name the job and what goes with it.</summary>
    public sealed record Case(string Situation, IReadOnlyList<Field> Fields) : Assignment;

    /// <summary>Write a few rules about a topic.</summary>
    public sealed record Rules(string Topic, int Count) : Assignment;

    /// <summary>An option with its label (« B »), empty when it has none.</summary>
    public sealed record Option(string Label, string Text);

    /// <summary>Something to fill in.</summary>
    /// <param name="Facet">What is asked; <see cref="Facet.None"/> for the job itself.</param>
    /// <param name="Count">How many; 0 when no number is given.</param>
    public sealed record Field(Facet Facet, int Count);
}
