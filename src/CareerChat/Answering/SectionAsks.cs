using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Matches the manner of asking with the heading of a section: « quels indicateurs » with « Que mesurer », « pourquoi » with « Les avantages ».</summary>
internal static class SectionAsks
{
    private const double Wanted = 3;

    /// <summary>Words of a question, then starts of the heading words that answer them; all folded.</summary>
    private static readonly (string[] Asked, string[] Headings)[] Pairs =
    [
        (["indicateur", "indicateurs", "kpi", "kpis", "metrique", "metriques", "mesurer", "mesure", "mesurent", "suivre", "chiffres"], ["mesur", "indicateur", "evalu", "metrique", "kpi"]),
        (["pourquoi", "avantage", "avantages", "interet", "utilite", "benefices"], ["pourquoi", "avantage", "interet", "apport", "utilite", "sert"]),
        (["comment", "etapes", "etape", "deroule", "fonctionne", "marche"], ["comment", "pas", "etapes", "fonctionne", "methode", "ordre"]),
        (["outil", "outils", "logiciel", "logiciels"], ["outil", "logiciel"]),
        (["limite", "limites", "risque", "risques", "piege", "pieges", "inconvenient", "inconvenients", "danger", "dangers"], ["limite", "risque", "piege", "inconvenient", "danger"]),
        (["qui"], ["qui"]),
        (["quand"], ["quand"]),
        (["voir", "voit", "savoir", "sait", "reperer", "repere", "detecter", "detecte", "reconnaitre", "signe", "signes"], ["reper", "detect", "sign", "reconn", "evalu"]),
        (["regle", "regles", "respecter", "legal", "legale", "droit", "droits", "autorise", "interdit"], ["regle", "droit", "respect", "principe"]),
        (["reagir", "corriger", "reparer", "faire"], ["reagir", "corriger", "faire"]),
    ];

    public static bool Any(Word[] words) => Pairs.Any(pair => pair.Asked[0] != "qui" && Array.Exists(words, word => Array.IndexOf(pair.Asked, word.Folded) >= 0));

    /// <summary>A bonus for a heading that answers the manner of asking; a malus for « Qui… » when nobody asks who.</summary>
    public static double Of(Word[] heading, IReadOnlyList<Word> asked)
    {
        var score = 0.0;
        foreach (var (words, headings) in Pairs)
        {
            var isAsked = asked.Any(word => Array.IndexOf(words, word.Folded) >= 0);
            var answers = Array.Exists(heading, word => Array.Exists(headings, start => start == "qui" || start == "pas" ? word.Folded == start : word.Folded.StartsWith(start, StringComparison.Ordinal)));
            score += isAsked && answers ? Wanted : answers && words[0] == "qui" ? -Wanted : 0;
        }

        return score;
    }
}
