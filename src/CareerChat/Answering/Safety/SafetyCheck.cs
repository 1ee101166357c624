namespace CareerChat.Answering.Safety;

/// <summary>Looks at a message before anything else does. A pure function of its words: no model, nothing kept.</summary>
public static class SafetyCheck
{
    private const int ShortMessage = 7;

    private static readonly string[] Give = Array.ConvertAll(SafetyTables.Give, word => $" {word} ");
    private static readonly string[] Secrets = Array.ConvertAll(SafetyTables.Secrets, word => $" {word} ");

    /// <summary>What is the matter with a message; <see cref="SafetyConcern.None"/> for an ordinary question.</summary>
    public static SafetyConcern Of(string message)
    {
        // Mankind, who is not one of two genders.
        var words = MessageWords.Of(message).Replace(" l homme ", " l humain ", StringComparison.Ordinal);
        var isDanger = DistressSigns.OfDanger(words);
        if (isDanger || IsDistress(words))
        {
            return isDanger || Holds(words, SafetyTables.Emergency) ? SafetyConcern.Emergency : SafetyConcern.Distress;
        }

        if (Holds(words, SafetyTables.Violence) || DistressSigns.OfViolence(words))
        {
            return SafetyConcern.Violence;
        }

        if (CareSigns.Of(words) is var care and not SafetyConcern.None)
        {
            return care;
        }

        if (AsksForSecret(words))
        {
            return SafetyConcern.Secret;
        }

        if (IsAnOrder(words))
        {
            return SafetyConcern.Injection;
        }

        if ((Holds(words, SafetyTables.PersonalItems) || OrderSigns.AskOfSomeone(words)) && !Holds(words, SafetyTables.NotPersonal))
        {
            return SafetyConcern.PersonalData;
        }

        if ((Holds(words, SafetyTables.Groups) && Holds(words, SafetyTables.Sorting)) || AsksWhoMay(words) || GroupSigns.AreIn(words))
        {
            return SafetyConcern.Discrimination;
        }

        if (IsOtherLanguage(message, words))
        {
            return SafetyConcern.OtherLanguage;
        }

        return IsSmallTalk(words) ? SafetyConcern.SmallTalk : SafetyConcern.None;
    }

    /// <summary>True for a text that orders the assistant about, whatever else it says; how prompts are written is no order.</summary>
    public static bool IsOrder(string text) => IsAnOrder(MessageWords.Of(text));

    /// <summary>True for a text that is not in French.</summary>
    public static bool IsOtherLanguage(string text) => IsOtherLanguage(text, MessageWords.Of(text));

    private static bool IsAnOrder(string words) => (Holds(words, SafetyTables.Injection) || OrderSigns.AreIn(words)) && !IsAboutCraft(words);

    /// <summary>True when something in a message, too little to be sure, may tell of trouble.</summary>
    public static bool IsTroubled(string message) => CareSigns.AreIn(MessageWords.Of(message));

    private static bool IsDistress(string words) =>
        Holds(words, SafetyTables.Distress) || DistressSigns.AreIn(words)
        || (Holds(words, SafetyTables.Others) && Holds(words, SafetyTables.OthersDistress));

    /// <summary>« Une femme peut-elle être… ? », « je suis daltonien, puis-je faire ce métier ? », « à 45 ans, trop tard pour me reconvertir ? »; how one does it is another question.</summary>
    private static bool AsksWhoMay(string words) =>
        Holds(words, SafetyTables.Ages)
        || (Holds(words, SafetyTables.Persons) && !words.StartsWith(" comment ", StringComparison.Ordinal) && !words.StartsWith(" combien ", StringComparison.Ordinal)
            && (Holds(words, SafetyTables.MayThey) || (Holds(words, SafetyTables.Modals) && Holds(words, SafetyTables.Abilities))));

    /// <summary>« Donne-moi … le token » within eight words; « c'est quoi un token ? » is a question.</summary>
    private static bool AsksForSecret(string words)
    {
        if (Holds(words, SafetyTables.AboutSecrets))
        {
            return false;
        }

        if (Holds(words, SafetyTables.SecretPlaces))
        {
            return true;
        }

        foreach (var give in Give)
        {
            var at = words.IndexOf(give, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var after = words.AsSpan(at + give.Length - 1);
            foreach (var secret in Secrets)
            {
                var found = after.IndexOf(secret, StringComparison.Ordinal);
                if (found >= 0 && after[..found].Count(' ') <= 8)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A question about prompts names the craft and gives no order to forget or to show.</summary>
    private static bool IsAboutCraft(string words) =>
        Holds(words, SafetyTables.AboutCraft)
        && !Holds(words, ["ignore", "oublie", "affiche", "revele", "repete", "recopie", "ton prompt", "tes instructions", "tes consignes"]);

    private static bool IsOtherLanguage(string message, string words)
    {
        var (letters, latin) = (0, 0);
        foreach (var c in message)
        {
            if (char.IsLetter(c))
            {
                letters++;
                latin += c < '\u0250' ? 1 : 0;
            }
        }

        if (letters >= 4 && latin * 2 < letters)
        {
            return true;
        }

        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var french = all.Count(SafetyTables.French.Contains);
        var english = all.Count(word => SafetyTables.English.Contains(word) && !SafetyTables.French.Contains(word));
        var other = all.Count(word => SafetyTables.OtherTongues.Contains(word) && !SafetyTables.French.Contains(word));
        return all.Length >= 3 && ((english >= 2 && english > 2 * french) || (other >= 2 && other >= french));
    }

    private static bool IsSmallTalk(string words)
    {
        var text = words.Trim();
        return text.Count(c => c == ' ') < ShortMessage
            && (Array.IndexOf(SafetyTables.Greetings, text) >= 0
                || Array.Exists(SafetyTables.AboutAssistant, phrase => text == phrase || (phrase.Contains(' ', StringComparison.Ordinal) && words.Contains($" {phrase} ", StringComparison.Ordinal))));
    }

    private static bool Holds(string words, ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            var at = words.IndexOf(phrase, StringComparison.Ordinal);
            if (at > 0 && words[at - 1] == ' ' && words[at + phrase.Length] is var next && (next == ' ' || phrase is "discrimin" or "anonymis"))
            {
                return true;
            }
        }

        return false;
    }
}
