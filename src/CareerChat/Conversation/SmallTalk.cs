using System.Text.RegularExpressions;

namespace CareerChat.Conversation;

/// <summary>
/// Messages that ask nothing: thanks, compliments, laughs, insults, « ok cool ça marche ». Every word has to be one of small talk: whatever
/// stands beside it is asked. Pure functions.
/// </summary>
internal static partial class SmallTalk
{
    private const int MostWords = 14;

    private static readonly HashSet<string> Greetings = IntentWords.Set("bonjour bonsoir salut hello coucou hey hi slt bjr bsr cc yo re wesh");

    private static readonly HashSet<string> Thanks = IntentWords.Set("merci mrc mci thanks thx remerci remercie");

    private static readonly HashSet<string> Farewells = IntentWords.Set("revoir bye ciao tchao adieu");

    private static readonly HashSet<string> Approvals = IntentWords.Set("ok okay oki okey accord daccord dac marche compris note vois parfait nickel carre impec impeccable entendu");

    private static readonly HashSet<string> Praise = IntentWords.Set(
        "top super genial geniale cool parfait parfaite bravo chapeau excellent excellente fort forte gentil gentille sympa utile pratique clair claire interessant interessante magnifique incroyable adorable " +
        "meilleur meilleure formidable extra ouf malin intelligent intelligente efficace rapide adore aime gere assures assure joue respect style");

    private static readonly HashSet<string> Laughs = IntentWords.Set("mdr lol ptdr xd xptdr rire drole marrant marrante rigolo rigolote");

    private static readonly HashSet<string> Insults = IntentWords.Set(
        "nul nulle nuls pourri pourrie naze con conne debile idiot idiote stupide bete merde chiant chiante merdique bidon mauvais mauvaise inutile connard connasse abruti abrutie imbecile cretin cretine bouffon tg ftg relou");

    private static readonly HashSet<string> Fillers = IntentWords.Set(
        "a au tous toutes tout le la l' les un une des monde vous toi te t' tu je j' moi me m' on beaucoup bien pour votre ton ta vos tes de du d' aide reponse reponses explication explications conseil conseils ces cette ce c' ca cela " +
        "est es etes etait suis ai as avez bonne bon journee soiree weekend week end fin et mille fois infiniment grand grande oui non voila aussi encore bientot plus info infos tres trop vraiment franchement si " +
        "madame monsieur mr mme careerchat bot chatbot robot ia machine comment allez vas va alors bah ben ah oh eh hein haut quel quelle qu' que question questions appli truc chat peu assez carrement grave");

    private static readonly string[][] Complaints = IntentWords.Phrases("sers a rien|sert a rien|servez a rien|comprends rien|comprend rien|comprenez rien|n' importe quoi|nimporte quoi|pas terrible|ferme la|ta gueule|vas y degage|degage");

    /// <summary>True for « bonjour », folded.</summary>
    public static bool IsGreeting(string word) => Greetings.Contains(word);

    /// <summary>What the small talk is for; null for a message that says anything else.</summary>
    /// <param name="folded">Its folded words.</param>
    /// <param name="text">The message.</param>
    public static Intent? Read(string[] folded, string text)
    {
        if (folded.Length is 0 or > MostWords)
        {
            return null;
        }

        var words = Array.ConvertAll(folded, word => Stretched().Replace(word, "$1"));
        var isComplaint = IntentWords.Any(words, Complaints);
        var (greets, thanks, leaves, approves, praises, laughs, insults) = (false, false, false, false, false, false, isComplaint);
        foreach (var word in words)
        {
            var isLaugh = Laughs.Contains(word) || Laughter().IsMatch(word);
            greets |= Greetings.Contains(word);
            thanks |= Thanks.Contains(word);
            leaves |= Farewells.Contains(word);
            approves |= Approvals.Contains(word);
            praises |= Praise.Contains(word);
            laughs |= isLaugh;
            insults |= Insults.Contains(word);
            if (!isLaugh && !Fillers.Contains(word) && !Greetings.Contains(word) && !Thanks.Contains(word) && !Farewells.Contains(word) && !Approvals.Contains(word) && !Praise.Contains(word) && !Insults.Contains(word)
                && !(isComplaint && Complaints.Any(phrase => phrase.Contains(word) && IntentWords.Has(words, phrase))))
            {
                return null;
            }
        }

        leaves |= IntentWords.Has(words, ["bonne", "journee"]) || IntentWords.Has(words, ["bonne", "soiree"]) || IntentWords.Has(words, ["a", "bientot"]);
        var asks = text.Contains('?', StringComparison.Ordinal);
        return insults && Array.Exists(words, word => word is "je" or "j'" or "suis" or "moi" or "me") ? null // « je suis nul » is said of oneself
            : insults && !asks ? Intent.Complain
            : thanks ? Intent.Thank
            : leaves ? Intent.Leave
            : greets ? Intent.Greet
            : asks ? null
            : laughs ? Intent.Laugh
            : (praises && SpeaksOfAssistant(words)) || approves ? Intent.Thank
            : null;
    }

    /// <summary>« T'es top », « super réponse », « génial ! »: praise of the answer, not a taste (« j'aime le dessin » has another word).</summary>
    private static bool SpeaksOfAssistant(string[] words) => words.Length <= 3 || Array.Exists(words, word => word is "tu" or "t'" or "vous" or "reponse" or "reponses" or "c'" or "explication" or "explications" or "trop" or "tres" or "bot" or "ia" or "chatbot" or "conseil" or "conseils");

    /// <summary>« merciiii », « mdrrr ».</summary>
    [GeneratedRegex(@"(\p{L})\1{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Stretched();

    /// <summary>« haha », « ahah », « hihihi », « héhé ».</summary>
    [GeneratedRegex(@"^(?:(?:ha|ah|hi|he|hé){2,}h?|ahaha\w*|loo+l|mdrr+|ptdrr+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Laughter();
}
