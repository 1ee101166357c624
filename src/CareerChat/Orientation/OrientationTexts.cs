namespace CareerChat.Orientation;

/// <summary>What orientation says to students, apart from the sentences of the sheets.</summary>
internal static class OrientationTexts
{
    public const string Greeting =
        "Bonjour\u00a0! Je suis une intelligence artificielle qui répond à partir de fiches sur les métiers de la data et de l'IA. "
        + "Posez-moi une question sur un métier, ou dites-moi ce que vous aimez faire.";

    public static readonly IReadOnlyList<string> FirstQuestions =
        ["Quel métier pour moi\u00a0?", "Que fait un Data Engineer\u00a0?", "Quelle différence entre Data Analyst et Data Scientist\u00a0?"];

    public const string Welcome = "Avec plaisir\u00a0! Si une autre question vous vient, je suis là.";

    public const string Goodbye = "Au revoir, et bonne continuation\u00a0!";

    public const string Strong = "forte";
    public const string ToExplore = "à explorer";
    public const string ToCheck = "à vérifier";

    public const string Opening = "Voici des pistes à explorer, pas un verdict\u00a0: elles s'appuient sur vos mots et sur les fiches.";

    public const string OpeningFewWords =
        "Vous m'en avez dit peu, alors ces pistes sont fragiles\u00a0: ajoutez ce que vous aimez faire et ce que vous voulez éviter.";

    public const string OnlyRefusals =
        "Vous dites surtout ce que vous ne voulez pas\u00a0: voici les pistes qui en demandent le moins. Dites-moi aussi ce que vous aimez.";

    public static string Contradiction(string liked, string refused) =>
        $"Vous dites à la fois «\u00a0{liked}\u00a0» et «\u00a0{refused}\u00a0»\u00a0: j'ai gardé les deux, à vous de préciser ce qui compte le plus.";

    public const string Elsewhere =
        "Ce que vous décrivez mène plutôt hors de la data et de l'IA, et ce site ne couvre que ces métiers. "
        + "Le site de l'Onisep (onisep.fr) les présente tous, et une conseillère ou un conseiller d'orientation (CIO, mission locale, votre école) peut vous recevoir.";

    public const string NearestLead = "La piste la plus proche ici, si les données vous tentent quand même\u00a0:";

    public static string YouSay(string words) => $"Vous dites «\u00a0{words}\u00a0»\u00a0:";

    public const string FromTheSheet = "Ce que dit la fiche\u00a0:";

    public const string WatchOut = "Ce qui pourrait coincer\u00a0:";

    public const string Access = "Pour y aller\u00a0:";

    public const string FirstStep = "Plus tard, après une première expérience\u00a0:";

    public const string TryOut = "À tester\u00a0:";

    public static string Title(int rank, string title, string strength) => $"**{rank}. {title}** — piste {strength}";

    public static string LaterTitle(int rank, string title, string strength) => $"**{rank}. {title}** — piste {strength}, pour plus tard";

    public static string UnexpectedTitle(string title) => $"**Piste inattendue\u00a0: {title}**";

    public static string Between(string first, string second, string question) =>
        $"Pour départager {first} et {second}\u00a0: {question}";

    public const string Human = "Aucune ne vous parle\u00a0? Dites-le-moi, ou parlez-en à un conseiller d'orientation (CIO, psy-EN, votre école).";
}
