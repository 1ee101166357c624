using System.Text.Json;

namespace CareerChat.Benchmarks.Load;

/// <summary>Ordinary questions of many kinds, asked in turn.</summary>
internal static class Questions
{
    private static readonly string[] Texts =
    [
        "Que fait un data engineer ?", "C'est quoi un data lake ?", "Quelle est la différence entre un data analyst et un data scientist ?",
        "Quels outils utilise un data engineer ?", "Combien gagne un data scientist ?", "Comment devenir data analyst ?",
        "C'est quoi la différence entre ETL et ELT ?", "Quels sont les livrables d'un data steward ?", "Est-ce qu'un data analyst doit savoir coder ?",
        "Qui recrute des machine learning engineers ?", "Qu'est-ce que le RAG ?", "Quel métier pour surveiller la dérive d'un modèle ?",
        "Quelles études pour travailler dans la data ?", "Que dit le RGPD ?", "Quel métier pour moi si j'aime expliquer des chiffres ?",
        "Quelles sont les contraintes du métier de MLOps engineer ?", "C'est quoi un entrepôt de données ?", "Quelle est la capitale de l'Australie ?",
        "Le data architect travaille-t-il avec les métiers ?", "Quels sont les métiers de la gouvernance des données ?",
    ];

    /// <summary>How many there are.</summary>
    public static int Count => Texts.Length;

    /// <summary>A question.</summary>
    public static string Text(int turn) => Texts[turn % Texts.Length];

    /// <summary>The body of a chat request.</summary>
    public static byte[] Body(int turn) => JsonSerializer.SerializeToUtf8Bytes(
        new { messages = new[] { new { role = "user", content = Text(turn) } } });
}
