using System.Buffers;
using CareerChat.Language;

namespace CareerChat.Conversation;

/// <summary>Tells what a message is for, from its words alone. Pure functions.</summary>
public static class IntentReader
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".!?:;…\n,");

    private static readonly HashSet<string> Greetings = Set("bonjour bonsoir salut hello coucou hey hi slt bjr bsr cc yo re");

    private static readonly HashSet<string> Thanks = Set("merci mrc mci thanks remerci remercie");

    /// <summary>« ok », « super »: taken as thanks when nothing else is said.</summary>
    private static readonly HashSet<string> Approvals = Set("ok okay accord super top genial cool parfait nickel dac daccord compris");

    private static readonly HashSet<string> Farewells = Set("revoir bye ciao tchao");

    /// <summary>Words that may stand beside a greeting or thanks without asking anything.</summary>
    private static readonly HashSet<string> Polite = Set(
        "a au tous toutes tout le la les monde vous toi te je beaucoup bien pour votre ton ta aide reponse reponses ces cette c' est top super genial cool parfait " +
        "nickel ok d' accord bonne journee soiree fin de et ca va mille fois infiniment grand oui non voila aussi encore bientot plus l' info infos tres gentil sympa " +
        "madame monsieur mr mme careerchat bot chatbot robot comment allez tu vas merci bonjour salut bonsoir revoir !");

    private static readonly HashSet<string> JobWords = Set("metier metiers job jobs boulot boulots taf taff profession professions");

    private static readonly HashSet<string> RoleWords = Set("travail carriere poste postes role roles nom voie piste pistes orientation filiere emploi titre specialite profil parcours debouche debouches");

    private static readonly HashSet<string> Which = Set("quel quelle quels quelles kel kelle kels quoi koi");

    /// <summary>Cues of someone who speaks of their tastes or wishes.</summary>
    private static readonly HashSet<string> FirstPerson = Set(
        "aime adore deteste prefere passionne passionnee kiffe reve aimerais voudrais veux souhaite souhaiterais interesse attire plait fascine fascinee " +
        "passionnent interessent attirent plaisent apprecie adorerais jaime jadore horreur hais ennuie ennuient saoule rebute doue douee jaimerais preferais " +
        "tente amuse verrais envie jveux jveu jvoudrais jvoudrai jvoudrait voudrai jaimerai aimerai jm jdeteste jprefere jkiffe jreve");

    private static readonly string[][] SelfPhrases = Phrases(
        "fait pour moi|faite pour moi|faits pour moi|pour moi|me correspond|me correspondrait|me correspondent|me conseillez vous|me conseilles tu|me conseiller|me conseillerais|" +
        "me recommandez|me recommandes|m' orienter|m' oriente|fais quoi plus tard|fait quoi plus tard|fait quoi plu tard|faire plus tard|je fais quoi apres|vers quoi|vers ou aller|ca mene a quoi|ca mene ou|mene a quoi|" +
        "qui fait ca|qui fait cela|ca s' appelle comment|s' appelle comment|comment s' appelle|comment ca s' appelle|porte un nom|ca existe|cela existe|y a t il un metier|y a t il un job|" +
        "existe t il un metier|existe t il un poste|qu' est ce qui existe|me verrais bien|quoi comme metier|quoi comme job|quoi comme travail|quoi comme boulot|gagner ma vie|en vivre|" +
        "j' en ferais bien mon metier|en faire un metier|en faire mon metier|en faire son metier|ca pourrait etre moi|que ce soit moi|une idee de metier|idee de job|que devenir|quoi devenir|" +
        "qu' est ce que je peux faire|qu' est ce que je pourrais faire|que puis je faire comme|que pourrais je faire|aidez moi a choisir|aide moi a choisir|m' aider a choisir|choisir un metier|trouver un metier|" +
        "trouver ma voie|je ne sais pas quoi faire|je sais pas quoi faire|sais pas vers quoi|quelle piste|quelles pistes|quel parcours et quel");

    /// <summary>Whether a job named in the message suits the one who asks.</summary>
    private static readonly string[][] FitPhrases = Phrases(
        "pour moi|fait pour moi|faite pour moi|me correspond|me correspondrait|me conviendrait|me convient|reserve aux|reservee aux|pour les filles|pour les garcons|pour les femmes|pour les hommes");

    /// <summary>What is asked of jobs as a whole: facts, not a fit.</summary>
    private static readonly string[][] FactsOfJobs = Phrases(
        "gagne le plus|gagnent le mieux|gagne le mieux|paie le mieux|paye le mieux|paient le mieux|payent le mieux|rapporte le plus|rapportent le plus|le moins paye|paie le moins|paye le moins|gagnent le plus|paye le plus|paie le plus|mieux paye|mieux payes|mieux remunere|mieux remuneres|meilleur salaire|plus gros salaire|plus haut salaire|recrute le plus|" +
        "recrutent le plus|sont dans les notes|connaissez vous|connais tu|couvrez vous|de la liste|existent dans|y a t il dans la data|liste des metiers|tous les metiers|combien de metiers|" +
        "plus demande|plus demandes|plus recherche|plus recherches|d' avenir");

    /// <summary>Someone who is not well is never answered with jobs.</summary>
    private static readonly string[][] Distress = Phrases(
        "mourir|suicide|suicider|me tuer|en finir avec la vie|envie d' en finir|plus envie de vivre|me faire du mal|envie de disparaitre|n' a de sens|a plus de sens|n' en peux plus");

    /// <summary>Words that put a question or set an exercise: a message with one of them describes no wish.</summary>
    private static readonly HashSet<string> Questioning = Set(
        "quoi comment combien pourquoi lequel laquelle lesquels est-ce difference differences definition definitions definis " +
        "salaire salaires etapes avantages inconvenients exemple exemples liste vrai faux exercice reponse reponses choisissez cochez reliez associez completez expliquez citez");

    /// <summary>Infinitives that order an answer instead of telling an activity.</summary>
    private static readonly HashSet<string> Ordering = Set(
        "expliquer comparer lister citer decrire resumer traduire relier associer classer completer distinguer");

    /// <summary>Infinitives that order an answer when little follows them: « donner un exemple ».</summary>
    private static readonly HashSet<string> OrderingWhenShort = Set("donner parler dire connaitre savoir apprendre devenir etre avoir faut voir");

    /// <summary>Orders to make something, which tell nothing of oneself: « écris un poème pour ma grand-mère ».</summary>
    private static readonly HashSet<string> Commands = Set(
        "ecris ecrivez redige redigez dessine dessinez traduis traduisez calcule calculez resous resolvez compose composez invente inventez corrige corrigez genere generez recopie recopiez");

    /// <summary>Verbs whose « -moi » orders an answer and tells nothing of oneself.</summary>
    private static readonly HashSet<string> Orders = Set(
        "donne donnez dis dites explique expliquez parle parlez cite citez montre montrez decris decrivez rappelle rappelez resume resumez presente presentez raconte racontez indique indiquez precise precisez");

    /// <summary>What one asks of a thing just named rather than of oneself: « à quoi ça sert ? ».</summary>
    private static readonly HashSet<string> OfThings = Set("sert servent veut signifie marche fonctionne coute rapporte gagne change donne consiste ressemble prend dure depend");

    private static readonly string[][] DescribesCareer = Phrases(
        "veux savoir|voudrais savoir|aimerais savoir|souhaite savoir|souhaiterais savoir|besoin de savoir|peut on savoir|puis je savoir|comprendre ce que|j' ai une question|poser une question|en savoir plus|que fait|fait quoi|combien gagne|quels outils|quelles etudes|comment devenir|quel diplome|quelle formation|" +
        "comprends pas|pas compris|explique moi|expliquez moi|dis moi|dites moi|parle moi|parlez moi|peux tu|pouvez vous|pourriez vous|qu' est ce qu' un|qu' est ce qu' une");

    /// <summary>What is asked of one job or notion; in a long statement these are words like others: « que chaque mot ait la même définition ».</summary>
    private static readonly string[][] FactsOfOne = Phrases("salaire|difference entre|missions d'|missions du|definition");

    /// <summary>Up to this many words a message that names a fact asks for it.</summary>
    private const int ShortRequest = 14;

    /// <summary>What a message is for, leaving out what was said before.</summary>
    /// <param name="text">The message.</param>
    /// <param name="careersNamed">How many jobs of the notes it names.</param>
    /// <param name="afterLeads">True when leads were proposed earlier in the conversation.</param>
    public static Intent Read(string text, int careersNamed, bool afterLeads)
    {
        var namesCareer = careersNamed > 0;
        var words = WithoutPlease([.. FrenchText.Tokens(text).Select(token => token.Folded)]);
        if (words.Length == 0)
        {
            return Intent.Ask;
        }

        if (IsOnly(words, Greetings))
        {
            return Intent.Greet;
        }

        if (IsOnly(words, Thanks) || (IsOnly(words, Approvals) && words.Length <= 4))
        {
            return Intent.Thank;
        }

        if (IsOnly(words, Farewells) || Has(words, ["bonne", "journee"]) && words.Length <= 5)
        {
            return Intent.Leave;
        }

        if (afterLeads && words[0] == "pourquoi" && words.Length <= 7)
        {
            return Intent.AskWhy;
        }

        if (Any(words, Distress) || Commands.Contains(words[0]))
        {
            return Intent.Ask;
        }

        var tells = TellsOfSelf(words, text);
        var speaksOfSelf = tells || words.Any(FirstPerson.Contains);
        var asksJob = AsksWhichJob(words, namesCareer, speaksOfSelf) && !Any(words, FactsOfJobs);
        var asksSelf = Any(words, SelfPhrases);
        var hasTaste = words.Any(FirstPerson.Contains);
        if (careersNamed == 1 && Any(words, FitPhrases) && !hasTaste && !asksJob)
        {
            return Intent.AskFit;
        }

        var asksFact = AsksFact(words, text);
        if (namesCareer && (asksFact || (!speaksOfSelf && !asksSelf) || (!asksJob && !(asksSelf && hasTaste)) || (careersNamed > 1 && !speaksOfSelf)))
        {
            return Intent.Ask;
        }

        if (asksJob && !asksSelf && !speaksOfSelf && AsksWhoDoes(words))
        {
            return Intent.Ask;
        }

        if (asksJob || asksSelf || (!namesCareer && AsksOfStory(words, text)))
        {
            return IsBare(words) ? Intent.StartOrientation : Intent.FindCareer;
        }

        return (speaksOfSelf || NamesActivities(words, text)) && !asksFact && !Any(words, FactsOfJobs) ? Intent.FindCareer : Intent.Ask;
    }

    /// <summary>« S'il vous plaît » tells of no taste.</summary>
    private static string[] WithoutPlease(string[] words)
    {
        var at = Array.FindIndex(words, word => word is "s'il" or "s'");
        var length = at < 0 ? 0 : words[at] == "s'il" ? 3 : 4;
        return length > 0 && at + length <= words.Length && words[at + length - 2] is "te" or "vous" && words[at + length - 1] == "plait"
            ? [.. words[..at], .. words[(at + length)..]] : words;
    }

    private static bool AsksFact(string[] words, string text) =>
        Any(words, DescribesCareer)
        || (Any(words, FactsOfOne) && (words.Length <= ShortRequest || text.Contains('?', StringComparison.Ordinal)))
        || AsksWhatIs(words)
        || (words.Length <= ShortRequest && words.Any(word => word is "combien") && !words.Any(JobWords.Contains))
        || AsksToChoose(words)
        || AsksOfOneself(words, text);

    /// <summary>« J'hésite entre Python et R, lequel… »: a choice between things named.</summary>
    private static bool AsksToChoose(string[] words) =>
        words.Any(word => word is "lequel" or "laquelle") && words.Any(word => word is "entre" or "ou" or "vs") && !words.Any(JobWords.Contains) && !words.Any(RoleWords.Contains);

    /// <summary>« Je ne veux plus…, qu'est-ce que j'ai le droit de demander ? »: closed by a question of fact, with no taste told and no job asked for.</summary>
    private static bool AsksOfOneself(string[] words, string text)
    {
        var end = text.AsSpan().TrimEnd();
        if (AsksWhatIsExpected(words))
        {
            return true;
        }

        if (end.Length == 0 || end[^1] != '?' || words.Any(word => FirstPerson.Contains(word) && !Wishes.Contains(word)) || words.Any(JobWords.Contains) || words.Any(RoleWords.Contains) || Any(words, SelfPhrases))
        {
            return false;
        }

        var start = end[..^1].LastIndexOfAny(ClauseEnds) + 1;
        var question = FrenchText.Tokens(end[start..].ToString()).Select(token => token.Folded).ToArray();
        return start > 0 && question.Length > 2 && (question[0] is "comment" or "combien" or "pourquoi" or "quel" or "quelle" or "quels" or "quelles" or "qu'" or "que" or "quand")
            && !question.Any(word => word is "faire" or "devenir" or "orienter" or "conseillez" or "conseilles" or "correspond" or "convient" or "choisir" or "chercher" or "moi");
    }

    /// <summary>« …, qu'est-ce qu'on va me demander ? », « …, qu'est-ce qu'il faut lire avant ? »: what a step asks for, not which job.</summary>
    private static bool AsksWhatIsExpected(string[] words)
    {
        for (var i = 1; i + 5 < words.Length; i++)
        {
            if (words[i] == "qu'" && words[i + 1] == "est" && words[i + 2] == "ce" && words[i + 3] == "qu'" && words[i + 4] is "on" or "il"
                && !words.Skip(i + 5).Any(word => JobWords.Contains(word) || RoleWords.Contains(word) || word is "faire" or "devenir" or "conseille" or "existe" or "y"))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly HashSet<string> Wishes = Set("veux voudrais souhaite souhaiterais aimerais voudrai aimerai");

    /// <summary>« C'est quoi un data lake »; a closing « c'est quoi » asks for the name of what was told.</summary>
    private static bool AsksWhatIs(string[] words)
    {
        for (var i = 0; i + 3 < words.Length; i++)
        {
            if (words[i + 2] == "quoi" && words[i] == "c'" && words[i + 1] == "est")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A story in the first person, told as a statement or closed by a question on a job or its name.</summary>
    private static bool TellsOfSelf(string[] words, string text)
    {
        // « Donne-moi l'adresse » orders, it tells nothing of oneself.
        if (words.Length < 8 || !words.Where((word, i) => word != "moi" || i == 0 || !Orders.Contains(words[i - 1])).Any(word => word is "je" or "j'" or "mon" or "ma" or "mes" or "me" or "m'" or "moi"))
        {
            return false;
        }

        return !text.Contains('?', StringComparison.Ordinal) || words.Any(JobWords.Contains) || words.Any(RoleWords.Contains);
    }

    /// <summary>A story closed by a short question that points back at all of it: « …, à quoi cela peut-il mener ? », « …, que faire de ça ? ».</summary>
    private static bool AsksOfStory(string[] words, string text)
    {
        var end = text.AsSpan().TrimEnd();
        if (words.Length < ShortRequest || end.Length == 0 || end[^1] != '?')
        {
            return false;
        }

        var start = end[..^1].LastIndexOfAny(ClauseEnds) + 1;
        var question = FrenchText.Tokens(end[start..].ToString()).Select(token => token.Folded).ToArray();
        return question.Length <= 8 && question.Any(word => word is "cela" or "ca") && !question.Any(OfThings.Contains);
    }

    /// <summary>« Surveiller des serveurs et automatiser les livraisons »: activities told in the infinitive, with no question at all.</summary>
    private static bool NamesActivities(string[] words, string text)
    {
        if (words.Length < 4 || words.Length > 80 || text.Contains('?', StringComparison.Ordinal) || words.Any(Questioning.Contains))
        {
            return false;
        }

        if (OrderingWhenShort.Contains(words[0]) && words.Length <= ShortRequest)
        {
            return false;
        }

        var isSelf = words[0] is "moi" or "mon" or "ma" or "mes" or "j'" or "je";
        return isSelf || (IsInfinitive(words[0]) && !Ordering.Contains(words[0])) || (words[0] == "faire" && words.Length > 4);
    }

    private static bool IsInfinitive(string word) =>
        word.Length > 3 && (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ir", StringComparison.Ordinal)
            || word.EndsWith("dre", StringComparison.Ordinal) || word.EndsWith("tre", StringComparison.Ordinal) || word.EndsWith("ire", StringComparison.Ordinal));

    /// <summary>« quel métier … », « c'est quoi comme métier », « un métier comme ça ? »; « quel est le métier de … » asks a fact.</summary>
    private static bool AsksWhichJob(string[] words, bool namesCareer, bool speaksOfSelf)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!JobWords.Contains(words[i]) && ((namesCareer && !speaksOfSelf) || !RoleWords.Contains(words[i])))
            {
                continue;
            }

            // « C'est quoi le métier d'ingénieur son ? » names its job.
            var isNamed = JobWords.Contains(words[i]) && i > 0 && words[i - 1] is "le" or "un" && i + 1 < words.Length && words[i + 1] is "de" or "d'" or "du" or "des";
            for (var j = Math.Max(0, i - 3); j < i; j++)
            {
                if (Which.Contains(words[j]) && !(isNamed && words[j] is "quoi" or "koi"))
                {
                    return true;
                }
            }

            if (!namesCareer && JobWords.Contains(words[i]) && i > 0 && words[i - 1] is "un" or "une" or "comme" && i + 4 >= words.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« Quels métiers utilisent Power BI ? »: a short question on jobs, in the plural, whose verb stands right behind the word; « quel métier utilise… » looks for one.</summary>
    private static bool AsksWhoDoes(string[] words)
    {
        const int ShortQuestion = 10;
        var at = Array.FindIndex(words, word => JobWords.Contains(word));
        return at >= 0 && words.Length <= ShortQuestion && at + 1 < words.Length && !words.Any(FirstPerson.Contains)
            && words[at + 1] is "utilisent" or "emploient" or "demandent" or "exigent" or "manipulent" or "maitrisent" or "necessitent";
    }

    /// <summary>True when, words of asking left out, nothing is said of oneself.</summary>
    private static bool IsBare(string[] words) =>
        words.All(word => StopWords.Contains(word) || StopWords.IsAsking(word) || JobWords.Contains(word) || RoleWords.Contains(word) || Greetings.Contains(word)
            || Which.Contains(word) || word is "correspond" or "correspondrait" or "orienter" or "oriente" or "conseillez" or "conseilles" or "conseiller" or "choisir"
            or "aidez" or "aide" or "aider" or "trouver" or "futur" or "bon" or "fait" or "faite" or "exercer" or "devrais" or "devrait" or "pourrais" or "puis" or "ideal" or "pr"
            or "recommandez" or "recommandes" or "data" or "ia" or "recherche" or "chercher" or "existe" or "tard" or "apres" or "devenir" or "vie" or "t" or "tu");

    private static bool IsOnly(string[] words, HashSet<string> kind)
    {
        if (words.Length > 12 || !words.Any(kind.Contains))
        {
            return false;
        }

        return words.All(word => kind.Contains(word) || Polite.Contains(word) || Approvals.Contains(word) || Greetings.Contains(word) || Thanks.Contains(word));
    }

    private static bool Any(string[] words, string[][] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Has(words, phrase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(string[] words, string[] phrase)
    {
        for (var i = 0; i + phrase.Length <= words.Length; i++)
        {
            if (words.AsSpan(i, phrase.Length).SequenceEqual(phrase))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    private static string[][] Phrases(string phrases) => [.. phrases.Split('|').Select(phrase => phrase.Split(' '))];
}
