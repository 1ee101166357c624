using System.Buffers;

namespace CareerChat.Conversation;

/// <summary>What messages are told apart by: words for jobs and for oneself, and phrases looked for word by word.</summary>
internal static class IntentWords
{
    /// <summary>Up to this many words a message that names a fact asks for it.</summary>
    public const int ShortRequest = 14;

    public static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".!?:;…\n,");

    /// <summary>Where a group of words ends.</summary>
    public static readonly SearchValues<char> PhraseEnds = SearchValues.Create(",:;.?!(");

    public static readonly HashSet<string> Jobs = Set("metier metiers job jobs boulot boulots taf taff profession professions");

    public static readonly HashSet<string> Roles = Set("travail carriere poste postes role roles nom voie piste pistes orientation filiere emploi titre specialite profil parcours debouche debouches");

    /// <summary>Cues of someone who speaks of their tastes or wishes.</summary>
    public static readonly HashSet<string> FirstPerson = Set(
        "aime adore deteste prefere passionne passionnee kiffe reve aimerais voudrais veux souhaite souhaiterais interesse attire plait fascine fascinee " +
        "passionnent interessent attirent plaisent apprecie adorerais jaime jadore horreur hais ennuie ennuient saoule rebute doue douee jaimerais preferais " +
        "tente amuse verrais envie jveux jveu jvoudrais jvoudrai jvoudrait voudrai jaimerai aimerai jm jdeteste jprefere jkiffe jreve");

    /// <summary>Ways of asking for a job of one's own.</summary>
    public static readonly string[][] OfOneself = Phrases(
        "fait pour moi|faite pour moi|faits pour moi|pour moi|me correspond|me correspondrait|me correspondent|me conseillez vous|me conseilles tu|me conseiller|me conseillerais|" +
        "me recommandez|me recommandes|m' orienter|m' oriente|fais quoi plus tard|fait quoi plus tard|fait quoi plu tard|faire plus tard|je fais quoi apres|vers quoi|vers ou aller|ca mene a quoi|ca mene ou|mene a quoi|" +
        "qui fait ca|qui fait cela|ca s' appelle comment|s' appelle comment|comment s' appelle|comment ca s' appelle|porte un nom|ca existe|cela existe|y a t il un metier|y a t il un job|" +
        "existe t il un metier|existe t il un poste|qu' est ce qui existe|me verrais bien|quoi comme metier|quoi comme job|quoi comme travail|quoi comme boulot|gagner ma vie|en vivre|" +
        "j' en ferais bien mon metier|en faire un metier|en faire mon metier|en faire son metier|ca pourrait etre moi|que ce soit moi|une idee de metier|idee de job|que devenir|quoi devenir|" +
        "qu' est ce que je peux faire|qu' est ce que je pourrais faire|que puis je faire comme|que pourrais je faire|aidez moi a choisir|aide moi a choisir|m' aider a choisir|choisir un metier|trouver un metier|" +
        "nul en|nulle en|nuls en|nulles en|mauvais en|mauvaise en|pas bon en|pas bonne en|pas fort en|pas forte en|pas doue en|pas douee en|" +
        "trouver ma voie|je ne sais pas quoi faire|je sais pas quoi faire|sais pas vers quoi|quelle piste|quelles pistes|quel parcours et quel");

    public static bool Any(string[] words, string[][] phrases)
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

    public static bool Has(string[] words, string[] phrase)
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

    public static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    public static string[][] Phrases(string phrases) => [.. phrases.Split('|').Select(phrase => phrase.Split(' '))];
}
