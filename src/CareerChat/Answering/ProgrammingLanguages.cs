using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>« Quels langages… ? »: the sentences of a sheet that name a programming language.</summary>
internal static class ProgrammingLanguages
{
    private static readonly HashSet<string> Names = new(
        "python sql scala java javascript typescript go golang julia rust bash c++ c# dax matlab sas php ruby kotlin swift html css vba cobol nosql".Split(' '), StringComparer.Ordinal);

    /// <summary>True for « quels langages », unless it is the human ones or a model of language.</summary>
    public static bool AreAsked(QuestionReading reading) =>
        (Array.Exists(reading.Words, word => word.Folded is "langage" or "langages" or "programme" or "programment" or "programmer" or "langue informatique")
            || (reading.Asks(Facet.Tools) && Array.Exists(reading.Words, word => word.Folded is "code" or "codent" or "coder")))
        && !Array.Exists(reading.Words, word => word.Folded is "naturel" or "modele" or "modeles" or "pourquoi" or "comment");

    public static bool AreNamed(ShelfUnit unit) =>
        Array.Exists(unit.Form.Form.Words, word => Names.Contains(word.Folded) || (word.Folded == "r" && word.Span.Slice(unit.Form.Form.Text) == "R"));
}
