using CareerChat.Corpus;
using CareerChat.Language;

namespace CareerChat.Conversation;

/// <summary>« le premier », « la deuxième », « les deux derniers »: positions in a list. Pure functions.</summary>
internal static class Ordinals
{
    private static readonly string[][] Ranks =
    [
        ["premier", "premiere", "1er", "1ere", "1"],
        ["second", "seconde", "deuxieme", "2e", "2eme", "2nd", "2nde", "2"],
        ["troisieme", "3e", "3eme", "3"],
        ["quatrieme", "4e", "4eme", "4"],
    ];

    /// <summary>Nouns that « premier » and the like belong to when they are no position in a list: « premier emploi ».</summary>
    private static readonly HashSet<string> OtherNouns =
        new("emploi emplois salaire projet projets pas temps annee annees job stage contact jour entretien cas lieu metier age fois main cycle degre".Split(' '), StringComparer.Ordinal);

    public static bool IsOrdinal(string folded) =>
        folded is "dernier" or "derniere" or "derniers" or "dernieres" or "premiers" or "premieres" or "deux" or "trois" || RankOf(folded) >= 0;

    /// <summary>Zero-based positions that a text points to in a list of so many items; empty when it points to none.</summary>
    public static List<int> Read(string text, List<Token> words, int count)
    {
        var positions = new List<int>();
        if (count == 0)
        {
            return positions;
        }

        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Folded;
            if (!IsPointed(words, i))
            {
                continue;
            }

            if (RankOf(word) is var rank && rank >= 0 && rank < count)
            {
                positions.Add(rank);
            }
            else if (word is "dernier" or "derniere")
            {
                positions.Add(count - 1);
            }
            else if (word is "deux" or "trois")
            {
                var size = Math.Min(word == "deux" ? 2 : 3, count);
                var fromEnd = i + 1 < words.Count && words[i + 1].Folded is "derniers" or "dernieres";
                positions.AddRange(Enumerable.Range(fromEnd ? count - size : 0, size));
                break;
            }
        }

        return [.. positions.Distinct()];
    }

    /// <summary>First and last token of the words that point, article included; null when none do.</summary>
    public static (int First, int Last)? At(List<Token> words)
    {
        var at = words.FindIndex(word => IsOrdinal(word.Folded));
        return at > 0 && IsPointed(words, at) ? (at - 1, at) : null;
    }

    /// <summary>The text with the words that point replaced by what they point to, or null when they cannot be.</summary>
    /// <param name="text">A message.</param>
    /// <param name="words">Its tokens.</param>
    /// <param name="titles">What they point to.</param>
    /// <param name="withArticle">True to replace the article before them as well.</param>
    public static string? Replace(string text, List<Token> words, IReadOnlyList<string> titles, bool withArticle = false)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsOrdinal(words[i].Folded) || !IsPointed(words, i))
            {
                continue;
            }

            var start = words[withArticle ? i - 1 : i].Span.Start;
            var end = words[i].Span.End;
            if (i + 1 < words.Count && words[i + 1].Folded is "premiers" or "premieres" or "derniers" or "dernieres" or "piste" or "pistes" or "metier" or "metiers")
            {
                end = words[i + 1].Span.End;
            }

            return text[..start] + Phrasing.Join(titles, "") + text[end..];
        }

        return null;
    }

    private static bool IsPointed(List<Token> words, int i)
    {
        var before = i > 0 ? words[i - 1].Folded : "";
        var after = i + 1 < words.Count ? words[i + 1].Folded : "";
        return before is "le" or "la" or "les" or "du" or "au" or "l'" or "des" or "aux" or "numero" or "n°" or "celui" or "de"
            && words[i].Kind is TokenKind.Word or TokenKind.Number
            && !OtherNouns.Contains(after);
    }

    private static int RankOf(string folded)
    {
        for (var rank = 0; rank < Ranks.Length; rank++)
        {
            if (Array.IndexOf(Ranks[rank], folded) >= 0)
            {
                return rank;
            }
        }

        return -1;
    }
}
