using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>
/// What kind of thing a question expects, from its manner of asking, and whether a sentence holds a thing of that kind: « pourquoi »
/// is answered by « car », « avec quoi » by the name of a tool. Tables of general French; pure functions.
/// </summary>
internal static class Expectations
{
    /// <summary>Ways of asking, folded; a star ends a word that may go on, « ^ » stands for the start of the question.</summary>
    private static readonly (Expectation Expected, string[] Cues)[] Asking =
    [
        (Expectation.Reason, [
            "pourquoi", "pour quelle raison", "pour quelles raisons", "quelle raison", "pour quel motif", "pk", "pq", "pkoi", "a cause de quoi", "qu' est ce qui explique", "comment se fait il",
            "qu' est ce qui pousse", "dans quel but", "a quelle fin", "quel interet", "quel est l' interet", "quel avantage", "quels avantages", "a quoi bon"]),
        (Expectation.Meaning, [
            "c' est quoi", "c'est quoi", "est quoi", "qu' est ce que c' est", "qu' est ce qu' un", "qu' est ce qu' une", "qu' est ce que le", "qu' est ce que la", "qu' est ce que l'", "veut dire", "veulent dire", "signifie", "signifient", "definition", "definir",
            "definis", "qu' appelle t on", "qu' appelle", "que designe", "qu' entend t on", "ca designe", "de quoi s' agit", "kesako", "c quoi", "qu' est ce", "explique moi ce qu'", "expliquez moi ce qu'", "a quoi correspond", "en quoi consiste"]),
        (Expectation.Tool, [
            "avec quoi", "quel outil", "quels outils", "quel logiciel", "quels logiciels", "quel programme", "quels programmes", "prend quoi", "utilise quoi", "se sert de quoi", "sert de quoi", "quel service", "quelle application",
            "quelle bibliotheque", "quelles bibliotheques", "quelle techno*", "quelles techno*", "quel langage", "quels langages", "au moyen de quoi", "grace a quoi", "a l' aide de quoi", "quelle plateforme", "quelles plateformes"]),
        (Expectation.Amount, [
            "combien", "quel pourcentage", "quelle part", "quelle proportion", "quel nombre", "quelle duree", "quel prix", "quel montant", "a quel prix", "quel age", "quelle taille", "quel volume", "quel niveau d' etude*", "quelle annee", "quelle heure", "quelles heures", "quelle date", "quel jour", "depuis quand"]),
        (Expectation.Person, [
            "^ qui", "par qui", "a qui", "chez qui", "avec qui", "de qui", "quel metier", "quels metiers", "quelle personne", "quel role", "quel poste", "quel specialiste", "quel professionnel", "lequel", "laquelle", "c' est qui", "est ce qui", "dont le metier"]),
        (Expectation.Place, [
            "^ ou", "dans quel secteur", "dans quels secteurs", "dans quelles entreprises", "dans quel type", "a quel endroit", "quels endroits", "quel lieu", "quels lieux", "vers ou", "d' ou", "quelle entreprise", "quelles entreprises", "quelles societes", "quel endroit", "ou sont", "ou est", "ou se", "ou va", "ou vont"]),
        (Expectation.Moment, [
            "quand", "a quel moment", "a partir de quand", "a quelle frequence", "tous les combien", "quel moment", "dans quel cas", "dans quels cas", "des quand", "a quelle etape", "quelle situation", "quelles situations"]),
        (Expectation.Beginning, [
            "commence*", "debute*", "demarre*", "premiere etape", "premier pas", "premiere chose", "en premier", "par quoi", "par ou", "tout premier", "toute premiere", "d' abord", "au depart", "au debut"]),
        (Expectation.End, [
            "termine", "terminent", "se termine", "finit", "finissent", "s' acheve", "se conclut", "derniere etape", "dernier pas", "en dernier", "a la fin", "en fin de", "pour finir", "pour conclure", "toute fin"]),
        (Expectation.Duty, [
            "que faut il", "que doit", "que doivent", "que faire", "comment reagir", "doit faire", "doit on faire", "que devrait", "qu' est ce qu' il faut", "quelle precaution", "quelles precautions", "a quoi faut il", "comment faut il", "quelle regle", "quelles regles"]),
        (Expectation.Risk, [
            "risque*", "danger*", "piege*", "limite", "limites", "inconvenient*", "defaut*", "point faible", "points faibles", "menace*", "mal tourner", "que craindre", "erreur*", "probleme*"]),
        (Expectation.Example, ["un exemple", "des exemples", "exemple concret", "^ exemple*", "^ par exemple", "un cas concret", "un cas d' usage"]),
    ];

    private static readonly (Expectation Expected, string[] Cue)[] Cues =
        [.. Asking.SelectMany(line => line.Cues.Select(cue => (line.Expected, cue.Split(' ')))).OrderByDescending(cue => cue.Item2.Length)];

    /// <summary>The cues by the first letter of their first word.</summary>
    private static readonly ILookup<char, (Expectation Expected, string[] Cue)> ByLetter =
        Cues.ToLookup(cue => cue.Cue[cue.Cue[0] == "^" ? 1 : 0][0]);

    private static readonly string[] Causes =
        ["car ", "parce qu", "puisqu", "afin d", "pour que ", " pour ", "s'explique", "ainsi", "grace a", "donc ", "sinon", "a cause", "evite", "permet", "comme ", "en raison", "faute de", "si bien", "c'est pourquoi", "vient de", "sert a", "dus a", "due a", "du a"];

    private static readonly string[] Strong = ["car ", "parce qu", "puisqu", "s'explique", "a cause", "en raison", "donc ", "grace a", "sinon", "faute de"];

    private static readonly string[] Places = [" chez ", " dans l", " dans d", " a l'", " en cabinet", " a domicile", " au sein", " en ville"];

    private static readonly string[] Moments = ["quand ", "lorsqu", "des que", "des qu'", "avant ", "apres ", "chaque ", "pendant ", "a la fin", "au debut", "le matin", "tous les", "toutes les", "une fois", " si ", "des le", "jusqu"];

    private static readonly string[] Beginnings = ["commence", "debut", "d'abord", "premier", "au depart", "demarr", "part d"];

    private static readonly string[] Ends = ["termin", "fin ", "enfin", "dernier", "finit", "acheve", "conclu"];

    private static readonly string[] Duties = ["il faut", "faut ", "doit ", "doivent ", "ne faut pas", "jamais", "toujours", "mieux vaut", "vaut mieux", "recoit", "prevenir", "demande", "evite", "verifie", "oblig"];

    private static readonly string[] Risks = ["risque", "danger", "piege", "limite", "menace", "erreur", "fausse", "trompe", "perd", "casse", "echou", "oublie", "incoh", "fuite", "mauvais", "defaut", "probleme"];

    private static readonly string[] Cases = ["par exemple", "exemple :", "ainsi,", "comme un", "imaginons"];

    /// <summary>What a question expects; several at times (« par quoi commence… et pourquoi »), none at others.</summary>
    public static IReadOnlySet<Expectation> Of(Word[] question)
    {
        var found = new HashSet<Expectation>();
        for (var i = 0; i < question.Length; i++)
        {
            foreach (var (expected, cue) in ByLetter[question[i].Folded[0]])
            {
                if (!found.Contains(expected) && Fits(question, i, cue))
                {
                    found.Add(expected);
                }
            }
        }

        return found;
    }

    /// <summary>What it adds to a sentence's likeness with the question, a share of 1, to hold a thing of the kind; fitted with the weights of <see cref="Closest"/>.</summary>
    public static double Weight(Expectation expected) => expected switch
    {
        Expectation.Tool => 0.7,
        Expectation.Duty or Expectation.Risk or Expectation.Example => 0.4,
        Expectation.Reason or Expectation.Amount => 0.3,
        Expectation.Place => 0.25,
        Expectation.Meaning or Expectation.End or Expectation.Beginning => 0.2,
        Expectation.Moment => 0.15,
        _ => 0.05,
    };

    /// <summary>The facet of a job that a manner of asking is after when nothing else says so; none for most.</summary>
    public static Facet FacetOf(Expectation expected) => expected switch
    {
        Expectation.Place => Facet.Where,
        Expectation.Risk => Facet.Constraints,
        Expectation.Tool => Facet.Tools,
        _ => Facet.None,
    };

    /// <summary>True for « combien d'années », « quelle heure »: the figure is one of time.</summary>
    public static bool AsksTime(Word[] question)
    {
        var at = Array.FindIndex(question, word => word.Folded is "annees" or "annee" or "ans" or "mois" or "semaines" or "jours" or "heures" or "heure" or "minutes" or "temps" or "duree");
        return at > 0 && (question[at].Folded == "duree" || question[at - 1].Folded is "quelle" or "quel" or "quelles" or "combien" || (at > 1 && question[at - 2].Folded == "combien"));
    }

    /// <summary>How surely a sentence holds a thing of the kind, 0 to 1.</summary>
    public static double Held(Expectation expected, ShelfUnit unit)
    {
        return expected switch
        {
            Expectation.Reason => Holds(unit.Folded, Strong) ? 1 : IsWhy(unit.HeadingWords) ? 0.8 : Holds(unit.Folded, Causes) ? 0.6 : 0,
            Expectation.Tool => unit.Facet == Facet.Tools ? 1 : Array.Exists(unit.Form.Form.Words, word => word.Is(WordTraits.Entity) && !word.Is(WordTraits.Role | WordTraits.Number)) ? 0.5 : 0,
            Expectation.Amount => unit.Form.Form.Quantities.Length > 0 ? 1 : 0,
            Expectation.Person => Array.Exists(unit.Form.Form.Words, word => word.Is(WordTraits.Role)) ? 1 : 0,
            Expectation.Place => unit.Facet == Facet.Where ? Holds(unit.Folded, Places) ? 1 : 0.7 : 0,
            Expectation.Moment => Holds(unit.Folded, Moments) ? 1 : 0,
            Expectation.Beginning => Holds(unit.Folded, Beginnings) ? 1 : 0,
            Expectation.End => Holds(unit.Folded, Ends) ? 1 : 0,
            Expectation.Duty => Holds(unit.Folded, Duties) ? 1 : 0,
            Expectation.Risk => unit.Facet == Facet.Constraints ? 1 : Holds(unit.Folded, Risks) ? 0.8 : 0,
            Expectation.Example => Holds(unit.Folded, Cases) ? 1 : Array.Exists(unit.HeadingWords, word => word.Folded is "exemple" or "exemples" or "cas") ? 0.8 : 0,
            _ => 0,
        };
    }

    /// <summary>True for a heading such as « Pourquoi l'utiliser », « Les avantages ».</summary>
    public static bool IsWhy(Word[] heading) => Array.Exists(heading, word => word.Folded is "pourquoi" or "raison" or "raisons" or "avantages" or "interet");

    private static bool Fits(Word[] words, int at, string[] cue)
    {
        var first = cue[0] == "^" ? 1 : 0;
        if ((first == 1 && at > 0) || at + cue.Length - first > words.Length)
        {
            return false;
        }

        for (var i = first; i < cue.Length; i++)
        {
            var (word, wanted) = (words[at + i - first].Folded, cue[i]);
            if (wanted.EndsWith('*') ? !word.StartsWith(wanted.AsSpan(0, wanted.Length - 1), StringComparison.Ordinal) : word != wanted)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(string folded, string[] marks) => Array.Exists(marks, mark => folded.Contains(mark, StringComparison.Ordinal));
}
