using System.Globalization;
using System.Text.Json;

namespace CareerChat.Eval.Retrieval;

/// <summary>A retrieval set in the format of BEIR: documents, questions and who judged what relevant.</summary>
/// <param name="Name">Name of the folder.</param>
/// <param name="Documents">Documents in the order of the file.</param>
/// <param name="Questions">Questions that have at least one judgment, in the order of the file.</param>
/// <param name="Judgments">Question id to document id to grade.</param>
public sealed record BeirDataset(
    string Name,
    IReadOnlyList<BeirDocument> Documents,
    IReadOnlyList<BeirQuestion> Questions,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Judgments)
{
    /// <summary>Reads <c>corpus.jsonl</c>, <c>queries.jsonl</c> and <c>qrels.tsv</c> or <c>qrels/test.tsv</c>.</summary>
    /// <exception cref="DatasetException">A file is missing, or a line cannot be read; the message names both.</exception>
    public static BeirDataset Load(string folder)
    {
        var documents = Lines(folder, "corpus.jsonl")
            .Select(line => Parse(line, item => new BeirDocument(Id(item), Text(item, "title"), Text(item, "text"))))
            .ToList();
        var judgments = LoadJudgments(folder);
        var questions = Lines(folder, "queries.jsonl")
            .Select(line => Parse(line, item => new BeirQuestion(Id(item), Text(item, "text"))))
            .Where(question => judgments.ContainsKey(question.Id))
            .ToList();
        if (documents.Count == 0 || questions.Count == 0)
        {
            throw new DatasetException($"{folder} has {documents.Count} documents and {questions.Count} judged questions; both are needed.");
        }

        return new BeirDataset(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), documents, questions, judgments);
    }

    /// <summary>Three columns (question, document, grade) or TREC's four (question, 0, document, grade); a header line is skipped.</summary>
    private static Dictionary<string, IReadOnlyDictionary<string, int>> LoadJudgments(string folder)
    {
        var name = File.Exists(Path.Combine(folder, "qrels.tsv")) ? "qrels.tsv" : Path.Combine("qrels", "test.tsv");
        var judgments = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var line in Lines(folder, name))
        {
            var columns = line.Text.Split('\t', StringSplitOptions.TrimEntries);
            columns = columns.Length == 1 ? line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries) : columns;
            if (columns.Length is < 3 or > 4)
            {
                throw new DatasetException($"{line.Where}: expected question, document and grade, found {columns.Length} columns.");
            }

            if (!int.TryParse(columns[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var grade))
            {
                if (line.Number == 1)
                {
                    continue;
                }

                throw new DatasetException($"{line.Where}: the grade '{columns[^1]}' is not a whole number.");
            }

            if (!judgments.TryGetValue(columns[0], out var grades))
            {
                judgments[columns[0]] = grades = new Dictionary<string, int>(StringComparer.Ordinal);
            }

            grades[columns[^2]] = grade;
        }

        return judgments
            .Where(entry => entry.Value.Values.Any(grade => grade > 0))
            .ToDictionary(entry => entry.Key, entry => (IReadOnlyDictionary<string, int>)entry.Value, StringComparer.Ordinal);
    }

    private static IEnumerable<Line> Lines(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            throw new DatasetException(
                $"{path} does not exist; a dataset folder holds corpus.jsonl, queries.jsonl and qrels.tsv or qrels/test.tsv.");
        }

        return File.ReadLines(path)
            .Select((text, i) => new Line(path, i + 1, text))
            .Where(line => !string.IsNullOrWhiteSpace(line.Text));
    }

    private static T Parse<T>(Line line, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(line.Text);
            return read(json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DatasetException($"{line.Where}: {exception.Message}", exception);
        }
    }

    private static string Id(JsonElement item) =>
        item.TryGetProperty("_id", out var id) || item.TryGetProperty("id", out id)
            ? id.ValueKind == JsonValueKind.Number ? id.GetRawText() : id.GetString()!
            : throw new KeyNotFoundException("no \"_id\" and no \"id\"");

    private static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    private sealed record Line(string Path, int Number, string Text)
    {
        public string Where => $"{Path}, line {Number}";
    }
}

/// <summary>A document of a set.</summary>
public sealed record BeirDocument(string Id, string Title, string Text);

/// <summary>A question of a set.</summary>
public sealed record BeirQuestion(string Id, string Text);
