namespace CareerChat.Orientation;

/// <summary>
/// What nobody wants anywhere: « éviter les pannes », « je déteste les erreurs » tell a wish for what goes well, not a refusal of
/// the work that sees to it. A pure function.
/// </summary>
internal static class Nuisances
{
    /// <summary>How far behind its cue the nuisance may stand: « éviter [toutes] [les] pannes ».</summary>
    private const int Reach = 3;

    private static readonly HashSet<string> Names =
    [
        .. ("panne pannes erreur erreurs faute fautes bug bugs doublon doublons incident incidents accident accidents coupure coupures fuite fuites perte pertes fraude fraudes " +
            "anomalie anomalies desordre bazar fouillis gaspillage mensonge mensonges injustice injustices approximation approximations coquille coquilles plantage plantages").Split(' '),
    ];

    private static readonly HashSet<string> Cues = [.. "eviter evite evitent evitant deteste hais horreur supporte empecher horripile horripilent enerve".Split(' ')];

    /// <summary>True for a word that names a nuisance right behind what sets it aside.</summary>
    public static bool IsOne(List<Word> words, int i)
    {
        if (!Names.Contains(words[i].Folded))
        {
            return false;
        }

        for (var j = i - 1; j >= Math.Max(0, i - Reach); j--)
        {
            if (Cues.Contains(words[j].Folded))
            {
                return true;
            }

            if (!words[j].IsGrammar && words[j].Folded != "pas")
            {
                return false;
            }
        }

        return false;
    }
}
