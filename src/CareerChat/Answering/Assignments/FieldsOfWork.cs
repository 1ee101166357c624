using System.Runtime.CompilerServices;
using CareerChat.Orientation;

namespace CareerChat.Answering.Assignments;

/// <summary>From the words in which work is ordered to the jobs whose sheets describe such work, through <c>fields-of-work.txt</c>.</summary>
internal sealed class FieldsOfWork
{
    /// <summary>What a further sign of a field adds to the first.</summary>
    private const double Again = 0.35;

    private const double Most = 2;

    /// <summary>What the object of a field's verbs says without one of them.</summary>
    private const double ObjectAlone = 0.25;

    /// <summary>Weighted mentions in a sheet that make it half of what a field can be worth, the k₁ of BM25.</summary>
    private const double Saturation = 2.5;

    private static readonly Lazy<FieldsOfWork> Embedded = new(() =>
    {
        using var stream = typeof(FieldsOfWork).Assembly.GetManifestResourceStream("CareerChat.Answering.fields-of-work.txt")
            ?? throw new InvalidOperationException("The resource fields-of-work.txt is missing from the build.");
        using var reader = new StreamReader(stream);
        return Parse(reader);
    });

    private static readonly ConditionalWeakTable<NoteShelf, double[][]> Known = [];

    private readonly ExpressionIndex _do = new();
    private readonly ExpressionIndex _with = new();
    private readonly ExpressionIndex _say = new();
    private readonly ExpressionIndex _sheets = new();
    private int _count;

    private FieldsOfWork()
    {
    }

    /// <summary>The fields that ship with the library.</summary>
    public static FieldsOfWork Default => Embedded.Value;

    /// <summary>Reads fields in the format of <c>fields-of-work.txt</c>.</summary>
    /// <exception cref="InvalidDataException">A line that is neither a comment, a field nor one of its four lists.</exception>
    public static FieldsOfWork Parse(TextReader reader)
    {
        var fields = new FieldsOfWork();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                fields._count++;
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var index = (colon > 0 ? line[..colon] : line) switch
            {
                "do" => fields._do,
                "with" => fields._with,
                "say" => fields._say,
                "sheets" => fields._sheets,
                _ => throw new InvalidDataException($"A line of the fields of work is no list that is known: '{line}'."),
            };
            foreach (var expression in line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                index.Add(fields._count - 1, expression);
            }
        }

        fields._do.Sort();
        fields._with.Sort();
        fields._say.Sort();
        fields._sheets.Sort();
        return fields;
    }

    /// <summary>What a task's fields of work earn each career sheet of the shelf, in nats, by rank on the shelf; 0 for nothing.</summary>
    public double[] Score(NoteShelf shelf, string task)
    {
        var signs = Signs(task);
        var strengths = Known.GetValue(shelf, Strengths);
        return [.. Enumerable.Range(0, shelf.Careers.Count).Select(career => Enumerable.Range(0, _count).Sum(field => signs[field] * strengths[field][career]))];
    }

    /// <summary>How clearly a task belongs to each field: 0 to 2.</summary>
    internal double[] Signs(string task)
    {
        var words = Word.Of(task);
        var (done, with, said) = (Hits(_do, words), Hits(_with, words), Hits(_say, words));
        var signs = new double[_count];
        for (var field = 0; field < _count; field++)
        {
            var own = said[field] + Math.Min(done[field], with[field]);
            signs[field] = own > 0 ? Math.Min(Most, 1 + (Again * (own - 1))) : with[field] > 0 ? ObjectAlone : 0;
        }

        return signs;
    }

    private int[] Hits(ExpressionIndex index, List<Word> words)
    {
        var hits = new int[_count];
        foreach (var hit in index.Find(words))
        {
            hits[hit.Concept]++;
        }

        return hits;
    }

    /// <summary>By field and career: rarity among the sheets, times the saturated mentions of the sheet.</summary>
    private double[][] Strengths(NoteShelf shelf)
    {
        var mentions = shelf.Careers.Select(Mentions).ToList();
        return
        [
            .. Enumerable.Range(0, _count).Select(field =>
            {
                var saturated = mentions.ConvertAll(sheet => sheet[field] / (sheet[field] + Saturation));
                var holders = saturated.Sum();
                var rarity = Math.Log(1 + ((shelf.Careers.Count - holders + 0.5) / (holders + 0.5)));
                return saturated.Select(share => rarity * share).ToArray();
            }),
        ];
    }

    private double[] Mentions(Sheet sheet)
    {
        var mentions = new double[_count];
        foreach (var unit in sheet.Units)
        {
            var weight = unit.Facet switch
            {
                Facet.Definition => 2.5,
                Facet.Missions => 1.5,
                Facet.Deliverables or Facet.Day => 1,
                Facet.Tools or Facet.Skills => 0.7,
                _ => 0,
            };
            if (weight > 0)
            {
                foreach (var field in _sheets.Find(Word.Of(unit.Text)).Select(hit => hit.Concept).Distinct())
                {
                    mentions[field] += weight;
                }
            }
        }

        return mentions;
    }
}
