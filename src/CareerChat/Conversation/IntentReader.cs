using CareerChat.Language;

namespace CareerChat.Conversation;

/// <summary>Tells what a message is for, from its words alone. Pure functions.</summary>
public static class IntentReader
{
    private static readonly HashSet<string> Which = IntentWords.Set("quel quelle quels quelles kel kelle kels quoi koi");

    /// <summary>Whether a job named in the message suits the one who asks.</summary>
    private static readonly string[][] FitPhrases = IntentWords.Phrases(
        "pour moi|fait pour moi|faite pour moi|me correspond|me correspondrait|me conviendrait|me convient|reserve aux|reservee aux|pour les filles|pour les garcons|pour les femmes|pour les hommes");

    /// <summary>What is asked of jobs as a whole: facts, not a fit.</summary>
    private static readonly string[][] FactsOfJobs = IntentWords.Phrases(
        "gagne le plus|gagnent le mieux|gagne le mieux|paie le mieux|paye le mieux|paient le mieux|payent le mieux|rapporte le plus|rapportent le plus|le moins paye|paie le moins|paye le moins|gagnent le plus|paye le plus|paie le plus|mieux paye|mieux payes|mieux remunere|mieux remuneres|meilleur salaire|plus gros salaire|plus haut salaire|recrute le plus|" +
        "recrutent le plus|sont dans les notes|connaissez vous|connais tu|couvrez vous|de la liste|existent dans|y a t il dans la data|liste des metiers|tous les metiers|combien de metiers|" +
        "plus demande|plus demandes|plus recherche|plus recherches|d' avenir");

    /// <summary>Someone who is not well is never answered with jobs.</summary>
    private static readonly string[][] Distress = IntentWords.Phrases(
        "mourir|suicide|suicider|me tuer|en finir avec la vie|envie d' en finir|plus envie de vivre|me faire du mal|envie de disparaitre|n' a de sens|a plus de sens|n' en peux plus");

    /// <summary>Orders to make something, which tell nothing of oneself: « écris un poème pour ma grand-mère ».</summary>
    private static readonly HashSet<string> Commands = IntentWords.Set(
        "ecris ecrivez redige redigez dessine dessinez traduis traduisez calcule calculez resous resolvez compose composez invente inventez corrige corrigez genere generez recopie recopiez");

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

        if (SmallTalk.Read(words, text) is { } talk)
        {
            return talk;
        }

        if (afterLeads && words[0] == "pourquoi" && words.Length <= 7)
        {
            return Intent.AskWhy;
        }

        if (IntentWords.Any(words, Distress) || Commands.Contains(words[0]))
        {
            return Intent.Ask;
        }

        var tells = SelfTelling.TellsOfSelf(words, text);
        var speaksOfSelf = tells || words.Any(IntentWords.FirstPerson.Contains);
        var asksJob = AsksWhichJob(words, namesCareer, speaksOfSelf) && !IntentWords.Any(words, FactsOfJobs);
        var asksSelf = IntentWords.Any(words, IntentWords.OfOneself);
        var hasTaste = words.Any(IntentWords.FirstPerson.Contains);
        if (careersNamed == 1 && IntentWords.Any(words, FitPhrases) && !hasTaste && !asksJob)
        {
            return Intent.AskFit;
        }

        var asksFact = FactRequest.IsMade(words, text);
        if (namesCareer && (asksFact || (!speaksOfSelf && !asksSelf) || (!asksJob && !(asksSelf && hasTaste)) || (careersNamed > 1 && !speaksOfSelf)))
        {
            return Intent.Ask;
        }

        if (asksJob && !asksSelf && !speaksOfSelf && AsksWhoDoes(words))
        {
            return Intent.Ask;
        }

        if (asksJob || asksSelf || (!namesCareer && SelfTelling.AsksOfStory(words, text)))
        {
            return IsBare(words) ? Intent.StartOrientation : Intent.FindCareer;
        }

        return (speaksOfSelf || SelfTelling.NamesActivities(words, text)) && !asksFact && !IntentWords.Any(words, FactsOfJobs) ? Intent.FindCareer : Intent.Ask;
    }

    /// <summary>« S'il vous plaît » tells of no taste.</summary>
    private static string[] WithoutPlease(string[] words)
    {
        var at = Array.FindIndex(words, word => word is "s'il" or "s'");
        var length = at < 0 ? 0 : words[at] == "s'il" ? 3 : 4;
        return length > 0 && at + length <= words.Length && words[at + length - 2] is "te" or "vous" && words[at + length - 1] == "plait"
            ? [.. words[..at], .. words[(at + length)..]] : words;
    }

    /// <summary>« quel métier … », « c'est quoi comme métier », « un métier comme ça ? »; « quel est le métier de … » asks a fact.</summary>
    private static bool AsksWhichJob(string[] words, bool namesCareer, bool speaksOfSelf)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!IntentWords.Jobs.Contains(words[i]) && ((namesCareer && !speaksOfSelf) || !IntentWords.Roles.Contains(words[i])))
            {
                continue;
            }

            // « C'est quoi le métier d'ingénieur son ? » names its job.
            var isNamed = IntentWords.Jobs.Contains(words[i]) && i > 0 && words[i - 1] is "le" or "un" && i + 1 < words.Length && words[i + 1] is "de" or "d'" or "du" or "des";
            for (var j = Math.Max(0, i - 3); j < i; j++)
            {
                if (Which.Contains(words[j]) && !(isNamed && words[j] is "quoi" or "koi"))
                {
                    return true;
                }
            }

            if (!namesCareer && IntentWords.Jobs.Contains(words[i]) && i > 0 && words[i - 1] is "un" or "une" or "comme" && i + 4 >= words.Length)
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
        var at = Array.FindIndex(words, word => IntentWords.Jobs.Contains(word));
        return at >= 0 && words.Length <= ShortQuestion && at + 1 < words.Length && !words.Any(IntentWords.FirstPerson.Contains)
            && words[at + 1] is "utilisent" or "emploient" or "demandent" or "exigent" or "manipulent" or "maitrisent" or "necessitent";
    }

    /// <summary>True when, words of asking left out, nothing is said of oneself.</summary>
    private static bool IsBare(string[] words) =>
        words.All(word => StopWords.Contains(word) || StopWords.IsAsking(word) || IntentWords.Jobs.Contains(word) || IntentWords.Roles.Contains(word) || SmallTalk.IsGreeting(word)
            || Which.Contains(word) || word is "correspond" or "correspondrait" or "orienter" or "oriente" or "conseillez" or "conseilles" or "conseiller" or "choisir"
            or "aidez" or "aide" or "aider" or "trouver" or "futur" or "bon" or "fait" or "faite" or "exercer" or "devrais" or "devrait" or "pourrais" or "puis" or "ideal" or "pr"
            or "recommandez" or "recommandes" or "data" or "ia" or "recherche" or "chercher" or "existe" or "tard" or "apres" or "devenir" or "vie" or "t" or "tu");
}
