using System.Text;

namespace CareerChat.Eval.Reviews;

/// <summary>Comma-separated values as RFC 4180 has them, UTF-8 with a byte order mark so that a spreadsheet shows accents.</summary>
internal static class Csv
{
    public static void Write(string path, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Quoted)).Append("\r\n");
        }

        File.WriteAllText(path, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    /// <summary>Rows by column name; the separator is a comma, or the semicolon that a French spreadsheet writes.</summary>
    /// <exception cref="EvalUsageException">The file is missing, or lacks a column.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string path, params string[] columns)
    {
        if (!File.Exists(path))
        {
            throw new EvalUsageException($"The review file '{path}' does not exist; write one with « review claims » or « review exam ».");
        }

        var text = File.ReadAllText(path);
        var header = text.Split('\n', 2)[0];
        var rows = Rows(text, header.Count(c => c == ';') > header.Count(c => c == ',') ? ';' : ',').ToList();
        var names = rows.Count == 0 ? [] : rows[0];
        return columns.FirstOrDefault(column => !names.Contains(column)) is { } missing
            ? throw new EvalUsageException($"The review file '{path}' has no column « {missing} »; expected {string.Join(", ", columns)}.")
            : [.. rows.Skip(1).Select(row => names.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second.Trim()))];
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",;\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static IEnumerable<List<string>> Rows(string text, char separator)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '\r' when !quoted:
                    break;
                case var c when !quoted && (c == separator || c == '\n'):
                    row.Add(cell.ToString());
                    cell.Clear();
                    if (c == '\n')
                    {
                        if (row.Exists(value => value.Length > 0))
                        {
                            yield return row;
                        }

                        row = [];
                    }

                    break;
                case var c:
                    cell.Append(c);
                    break;
            }
        }

        row.Add(cell.ToString());
        if (row.Exists(value => value.Length > 0))
        {
            yield return row;
        }
    }
}
