using System.Text.RegularExpressions;

namespace CareerChat.Answering;

/// <summary>How an answer is to be told (« comme si j'avais 10 ans », « sans jargon »), which says nothing of what is asked. Pure functions.</summary>
internal static partial class Manner
{
    /// <summary>The question without it; the same when nothing else would be left.</summary>
    public static string Without(string question)
    {
        var rest = Frame().Replace(question, "");
        return rest.AsSpan().Trim(" ,.?!").Length > 3 ? rest : question;
    }

    [GeneratedRegex(
        @",?\s*\b(?:comme si (?:j['’]avais|j['’]étais|tu parlais|vous parliez|on avait)(?: à)?(?: un| une)?(?: \w+)?(?: ans)?(?: de \w+ ans)?|(?:comme )?(?:à|pour) un enfant(?: de \w+ ans)?|(?:comme )?(?:à|pour) (?:ma|une) grand-mère|en (?:deux|trois|quelques|peu de|un|une) (?:mots?|phrases?|lignes?)|en une ou deux phrases|en gros|en résumé|en bref|brièvement|vite fait|rapidement en quelques mots|simplement et rapidement|sans jargon|avec des mots simples|en termes simples|en langage simple|de (?:façon|manière) simple|pour les nuls)(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Frame();
}
