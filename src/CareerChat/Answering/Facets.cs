using CareerChat.Grounding;
using CareerChat.Language;

namespace CareerChat.Answering;

/// <summary>Recognises facets: in a heading of a note by its words, in a question by its cues.</summary>
internal static class Facets
{
    /// <summary>Words of headings, as notes of any author write them.</summary>
    private static readonly (Facet Facet, string[] Words)[] Headings =
    [
        (Facet.Salary, ["salaire", "salaires", "rémunération", "paie"]),
        (Facet.Tools, ["outil", "outils", "technologies", "logiciels", "stack"]),
        (Facet.Skills, ["compétence", "compétences", "qualités", "savoir-faire", "profil"]),
        (Facet.Day, ["journée", "quotidien"]),
        (Facet.Deliverables, ["livrable", "livrables", "indicateurs"]),
        (Facet.Constraints, ["contrainte", "contraintes", "difficultés", "risques", "inconvénients"]),
        (Facet.Difference, ["confondre", "différence", "différences"]),
        (Facet.Where, ["environnement", "environnements", "demande", "employeurs", "où"]),
        (Facet.Access, ["aller", "devenir", "formation", "études", "accès", "parcours"]),
        (Facet.Missions, ["mission", "missions", "responsabilités", "responsabilité", "rôle", "tâches", "objectif", "activités"]),
        (Facet.Definition, ["phrase", "description", "définition", "présentation"]),
    ];

    /// <summary>
    /// What people say when they ask for a facet: phrases of folded words; a star ends a word that may go on. The longest phrase
    /// that fits counts, and its words say nothing more of the question's topic.
    /// </summary>
    private static readonly (Facet Facet, string[] Cues)[] Cues =
    [
        (Facet.Salary, [
            "salaire*", "salarial*", "remunerat*", "remuner*", "paye", "payes", "payee", "paie", "paye combien", "gagne", "gagner", "gagnent", "gagne t il",
            "gagne combien", "combien gagne", "combien touche", "touche par mois", "touche combien", "combien ca rapporte", "ca paye", "ca paie", "bien paye",
            "rapporte combien", "k€", "thune*", "argent", "fric", "grille salariale", "revenu*", "fiche de paie", "combien est paye", "euros", "touche", "touchent", "se fait combien", "prend combien", "bien remunere", "smic"]),
        (Facet.Tools, [
            "outil*", "logiciel*", "technologie*", "techno", "technos", "stack", "langage*", "avec quoi", "framework*", "bibliotheque*", "plateforme*"]),
        (Facet.Skills, [
            "competence*", "qualite requise", "qualites requises", "qualites", "savoir faire", "faut il savoir", "aptitude*", "prerequis", "que faut il maitriser",
            "faut maitriser", "maitriser", "il faut savoir", "faut savoir", "etre bon en", "etre fort en", "doit savoir", "dois savoir", "connaissances", "quel profil"]),
        (Facet.Day, [
            "journee type", "journee", "quotidien", "au jour le jour", "une journee", "semaine type", "emploi du temps", "journees", "a quoi ressemble", "matin", "matinee", "apres midi"]),
        (Facet.Missions, [
            "mission*", "tache*", "responsabilite*", "fait quoi", "que fait", "fais quoi", "que fais", "fait t il", "fait il", "en quoi consiste", "consiste", "sert a quoi", "a quoi sert", "role*",
            "activite*", "s' occupe de quoi", "son travail", "concretement", "font quoi", "que font", "ca fait quoi", "qu' est ce qu' il fait", "travail d'", "boulot d'"]),
        (Facet.Indicators, [
            "indicateur*", "kpi", "kpis", "metrique*", "mesure t on", "juge sur", "evalue t on", "mesurer son", "mesures de reussite", "juge t on", "chiffres suivis", "que suit", "suit il", "comme chiffres", "quels chiffres"]),
        (Facet.Deliverables, [
            "livrable*", "livre t il", "livre", "remet", "rend il", "produit il", "produit t il", "rendus", "ce qu' il produit", "ce qu' il rend", "resultats attendus"]),
        (Facet.Constraints, [
            "contrainte*", "difficulte*", "inconvenient*", "risque*", "points negatifs", "mauvais cotes", "mauvais cote", "mauvais points", "cotes relou", "cotes negatifs", "cote negatif", "penible*", "galere*",
            "stress*", "desavantage*", "le plus dur", "limites", "piege", "pieges", "aspects negatifs", "defauts", "moins bien", "decourage*", "difficile*", "dur", "dure", "durs", "dures", "fatigant*", "epuisant*", "chiant*", "ennuyeux", "penibles", "facile", "tranquille", "cool"]),
        (Facet.Where, [
            "ou travaille", "ou travaillent", "qui recrute", "qui embauche", "recrutent", "embauchent", "recrute", "embauche", "employeur*", "secteur*", "avec qui", "collegue*", "quelles entreprises",
            "quelle entreprise", "quels types d' entreprises", "debouche*", "chez qui", "qui emploie", "genre d' entreprise*", "trouve t on des", "ou bosse", "interlocuteur*", "quelles boites", "ou peut on travailler", "ou exerce", "a besoin d'",
            "ont besoin", "genre de boite*", "genre de entreprise*", "type de boite*", "type de entreprise*", "depend de qui", "repond a qui", "rend compte", "du taf", "du boulot", "du travail", "ca recrute", "ca embauche", "type d' entreprise", "environnement de travail", "environnements de travail", "plus besoin"]),
        (Facet.Access, [
            "comment devenir", "devenir", "etude*", "formation*", "diplome*", "bac", "y aller", "reconversion*", "alternance", "parcours", "se former", "par ou commencer", "ecole*",
            "comment on devient", "devient", "cursus", "acceder", "se reconvertir", "comment y arriver", "y arrive", "y arriver", "y acceder", "y parvenir", "par ou passe", "passe t on avant", "niveau d' etude*", "comment entrer", "arrive t on", "comment arriver", "premier emploi", "premier poste", "sortant d' ecole", "sortie d' ecole"]),
        (Facet.TryOut, ["essayer", "exercice", "petit exercice", "un exercice pour essayer", "tester ce metier", "tester le metier", "30 minutes", "demi heure", "premier projet", "petit projet", "petits projets", "s' entrainer", "projet pour", "me tester", "m' entrainer"]),
        (Facet.Difference, [
            "difference*", "differe", "differencie", "distingue*", "distinguer", "confondre", "confond", "vs", "versus", "compare*", "comparer", "comparaison", "par rapport", "pareil", "la meme chose", "ressemble*"]),
        (Facet.Definition, [
            "c'est quoi", "c' est quoi", "qu' est ce que", "qu' est ce qu'", "definition", "definir", "definis", "definissez", "est quoi", "c quoi", "kesako", "ca veut dire", "que veut dire", "que signifie", "signifie",
            "qui est", "presente", "presentez", "presente moi", "parle moi", "parlez moi", "decris", "decrivez", "explique moi", "expliquez moi", "cest quoi", "en bref", "resume", "s' agit il", "de quoi s' agit", "ce que c' est", "ce que c'est"]),
    ];

    private static readonly (Facet Facet, ulong[] Keys)[] HeadingKeys =
        [.. Headings.Select(line => (line.Facet, line.Words.Select(word => Vocabulary.French.Info(FrenchText.Fold(word)).Key).ToArray()))];

    private static readonly (Facet Facet, string[] Words)[] CueWords =
        [.. Cues.SelectMany(line => line.Cues.Select(cue => (line.Facet, cue.Split(' ')))).OrderByDescending(cue => cue.Item2.Length)];

    /// <summary>The facet that a heading names, or none.</summary>
    public static Facet OfHeading(string heading)
    {
        var words = TextForm.Of(heading).Words;
        foreach (var (facet, keys) in HeadingKeys)
        {
            foreach (var word in words)
            {
                if (Array.IndexOf(keys, word.Info.Key) >= 0)
                {
                    return facet;
                }
            }
        }

        return Facet.None;
    }

    /// <summary>Facets that a question asks for, in order of mention, and for each of its words the facet that it asks for.</summary>
    public static (List<Facet> Asked, Facet[] CueOf) InQuestion(Word[] words)
    {
        var cueOf = new Facet[words.Length];
        var asked = new List<(int At, Facet Facet)>();
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var (facet, cue) in CueWords)
            {
                if (cueOf[i] != Facet.None || !Fits(words, i, cue))
                {
                    continue;
                }

                cueOf.AsSpan(i, cue.Length).Fill(facet);
                asked.Add((i, facet));
                break;
            }
        }

        return ([.. asked.OrderBy(cue => cue.At).Select(cue => cue.Facet).Distinct()], cueOf);
    }

    private static bool Fits(Word[] words, int at, string[] cue)
    {
        if (at + cue.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < cue.Length; i++)
        {
            var (word, wanted) = (words[at + i].Folded, cue[i]);
            var fits = wanted.EndsWith('*')
                ? word.StartsWith(wanted.AsSpan(0, wanted.Length - 1), StringComparison.Ordinal) || IsTypo(word, wanted[..^1])
                : word == wanted || (wanted.Length >= 7 && Alignment.IsMisspelling(word, wanted));
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>« competances », « salair »: one letter off at the start of a long cue.</summary>
    private static bool IsTypo(string word, string start) =>
        start.Length >= 6 && word.Length >= start.Length - 1
        && (Alignment.IsMisspelling(word.Length > start.Length ? word[..start.Length] : word, start)
            || Alignment.IsMisspelling(word.TrimEnd('s'), start));
}
