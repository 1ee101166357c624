using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareerChat.Eval.Exam;

/// <summary>Expected answers and the patterns that recognise them; format in <c>eval/exam/README.md</c>.</summary>
internal sealed record ExamKey
{
    /// <summary>A random GUID that must never be found in the product.</summary>
    public required string Canary { get; init; }

    /// <summary>Job codes and the patterns of their names, on <see cref="ExamText.Fold"/>ed text.</summary>
    public required Dictionary<string, string> Roles { get; init; }

    /// <summary>What tells a sentence from a list of key words.</summary>
    public required string Verbs { get; init; }

    public required Dictionary<string, BoxKey> A { get; init; }

    public required Dictionary<string, RowKey> B { get; init; }

    public required Dictionary<string, StatementKey> C { get; init; }

    public required Dictionary<string, CaseKey> D { get; init; }

    public required OrderKey E { get; init; }

    public required Dictionary<string, RuleKey> F { get; init; }

    /// <summary>Reads a key; parts it leaves out come from the file its <c>basis</c> names, beside it.</summary>
    /// <exception cref="EvalUsageException">The file is missing or is not a key.</exception>
    public static ExamKey Load(string path)
    {
        try
        {
            return Merge(path).Deserialize<ExamKey>(JsonSerializerOptions.Web)
                ?? throw new EvalUsageException($"The key '{path}' is empty.");
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new EvalUsageException($"The key '{path}' cannot be read: {exception.Message}");
        }
    }

    private static JsonObject Merge(string path)
    {
        var key = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        if (key["basis"]?.GetValue<string>() is { } basis)
        {
            foreach (var (name, value) in Merge(Path.Combine(Path.GetDirectoryName(path)!, basis)))
            {
                if (!key.ContainsKey(name))
                {
                    key[name] = value?.DeepClone();
                }
            }
        }

        return key;
    }
}

/// <summary>Part A.</summary>
/// <param name="Role">The one right job.</param>
/// <param name="Tolerant">Points of near misses in the tolerant mark.</param>
/// <param name="Origin">Who fixed the answer: <c>marked</c> by the exam, <c>hinted</c> by it, or <c>derived</c> by us.</param>
internal sealed record BoxKey(string Role, Dictionary<string, double>? Tolerant, string Origin);

/// <summary>Part B: job, deliverable and tool, one point each.</summary>
internal sealed record RowKey(
    IReadOnlyList<string> Full, IReadOnlyList<string> Half, string Deliverable, IReadOnlyList<string> Tools, IReadOnlyList<string> HalfTools, int ToolsNeeded);

/// <summary>Part C: <c>vrai</c> or <c>faux</c> and what a right explanation contains.</summary>
internal sealed record StatementKey(string Verdict, string Idea, string Origin);

/// <summary>Part D; each entry of tools and indicators is a family that counts once.</summary>
internal sealed record CaseKey(
    IReadOnlyList<string> Full, IReadOnlyList<string> Half, string Deliverable, IReadOnlyList<string> Tools, IReadOnlyList<string> Indicators, string Risk, string Origin);

/// <summary>Part E: which step comes before which.</summary>
internal sealed record OrderKey(int Steps, IReadOnlyList<IReadOnlyList<int>> Precedence, string Origin);

/// <summary>Part F: what a good rule says, and what must never be written.</summary>
internal sealed record RuleKey(IReadOnlyList<Criterion> Criteria, string Dangerous, string Origin);

/// <summary>One checkable element of part F.</summary>
internal sealed record Criterion(string Name, string Pattern);
