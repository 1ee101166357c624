namespace CareerChat.BrowserTests.Support;

/// <summary>Answer objects in the shape of the contract.</summary>
internal static class Answers
{
    public const string Quote = "Explorer, nettoyer et transformer les données pour en tirer des constats.";
    public const string Doubtful = "Son salaire de départ dépasse souvent ce que l’on croit.";

    public const string Text =
        """
        ## L’essentiel

        Le **data analyst** explore les données pour répondre à des questions concrètes [1]. Il présente ses constats aux équipes [1][2].

        - Explorer et nettoyer les données [1]
        - Construire des tableaux de bord [2]

        Son salaire de départ dépasse souvent ce que l’on croit.

        | Métier | Code | Chiffres |
        |---|---|---|
        | Data analyst | un peu | beaucoup |
        | Data engineer | beaucoup | un peu |

        Pour aller plus loin, comparez les deux fiches [2].
        """;

    private static readonly string[] Levels = ["pas du tout", "plutôt non", "je ne sais pas", "plutôt oui", "beaucoup"];

    public static object Passage => new
    {
        id = "p1", documentId = "data-analyst", title = "Data Analyst", heading = new[] { "Missions" }, start = 100,
        text = $"- {Quote}\n- Construire des **tableaux de bord**.\n\nIl travaille avec les équipes métier.", end = 240,
    };

    public static object Plain(string text = Text, params string[] suggestions) => new
    {
        id = "", status = "answered", mode = "extractive", aiGenerated = true, text,
        sentences = new[] { new { text = Doubtful, verdict = "uncertain", citations = Array.Empty<int>() } },
        citations = Citations(), careers = Array.Empty<object>(),
        suggestions = suggestions.Length > 0 ? suggestions : ["Et son salaire ?", "Faut-il savoir coder ?"],
    };

    public static object Leads() => new
    {
        id = "", status = "answered", mode = "extractive", aiGenerated = true,
        text = "D’après ce que vous dites, **deux pistes** se dégagent.",
        sentences = Array.Empty<object>(), citations = Citations(), suggestions = new[] { "Pourquoi pas data engineer ?" },
        careers = new object[]
        {
            new
            {
                id = "data-analyst", title = "Data Analyst", strength = "forte", isHorizon = false,
                reasons = new[] { new { yourWords = "j’aime les chiffres", citation = 1, text = "Il explore les données pour en tirer des constats." } },
                watchOut = new[] { new { text = "SQL est demandé dans la plupart des postes.", citation = 2 } },
                tryOut = "Prenez un fichier ouvert et faites-en trois graphiques.",
            },
            new
            {
                id = "head-of-data", title = "Head of Data", strength = "à explorer", isHorizon = true,
                reasons = new[] { new { yourWords = "expliquer", citation = 2, text = "Il fixe le cap." } },
                watchOut = Array.Empty<object>(), tryOut = (string?)null,
            },
        },
    };

    /// <summary>Leads that the text tells too, a paragraph each, as the service writes them.</summary>
    public static object Told()
    {
        var answer = System.Text.Json.JsonSerializer.SerializeToNode(Leads())!;
        answer["text"] =
            """
            Voici des pistes à explorer, pas un verdict.

            **1. Data Analyst** — piste forte
            Vous dites « chiffres » :
            - Il fait parler les chiffres. [1]
            Pour y aller :
            - Un bac+3 suffit souvent. [2]

            **Piste inattendue : Head of Data**
            Vous dites « expliquer » :
            - Il fixe le cap. [2]

            Pour départager, préférez-vous les clients ?
            """;
        answer["citations"]![0]!["title"] = "Fiche";
        return answer;
    }

    /// <summary>A step of the guided dialogue; <paramref name="kind"/> is choice, multi or text.</summary>
    public static object Step(int at, string kind = "choice") => new
    {
        id = "", status = "clarify", mode = "extractive", aiGenerated = true,
        text = $"À quel point aimez-vous cela ?\n\nActivité numéro {at}",
        sentences = Array.Empty<object>(), citations = Array.Empty<object>(), careers = Array.Empty<object>(), suggestions = Array.Empty<string>(),
        dialogue = new
        {
            id = $"step-{at}", kind, question = $"Activité numéro {at}", progress = $"{at} sur 10 environ", canSkip = true, canGoBack = at > 1,
            options = (kind == "text" ? [] : Levels).Select(label => new { value = label, label }).ToArray(),
        },
    };

    /// <summary>A text of so many words, without markers.</summary>
    public static object Long(int words) => Plain(string.Join(' ', Enumerable.Range(1, words).Select(i => i % 25 == 0 ? $"mot{i}.\n\nSuite" : $"mot{i}")));

    private static object[] Citations() =>
    [
        new { n = 1, passageId = "p1", documentId = "data-analyst", title = "Data Analyst", heading = "Missions", quote = Quote, start = 102, end = 102 + Quote.Length },
        new { n = 2, passageId = "p2", documentId = "data-engineer", title = "Data Engineer", heading = "Outils › Bases", quote = "Il construit les flux.", start = 0, end = 22 },
    ];
}
