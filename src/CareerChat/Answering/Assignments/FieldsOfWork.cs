using System.Runtime.CompilerServices;
using CareerChat.Language;
using CareerChat.Orientation;

namespace CareerChat.Answering.Assignments;

/// <summary>
/// From the words in which something is asked to the notes that describe it: work to the jobs that do it through
/// <c>fields-of-work.txt</c>, rules to the notions that give them through <c>fields-of-rules.txt</c>.
/// </summary>
internal sealed class FieldsOfWork
{
    /// <summary>What a further sign of a field adds to the first.</summary>
    private const double Again = 0.35;

    private const double Most = 2;

    /// <summary>What the object of a field's verbs says without one of them.</summary>
    private const double ObjectAlone = 0.25;

    /// <summary>Weighted mentions in a sheet that make it half of what a field can be worth, the k₁ of BM25.</summary>
    private const double Saturation = 2.5;

    private static readonly Lazy<FieldsOfWork> Work = new(() => Load("fields-of-work.txt"));
    private static readonly Lazy<FieldsOfWork> Rules = new(() => Load("fields-of-rules.txt"));

    private readonly ConditionalWeakTable<IReadOnlyList<Sheet>, double[][]> _known = [];

    private readonly ExpressionIndex _do = new();
    private readonly ExpressionIndex _with = new();
    private readonly ExpressionIndex _say = new();
    private readonly ExpressionIndex _sheets = new();
    private int _count;

    private FieldsOfWork()
    {
    }

    /// <summary>Fields of work, to be read against career sheets.</summary>
    public static FieldsOfWork OfCareers => Work.Value;

    /// <summary>Subjects of rules, to be read against notions.</summary>
    public static FieldsOfWork OfNotions => Rules.Value;

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
                foreach (var form in index == fields._do ? Forms(expression) : [expression])
                {
                    index.Add(fields._count - 1, form);
                }
            }
        }

        fields._do.Sort();
        fields._with.Sort();
        fields._say.Sort();
        fields._sheets.Sort();
        return fields;
    }

    /// <summary>An infinitive and its third persons of the present: the stemmer keeps « interrogent » apart from « interroger ».</summary>
    internal static IEnumerable<string> Forms(string infinitive)
    {
        yield return infinitive;
        var space = infinitive.IndexOf(' ', StringComparison.Ordinal);
        var (verb, rest) = space < 0 ? (infinitive, "") : (infinitive[..space], infinitive[space..]);
        var (root, endings) = verb switch
        {
            [.. var start, 'e', 'r'] => (start, new[] { "e", "ent" }),
            [.. var start, 'd', 'r', 'e'] => (start + "d", ["", "ent"]),
            [.. var start, 'i', 'r'] => (start, ["it", "issent"]),
            _ => (verb, []),
        };
        foreach (var ending in endings)
        {
            yield return root + ending + rest;
        }
    }

    /// <summary>What the fields of a text earn each note, in nats, by its rank in the list; 0 for nothing.</summary>
    /// <param name="sheets">The notes; strengths are computed once for each list.</param>
    /// <param name="signs">How clearly the text belongs to each field.</param>
    public double[] Score(IReadOnlyList<Sheet> sheets, double[] signs)
    {
        var strengths = _known.GetValue(sheets, Strengths);
        return [.. Enumerable.Range(0, sheets.Count).Select(sheet => Enumerable.Range(0, _count).Sum(field => signs[field] * strengths[field][sheet]))];
    }

    /// <summary>True when the signs hold a field that one note describes at least twice as strongly as another.</summary>
    public bool IsSpeciality(IReadOnlyList<Sheet> sheets, double[] signs, Sheet special, Sheet plain)
    {
        var strengths = _known.GetValue(sheets, Strengths);
        var (one, other) = (IndexOf(special), IndexOf(plain));
        return Enumerable.Range(0, _count).Any(field => signs[field] >= ObjectAlone && strengths[field][one] > 0 && strengths[field][one] >= 2 * strengths[field][other]);

        int IndexOf(Sheet sheet) => Enumerable.Range(0, sheets.Count).First(i => sheets[i] == sheet);
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

    /// <summary>How much of a task's fields of work one sentence of a sheet speaks of, 0 and up.</summary>
    public double Share(double[] signs, string sentence) =>
        _sheets.Find(Word.Of(sentence)).Select(hit => hit.Concept).Distinct().Sum(field => signs[field]);

    private static FieldsOfWork Load(string name)
    {
        using var reader = EmbeddedText.Open("CareerChat.Answering." + name);
        return Parse(reader);
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

    /// <summary>By field and note: rarity among the sheets, times the saturated mentions of the sheet.</summary>
    private double[][] Strengths(IReadOnlyList<Sheet> sheets)
    {
        var mentions = sheets.Select(Mentions).ToList();
        return
        [
            .. Enumerable.Range(0, _count).Select(field =>
            {
                var saturated = mentions.ConvertAll(sheet => sheet[field] / (sheet[field] + Saturation));
                var holders = saturated.Sum();
                var rarity = Math.Log(1 + ((sheets.Count - holders + 0.5) / (holders + 0.5)));
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
                Facet.None when !sheet.IsCareer => 1,
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
