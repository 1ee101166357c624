using System.Globalization;
using CareerChat.Chunking;
using CareerChat.Language;

namespace CareerChat.Indexing;

/// <summary>
/// What the weights of a corpus depend on beside the chunk itself. Read from the corpus in coarse steps, so that a changed note
/// rarely changes the weights of the others; part of the index's signature, so that it is noticed when it does.
/// </summary>
/// <param name="BodyLength">Content words of a typical chunk, its headings included.</param>
/// <param name="HeadingLength">Words of a typical chunk's title, aliases and headings.</param>
/// <param name="HeadingWeight">How much a match in the headings counts beside one in the body, 0.2 to 1.</param>
public sealed record FieldProfile(double BodyLength, double HeadingLength, double HeadingWeight)
{
    /// <summary>A profile for chunks that are encoded without their corpus.</summary>
    public static readonly FieldProfile Default = new(64, 8, 1);

    /// <summary>Headings that name fewer than this share of the sections say what a text belongs to, not what it says.</summary>
    private const double SharedHeadings = 0.3;

    /// <summary>Headings are worth their full weight from this share of sections that they tell apart.</summary>
    private const double TellingHeadings = 0.8;

    private const double MinHeadingWeight = 0.2;

    /// <summary>The signature part that names this profile.</summary>
    public string Signature => string.Create(CultureInfo.InvariantCulture, $"{BodyLength:0.#}/{HeadingLength:0.#}/{HeadingWeight:0.#}");

    /// <summary>The profile of a corpus; <see cref="Default"/> for an empty one.</summary>
    /// <remarks>
    /// Headings that tell sections apart (a FAQ's questions) deserve a field of their own; those that many sections share (an
    /// encyclopaedia's article names) do harm there. The share of sections that their headings name alone tells the two apart
    /// when the index is built.
    /// </remarks>
    public static FieldProfile Of(IReadOnlyCollection<Chunk> chunks)
    {
        if (chunks.Count == 0)
        {
            return Default;
        }

        var sections = new HashSet<(string DocumentId, string Headings)>();
        var headings = new HashSet<string>();
        long body = 0, heading = 0;
        foreach (var chunk in chunks)
        {
            var header = string.Join('\n', chunk.HeadingPath.Prepend(chunk.Title));
            if (sections.Add((chunk.DocumentId, header)))
            {
                headings.Add(header);
            }

            var headingLength = HeadingTexts(chunk).Sum(Length);
            heading += headingLength;
            body += headingLength + Length(chunk.Context) + Length(chunk.Text);
        }

        var telling = (double)headings.Count / sections.Count;
        var weight = Math.Clamp((telling - SharedHeadings) / (TellingHeadings - SharedHeadings), MinHeadingWeight, 1);
        return new FieldProfile(
            Step((double)body / chunks.Count), Step((double)heading / chunks.Count), Math.Round(weight * 5) / 5);
    }

    /// <summary>The texts of a chunk's heading field.</summary>
    internal static IEnumerable<string> HeadingTexts(Chunk chunk) => [chunk.Title, .. chunk.Aliases, .. chunk.HeadingPath];

    private static int Length(string text) =>
        text.Length == 0 ? 0 : FrenchText.Tokens(text).Count(token => FrenchText.IsContent(token, text));

    /// <summary>The nearest power of the fourth root of two: steps of 19 %.</summary>
    private static double Step(double length) => Math.Pow(2, Math.Round(Math.Log2(Math.Max(1, length)) * 4) / 4);
}
