using CareerChat.Language;

namespace CareerChat.Conversation;

/// <summary>Tells whether a message asks for a fact, whatever else it says. Pure functions.</summary>
internal static class FactRequest
{
    private static readonly string[][] DescribesCareer = IntentWords.Phrases(
        "veux savoir|voudrais savoir|aimerais savoir|souhaite savoir|souhaiterais savoir|besoin de savoir|peut on savoir|puis je savoir|comprendre ce que|j' ai une question|poser une question|en savoir plus|que fait|fait quoi|combien gagne|quels outils|quelles etudes|comment devenir|quel diplome|quelle formation|" +
        "comprends pas|pas compris|explique moi|expliquez moi|dis moi|dites moi|parle moi|parlez moi|peux tu|pouvez vous|pourriez vous|qu' est ce qu' un|qu' est ce qu' une");

    /// <summary>What is asked of one job or notion; in a long statement these are words like others: « que chaque mot ait la même définition ».</summary>
    private static readonly string[][] FactsOfOne = IntentWords.Phrases("salaire|difference entre|missions d'|missions du|definition");

    /// <summary>Wishes that a question may open with: « je veux savoir ».</summary>
    private static readonly HashSet<string> Wishes = IntentWords.Set("veux voudrais souhaite souhaiterais aimerais voudrai aimerai");

    /// <summary>True for a message that asks for a fact.</summary>
    /// <param name="words">Its words, folded.</param>
    /// <param name="text">The message.</param>
    public static bool IsMade(string[] words, string text) =>
        IntentWords.Any(words, DescribesCareer)
        || (IntentWords.Any(words, FactsOfOne) && (words.Length <= IntentWords.ShortRequest || text.Contains('?', StringComparison.Ordinal)))
        || AsksWhatIs(words)
        || (words.Length <= IntentWords.ShortRequest && words.Any(word => word is "combien") && !words.Any(IntentWords.Jobs.Contains))
        || AsksToChoose(words)
        || AsksOfOneself(words, text);

    /// <summary>« J'hésite entre Python et R, lequel… »: a choice between things named.</summary>
    private static bool AsksToChoose(string[] words) =>
        words.Any(word => word is "lequel" or "laquelle") && words.Any(word => word is "entre" or "ou" or "vs") && !words.Any(IntentWords.Jobs.Contains) && !words.Any(IntentWords.Roles.Contains);

    /// <summary>« Je ne veux plus…, qu'est-ce que j'ai le droit de demander ? »: closed by a question of fact, with no taste told and no job asked for.</summary>
    private static bool AsksOfOneself(string[] words, string text)
    {
        var end = text.AsSpan().TrimEnd();
        if (AsksWhatIsExpected(words))
        {
            return true;
        }

        if (end.Length == 0 || end[^1] != '?' || words.Any(word => IntentWords.FirstPerson.Contains(word) && !Wishes.Contains(word)) || words.Any(IntentWords.Jobs.Contains) || words.Any(IntentWords.Roles.Contains) || IntentWords.Any(words, IntentWords.OfOneself))
        {
            return false;
        }

        var start = end[..^1].LastIndexOfAny(IntentWords.ClauseEnds) + 1;
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
                && !words.Skip(i + 5).Any(word => IntentWords.Jobs.Contains(word) || IntentWords.Roles.Contains(word) || word is "faire" or "devenir" or "conseille" or "existe" or "y"))
            {
                return true;
            }
        }

        return false;
    }

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
}
