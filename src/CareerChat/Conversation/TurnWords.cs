using CareerChat.Language;

namespace CareerChat.Conversation;

/// <summary>What the words of a message say of its dependence on the turns before it: pronouns, corrections, what can be asked of any job. Pure functions.</summary>
internal static class TurnWords
{
    /// <summary>What can be asked of any job, stems of folded words: a message made of these alone is about the job on the table.</summary>
    private static readonly HashSet<string> FacetStems = Stems(
        "salaire salaires salarial gagne gagner gagnent gagnerait paye paie payer remuneration remunere remuneree revenus argent fric thune touche toucher rapporte combien euros brut net " +
        "outil outils logiciel logiciels langage langages techno technos technologies framework frameworks stack bibliotheques plateforme plateformes " +
        "mission missions tache taches responsabilite responsabilites role quotidien journee journees type semaine activites activite " +
        "competence competences qualites qualite savoir savoirs aptitudes prerequis niveau maitriser connaissances soft skills " +
        "contrainte contraintes inconvenient inconvenients difficulte difficultes risque risques avantages avantage positif positifs negatif negatifs points point pire dur difficile stress stressant galeres limites cotes cote " +
        "livrable livrables indicateur indicateurs kpi kpis metriques produit rend rendus " +
        "etude etudes diplome diplomes formation formations ecole ecoles bac parcours alternance reconversion devenir devient deviennent arriver acceder cursus former commencer debuter temps prend dure duree annees mois " +
        "entreprise entreprises secteur secteurs employeur employeurs embauche recrute recrutent embauchent debouche debouches avenir evolution evoluer carriere boite boites " +
        "equipe equipes collegue collegues travaille travaillent travailler bosse interlocuteurs clients " +
        "junior senior debutant debut fin confirme experimente experience premier poste teletravail distance lieu ville paris freelance independant " +
        "essayer tester essai projet exemple exemples definition consiste sert servent metier metiers job " +
        "coder code programmer programmation maths math mathematiques stats statistiques anglais droit bon fort forte faut falloir " +
        "taf travail boulot mauvais suivre petit bons meilleur meilleurs requis necessaire demande demandes conseille typique habituel possible emploi exercice parvenir aimer depend dependre niveau facile fatigant physique bureau horaires " +
        "evalue evaluer juge juger note notee etudie etudier etudient long longue accessible resume bref detail details plus moins utilise utilisent utiliser fait font faire");

    /// <summary>What only a job has: after a question about a notion, these still ask about the job talked about before.</summary>
    public static readonly HashSet<string> JobStems = Stems(
        "salaire salaires gagne gagner paye paie payer remuneration touche argent euros etude etudes diplome bac formation ecole alternance reconversion devenir recrute embauche debouches journee quotidien missions " +
        "metier poste carriere junior senior debutant taf boulot collegues employeur teletravail");

    public static readonly HashSet<string> Connectives = Set(
        "et ou puis sinon alors donc ok accord d' bon bien oui non pardon desole desolee excuse excusez voulais veux dire parlais parle pense pensais question meme pareil pareille idem aussi celui " +
        "celle celles ceux pour du de des d' le la les l' un une au aux a chez en est c' ca cote niveau concernant quant avec entre par contre plutot merci stp svp moi te vous mais je j' s' il te plait qu' que " +
        "metier metiers poste job pas euh ah eh ben voila tiens quid plus tot");

    public static readonly HashSet<string> Corrections = Set("non pardon desole desolee voulais parlais plutot erreur trompe trompee");

    public static readonly HashSet<string> Anaphors = Set("il elle ils elles son sa ses leur leurs lui celui-ci celle-ci y");

    public static readonly HashSet<string> Comparing = Set(
        "difference differences different differente differents differe compare comparer comparaison versus vs distingue distinguer pareil confondre ressemble rapport");

    /// <summary>True when, the jobs' names left out, the message says what is asked of them.</summary>
    public static bool IsComplete(List<Token> words, IReadOnlyList<CareerMention> mentions) =>
        words.Any(word => word.Kind == TokenKind.Word && !mentions.Any(mention => mention.Span.Contains(word.Span)) && !Connectives.Contains(word.Folded) && word.Folded is not ("lui" or "elle" or "eux" or "elles"));

    /// <summary>« c'est accessible en sortant de l'école ? », « avec qui ? »: what is asked can be asked of any job, and no other thing is brought up.</summary>
    public static bool BringsNothingUp(List<Token> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Kind == TokenKind.Word && !Connectives.Contains(word.Folded) && !StopWords.Contains(word.Folded) && !StopWords.IsAsking(word.Folded) && !Anaphors.Contains(word.Folded) && !AsksOfJobs(word)
                && (i == 0 || word.IsGlued || words[i - 1].Kind != TokenKind.Word || (words[i - 1].Folded != "en" && IsDeterminer(words[i - 1].Folded)) || !EverydayFrench.Knows(word.Folded)))
            {
                return false;
            }
        }

        return words.Exists(AsksOfJobs) || words.Exists(word => word.Folded is "qui" or "ou" or "quand" or "comment" or "combien" or "pourquoi");
    }

    public static bool Denied(List<Token> words, CareerMention mention) =>
        words.Any(word => word.Folded == "pas" && word.Span.End <= mention.Span.Start);

    /// <summary>True when every word of substance is one that can be asked of any job.</summary>
    public static bool IsFacet(List<Token> words)
    {
        var content = 0;
        foreach (var word in words)
        {
            if (word.Kind != TokenKind.Word || Connectives.Contains(word.Folded) || StopWords.Contains(word.Folded) || Anaphors.Contains(word.Folded))
            {
                continue;
            }

            content++;
            if (!AsksOfJobs(word) && !StopWords.IsAsking(word.Folded))
            {
                return false;
            }
        }

        return content > 0;
    }

    /// <summary>« Il faut être dispo la nuit ? »: beside a word that can be asked of any job, one other that names no thing.</summary>
    public static bool IsNearlyFacet(List<Token> words)
    {
        var content = words.Where(word => word.Kind == TokenKind.Word && !Connectives.Contains(word.Folded) && !StopWords.Contains(word.Folded) && !StopWords.IsAsking(word.Folded) && !Anaphors.Contains(word.Folded)).ToList();
        return content.Exists(AsksOfJobs) && content.Where(word => !AsksOfJobs(word)).ToList() is [var other]
            && words.IndexOf(other) is > 0 and var at && words[at - 1].Kind == TokenKind.Word && !IsDeterminer(words[at - 1].Folded);
    }

    private static bool AsksOfJobs(Token word) => FacetStems.Contains(FrenchStemmer.Stem(word.Folded)) || FacetWords.Contains(word.Folded);

    private static bool IsDeterminer(string word) => word is "le" or "la" or "les" or "un" or "une" or "des" or "du" or "de" or "en" or "au" or "aux" or "avec" or "pour" or "sur" or "dans" or "et" or "ou" or "quel" or "quelle" or "quels" or "quelles";

    public static bool HasFacetNoun(List<Token> words) => words.Any(word =>
        FacetStems.Contains(FrenchStemmer.Stem(word.Folded))
        && word.Folded is not ("junior" or "senior" or "debutant" or "confirme" or "programmation" or "maths" or "coder" or "code" or "stats" or "anglais" or "droit" or "experience" or "plus" or "moins" or "bon" or "fort" or "debut" or "fin"));

    /// <summary>« c'est un vrai métier ? », « y a de la concurrence ? »: a remark on what is talked of, in a word or two.</summary>
    public static bool RemarksOnIt(List<Token> words) =>
        words.Count > 2 && words[0].Folded is "c'" or "y" or "ca" or "cela" or "est-ce" or "c'est" or "il"
        && (words[0].Folded != "il" || words[1].Folded == "y")
        && !words.Exists(word => word.Folded is "quoi" or "qui") && Content(words) <= 2
        && words.TrueForAll(word => word.Kind != TokenKind.Word || StopWords.Contains(word.Folded) || StopWords.IsAsking(word.Folded) || EverydayFrench.Knows(word.Folded) || AsksOfJobs(word));

    /// <summary>True for a message that speaks of « il », and never of the one who writes.</summary>
    public static bool SpeaksOfIt(List<Token> words) =>
        words.Exists(word => word.Folded is "il" or "elle" && !IsImpersonal(words, word)) && !words.Exists(word => word.Folded is "je" or "j'" or "moi" or "me" or "m'" or "mon" or "ma" or "mes");

    /// <summary>« et pour le devenir ? », « comment en devenir une ? ».</summary>
    public static bool IsBecoming(List<Token> words) =>
        words.FindIndex(word => word.Folded == "devenir") is > 0 and var at && words[at - 1].Folded is "le" or "la" or "l'" or "en" && Content(words) <= 2;

    /// <summary>« non en fait ça va les chiffres »: a statement that takes back what was said of one's tastes.</summary>
    public static bool IsCorrectionOfTaste(string text)
    {
        var words = FrenchText.Tokens(text);
        return !text.Contains('?', StringComparison.Ordinal) && words.Count is > 1 and <= 14
            && (words[0].Folded is "non" or "finalement" or "enfin" or "si" or "oui" || Says(words, "en", "fait") || Says(words, "au", "final"))
            && !words.Exists(word => StopWords.IsAsking(word.Folded) || word.Folded is "explique" or "parle" or "donne" or "compare" or "montre" or "dis");
    }

    /// <summary>True for a word that only a clause has: « si », « quand », a pronoun.</summary>
    public static bool IsClause(string word) =>
        word is "si" or "s'il" or "quand" or "comment" or "pourquoi" or "combien" or "qui" or "que" or "qu'" or "quoi" or "ou" or "il" or "elle" or "on" or "ils" or "elles" or "je" or "j'" or "tu" or "ca" or "c'" or "y" or "en"
            or "pour" or "avec" or "sans" or "chez" or "dans" or "par" or "a" or "au" or "aux" or "est" or "faut" or "exemple";

    public static bool IsShort(List<Token> words) => Content(words) <= 3;

    public static int Content(List<Token> words) =>
        words.Count(word => word.Kind == TokenKind.Word && !Anaphors.Contains(word.Folded) && !Connectives.Contains(word.Folded) && !StopWords.Contains(word.Folded) && !StopWords.IsAsking(word.Folded));

    public static bool IsImpersonal(List<Token> words, Token pronoun)
    {
        var at = words.IndexOf(pronoun);
        return pronoun.Folded is "y" ? at + 1 < words.Count && words[at + 1].Folded is "a" or "aura"
            : at + 1 < words.Count && words[at + 1].Folded is "y" or "faut" or "existe" or "s'";
    }

    public static bool Says(List<Token> words, string first, string second)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Folded == first && words[i + 1].Folded == second)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« sinon c'est quoi le RAG ? »: another subject, whatever stood on the table.</summary>
    public static bool NamesNotion(List<Token> words) =>
        Content(words) > 0 && !IsFacet(words) && (Says(words, "est", "quoi") || Says(words, "c'est", "quoi") || Says(words, "est-ce", "que") || Says(words, "est-ce", "qu'"));

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    private static HashSet<string> Stems(string words) => new(words.Split(' ').Select(FrenchStemmer.Stem), StringComparer.Ordinal);
}
