namespace CareerChat;

/// <summary>What orientation says to students, apart from the sentences of the sheets.</summary>
internal static class OrientationTexts
{
    public const string Greeting =
        "Bonjour\u00a0! Je suis une intelligence artificielle qui répond à partir de fiches de métiers, en citant la phrase qui le prouve. "
        + "Posez-moi une question sur un métier, ou dites-moi ce que vous aimez faire.";

    public static readonly IReadOnlyList<string> FirstQuestions =
        ["Quel métier pour moi\u00a0?", "Que fait un Data Engineer\u00a0?", "Quelle différence entre Data Analyst et Data Scientist\u00a0?"];

    public const string Welcome = "Avec plaisir\u00a0! Si une autre question vous vient, je suis là.";

    public const string Sorry = "Pardon si ma réponse vous a déçu. Dites-moi en une phrase ce que vous cherchez à savoir, et je reprends.";

    public const string Amused = "Tant mieux si cela vous fait sourire\u00a0! Que voulez-vous savoir d'un métier ou d'une notion\u00a0?";

    public const string Goodbye = "Au revoir, et bonne continuation\u00a0!";

    public const string Strong = "forte";
    public const string ToExplore = "à explorer";
    public const string ToCheck = "à vérifier";

    public const string Start = "Commencer";
    public const string JobInMind = "J'ai déjà un métier en tête";
    public const string JustAsk = "Je veux juste poser une question";
    public static readonly IReadOnlyList<string> Entries = [Start, JobInMind, JustAsk];

    public const string EditFirst = "Modifier la question 3";

    /// <summary>What must be said before the first question: the AI Act's notice, the purpose, what not to write.</summary>
    public const string Frame =
        "Je suis une intelligence artificielle\u00a0: je propose des pistes, pas un verdict. Comptez 6 à 10 questions et 4 minutes\u00a0; vous pouvez passer, "
        + "revenir et arrêter quand vous voulez. N'indiquez ni votre nom, ni votre santé, ni vos opinions.";

    public const string HowToStart = "Dites-moi en une phrase ce que vous aimez et ce que vous voulez éviter, ou laissez-vous guider\u00a0:";

    public const string WhichJobInMind = "Lequel\u00a0? Écrivez son nom, et je vous dis ce que les fiches en savent.";

    public const string AskAway = "Je vous écoute\u00a0: posez votre question sur un métier ou sur une notion.";

    public const string Unclear = "Je n'ai pas compris cette réponse. Choisissez une des propositions, ou écrivez «\u00a0passer\u00a0».";

    public const string Stopped =
        "D'accord, on s'arrête là. Rien n'est gardé. Vous pouvez poser une question quand vous voulez, ou écrire «\u00a0Commencer\u00a0» pour reprendre du début.";

    public const string NothingSaid =
        "Vous n'avez encore répondu à aucune activité, alors je n'ai aucune piste à proposer sans inventer. Reprenons quand vous voulez, ou parlez-en à un "
        + "conseiller d'orientation (CIO, psy-EN, votre école).";

    public static string Progress(int current, int about) => $"{current} sur {about} environ";

    public static string Commands(bool canGoBack) => canGoBack
        ? "Vous pouvez aussi écrire «\u00a0passer\u00a0», «\u00a0revenir\u00a0» ou «\u00a0montrer mes pistes\u00a0»."
        : "Vous pouvez aussi écrire «\u00a0passer\u00a0» ou «\u00a0arrêter\u00a0».";

    public static string GuidedOpening(int answers) =>
        $"Voici des pistes à explorer, pas un verdict\u00a0: elles s'appuient sur vos {answers} réponses et sur les fiches.";

    public static string EarlyOpening(int answers) => answers == 1
        ? "Avec une seule réponse, ces pistes sont très fragiles\u00a0: prenez-les comme un début de conversation."
        : $"Avec {answers} réponses seulement, ces pistes sont fragiles\u00a0: prenez-les comme un début de conversation.";

    public static string YourValues(IReadOnlyList<string> values) =>
        $"Vous tenez surtout à\u00a0: {string.Join(", ", values.Select(value => char.ToLowerInvariant(value[0]) + value[1..]))}.";

    public static string Flat(string one, string other) =>
        "Vos réponses sont toutes au même niveau\u00a0: rien ne distingue encore les métiers, et je préfère ne pas inventer de piste. "
        + $"S'il fallait choisir, plutôt «\u00a0{one}\u00a0» ou «\u00a0{other}\u00a0»\u00a0? Modifiez une réponse, ou parlez-en à un conseiller d'orientation (CIO, psy-EN, votre école).";

    public static string WhyNot(string title) => $"Rien dans ce que vous m'avez dit ne mène à {title}\u00a0; voici ce que dit sa fiche.";

    public static string Why(string title) => $"Pourquoi {title}\u00a0: ce que vous m'avez dit, à côté de ce que dit la fiche.";

    public const string Opening = "Voici des pistes à explorer, pas un verdict\u00a0: elles s'appuient sur vos mots et sur les fiches.";

    public const string OpeningFewWords =
        "Vous m'en avez dit peu, alors ces pistes sont fragiles\u00a0: ajoutez ce que vous aimez faire et ce que vous voulez éviter.";

    public const string OnlyRefusals =
        "Vous dites surtout ce que vous ne voulez pas\u00a0: voici les pistes qui en demandent le moins. Dites-moi aussi ce que vous aimez.";

    public const string ShortStudies = "J'ai fait passer devant celles qui s'ouvrent avec le moins d'années d'études, d'après les fiches.";

    public const string OnlyStudies =
        "Voici, d'après les fiches, des pistes qui s'ouvrent avec le moins d'années d'études. Dites-moi ce que vous aimez, et je les trierai.";

    public static string Contradiction(string liked, string refused) => string.Equals(liked, refused, StringComparison.OrdinalIgnoreCase)
        ? $"Vous dites aimer et ne pas aimer «\u00a0{liked}\u00a0»\u00a0: j'ai gardé les deux, à vous de préciser ce qui compte le plus."
        : $"Vous dites à la fois «\u00a0{liked}\u00a0» et «\u00a0{refused}\u00a0»\u00a0: j'ai gardé les deux, à vous de préciser ce qui compte le plus.";

    public const string Elsewhere =
        "Ce que vous décrivez mène plutôt vers d'autres métiers que ceux de ce site, qui ne couvre que ses fiches. "
        + "Le site de l'Onisep (onisep.fr) les présente tous, et une conseillère ou un conseiller d'orientation (CIO, mission locale, votre école) peut vous recevoir.";

    public const string NoSheets =
        "Les notes de ce site ne contiennent pas de fiches de métiers\u00a0: je ne peux pas en tirer de pistes pour vous. "
        + "Demandez-moi ce qu'elles disent d'un sujet précis\u00a0; pour choisir une voie, le site de l'Onisep (onisep.fr) ou une conseillère, un conseiller d'orientation vous aideront.";

    /// <summary>After a story in which no taste was recognised: it may be one of distress in words that no table has.</summary>
    public const string IfUnwell =
        "Et si ce que vous vivez est difficile, parlez-en à un adulte de confiance, ou appelez Fil Santé Jeunes (0\u00a0800\u00a0235\u00a0236) ou le 3114\u00a0: gratuits, ils écoutent sans juger. "
        + "En cas de danger, le 15 ou le 112\u00a0; pour des violences, le 119.";

    public const string Unrecognised =
        "Je n'ai pas assez d'éléments pour vous proposer une piste, et je préfère ne pas en inventer. Dites-moi ce que vous aimez faire, même en dehors des études "
        + "(un passe-temps, une matière, un bon souvenir de stage), et ce que vous voulez éviter. Vous pouvez aussi écrire «\u00a0Commencer\u00a0» et vous laisser guider.";

    public const string NoneSpeaks =
        "Merci de me le dire\u00a0: savoir ce qui ne vous va pas aide autant que le reste. Qu'est-ce qui vous arrête dans ces pistes\u00a0? Dites-moi ce que vous voulez "
        + "éviter et ce que vous aimez vraiment, ou écrivez «\u00a0Commencer\u00a0» et je vous pose quelques questions.";

    public const string OtherTrades =
        "Ce site ne couvre que les métiers de ses fiches\u00a0: pour tous les autres, voyez le site de l'Onisep (onisep.fr) ou une conseillère, un conseiller "
        + "d'orientation (CIO, psy-EN, votre école).";

    public const string NearestLead = "La piste la plus proche ici, si les données vous tentent quand même\u00a0:";

    public static string YouSay(string words) => $"Vous dites «\u00a0{words}\u00a0»\u00a0:";

    public const string FromTheSheet = "Ce que dit la fiche\u00a0:";

    public const string WatchOut = "Ce qui pourrait coincer\u00a0:";

    public static string WatchOutAsYouSay(string words) => $"Ce qui pourrait coincer, puisque vous préférez éviter «\u00a0{words}\u00a0»\u00a0:";

    public const string Access = "Pour y aller\u00a0:";

    public const string FirstStep = "Plus tard, après une première expérience\u00a0:";

    public const string TryOut = "À tester\u00a0:";

    public static string Title(int rank, string title, string strength) => $"**{rank}. {title}** — piste {strength}";

    public static string LaterTitle(int rank, string title, string strength) => $"**{rank}. {title}** — piste {strength}, pour plus tard";

    public static string LaterAlone(string title, string strength) => $"**Plus tard\u00a0: {title}** — piste {strength}";

    public static string UnexpectedTitle(string title) => $"**Piste inattendue\u00a0: {title}**";

    public static string Between(string first, string second, string question) =>
        $"Pour départager {first} et {second}\u00a0: {question}";

    public static string Less(string dimension) => $"Du moins au plus, d'après la grille des fiches, pour «\u00a0{dimension}\u00a0»\u00a0:";

    public static string More(string dimension) => $"Du plus au moins, d'après la grille des fiches, pour «\u00a0{dimension}\u00a0»\u00a0:";

    public static string LevelOf(string title, int level) => level == 0
        ? $"**{title}** — niveau 0 sur 4\u00a0: sa fiche n'en parle pas."
        : $"**{title}** — niveau {level} sur 4\u00a0:";

    public static string OpenToAll(string title) =>
        $"Aucun métier n'est réservé à un genre, à une origine ou à une école. Voici de quoi voir si celui-ci vous plairait\u00a0: {title}.";

    public const string Pleases = "Ce qu'il demande\u00a0:";

    public const string TellMe = "Dites-moi ce que vous aimez et ce que vous voulez éviter, et je le comparerai aux autres métiers.";

    public const string Human = "Aucune ne vous parle\u00a0? Dites-le-moi, ou parlez-en à un conseiller d'orientation (CIO, psy-EN, votre école).";
}
