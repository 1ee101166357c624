namespace CareerChat.Eval.Faults;

/// <summary>A line of <c>eval/faults.jsonl</c>: a mistake to make in a scorer, which the tests must notice.</summary>
/// <param name="Name">Stable name; H1 to H16 where it opens that hole.</param>
/// <param name="File">Source file below <c>eval/CareerChat.Eval</c>.</param>
/// <param name="Code">A whole expression that stands in the file exactly once.</param>
/// <param name="Fault">The wrong expression, of the same type.</param>
internal sealed record SeededFault(string Name, string File, string Code, string Fault)
{
    /// <summary>The name of the variable that chooses the fault of a test run.</summary>
    public const string Variable = "CAREERCHAT_FAULT";

    /// <summary>The class that the altered sources ask.</summary>
    public const string Switch = $$"""
        namespace CareerChat.Eval;

        internal static class Fault
        {
            private static readonly string? Seeded = System.Environment.GetEnvironmentVariable("{{Variable}}");

            public static bool Is(string name) => Seeded == name;
        }

        """;

    /// <summary>The source with both expressions in it, the fault behind its name.</summary>
    /// <exception cref="EvalUsageException">The code does not stand there once: it was rewritten, and the fault must follow it.</exception>
    public string SeedIn(string source)
    {
        var at = source.IndexOf(Code, StringComparison.Ordinal);
        return at >= 0 && source.IndexOf(Code, at + 1, StringComparison.Ordinal) < 0
            ? $"{source[..at]}(global::CareerChat.Eval.Fault.Is(\"{Name}\") ? ({Fault}) : ({Code})){source[(at + Code.Length)..]}"
            : throw new EvalUsageException($"The fault '{Name}' finds its code {(at < 0 ? "nowhere" : "more than once")} in {File}: « {Code} ».");
    }
}
