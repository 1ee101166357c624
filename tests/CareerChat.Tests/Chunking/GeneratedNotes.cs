using FsCheck;
using FsCheck.Fluent;

namespace CareerChat.Tests.Chunking;

/// <summary>Markdown of any shape: headings, paragraphs, nested lists, tables, quotes, code, footnotes and endless words.</summary>
internal static class GeneratedNotes
{
    private static readonly string[] Vocabulary =
    [
        "le", "data", "engineer", "alimente", "l'entrepôt", "chaque", "nuit", "Python", "C#", "3,5 %", "bac +3", "élève", "«\u00A0oui\u00A0»", "**fort**",
        "`code`", "[lien](https://exemple.fr/a)", "M. Dupont", "p. ex.", "45 k€", "*penché*", "etc.", "snake_case", "A/B", "œuvre", "😀", "été\u202F?", "1.", "a|b",
        "&amp;", "<b>gras</b>", "dbt", "anticonstitutionnellement", "#hashtag", "2 * 3", "fin!", "\\*", "[^1]", "équipe-projet",
    ];

    private static readonly Gen<string> Word = Gen.Elements(Vocabulary);

    private static readonly Gen<string> Sentence =
        from words in Word.ListOf(14)
        from end in Gen.Elements(".", " ?", "…", ".", ".")
        select "Ici " + string.Join(' ', words) + end;

    private static readonly Gen<string> Paragraph =
        from size in Gen.Choose(1, 9)
        from sentences in Sentence.ListOf(size)
        from separator in Gen.Elements(" ", "\n")
        select string.Join(separator, sentences);

    private static readonly Gen<string> Endless =
        from size in Gen.Choose(100, 700)
        from letter in Gen.Elements("x", "é", "mot ", "漢", "😀")
        select string.Concat(Enumerable.Repeat(letter, size));

    private static readonly Gen<string> Items =
        from size in Gen.Choose(1, 12)
        from sentences in Sentence.ListOf(size)
        from bullet in Gen.Elements("- ", "* ", "1. ")
        from nested in Gen.Elements(true, false)
        from leadIn in Gen.Elements("Les points suivants :\n\n", "", "Une phrase. Puis une autre :\n")
        select leadIn + string.Join('\n', sentences.Select((sentence, i) => (nested && i % 2 == 1 ? "   " : "") + bullet + sentence));

    private static readonly Gen<string> Table =
        from columns in Gen.Choose(1, 6)
        from rows in Gen.Choose(0, 12)
        from cells in Word.ListOf((rows + 1) * columns)
        select string.Join('\n', cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)).Chunk(columns)
            .Select(row => $"| {string.Join(" | ", row)} |")
            .SelectMany((row, i) => i == 0 ? [row, "|" + string.Concat(Enumerable.Repeat("---|", columns))] : new[] { row }));

    private static readonly Gen<string> Heading =
        from level in Gen.Choose(1, 4)
        from words in Word.ListOf(4)
        select $"{new string('#', level)} Titre {string.Join(' ', words.Where(word => word is not "#hashtag"))}";

    private static readonly Gen<string> Block = Gen.Frequency(
        (6, Paragraph), (4, Items), (3, Table), (5, Heading), (1, Endless),
        (1, Paragraph.Select(text => string.Join('\n', text.Split('\n').Select(line => "> " + line)))),
        (1, Paragraph.Select(text => $"```\n{text}\n```")),
        (1, Gen.Constant("***")),
        (1, Sentence.Select(text => "[^1]: " + text)));

    /// <summary>A whole note, its end sometimes cut off anywhere.</summary>
    public static Arbitrary<string> Markdown { get; } = Arb.From(
        from size in Gen.Choose(1, 14)
        from blocks in Block.ListOf(size)
        from cut in Gen.Choose(0, 9)
        let text = "# Note\n\n" + string.Join("\n\n", blocks) + "\n\nFin."
        select cut == 0 ? text[..(text.Length * 2 / 3)] : text);
}
