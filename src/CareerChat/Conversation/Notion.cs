using CareerChat.Grounding;
using CareerChat.Language;

namespace CareerChat.Conversation;

/// <summary>What a dialogue is about when it is no job: « la dérive d'un modèle », « le club des jeunes », « Scrum ».</summary>
/// <param name="Name">Its words as the user wrote them, no article before them.</param>
/// <param name="Article">Its article, folded, « le », « l' », « un », « les »…; empty for a name that has none.</param>
internal sealed record Notion(string Name, string Article)
{
    /// <summary>Blanks in one of two names that « et » joins: « data lake ».</summary>
    private const int MostBlanks = 2;

    /// <summary>No notion on the table.</summary>
    public static readonly Notion None = new("", "");

    public bool IsKnown => Name.Length > 0;

    /// <summary>« la dérive d'un modèle ».</summary>
    public string Whole => Article switch
    {
        "" => Name,
        "l'" => $"l'{Name}",
        _ => $"{Article} {Name}",
    };

    /// <summary>« de la dérive d'un modèle », « du cloud », « d'un ETL ».</summary>
    public string Of => Article switch
    {
        "le" => $"du {Name}",
        "les" or "des" => $"des {Name}",
        "la" => $"de la {Name}",
        "l'" => $"de l'{Name}",
        "un" or "une" => $"d'{Article} {Name}",
        _ => StartsWithVowel ? $"d'{Name}" : $"de {Name}",
    };

    /// <summary>« de dérive d'un modèle », « de cloud »: of the kind, none in particular.</summary>
    public string OfAny => (Article is "le" or "la" or "l'" ? this with { Article = "" } : this).Of;

    public bool IsPlural => Article is "les" or "des" || (Article.Length == 0 && Head is [.., _, _, 's' or 'x'] && !Head.Any(char.IsUpper));

    /// <summary>« stade de maturité data » of « stades de maturité data ».</summary>
    public string Singular => IsPlural && Head is [.., 's' or 'x'] ? Head[..^1] + Name[Head.Length..] : Name;

    private string Head => Name.IndexOf(' ') is var end and > 0 ? Name[..end] : Name;

    private bool StartsWithVowel => "aeiouyh".Contains(FrenchText.Fold(Name)[0], StringComparison.Ordinal);

    /// <summary>What a question that names no job is about, up to its first clause; <see cref="None"/> when nothing is left of it.</summary>
    public static Notion In(string question)
    {
        var tokens = FrenchText.Tokens(question);
        var first = tokens.FindIndex(Phrasing.IsSubject);
        if (first < 0)
        {
            return None;
        }

        for (var next = first; next >= 0 && IsAction(tokens, first); first = next >= 0 ? next : first)
        {
            // « Comment s'inscrire à la médiathèque », « qui surveille les modèles »: what it is done to.
            next = tokens.FindIndex(first + 1, Phrasing.IsSubject);
        }

        var last = first;
        for (var i = first + 1; i < tokens.Count && !EndsSubject(question, tokens, i); i++)
        {
            last = Phrasing.IsSubject(tokens[i]) ? i : last;
        }

        return new Notion(question[tokens[first].Span.Start..tokens[last].Span.End], ArticleBefore(tokens, first));
    }

    /// <summary>The two notions that a question sets against each other: « quelle différence entre un lac et un entrepôt ? »; none otherwise.</summary>
    public static IReadOnlyList<Notion> Pair(string question)
    {
        var tokens = FrenchText.Tokens(question);
        var between = tokens.FindIndex(token => token.Folded == "entre");
        var and = between < 0 ? -1 : tokens.FindIndex(between, token => token.Folded == "et");
        if (between < 0)
        {
            // « ETL et ELT »: two names joined.
            var name = In(question).Name;
            return name.Split(" et ") is [{ Length: > 0 } left, { Length: > 0 } right] && left.Count(char.IsWhiteSpace) <= MostBlanks && right.Count(char.IsWhiteSpace) <= MostBlanks ? [In(left), In(right)] : [];
        }

        return and < 0 || and + 1 == tokens.Count || In(question[tokens[between].Span.End..tokens[and].Span.Start]) is not { IsKnown: true } one || In(question[tokens[and].Span.End..]) is not { IsKnown: true } other
            ? [] : [one, other];
    }

    /// <summary>True where a clause starts or a verb follows a noun: « la médiathèque | ouvre à quelle heure », « les langages | qu'il faut ».</summary>
    private static bool EndsSubject(string question, List<Token> tokens, int at) =>
        tokens[at].Folded is "il" or "elle" or "on" or "ils" or "elles" or "je" or "tu" or "nous" or "vous" or "qui" or "que" or "qu'" or "quand" or "si" or "est" or "sont" or "ca" or "c'" or "comment" or "combien" or "quoi" or "j'"
        || question.AsSpan(tokens[at - 1].Span.End, tokens[at].Span.Start - tokens[at - 1].Span.End).ContainsAny(IntentWords.PhraseEnds)
        || (at + 1 < tokens.Count && Phrasing.IsSubject(tokens[at - 1]) && Phrasing.IsSubject(tokens[at]) && !tokens[at].IsGlued && IsVerbOnly(tokens[at].Folded));

    /// <summary>True for an infinitive behind « comment » or « s' », and for the verb of « qui ».</summary>
    private static bool IsAction(List<Token> tokens, int at) => at > 0 && at + 1 < tokens.Count && tokens[at - 1].Folded switch
    {
        "comment" or "pour" or "s'" or "se" or "me" or "m'" or "peut" or "peux" or "faut" or "puis" or "on" =>
            tokens[at].Folded.EndsWith("er", StringComparison.Ordinal) || tokens[at].Folded.EndsWith("ir", StringComparison.Ordinal) || tokens[at].Folded.EndsWith("re", StringComparison.Ordinal),
        "qui" => (Vocabulary.French.Info(tokens[at].Folded).Traits & WordTraits.Verb) != 0,
        _ => false,
    };

    /// <summary>« ouvre », « marche » behind a noun; not « test » or « modèle », which are nouns as well.</summary>
    private static bool IsVerbOnly(string word) =>
        (Vocabulary.French.Info(word).Traits & WordTraits.Verb) != 0 && !word.EndsWith("er", StringComparison.Ordinal) && !word.EndsWith("ee", StringComparison.Ordinal) && word is not ("modele" or "test" or "programme" or "analyse" or "service" or "projet" or "data");

    private static string ArticleBefore(List<Token> tokens, int first) => first == 0 ? "" : tokens[first - 1].Folded switch
    {
        "le" or "la" or "l'" or "les" or "un" or "une" or "des" => tokens[first - 1].Folded,
        "du" or "au" => "le",
        "aux" => "les",
        _ => "",
    };
}
