using CareerChat.Language;

namespace CareerChat.Answering;

/// <summary>Recognises sentences of notes that say what the notes lack, or that they disagree.</summary>
internal static class Absence
{
    private static readonly string[] Lacks =
        ["ne donnent pas", "ne donne pas", "ne precisent pas", "ne disent pas", "ne disent rien", "n'indiquent pas", "ne chiffrent pas", "aucune note ne", "ne mentionnent pas"];

    private static readonly string[] Disagreements = ["ne sont pas d'accord", "se contredisent", "ne disent pas la meme chose", "sont en desaccord"];

    public static bool IsSaid(string text) => text.Contains("note", StringComparison.OrdinalIgnoreCase) && Holds(text, Lacks);

    public static bool IsDisputed(string text) => Holds(text, Disagreements);

    private static bool Holds(string text, string[] phrases)
    {
        var folded = FrenchText.Fold(text);
        return Array.Exists(phrases, phrase => folded.Contains(phrase, StringComparison.Ordinal));
    }
}
