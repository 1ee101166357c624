namespace CareerChat.Orientation;

/// <summary>What a student may type beside an answer. Every text is plain (<see cref="GuidedSteps.Plain"/>).</summary>
internal static class GuidedCommands
{
    /// <summary>True for the message that opens the dialogue.</summary>
    public static bool IsStart(string plain) =>
        plain is "commencer" or "on commence" or "c'est parti" or "recommencer" or "commencer le questionnaire" or "faire le questionnaire"
            or "je veux faire le questionnaire" or "lancer le questionnaire" or "demarrer";

    /// <summary>True for a question that is passed over.</summary>
    public static bool IsSkip(string plain) => plain is "passer" or "je passe" or "suivant" or "question suivante" or "skip" or "pas de reponse";

    /// <summary>True for the wish to see the leads now.</summary>
    public static bool IsShow(string plain) =>
        plain is "montrer mes pistes" or "voir mes pistes" or "montre mes pistes" or "montre moi mes pistes" or "montrez mes pistes" or "mes pistes"
            or "resultats" or "voir les resultats";

    /// <summary>True for going back to an earlier answer.</summary>
    public static bool IsEdit(string plain) =>
        plain is "revenir" or "retour" or "recommencer" || plain.StartsWith("modifier", StringComparison.Ordinal) || plain.StartsWith("changer ma reponse", StringComparison.Ordinal);

    /// <summary>True for leaving the dialogue.</summary>
    public static bool IsStop(string plain) => plain is "arreter" or "stop" or "j'arrete" or "quitter";

    /// <summary>The number in « modifier la question 3 », or 0.</summary>
    public static int QuestionNumber(string plain) => plain.Split(' ').Select(word => int.TryParse(word, out var n) ? n : 0).LastOrDefault(n => n > 0);
}
