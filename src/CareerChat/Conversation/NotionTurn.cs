using CareerChat.Language;

namespace CareerChat.Conversation;

/// <summary>
/// A short message about the notion on the table, as a question that stands alone: « et les outils ? » asks for the outils « de l'ETL »,
/// « par exemple ? » for an example « de dérive ». Pure functions.
/// </summary>
internal static class NotionTurn
{
    private static readonly HashSet<string> Conditions = IntentWords.Set("si s'il");

    private static readonly HashSet<string> Examples = IntentWords.Set("exemple exemples ex");

    /// <summary>Words that carry nothing of what is asked in a message of a few words.</summary>
    private static readonly HashSet<string> Empty = IntentWords.Set(
        "et ou mais par un une d' des donne donnez donner donnes tu vous as avez a t' peux peut pouvez moi me m' en du concret concrete ca cela c' est quoi alors donc stp svp plait te s'il sinon oui ok d'accord genre comme y il aurais auriez juste");

    private static readonly HashSet<string> Doing = IntentWords.Set("fait faire fais faut on je quoi que il alors donc dois doit comment concretement");

    /// <summary>Times at which something is so, no part of it: « le dimanche », « la nuit ».</summary>
    private static readonly HashSet<string> Times = IntentWords.Set("lundi mardi mercredi jeudi vendredi samedi dimanche matin soir nuit midi journee week-end ete hiver vacances");

    private static readonly HashSet<string> Pointing = IntentWords.Set("ca cela");

    /// <summary>The question; null when the message fits none of the ways of asking of a notion.</summary>
    /// <param name="text">The message, « et » and « ok » in front left out.</param>
    /// <param name="notion">What is on the table.</param>
    /// <param name="pair">The two notions compared last; empty when none were.</param>
    public static string? Standalone(string text, Notion notion, IReadOnlyList<Notion> pair)
    {
        var bare = Phrasing.Bare(text);
        var tokens = FrenchText.Tokens(bare);
        var words = tokens.ConvertAll(token => token.Folded);
        return Pointed(bare, tokens, notion, pair)
            ?? (words.Exists(Examples.Contains) && words.TrueForAll(word => Examples.Contains(word) || Empty.Contains(word)) ? $"Donne un exemple {notion.OfAny}" : null)
            ?? (words.Contains("pourquoi") && words.TrueForAll(word => word == "pourquoi" || Empty.Contains(word)) ? $"Pourquoi {notion.Whole}\u00a0?" : null)
            ?? (words.Exists(word => word is "utile" or "important" or "interessant" or "interet") && words.Exists(word => word is "pourquoi" or "quoi" or "quel") && words.TrueForAll(word => word is "pourquoi" or "quel" or "l'" or "utile" or "important" or "interessant" or "interet" || Empty.Contains(word)) ? $"À quoi sert{(notion.IsPlural ? "ent" : "")} {notion.Whole}\u00a0?" : null)
            ?? (words.Count(word => word is "quoi" or "que") == 1 && words.Exists(word => word is "fait" or "faire" or "fais") && words.TrueForAll(Doing.Contains) && !words.Contains("comment") ? $"Que faire en cas {notion.OfAny}\u00a0?" : null)
            ?? InCase(bare, tokens, notion)
            ?? Cost(words, notion)
            ?? Which(bare, tokens, notion, pair)
            ?? Others(bare, tokens, notion)
            ?? Part(bare, tokens, notion)
            ?? Turned(bare, tokens, notion);
    }

    /// <summary>« le deuxième » of two that were compared, « le premier » of the « stades de maturité ».</summary>
    private static string? Pointed(string bare, List<Token> tokens, Notion notion, IReadOnlyList<Notion> pair)
    {
        if (pair.Count > 0 && Ordinals.Read(bare, tokens, pair.Count) is [var position])
        {
            return Ordinals.Replace(bare, tokens, [pair[position].Whole], withArticle: true) is not { } replaced ? null
                : tokens.TrueForAll(token => Ordinals.IsOrdinal(token.Folded) || token.Folded is "le" or "la" or "du" or "sur" || Empty.Contains(token.Folded)) ? Phrasing.Meaning(pair[position].Whole)
                : $"{Phrasing.Capital(replaced)}\u00a0?";
        }

        if (!notion.IsPlural || Ordinals.At(tokens) is not ({ } from, { } to))
        {
            return null;
        }

        var (start, end) = (tokens[from].Span.Start, tokens[to].Span.End);
        var item = $"{bare[start..end]} {notion.Singular}";
        return tokens.Count == to - from + 1 ? $"Quel est {item}\u00a0?" : $"{Phrasing.Capital(bare[..start] + item + bare[end..])}\u00a0?";
    }

    /// <summary>« s'il y a une fuite », « si y a une panne ».</summary>
    private static string? InCase(string bare, List<Token> tokens, Notion notion)
    {
        var at = tokens.FindIndex(token => token.Folded == "y");
        if (at < 1 || at + 2 >= tokens.Count || tokens[at + 1].Folded is not ("a" or "avait") || !tokens.Take(at).Any(token => Conditions.Contains(token.Folded)))
        {
            return null;
        }

        var noun = at + 2;
        while (noun + 1 < tokens.Count && tokens[noun].Folded is "un" or "une" or "des" or "de" or "du" or "d'")
        {
            noun++;
        }

        return $"Que faire en cas de {bare[tokens[noun].Span.Start..]} ({notion.Name})\u00a0?";
    }

    private static string? Cost(List<string> words, Notion notion) =>
        words.Contains("combien") && words.Exists(word => word is "coute" or "coutent" or "cout" or "vaut" or "paie" or "paye") && words.TrueForAll(word => Empty.Contains(word) || Pointing.Contains(word) || word is "combien" or "coute" or "coutent" or "cout" or "vaut" or "paie" or "paye" or "on" or "il" or "elle")
            ? $"Combien coûte{(notion.IsPlural ? "nt" : "")} {notion.Whole}\u00a0?"
            : null;

    /// <summary>« lesquels sont les plus connus ».</summary>
    private static string? Which(string bare, List<Token> tokens, Notion notion, IReadOnlyList<Notion> pair) => tokens[0].Folded switch
    {
        "lequel" or "laquelle" when pair.Count == 2 => $"Entre {pair[0].Whole} et {pair[1].Whole}, {bare}\u00a0?",
        "lequel" when tokens.Count > 1 => $"Quel {notion.Name}{bare[tokens[0].Span.End..]}\u00a0?",
        "laquelle" when tokens.Count > 1 => $"Quelle {notion.Name}{bare[tokens[0].Span.End..]}\u00a0?",
        "lesquels" when tokens.Count > 1 => $"Quels {notion.Name}{bare[tokens[0].Span.End..]}\u00a0?",
        "lesquelles" when tokens.Count > 1 => $"Quelles {notion.Name}{bare[tokens[0].Span.End..]}\u00a0?",
        _ => null,
    };

    /// <summary>« il y a d'autres outils comme ça ? ».</summary>
    private static string? Others(string bare, List<Token> tokens, Notion notion)
    {
        var at = tokens.FindIndex(token => token.Folded is "autres" or "autre");
        var end = tokens.FindIndex(Math.Max(at, 0), token => token.Folded is "comme" or "pareil" or "pareils" or "similaires" or "que");
        end = end < 0 ? tokens.Count : end;
        return at < 0 || end - at is < 2 or > 4 || tokens.Take(at).Any(token => !Empty.Contains(token.Folded) && token.Folded is not ("existe" or "connais" or "connaissez" or "quels" or "quelles" or "les"))
            ? null
            : $"Quels sont les {bare[tokens[at].Span.Start..tokens[end - 1].Span.End]} comme {notion.Whole}\u00a0?";
    }

    /// <summary>« les outils », « quels risques », « c'est quoi le piège », « les verbes, c'est lesquels »: a part of the notion, in nouns alone.</summary>
    private static string? Part(string bare, List<Token> tokens, Notion notion)
    {
        var (first, end) = (0, tokens.Count);
        while (first < end && (tokens[first].Folded is "c'" or "est" or "quoi" or "sont" or "sinon" or "alors" || tokens[first].Folded is "cest"))
        {
            first++;
        }

        while (end > first && tokens[end - 1].Folded is "c'" or "est" or "quoi" or "lesquels" or "lesquelles" or "lequel" or "laquelle")
        {
            end--;
        }

        if (end - first < 2 || tokens[first].Folded is not ("le" or "la" or "l'" or "les" or "quels" or "quelles" or "quel" or "quelle" or "des" or "son" or "sa" or "ses" or "leur" or "leurs" or "du"))
        {
            return null;
        }

        if (end - first == 2 && Times.Contains(tokens[first + 1].Folded))
        {
            return null;
        }

        for (var i = first + 1; i < end; i++)
        {
            // A pronoun or a verb makes a clause of it, « les plus connus » tells one from another.
            if (tokens[i].Folded is "il" or "elle" or "on" or "ils" or "elles" or "je" or "tu" or "ca" or "que" or "qu'" or "qui" or "est" or "sont" or "faut" or "y" or "plus" or "moins" or "entre" or "quel" or "quels" or "quelle" or "quelles" or "quoi" or "comment" or "combien" or "a")
            {
                return tokens[i].Folded == "a" && i + 1 < end && tokens[i + 1].Folded.EndsWith("er", StringComparison.Ordinal) ? Ask(first, end) : null;
            }
        }

        return Ask(first, end);

        string Ask(int from, int to)
        {
            var article = tokens[from].Folded;
            var noun = bare[tokens[from + 1].Span.Start..tokens[to - 1].Span.End];
            var isFeminine = article is "la" or "quelle" or "quelles" or "sa" || IsFeminine(tokens[from + 1].Folded);
            return article is "les" or "quels" or "quelles" or "des" or "ses" or "leurs"
                ? $"{(isFeminine ? "Quelles" : "Quels")} sont les {noun} {notion.Of}\u00a0?"
                : $"{(isFeminine ? "Quelle" : "Quel")} est {(article == "l'" || "aeiouh".Contains(tokens[from + 1].Folded[0], StringComparison.Ordinal) ? "l'" : isFeminine ? "la " : "le ")}{noun} {notion.Of}\u00a0?";
        }
    }

    /// <summary>« ça marche comment », « comment ça marche », « ça sert à quoi »: the notion takes the place of « ça ».</summary>
    private static string? Turned(string bare, List<Token> tokens, Notion notion)
    {
        var at = tokens.FindIndex(token => Pointing.Contains(token.Folded));
        if (at < 0 || at + 1 >= tokens.Count || tokens[at + 1].Folded is "en" or "ne" or "n'" or "y" or "me" or "m'" or "se" or "s'" or "l'" or "peut" or "doit")
        {
            return null;
        }

        var verb = tokens[at + 1].Span.Slice(bare);
        var asks = at > 0 ? bare[..tokens[at - 1].Span.End] : at + 2 < tokens.Count ? bare[tokens[at + 2].Span.Start..] : "";
        var rest = at > 0 && at + 2 < tokens.Count ? " " + bare[tokens[at + 2].Span.Start..] : "";
        return FrenchText.Tokens(asks) is [{ Folded: "comment" or "combien" or "pourquoi" or "a" or "de" or "quand" or "ou" or "depuis" or "quel" or "quelle" }, ..]
            ? $"{Phrasing.Capital(asks)} {verb} {notion.Whole}{rest}\u00a0?"
            : null;
    }

    private static bool IsFeminine(string plural)
    {
        var noun = plural.TrimEnd('s', 'x');
        return noun.EndsWith("tion", StringComparison.Ordinal) || noun.EndsWith("sion", StringComparison.Ordinal) || noun.EndsWith("te", StringComparison.Ordinal) || noun.EndsWith("ance", StringComparison.Ordinal) || noun.EndsWith("ence", StringComparison.Ordinal)
            || noun.EndsWith("ure", StringComparison.Ordinal) || noun.EndsWith("ie", StringComparison.Ordinal) || noun.EndsWith("ette", StringComparison.Ordinal) || noun.EndsWith("esse", StringComparison.Ordinal) || noun.EndsWith("ee", StringComparison.Ordinal)
            || noun is "erreur" or "valeur" or "regle" or "etape" or "piece" or "condition" or "qualite" or "difference" or "tache" or "heure" or "forme" or "sorte" or "base" or "limite" or "date" or "personne" or "entreprise";
    }
}
