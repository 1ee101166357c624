using System.Buffers;
using System.Globalization;
using System.Text;

namespace CareerChat.Corpus;

/// <summary>The lines of an exported document that belong to its pages, not to its text.</summary>
internal sealed class PageFurniture
{
    private const int FewestContentsLines = 4;
    private const int WidestContentsGap = 4;

    private static readonly SearchValues<char> Numbering = SearchValues.Create("0123456789. ");
    private static readonly SearchValues<char> PageNumber = SearchValues.Create("0123456789/ ");

    private readonly HashSet<int> _lines = [];
    private readonly HashSet<string> _titles = [];

    /// <summary>True when the document lists its titles with page numbers.</summary>
    public bool HasContents { get; private set; }

    /// <summary>How many lines with something to read were taken for furniture.</summary>
    public int Removed { get; private set; }

    public int FirstPosition { get; private set; }

    /// <summary>How many lines hold no Latin letter and no digit, but letters of another script.</summary>
    public int OtherScript { get; private set; }

    public int FirstOtherScript { get; private set; }

    public bool Holds(int line) => _lines.Contains(line);

    /// <summary>True for a line that the table of contents lists.</summary>
    public bool IsListedTitle(string line) => _titles.Count > 0 && _titles.Contains(TitleShape.Fold(line));

    public static PageFurniture Find(string text, IReadOnlyList<NoteLine> lines)
    {
        var furniture = new PageFurniture();
        furniture.FindContents(text, lines);
        furniture.FindNoise(text, lines);
        return furniture;
    }

    private void FindContents(string text, IReadOnlyList<NoteLine> lines)
    {
        // A run of lines that end with a page number, with few others in between, …
        int first = -1, last = -1;
        var numbered = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (last >= 0 && i - last > WidestContentsGap)
            {
                if (numbered.Count >= FewestContentsLines)
                {
                    break;
                }

                (first, last) = (-1, -1);
                numbered.Clear();
            }

            if (TitleBeforePage(text, lines[i]) is { } title)
            {
                first = first < 0 ? i : first;
                last = i;
                numbered.Add(title);
            }
        }

        if (numbered.Count < FewestContentsLines)
        {
            return;
        }

        // … that come again below as titles: figures at the end of a list do not.
        var below = lines.Skip(last + 1).Select(line => TitleShape.Fold(text[line.Start..line.End])).ToHashSet();
        if (numbered.Count(title => below.Contains(TitleShape.Fold(title))) < Math.Max(2, numbered.Count / 3))
        {
            return;
        }

        HasContents = true;
        while (first > 0 && lines[first - 1].Kind != LineKind.Blank)
        {
            first--;
        }

        if (first > 1 && IsContentsTitle(text, lines[first - 2]))
        {
            first -= 2;
        }

        for (var i = first; i <= last; i++)
        {
            Remove(text, lines, i);
            var listed = TitleBeforePage(text, lines[i]) ?? text[lines[i].Start..lines[i].End];
            if (TitleShape.Fold(listed) is { Length: > 0 } folded && below.Contains(folded))
            {
                _titles.Add(folded);
            }
        }
    }

    private static bool IsContentsTitle(string text, NoteLine line) =>
        TitleShape.Fold(text[line.Start..line.End]) is "contents" or "sommaire" or "tabledesmatières" or "tabledesmatieres" or "plan" or "tableofcontents";

    /// <summary>« Les APIs de SaaS ....... 12 » or « Vocabulaire de la data2 » without its page; null for another line.</summary>
    private static string? TitleBeforePage(string text, NoteLine line)
    {
        var raw = text.AsSpan(line.Start, line.End - line.Start).Trim();
        var end = raw.Length;
        while (end > 0 && char.IsAsciiDigit(raw[end - 1]))
        {
            end--;
        }

        var digits = raw.Length - end;
        if (digits is 0 or > 4)
        {
            return null;
        }

        var title = raw[..end].TrimEnd(" .…\t·_");
        return title.Length >= 3 && char.IsLetter(title[0]) | char.IsDigit(title[0]) && title.ContainsAnyExcept(Numbering) && !title.Contains("://", StringComparison.Ordinal)
            ? title.ToString()
            : null;
    }

    private void FindNoise(string text, IReadOnlyList<NoteLine> lines)
    {
        var fence = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            fence ^= line.Kind == LineKind.Fence;
            if (fence || line.Kind is LineKind.Blank or LineKind.Fence or LineKind.TableRow or LineKind.TableDelimiter or LineKind.Rule)
            {
                continue;
            }

            var raw = text.AsSpan(line.Content, line.End - line.Content).Trim();
            var (latin, other) = CountLetters(raw);
            if (latin == 0 && other > 0 && !raw.ContainsAnyInRange('0', '9'))
            {
                FirstOtherScript = OtherScript++ == 0 ? line.Start : FirstOtherScript;
                _lines.Add(i);
            }
            else if ((latin <= 3 && other == 0 && line.Kind == LineKind.Text && !raw.Contains(' ') && StandsAlone(lines, i)) || IsFooter(raw) || IsPageNumber(raw) || (latin < 2 && other == 0 && !raw.ContainsAnyInRange('0', '9')))
            {
                Remove(text, lines, i);
            }
        }
    }

    private static bool StandsAlone(IReadOnlyList<NoteLine> lines, int index) =>
        (index == 0 || lines[index - 1].Kind == LineKind.Blank) && (index + 1 == lines.Count || lines[index + 1].Kind == LineKind.Blank);

    private void Remove(string text, IReadOnlyList<NoteLine> lines, int index)
    {
        if (_lines.Add(index) && text.AsSpan(lines[index].Start, lines[index].End - lines[index].Start).ContainsAnyExcept(" \t\u00A0"))
        {
            FirstPosition = Removed++ == 0 ? lines[index].Start : FirstPosition;
        }
    }

    private static bool IsFooter(ReadOnlySpan<char> line) =>
        line.Length < 120 && (line.Contains("all rights reserved", StringComparison.OrdinalIgnoreCase) ||
            line.Contains("tous droits réservés", StringComparison.OrdinalIgnoreCase) ||
            line.StartsWith("copyright", StringComparison.OrdinalIgnoreCase) || (line.StartsWith("©") && line.ContainsAnyInRange('0', '9')));

    private static bool IsPageNumber(ReadOnlySpan<char> line)
    {
        var rest = line.StartsWith("page", StringComparison.OrdinalIgnoreCase) ? line[4..].Trim() : line;
        rest = rest.Trim("-–— ");
        return rest.Length is > 0 and <= 9 && !rest.ContainsAnyExcept(PageNumber) && rest.ContainsAnyInRange('0', '9');
    }

    private static (int Latin, int Other) CountLetters(ReadOnlySpan<char> line)
    {
        int latin = 0, other = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or
                UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter)
            {
                _ = rune.Value < 0x250 ? latin++ : other++;
            }
        }

        return (latin, other);
    }
}
