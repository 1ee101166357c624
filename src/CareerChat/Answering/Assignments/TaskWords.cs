using System.Text.RegularExpressions;
using CareerChat.Grounding;

namespace CareerChat.Answering.Assignments;

/// <summary>The words of a task that describe something, its instructions left out.</summary>
internal static partial class TaskWords
{
    private static readonly HashSet<string> Instructions = new(
        ("metier metiers role poste profil question choisissez choisis choisir cochez coche bonne reponse reponses parmi suivant suivants suivante suivantes laquelle lequel qui quel quelle quels quelles " +
         "option options indiquez indique donnez donne precisez proposez citez nommez completez complete remplissez remplir cas situation entreprise equipe besoin recruter recrute recherche cherche faut doit veut souhaite " +
         "livrable livrables outil outils indicateur indicateurs kpi metrique risque risques principal principale typique attendu deux trois quatre cinq un une tableau ligne lignes vrai faux expliquez justifiez phrase " +
         "tache taches mission missions correspond correspondant associe associez plutot surtout concerne responsable charge confie confier personne ressort travail").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Letters of the longest abbreviation of a job's name.</summary>
    public const int LongestAcronym = 4;

    public static List<Word> Of(string text) =>
        [.. WordReader.Read(text).Where(word => word.Counts && !word.Is(WordTraits.Number) && !Instructions.Contains(word.Folded))];

    /// <summary>The job that a text names: the sheet whose name's words all stand in it, the longest name first; null for none.</summary>
    public static Sheet? JobIn(NoteShelf shelf, string text) =>
        Named(shelf, text) ?? Readings(text).Select(reading => Named(shelf, reading)).FirstOrDefault(sheet => sheet is not null) ?? Abbreviated(shelf, text);

    /// <summary>« Marketing/Growth Analyst » read as « Marketing Analyst », then as « Growth Analyst ».</summary>
    private static IEnumerable<string> Readings(string text)
    {
        if (Alternatives().Match(text) is not { Success: true } alternatives)
        {
            yield break;
        }

        foreach (var one in alternatives.Value.Split('/', StringSplitOptions.TrimEntries))
        {
            yield return text.Replace(alternatives.Value, one, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"[\p{L}\d+#-]+(?:\s?/\s?[\p{L}\d+#-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Alternatives();

    private static Sheet? Named(NoteShelf shelf, string text)
    {
        var keys = WordReader.Read(text).Select(word => word.Info.Key).ToHashSet();
        var best = (Length: 0, Sheet: (Sheet?)null);
        foreach (var sheet in shelf.Careers)
        {
            foreach (var name in sheet.Names)
            {
                var parts = name.Where(word => word.Counts).ToList();
                var length = parts.Sum(part => part.Folded.Length);
                if (length > best.Length && parts.TrueForAll(part => keys.Contains(part.Info.Key)))
                {
                    best = (length, sheet);
                }
            }
        }

        return best.Sheet;
    }

    /// <summary>« DE », « MLE », « BI »: the job whose name has these initials or this acronym; a usual first job, then the one that the notes name most.</summary>
    private static Sheet? Abbreviated(NoteShelf shelf, string text)
    {
        var letters = string.Concat(text.Where(char.IsLetter));
        return letters.Length is < 2 or > LongestAcronym || letters.Any(char.IsLower)
            ? null
            : shelf.Careers
                .Where(sheet => sheet.Document.Aliases.Append(sheet.Document.Title).Any(name => Stands(letters, name)))
                .OrderBy(sheet => sheet.Document.IsHorizon)
                .ThenByDescending(sheet => shelf.Mentions(sheet).Count)
                .ThenBy(sheet => sheet.Document.Id, StringComparer.Ordinal)
                .FirstOrDefault();
    }

    private static bool Stands(string letters, string name)
    {
        var parts = name.Split([' ', '-', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Contains(letters, StringComparer.Ordinal)
            || string.Concat(parts.Select(part => part.Length <= 3 && part.All(char.IsUpper) ? part : part[..1].ToUpperInvariant())) == letters;
    }
}
