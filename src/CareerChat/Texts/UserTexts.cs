namespace CareerChat;

/// <summary>Every fixed sentence that a user reads, in French; sentences of answers come from the notes.</summary>
public static partial class UserTexts
{
    public const string Notice =
        "Je suis une intelligence artificielle\u00a0: je donne des pistes, pas des verdicts.";

    public const string NotInNotes =
        "Les notes ne le disent pas. Je préfère vous le dire plutôt que d'inventer une réponse.";

    public static string NotInNotesFor(string facet, string career) =>
        $"Les notes ne le disent pas\u00a0: elles ne donnent pas {facet} pour le métier «\u00a0{career}\u00a0».";

    /// <summary>After a sentence of a model that the passages neither prove nor deny.</summary>
    public const string ToCheck = "(à vérifier)";

    public const string Undecided = "Les notes ne permettent pas de trancher.";

    /// <summary>Before the sentence that comes closest to a statement that the notes do not settle.</summary>
    public const string UndecidedBut = "Les notes ne permettent pas de trancher. Elles disent\u00a0:";

    public const string NeitherYesNorNo = "Les notes ne le disent pas directement\u00a0; voici ce qu'elles en disent\u00a0:";

    public const string Distress =
        "Ce que vous vivez a l'air très dur, merci d'en parler. Je suis un programme, je ne peux pas vous aider comme une personne le ferait"
        + "\u00a0: appelez le 3114, numéro national de prévention du suicide, gratuit, jour et nuit. Fil Santé Jeunes répond aussi au 0\u00a0800\u00a0235\u00a0236. "
        + "Parlez-en dès aujourd'hui à quelqu'un de confiance. En cas de danger immédiat, appelez le 15 ou le 112.";

    public const string Emergency =
        "Appelez tout de suite le 15 ou le 112, ou demandez à quelqu'un près de vous d'appeler\u00a0: votre vie compte. "
        + "Vous pouvez aussi appeler le 3114, gratuit, jour et nuit\u00a0: une personne vous écoutera. Ne restez pas seul ou seule\u00a0; je suis un programme et je ne peux pas prévenir les secours à votre place.";

    public const string Violence =
        "Ce que vous décrivez n'est pas normal, et ce n'est pas votre faute. Des personnes sont là pour vous\u00a0: le 119 (enfance en danger), le 3018 (harcèlement et violences en ligne), "
        + "gratuits et confidentiels\u00a0; le 17 ou le 112 en cas de danger immédiat. Si vous avez des idées noires, appelez le 3114. Parlez-en aussi à un adulte de confiance.";

    public const string RefusedInstruction =
        "Je ne peux pas faire cela\u00a0: mes consignes ne changent pas et ne se montrent pas. Je réponds à vos questions sur les métiers, à partir des notes.";

    public const string RefusedSecret =
        "Je ne donne aucun mot de passe, aucune clé ni aucun jeton d'accès\u00a0: ils sont retirés des notes avant que je les lise. Je réponds à vos questions sur les métiers, à partir des notes.";

    public const string RefusedPersonalData =
        "Je ne donne pas d'informations personnelles sur qui que ce soit. Je réponds à vos questions sur les métiers, à partir des notes.";

    public const string NoNeedOfPersonalData = "Inutile de me donner vos coordonnées\u00a0: je n'en ai pas besoin et je ne les garde pas.";

    public const string OpenToAll =
        "Tous ces métiers sont ouverts à tout le monde, quels que soient le genre, l'origine, la religion, l'âge, le handicap ou l'orientation sexuelle\u00a0: la loi interdit de trier les personnes ainsi. "
        + "Ce qui compte, ce sont vos goûts et ce que vous apprenez. Dites-moi ce que vous aimez faire, et je vous proposerai des pistes.";

    public const string FrenchOnly =
        "Je réponds en français, et seulement sur ce que disent mes notes de métiers. Posez-moi votre question en français, je ferai de mon mieux.";

    public const string Welcome =
        "Bonjour\u00a0! Je suis CareerChat, une intelligence artificielle\u00a0: je réponds à vos questions sur les métiers de mes fiches, en citant la phrase qui le prouve. "
        + "Je donne des pistes, pas des verdicts. Demandez-moi ce que fait un métier, ses outils, son salaire, comment y arriver, ou dites-moi ce que vous aimez.";

    public static readonly string[] ExampleQuestions =
    [
        "Quel métier pour moi\u00a0?",
        "Quelle est la différence entre un data analyst et un data scientist\u00a0?",
        "Combien gagne un data scientist junior\u00a0?",
    ];

    public const string AskAgain =
        "Je n'ai pas bien compris votre question. Demandez-moi par exemple ce que fait un métier, ses outils, son salaire ou comment y arriver.";

    public static string NotInNotesAbout(string subject) =>
        $"Les notes ne le disent pas\u00a0: je n'y trouve rien là-dessus pour «\u00a0{subject}\u00a0».";

    public static string SalariesOnlyFor(string careers) => $"Elles n'en donnent que pour\u00a0: {careers}.";

    public static string NotesLack(string facet, string career) =>
        $"Les notes ne donnent pas {facet} pour le métier «\u00a0{career}\u00a0».";

    public static string NotesSayNothingOf(IReadOnlyList<string> words) =>
        $"Les notes ne précisent rien sur {string.Join(", ", words.Select(word => $"«\u00a0{word}\u00a0»"))}.";

    public const string EmptyQuestion = "Votre question est vide\u00a0: écrivez-la, puis envoyez-la de nouveau.";

    public const string InvalidJson =
        "Le corps de la requête n'est pas un JSON valide. Attendu\u00a0: {\"messages\":[{\"role\":\"user\",\"content\":\"…\"}]}.";

    public const string UnsupportedMediaType =
        "Envoyez du JSON, avec l'en-tête «\u00a0Content-Type: application/json\u00a0».";

    public const string NoMessages = "La liste « messages » est vide\u00a0: envoyez au moins un message de l'utilisateur.";

    public const string LastMessageNotUser = "Le dernier message doit venir de l'utilisateur (« role »\u00a0: « user »).";

    public static string UnknownRole(string role) =>
        $"Le rôle «\u00a0{role}\u00a0» est inconnu\u00a0: utilisez «\u00a0user\u00a0» ou «\u00a0assistant\u00a0».";

    public static string TooManyMessages(int count, int limit) =>
        $"La conversation compte {count} messages, la limite est de {limit}\u00a0: commencez une nouvelle conversation.";

    public static string MessageTooLong(int length, int limit) =>
        $"Un message compte {length} caractères, la limite est de {limit}\u00a0: raccourcissez-le.";

    public static string BodyTooLarge(long limit) =>
        $"La requête dépasse la limite de {limit / 1024} Kio\u00a0: raccourcissez la conversation.";

    public const string ControlCharacters =
        "Le message contient des caractères de contrôle\u00a0: retirez-les, puis envoyez de nouveau.";

    public const string BadRequestTitle = "Requête invalide";

    public const string NotReadyTitle = "Service en cours de démarrage";

    public const string NotReady = "Les notes sont en cours de lecture. Réessayez dans quelques secondes.";

    public const string AnswersFromSpare =
        "L'index configuré ne répond pas\u00a0; en attendant, les réponses viennent des notes lues au démarrage.";

    public const string UnknownPassage = "Ce passage n'existe pas, ou n'existe plus depuis la dernière mise à jour des notes.";

    public const string UnknownCareer = "Ce métier n'a pas de fiche.";

    public const string NotFoundTitle = "Introuvable";

    public const string RefusedTitle = "Accès refusé";

    public const string UnknownSite =
        "Cette page n'est pas autorisée à utiliser l'assistant. La personne qui l'administre peut ajouter son adresse.";

    public const string InvalidUserToken = "Votre session n'est pas valide ou a expiré\u00a0: rechargez la page.";

    public const string NoHandoff = "Aucun conseiller n'est joignable par ce service.";

    public const string HandoffFailed = "La demande n'a pas pu être transmise au conseiller. Réessayez dans un instant.";

    public const string HandoffWithoutConsent = "Rien n'est transmis sans votre accord\u00a0: cochez la case d'abord.";

    public const string HandoffContact = "L'adresse électronique n'est pas valide\u00a0: corrigez-la ou laissez le champ vide.";

    public static string HandoffSummary(int limit) =>
        $"Le résumé est vide ou dépasse {limit} caractères\u00a0: modifiez-le, puis réessayez.";

    public const string InternalErrorTitle = "Erreur interne";

    public const string InternalError =
        "Une erreur inattendue s'est produite. Réessayez\u00a0; si elle revient, prévenez la personne qui gère ce service.";

    public const string TooManyTitle = "Trop de demandes";

    public static string TooManyQuestions(int seconds) =>
        $"Vous posez beaucoup de questions en peu de temps\u00a0: réessayez dans {seconds}\u00a0{(seconds > 1 ? "secondes" : "seconde")}.";

    public const string TooManyStreams =
        "Beaucoup de personnes posent une question en ce moment\u00a0: réessayez dans quelques secondes.";

    public const string TimeoutTitle = "Délai dépassé";

    public const string AnswerTimedOut = "La réponse a pris trop de temps\u00a0: réessayez dans un instant.";

    public const string AnswerStopped = "La réponse a été interrompue.";

    public const string ServiceUnavailable = "Un service dont la réponse dépend ne répond pas. Réessayez dans quelques secondes.";

    public const string UnknownAnswer = "Cette réponse n'est plus disponible\u00a0: posez de nouveau votre question.";

    public const string InvalidLastEventId = "L'en-tête «\u00a0Last-Event-ID\u00a0» doit être le numéro du dernier événement reçu.";

    public const string FeedbackOff = "Ce service ne recueille pas d'avis.";

    public const string FeedbackWithoutAnswer = "Indiquez la réponse concernée\u00a0: «\u00a0answerId\u00a0» est son identifiant.";

    public const string FeedbackWithoutThumb = "Indiquez votre avis\u00a0: «\u00a0helpful\u00a0» vaut true ou false.";

    public static string FeedbackTooLong(int limit) => $"Votre remarque dépasse {limit} caractères\u00a0: raccourcissez-la.";

    public static string UnknownModel(string model, string known) =>
        $"Le modèle «\u00a0{model}\u00a0» n'existe pas ici\u00a0: demandez «\u00a0{known}\u00a0».";

    public const string OneChoice = "Ce service donne une seule réponse à la fois\u00a0: «\u00a0n\u00a0» doit valoir 1.";

    public static string UnknownCareerNamed(string name, string known) =>
        $"Aucune fiche ne s'appelle «\u00a0{name}\u00a0». Fiches connues\u00a0: {known}.";

    public static string ToComparePrompt(IEnumerable<string> titles) =>
        $"Quelles sont les différences entre les métiers suivants\u00a0: {string.Join(", ", titles)}\u00a0?";

    public static string ToProposePrompt(string tastes) => $"Quel métier pour moi\u00a0? {tastes}";

    public const string CompareTwoOrThree = "Donnez deux ou trois métiers à comparer.";
}
