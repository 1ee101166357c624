using CareerChat.Language;

namespace CareerChat.Conversation;

/// <summary>Tells whether a message speaks of the one who writes it: a story, tastes, activities. Pure functions.</summary>
internal static class SelfTelling
{
    /// <summary>Words that put a question or set an exercise: a message with one of them describes no wish.</summary>
    private static readonly HashSet<string> Questioning = IntentWords.Set(
        "quoi comment combien pourquoi lequel laquelle lesquels est-ce difference differences definition definitions definis " +
        "salaire salaires etapes avantages inconvenients exemple exemples liste vrai faux exercice reponse reponses choisissez cochez reliez associez completez expliquez citez");

    /// <summary>Infinitives that order an answer instead of telling an activity.</summary>
    private static readonly HashSet<string> Ordering = IntentWords.Set(
        "expliquer comparer lister citer decrire resumer traduire relier associer classer completer distinguer");

    /// <summary>Infinitives that order an answer when little follows them: « donner un exemple ».</summary>
    private static readonly HashSet<string> OrderingWhenShort = IntentWords.Set("donner parler dire connaitre savoir apprendre devenir etre avoir faut voir");

    /// <summary>Verbs whose « -moi » orders an answer and tells nothing of oneself.</summary>
    private static readonly HashSet<string> Orders = IntentWords.Set(
        "donne donnez dis dites explique expliquez parle parlez cite citez montre montrez decris decrivez rappelle rappelez resume resumez presente presentez raconte racontez indique indiquez precise precisez");

    /// <summary>What one asks of a thing just named rather than of oneself: « à quoi ça sert ? ».</summary>
    private static readonly HashSet<string> OfThings = IntentWords.Set("sert servent veut signifie marche fonctionne coute rapporte gagne change donne consiste ressemble prend dure depend");

    /// <summary>A story in the first person, told as a statement or closed by a question on a job or its name.</summary>
    public static bool TellsOfSelf(string[] words, string text)
    {
        // « Donne-moi l'adresse » orders, it tells nothing of oneself.
        if (words.Length < 8 || !words.Where((word, i) => word != "moi" || i == 0 || !Orders.Contains(words[i - 1])).Any(word => word is "je" or "j'" or "mon" or "ma" or "mes" or "me" or "m'" or "moi"))
        {
            return false;
        }

        // « Comment retrouver mon fichier » asks, without its question mark.
        var asks = text.Contains('?', StringComparison.Ordinal) || words[0] is "comment" or "pourquoi" or "combien";
        return !asks || words.Any(IntentWords.Jobs.Contains) || words.Any(IntentWords.Roles.Contains);
    }

    /// <summary>A story closed by a short question that points back at all of it: « …, à quoi cela peut-il mener ? », « …, que faire de ça ? ».</summary>
    public static bool AsksOfStory(string[] words, string text)
    {
        var end = text.AsSpan().TrimEnd();
        if (words.Length < IntentWords.ShortRequest || end.Length == 0 || end[^1] != '?')
        {
            return false;
        }

        var start = end[..^1].LastIndexOfAny(IntentWords.ClauseEnds) + 1;
        var question = FrenchText.Tokens(end[start..].ToString()).Select(token => token.Folded).ToArray();
        return question.Length <= 8 && question.Any(word => word is "cela" or "ca") && !question.Any(OfThings.Contains);
    }

    /// <summary>« Surveiller des serveurs et automatiser les livraisons »: activities told in the infinitive, with no question at all.</summary>
    public static bool NamesActivities(string[] words, string text)
    {
        if (words.Length < 4 || words.Length > 80 || text.Contains('?', StringComparison.Ordinal) || words.Any(Questioning.Contains))
        {
            return false;
        }

        if (OrderingWhenShort.Contains(words[0]) && words.Length <= IntentWords.ShortRequest)
        {
            return false;
        }

        var isSelf = words[0] is "moi" or "mon" or "ma" or "mes" or "j'" or "je";
        return isSelf || (IsInfinitive(words[0]) && !Ordering.Contains(words[0])) || (words[0] == "faire" && words.Length > 4);
    }

    private static bool IsInfinitive(string word) =>
        word.Length > 3 && (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ir", StringComparison.Ordinal)
            || word.EndsWith("dre", StringComparison.Ordinal) || word.EndsWith("tre", StringComparison.Ordinal) || word.EndsWith("ire", StringComparison.Ordinal));
}
