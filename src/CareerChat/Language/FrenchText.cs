using System.Buffers;

namespace CareerChat.Language;

/// <summary>French text as data: folding, tokens, sentences. Pure functions, safe on any input, linear in its length.</summary>
public static partial class FrenchText
{
    /// <summary>Base letters of U+00C0 to U+017F; a space marks a letter that folds to two.</summary>
    private const string LatinBases =
        "aaaaaa ceeeeiiiidnooooo×ouuuuy  aaaaaa ceeeeiiii"
        + "dnooooo÷ouuuuy yaaaaaaccccccccddddeeeeeeeeeegggg"
        + "gggghhhhiiiiiiiiii  jjkkkllllllllllnnnnnnnnnoooo"
        + "oo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>
    /// Lower case, without accents or ligatures: « Œuvre d'Été » gives « oeuvre d'ete ». Composed and decomposed letters fold
    /// alike, every apostrophe becomes <c>'</c>, every hyphen <c>-</c>, every no-break or thin space a space; soft hyphens and
    /// zero-width characters go. Other scripts are only lower-cased.
    /// </summary>
    public static string Fold(string text)
    {
        if (IsFolded(text))
        {
            return text;
        }

        var rented = ArrayPool<char>.Shared.Rent(2 * text.Length);
        var folded = new string(rented, 0, Fold(text, rented));
        ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    /// <summary>Folds into a buffer.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">Receives the folded text: at least twice as long as <paramref name="text"/>.</param>
    /// <returns>The folded text's length.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                folded[length++] = char.ToLowerInvariant(c);
                continue;
            }

            switch (c)
            {
                case 'œ' or 'Œ':
                    folded[length++] = 'o';
                    folded[length++] = 'e';
                    break;
                case 'æ' or 'Æ':
                    folded[length++] = 'a';
                    folded[length++] = 'e';
                    break;
                case 'ß' or 'ẞ':
                    folded[length++] = 's';
                    folded[length++] = 's';
                    break;
                case 'ĳ' or 'Ĳ':
                    folded[length++] = 'i';
                    folded[length++] = 'j';
                    break;
                case 'þ' or 'Þ':
                    folded[length++] = 't';
                    folded[length++] = 'h';
                    break;
                case >= 'À' and <= 'ſ':
                    folded[length++] = LatinBases[c - 'À'];
                    break;
                case >= '\u0300' and <= '\u036F': // combining marks
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    break;
                case '’' or '‘' or 'ʼ' or '´' or '′' or '＇':
                    folded[length++] = '\'';
                    break;
                case '‐' or '‑' or '‒' or '−':
                    folded[length++] = '-';
                    break;
                case '\u00A0' or '\u202F' or (>= '\u2000' and <= '\u200A'):
                    folded[length++] = ' ';
                    break;
                default:
                    folded[length++] = char.ToLowerInvariant(c);
                    break;
            }
        }

        return length;
    }

    private static bool IsFolded(string text)
    {
        foreach (var c in text)
        {
            if (c is >= 'A' and <= 'Z' or >= '\u0080')
            {
                return false;
            }
        }

        return true;
    }
}
