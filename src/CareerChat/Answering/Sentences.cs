using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Makes a quoted unit read well on its own. Pure functions.</summary>
internal static class Sentences
{
    private static readonly string[] Impersonal =
        ["Il faut", "Il ne faut", "Il existe", "Il n'existe", "Il y a", "Il n'y a", "Il s'agit", "Il vaut mieux", "Il est possible", "Il est rare", "Il est fréquent", "Il suffit"];

    /// <summary>How long « L'après-midi » or « Dans une petite entreprise » may be.</summary>
    private const int LongestComplement = 40;

    /// <summary>White space folded, first letter a capital, a final full stop.</summary>
    public static string Tidy(string text)
    {
        var tidy = text.Trim();
        if (tidy.Length == 0)
        {
            return tidy;
        }

        if (char.IsLower(tidy[0]) && (tidy.Length < 2 || !char.IsUpper(tidy[1])) && !tidy.StartsWith("dbt", StringComparison.Ordinal)
            && !tidy.StartsWith("scikit", StringComparison.Ordinal))
        {
            tidy = char.ToUpperInvariant(tidy[0]) + tidy[1..];
        }

        return tidy[^1] is '.' or '!' or '?' or '…' ? tidy : tidy.TrimEnd(';', ',', ' ', '\u00A0', ':') + ".";
    }

    /// <summary>« Junior : 45 k€ - 60 k€ »: an item that says little without its heading.</summary>
    public static bool IsFragment(ShelfUnit unit) =>
        !unit.Sheet.IsCareer && !unit.Form.Form.Subject.IsKnown && !Array.Exists(unit.Form.Form.Words, word => word.Is(WordTraits.Verb));

    /// <summary>« Il conçoit des data lakes » gives « Le data engineer conçoit des data lakes » when nothing before says who.</summary>
    public static string WithSubject(ShelfUnit unit)
    {
        var text = Tidy(unit.Text);
        if (!unit.Sheet.IsCareer || unit.Sheet.Subject == unit.Sheet.Document.Title)
        {
            return text;
        }

        foreach (var pronoun in (ReadOnlySpan<string>)["Il ", "Elle ", "Ce métier "])
        {
            if (text.StartsWith(pronoun, StringComparison.Ordinal)
                && !IsImpersonal(text) && pronoun != "Ce métier ")
            {
                return unit.Sheet.Subject + " " + text[pronoun.Length..];
            }
        }

        // « L'après-midi, il prépare une requête »: the pronoun after a complement of time or place.
        var comma = text.IndexOf(", il ", StringComparison.Ordinal);
        return comma is > 0 and < LongestComplement && !text.AsSpan(0, comma).Contains(',') && !Array.Exists(unit.Form.Form.Words, word => word.Is(WordTraits.Role) && word.Span.Start < comma)
            && !IsImpersonal(string.Concat("Il ", text.AsSpan(comma + ", il ".Length)))
            ? string.Concat(text.AsSpan(0, comma + 2), char.ToLowerInvariant(unit.Sheet.Subject[0]) + unit.Sheet.Subject[1..], text.AsSpan(comma + ", il".Length))
            : text;
    }

    /// <summary>True for a sentence of a note, no job's sheet, whose subject the sentence before it names.</summary>
    public static bool OpensOnPronoun(ShelfUnit unit) =>
        !unit.Sheet.IsCareer && unit.Unit.Kind == Chunking.EvidenceUnitKind.Sentence && !IsImpersonal(Tidy(unit.Text))
        && unit.Form.Form.Words is [{ Folded: "il" or "elle" or "ils" or "elles" or "celui" or "celle" or "cela" }, ..];

    /// <summary>« Il faut », « il n'y a pas », « il s'agit »: nobody does it.</summary>
    private static bool IsImpersonal(string text) =>
        Array.Exists(Impersonal, start => text.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The name of a job without the gloss in brackets: for questions and lead-ins.</summary>
    public static string ShortTitle(Sheet sheet) =>
        sheet.Document.Title.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? sheet.Document.Title[..bracket] : sheet.Document.Title;

    /// <summary>The name of a job, set off in a list.</summary>
    public static string Title(Sheet sheet) => $"**{ShortTitle(sheet)}**";

    /// <summary>« de **DPO** », « d'**Analytics Engineer** ».</summary>
    public static string OfTitle(Sheet sheet) => Of(ShortTitle(sheet))[..2] + Title(sheet) is var text && text[1] == '\'' ? text : "de " + Title(sheet);

    /// <summary>« de », « d' » before a vowel or a mute h.</summary>
    public static string Of(string noun) =>
        noun.Length > 0 && "aeiouyhéèêâîôûAEIOUYHÉ".Contains(noun[0], StringComparison.Ordinal) ? "d'" + noun : "de " + noun;

    /// <summary>« a, b et c ».</summary>
    public static string Join(IReadOnlyList<string> items, string last = "et") => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + $" {last} " + items[^1],
    };
}
