using CareerChat.Answering;

namespace CareerChat;

/// <summary>What the extractive answers say around the sentences of the notes.</summary>
internal static class AnswerTexts
{
    /// <summary>How an answer to a yes-or-no question opens.</summary>
    public static string Opening(Ruling ruling) => ruling switch
    {
        Ruling.Yes => "**Oui.**",
        Ruling.Mostly => "**Oui, en général.**",
        Ruling.Sometimes => "**Parfois, ou un peu.**",
        Ruling.No => "**Non.**",
        Ruling.NotQuite => "**Pas tout à fait.**",
        Ruling.Disputed => "**Cela dépend des notes.**",
        _ => "",
    };

    /// <summary>The verdict words on a statement; each is followed by the sentence of the notes that it rests on.</summary>
    public const string True = "**Vrai.**";

    public const string False = "**Faux.**";

    /// <summary>The notes lean to it, none of their sentences proves it.</summary>
    public const string RatherTrue = "**Plutôt vrai.**";

    public const string RatherFalse = "**Plutôt faux.**";

    /// <summary>The notes say it, but not always, of all, or only.</summary>
    public const string TooFar = "**Plutôt faux**, la phrase va plus loin que les notes.";

    public const string Daily = "Au quotidien\u00A0:";

    public const string WhatTellsApart = "Ce qui les distingue\u00A0:";

    public const string NoOtherSalary = "Pour les autres métiers, elles n'en donnent pas.";

    public const string AskForOne = "Dites-moi ce que vous aimez faire, ou demandez-m'en un en particulier.";

    /// <summary>Before the sentence that shows it.</summary>
    public static string MostlyTheJob(string ofJob) => $"C'est surtout le métier {ofJob}.";

    public static string SeeAlso(string job) => $"À voir aussi, {job}\u00A0:";

    public static string JobsThatCite(int count, string names) => $"Dans les notes, {count} métier{(count > 1 ? "s citent" : " cite")} {names}\u00A0:";

    public static string TheOthers(string jobs) => $"Les autres\u00A0: {jobs}.";

    public static string SalariesGiven(int count) => $"Les notes ne donnent de salaire que pour {count} métiers, du plus élevé au plus bas\u00A0:";

    public static string JobsDescribed(int count, string jobs) => $"Les notes décrivent {count} métiers\u00A0: {jobs}.";
}
