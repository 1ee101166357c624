using CareerChat.Grounding;
using CareerChat.Language;
using CareerChat.Orientation;

namespace CareerChat;

/// <summary>The tables of French words that every question needs; each is read once in a process, by whoever asks first.</summary>
public static class FrenchTables
{
    /// <summary>Reads them on threads of their own, so that they are there when the notes are.</summary>
    public static void ReadAhead() => Task.Run(static () =>
    {
        _ = Vocabulary.French;
        _ = Thesaurus.French;
        _ = EverydayFrench.Knows("");
        _ = ConceptLexicon.Default;
    });
}
