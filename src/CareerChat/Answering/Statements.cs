using System.Text.RegularExpressions;
using CareerChat.Language;

namespace CareerChat.Answering;

/// <summary>Turns a yes-or-no question into the statement it asks about. Pure functions.</summary>
internal static partial class Statements
{
    private static readonly (string Asked, string Said)[] Openings =
    [
        ("est-ce que ", ""), ("est-ce qu'", ""), ("est ce que ", ""), ("est ce qu'", ""), ("esque ", ""), ("faut-il ", "il faut "), ("peut-on ", "on peut "),
        ("doit-on ", "on doit "), ("y a-t-il ", "il y a "), ("existe-t-il ", "il existe "), ("dois-je ", "on doit "), ("puis-je ", "on peut "), ("a-t-on ", "on a "), ("c'est vrai que ", ""), ("c'est vrai qu'", ""),
    ];

    private static readonly string[] Inversions = ["-t-ils", "-t-elles", "-t-il", "-t-elle", "-t-on", "-ils", "-elles", "-il", "-elle", "-on"];

    /// <summary>Idioms for a start of career, and the notes' words for it.</summary>
    private static readonly string[] FirstJob =
    [
        "en sortant de l'école", "en sortant d'école", "en sortant d'une école", "à la sortie de l'école", "à la sortie d'école", "en sortie d'école", "dès la sortie de l'école",
        "juste après l'école", "juste après les études", "juste après mes études", "directement après les études", "directement après l'école", "en sortant des études", "tout de suite après les études",
        "en premier emploi", "en premier job", "comme premier emploi", "comme premier job", "comme premier boulot", "un premier emploi", "un premier job", "dès le début de sa carrière",
        "sans aucune expérience", "sans expérience", "en début de carrière", "débuter sa carrière comme", "commencer sa carrière comme", "débuter comme", "commencer comme", "pour débuter", "quand on débute",
    ];

    public static string FromQuestion(string question)
    {
        var text = question.Trim().TrimEnd('?', ' ', '\u00A0', '\u202F', '!', '.').Replace('’', '\'');
        foreach (var idiom in FirstJob)
        {
            var at = FrenchText.Fold(text).IndexOf(FrenchText.Fold(idiom), StringComparison.Ordinal);
            if (at >= 0 && FrenchText.Fold(text).Length == text.Length)
            {
                text = string.Concat(text.AsSpan(0, at), "un premier poste", text.AsSpan(at + idiom.Length));
                break;
            }
        }

        text = Source().Replace(text, "");
        foreach (var (asked, said) in Openings)
        {
            var at = text.IndexOf(asked, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                text = string.Concat(text.AsSpan(0, at), said, text.AsSpan(at + asked.Length));
                break;
            }
        }

        foreach (var inversion in Inversions)
        {
            var at = text.IndexOf(inversion, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && (at + inversion.Length == text.Length || !char.IsLetter(text[at + inversion.Length])))
            {
                text = text.Remove(at, inversion.Length);
                break;
            }
        }

        return text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] + "." : text;
    }

    /// <summary>« selon la note 003 »: whose word it is, not what is asked.</summary>
    [GeneratedRegex(@",?\s*\b(?:d'après|selon|dans)\s+(?:les?|la)\s+notes?(?:\s+\d+)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
