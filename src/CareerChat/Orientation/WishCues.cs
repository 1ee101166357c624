namespace CareerChat.Orientation;

/// <summary>The words and phrases by which French wants and refuses, all folded.</summary>
internal static class WishCues
{
    public const double Wanted = 1;
    public const double Loved = 1.3;
    public const double Mild = -0.6;
    public const double Unwanted = -1;
    public const double Hated = -1.4;

    public static readonly HashSet<string> Likes = Set(
        "aime aimes aimer aimerais aimerait aimais apprecie apprecier veux veut voudrais voudrait voulais souhaite souhaiterais souhaiter " +
        "cherche recherche prefere preferais prefererais prefererait envie interesse interessent interesserait interessee attire attirent " +
        "attirerait plait plaisent plairait plaisir tente tenterait reve revais bon bonne fort forte doue douee aise fan curieux curieuse " +
        "espere compte sais debrouille verrais vois jaime jaimerais jme motive epanouis epanouit amuse amusent truc dada kif sens");

    public static readonly HashSet<string> Loves = Set(
        "adore adores adorer adorerais adorais passionne passionnee passionnes passionnent passion passions kiffe kiffer kiffais fascine " +
        "fascinee fascinent raffole reverais jadore dingue accro meurs prefere preferee emballe enthousiasme");

    public static readonly HashSet<string> Dislikes = Set(
        "ennuie ennuient ennuierait ennui saoule saoulent soule soulent gave gavent rebute rebutent fatigue fatiguent deplait deplaisent " +
        "evite eviter fuis fuir crains redoute peur stresse stressent angoisse angoissent marre lasse lassee galere galerer bof nul nulle " +
        "mauvais mauvaise incapable allergique effraie agace agacent enerve enervent");

    public static readonly HashSet<string> Hates = Set(
        "deteste detestes detester detestais hais hait horreur phobie insupportable execre degoute degoutent horripile horripilent");

    /// <summary>Verbs whose subject is what pleases or bores: with « m' » or « me » before them they look back.</summary>
    public static readonly HashSet<string> LookBack = Set(
        "interesse interessent attire attirent plait plaisent tente ennuie ennuient saoule saoulent soule soulent gave gavent rebute " +
        "rebutent fatigue fatiguent deplait deplaisent stresse stressent angoisse angoissent passionne passionnent fascine fascinent " +
        "effraie agace agacent enerve enervent degoute degoutent horripile horripilent amuse amusent");

    public static readonly HashSet<string> Harmless = Set("peur derange derangent gene genent importe decourage decouragent effraie");

    /// <summary>Verbs by which a job asks for something: denied, they refuse it.</summary>
    public static readonly HashSet<string> Requires =
        Set("demande demandent exige exigent necessite necessitent requiert requierent faut faille implique impliquent impose imposent oblige obligent");

    public static readonly HashSet<string> Leaving = Set("quitter arreter abandonner perdre lacher changer");

    public static readonly HashSet<string> Negations = Set("pas jamais aucun aucune guere nullement");

    public static readonly HashSet<string> NewClause = Set("je j' c' ca mais on il elle mon ma mes moi plutot puis ce j jai jaime");

    /// <summary>Closing words that throw back what stands before them.</summary>
    public static readonly string[][] Closings =
    [
        ["tres", "peu", "pour", "moi"], ["non", "merci"], ["surtout", "pas"], ["pas", "pour", "moi"], ["merci", "bien"],
        ["pas", "mon", "truc"], ["pas", "du", "tout"], ["bof"], ["bof", "bof"], ["jamais"], ["hors", "de", "question"],
        ["pas", "trop"], ["pas", "vraiment"], ["pas", "specialement"], ["c'", "est", "non"], ["pas", "ma", "tasse", "de", "the"],
        ["pas", "ma", "priorite"], ["pas", "forcement"], ["au", "secours"], ["pas", "mon", "fort"], ["pas", "mon", "point", "fort"],
    ];

    /// <summary>Words that announce what is set aside.</summary>
    public static readonly string[][] SetAside =
    [
        ["plutot", "que"], ["plutot", "qu'"], ["au", "lieu", "de"], ["au", "lieu", "d'"], ["et", "non"], ["non", "pas"], ["sauf"],
        ["hormis", ], ["excepte"], ["a", "part"], ["surtout", "pas"], ["tout", "sauf"], ["loin", "de"], ["loin", "des"], ["loin", "du"],
        ["trop", "de"], ["trop", "d'"], ["ni"], ["plus", "envie"], ["zero"], ["assez", "de"], ["arreter", "de"], ["stop", "aux"],
    ];

    public static readonly string[][] Fewer =
    [
        ["moins", "de"], ["moins", "d'"], ["peu", "de"], ["peu", "d'"], ["le", "moins", "possible"], ["minimum", "de"], ["moins", "possible"],
    ];

    /// <summary>What a word says of those that follow: its worth, or null for no cue.</summary>
    public static double? Cue(List<Word> words, int i)
    {
        var folded = words[i].Folded;
        if (folded is "fort" or "forte" or "bon" or "bonne" or "nul" or "nulle" or "mauvais" or "mauvaise" &&
            !(i + 1 < words.Count && words[i + 1].Folded is "en" or "a" or "avec" or "au" or "aux" or "pour"))
        {
            return null;
        }

        if (folded is "compte" or "sens" or "vois" && !(i > 0 && words[i - 1].Folded is "je" or "me" or "m'"))
        {
            return null;
        }

        if (folded == "peur" && !(i > 0 && words[i - 1].Folded is "ai" or "fait" or "font" && i > 1 && words[i - 2].Folded is "j'" or "me" or "m'"))
        {
            // The fear of others is no refusal of one's own.
            return null;
        }

        return Hates.Contains(folded) ? Hated
            : Dislikes.Contains(folded) ? Unwanted
            : Loves.Contains(folded) ? Loved
            : Likes.Contains(folded) ? Wanted
            : null;
    }

    /// <summary>Length of the longest of some phrases that starts at a word, or 0.</summary>
    public static int Starts(List<Word> words, int i, string[][] phrases)
    {
        var longest = 0;
        foreach (var phrase in phrases)
        {
            if (phrase.Length <= longest || i + phrase.Length > words.Count)
            {
                continue;
            }

            var k = 0;
            while (k < phrase.Length && words[i + k].Folded == phrase[k])
            {
                k++;
            }

            longest = k == phrase.Length ? k : longest;
        }

        return longest;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
