using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CareerChat.Corpus;

/// <summary>What a note says of itself between two <c>---</c> lines at its top.</summary>
internal sealed class FrontMatter
{
    private const int DeepestNesting = 16;

    public static readonly FrontMatter None = new([], 0);

    private readonly Dictionary<string, object> _values;

    private FrontMatter(Dictionary<string, object> values, int bodyStart) => (_values, BodyStart) = (values, bodyStart);

    /// <summary>Offset of the first character after the front matter.</summary>
    public int BodyStart { get; }

    public string? Text(string key) => _values.GetValueOrDefault(key) is string { Length: > 0 } text ? text : null;

    /// <summary>The items of a list; a single value is a list of one.</summary>
    public IReadOnlyList<string> List(string key) => AsList(_values.GetValueOrDefault(key));

    public IReadOnlyDictionary<string, string> Map(string key) => _values.GetValueOrDefault(key) is Dictionary<string, object> map
        ? map.Where(pair => pair.Value is string).ToDictionary(pair => pair.Key, pair => (string)pair.Value)
        : new Dictionary<string, string>();

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists(string key) =>
        _values.GetValueOrDefault(key) is Dictionary<string, object> map
            ? map.ToDictionary(pair => pair.Key, pair => AsList(pair.Value))
            : new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Levels 0–4 by name.</summary>
    /// <exception cref="FrontMatterException">A value is not an integer from 0 to 4.</exception>
    public IReadOnlyDictionary<string, int> Levels(string key)
    {
        var levels = new Dictionary<string, int>();
        foreach (var (name, value) in Map(key))
        {
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var level) || level > 4)
            {
                throw new FrontMatterException(null, $"{key}.{name} = {value}");
            }

            levels[name] = level;
        }

        return levels;
    }

    /// <summary>Reads the front matter of a note; <see cref="None"/> when it has none.</summary>
    /// <exception cref="FrontMatterException">It is not closed, or not a YAML mapping.</exception>
    public static FrontMatter Read(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) || text.IndexOf('\n') is var first && (first < 0 || !text.AsSpan(3, first - 3).IsWhiteSpace()))
        {
            return None;
        }

        var close = Close(text, first + 1);
        if (close is null)
        {
            // A note may open on a horizontal rule; only a key right below makes it an unclosed front matter.
            return StartsWithKey(text, first + 1) ? throw new FrontMatterException(1, "---") : None;
        }

        var (yamlEnd, bodyStart) = close.Value;
        try
        {
            var parser = new Parser(new StringReader(text[(first + 1)..yamlEnd]));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return new FrontMatter([], bodyStart);
            }

            parser.Consume<DocumentStart>();
            return Value(parser, 0) switch
            {
                Dictionary<string, object> map => new FrontMatter(map, bodyStart),
                "" => new FrontMatter([], bodyStart),
                _ when !StartsWithKey(text, first + 1) => None, // two horizontal rules around a paragraph
                _ => throw new FrontMatterException(2, text[(first + 1)..yamlEnd].Split('\n')[0]),
            };
        }
        catch (YamlException exception)
        {
            throw new FrontMatterException((int)exception.Start.Line + 1, exception.InnerException?.Message ?? exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            // The YAML scanner gives up on some broken lists with an exception that names no line.
            throw new FrontMatterException(null, exception.Message);
        }
    }

    private static (int YamlEnd, int BodyStart)? Close(string text, int start)
    {
        for (var line = start; line < text.Length;)
        {
            var end = text.IndexOf('\n', line) is var feed && feed < 0 ? text.Length : feed;
            if (text.AsSpan(line, end - line).TrimEnd() is "---" or "...")
            {
                return (line, Math.Min(end + 1, text.Length));
            }

            line = end + 1;
        }

        return null;
    }

    private static bool StartsWithKey(string text, int start)
    {
        var end = text.IndexOf('\n', start) is var feed && feed < 0 ? text.Length : feed;
        var line = text.AsSpan(start, end - start);
        var colon = line.IndexOf(':');
        return colon > 0 && line[..colon].IndexOfAny(' ', '.') < 0 && (colon + 1 == line.Length || line[colon + 1] == ' ');
    }

    private static object Value(Parser parser, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new FrontMatterException(null, $"more than {DeepestNesting} levels");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return scalar.Value;
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = new List<object>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                list.Add(Value(parser, depth + 1));
            }

            return list;
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            var map = new Dictionary<string, object>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = Value(parser, depth + 1) as string ?? "";
                map[key] = Value(parser, depth + 1);
            }

            return map;
        }

        parser.MoveNext(); // an alias: an anchor's value is not repeated
        return "";
    }

    private static IReadOnlyList<string> AsList(object? value) => value switch
    {
        List<object> list => [.. list.OfType<string>().Where(item => item.Length > 0)],
        string { Length: > 0 } text => [text],
        _ => [],
    };
}
