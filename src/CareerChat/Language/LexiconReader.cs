namespace CareerChat.Language;

/// <summary>
/// Reads the lexicon file: the small part of YAML that it is written in (one entry a line, flow lists, plain or quoted scalars).
/// By hand, because a YAML parser would take most of the time that a start may take.
/// </summary>
internal static class LexiconReader
{
    /// <exception cref="FormatException">A line that the format does not know; the message names the line.</exception>
    public static Lexicon Read(string yaml)
    {
        var respellings = new List<(string, string)>();
        var expressions = new List<(string, IReadOnlyList<string>)>();
        var synonyms = new List<IReadOnlyList<string>>();
        var section = "";
        IReadOnlyList<string>? said = null;
        var number = 0;
        foreach (var range in yaml.AsSpan().Split('\n'))
        {
            number++;
            var line = WithoutComment(yaml.AsSpan()[range]).TrimEnd();
            var content = line.TrimStart();
            if (content.IsEmpty)
            {
                continue;
            }

            if (content.Length == line.Length)
            {
                section = content.TrimEnd(':').ToString();
                if (section is not ("expressions" or "synonymes" or "sms" or "fautes") || content[^1] != ':')
                {
                    throw Wrong(number, $"'{content}' is not a section: expected expressions, synonymes, sms or fautes");
                }
            }
            else if (section == "expressions" && content.StartsWith("- dit:"))
            {
                said = List(content["- dit:".Length..], number);
            }
            else if (section == "expressions" && content.StartsWith("notes:") && said is not null)
            {
                IReadOnlyList<string> notes = List(content["notes:".Length..], number);
                expressions.AddRange(said.Select(phrase => (phrase, notes)));
                said = null;
            }
            else if (section == "synonymes" && content.StartsWith("- "))
            {
                synonyms.Add(List(content[2..], number));
            }
            else if (section is "sms" or "fautes" && EndOfKey(content) is var colon and > 0)
            {
                respellings.Add((Scalar(content[..colon]), Scalar(content[(colon + 1)..])));
            }
            else
            {
                throw Wrong(number, $"'{content}' is not an entry of '{section}'");
            }
        }

        return new Lexicon(respellings, expressions, synonyms);
    }

    private static List<string> List(ReadOnlySpan<char> flow, int number)
    {
        var trimmed = flow.Trim();
        if (trimmed.Length < 2 || trimmed[0] != '[' || trimmed[^1] != ']')
        {
            throw Wrong(number, $"'{trimmed}' is not a list on one line, [a, b]");
        }

        var items = new List<string>();
        foreach (var item in trimmed[1..^1].ToString().Split(','))
        {
            if (Scalar(item) is { Length: > 0 } scalar)
            {
                items.Add(scalar);
            }
        }

        return items;
    }

    private static string Scalar(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        return trimmed.Length >= 2 && trimmed[0] is '"' or '\'' && trimmed[^1] == trimmed[0]
            ? trimmed[1..^1].ToString()
            : trimmed.ToString();
    }

    private static int EndOfKey(ReadOnlySpan<char> entry)
    {
        var from = entry[0] is '"' or '\'' ? entry[1..].IndexOf(entry[0]) + 1 : 0;
        var colon = entry[from..].IndexOf(": ");
        return colon < 0 ? -1 : from + colon;
    }

    /// <summary>A comment starts the line or follows a space; « C# » is none.</summary>
    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '#' && (i == 0 || line[i - 1] == ' '))
            {
                return line[..i];
            }
        }

        return line;
    }

    private static FormatException Wrong(int number, string what) =>
        new($"lexique.yaml, line {number}: {what}. One entry a line; see the comments at its head.");
}
