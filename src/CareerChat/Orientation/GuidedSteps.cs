using CareerChat.Language;

namespace CareerChat.Orientation;

/// <summary>The steps of the guided dialogue: what they ask, what may be answered. Pure functions.</summary>
internal static class GuidedSteps
{
    public const string SituationId = "situation";
    public const string StoryId = "recit";
    public const string ConfirmId = "confirmation";
    public const string ValuesId = "valeurs";
    public const string ActivityPrefix = "activite-";
    public const string PairPrefix = "departage-";

    public const string Skip = "Passer";
    public const string Back = "Revenir";
    public const string Show = "Montrer mes pistes";
    public const string Stop = "Arrêter";
    public const string Unsure = "Je ne sais pas";

    /// <summary>The situation that opens the jobs which are reached after others.</summary>
    public const string Working = "En poste ou en reconversion";

    public static readonly IReadOnlyList<string> Situations =
        ["Collège ou lycée", "Bac à bac+2", "Bac+3", "Bac+5 et plus", Working, "Je préfère ne pas dire"];

    /// <summary>Five labels; the third adds no information.</summary>
    public static readonly IReadOnlyList<(string Label, int? Level)> Levels =
        [("Pas du tout", 0), ("Plutôt non", 1), (Unsure, null), ("Plutôt oui", 3), ("Beaucoup", 4)];

    /// <summary>Each value with the dimensions that it leans to, for the order among equals.</summary>
    public static readonly IReadOnlyList<(string Label, string[] Dimensions)> Values =
    [
        ("Être utile", ["metier"]), ("Être autonome", ["code"]), ("La sécurité", ["regle", "ops"]), ("Le salaire", []),
        ("Apprendre", ["rech", "maths"]), ("Le travail d'équipe", ["lead", "metier"]), ("Créer", ["visuel", "produit", "image"]),
    ];

    /// <summary>Other ways to say the five levels, folded.</summary>
    private static readonly Dictionary<string, int?> OtherLevels = new(StringComparer.Ordinal)
    {
        ["pas du tout"] = 0, ["jamais"] = 0, ["je deteste"] = 0, ["surtout pas"] = 0, ["0"] = 0, ["vraiment pas"] = 0, ["non pas du tout"] = 0,
        ["plutot non"] = 1, ["non"] = 1, ["bof"] = 1, ["pas trop"] = 1, ["pas vraiment"] = 1, ["pas tellement"] = 1, ["1"] = 1, ["peu"] = 1,
        ["je ne sais pas"] = null, ["je sais pas"] = null, ["sais pas"] = null, ["aucune idee"] = null, ["peut etre"] = null, ["2"] = null, ["jsp"] = null,
        ["plutot oui"] = 3, ["oui"] = 3, ["assez"] = 3, ["un peu"] = 3, ["j'aime bien"] = 3, ["3"] = 3, ["pourquoi pas"] = 3, ["ca va"] = 3,
        ["beaucoup"] = 4, ["j'adore"] = 4, ["enormement"] = 4, ["a fond"] = 4, ["4"] = 4, ["oui beaucoup"] = 4, ["carrement"] = 4, ["trop bien"] = 4,
    };

    public static string ActivityId(int dimension) => ActivityPrefix + Dimension.All[dimension].Id;

    public static int DimensionOf(string step) => Dimension.IndexOf(step[ActivityPrefix.Length..]);

    public static string PairId(TieBreaker pair) => $"{PairPrefix}{pair.First}-{pair.Second}";

    public static TieBreaker PairOf(string step) => Activities.TieBreakers.First(pair => PairId(pair) == step);

    public static GuidedStepKind KindOf(string step) => step switch
    {
        SituationId => GuidedStepKind.Situation,
        StoryId => GuidedStepKind.Story,
        ConfirmId => GuidedStepKind.Confirm,
        ValuesId => GuidedStepKind.Values,
        _ => step.StartsWith(ActivityPrefix, StringComparison.Ordinal) ? GuidedStepKind.Activity : GuidedStepKind.TieBreaker,
    };

    /// <summary>What the student sees for a step.</summary>
    public static string Question(string step) => KindOf(step) switch
    {
        GuidedStepKind.Situation => "Où en êtes-vous\u00a0?",
        GuidedStepKind.Story => "Racontez une activité où vous n'avez pas vu le temps passer (à l'école, en stage, chez vous).",
        GuidedStepKind.Confirm => "Voici ce que je comprends de votre récit. Qu'est-ce qui est juste\u00a0?",
        GuidedStepKind.Values => "Dans un métier, qu'est-ce qui compte le plus pour vous\u00a0? Choisissez-en deux.",
        GuidedStepKind.Activity => $"{Activities.All[DimensionOf(step)]}\u00a0: est-ce que vous aimez, ou aimeriez\u00a0?",
        _ => PairOf(step) is var pair ? $"Plutôt {pair.FirstSide}, ou {pair.SecondSide}\u00a0?" : "",
    };

    /// <summary>The labels to choose from; empty for free text.</summary>
    public static IReadOnlyList<string> Options(string step, GuidedAnswers answers, IReadOnlyList<(int Dimension, string Words)> proposals) => KindOf(step) switch
    {
        GuidedStepKind.Situation => Situations,
        GuidedStepKind.Confirm => [.. proposals.Select(proposal => Proposal(proposal.Dimension, proposal.Words)), "Rien de cela"],
        GuidedStepKind.Values => [.. Values.Select(value => value.Label)],
        GuidedStepKind.Activity => [.. Levels.Select(level => level.Label)],
        GuidedStepKind.TieBreaker => [Capital(PairOf(step).FirstSide), Capital(PairOf(step).SecondSide), Unsure],
        _ => [],
    };

    public static string Proposal(int dimension, string words) => $"{Capital(Dimension.All[dimension].Label)} (vous dites «\u00a0{words}\u00a0»)";

    /// <summary>True and the level (null when unsure) when a message answers an activity.</summary>
    public static bool TryReadLevel(string folded, out int? level) => OtherLevels.TryGetValue(folded, out level);

    /// <summary>A message without case, accents, punctuation or double spaces.</summary>
    public static string Plain(string message) =>
        string.Join(' ', FrenchText.Fold(message).Split([' ', ',', '.', '!', '?', ';', ':', '-', '«', '»', '\n', '(', ')'], StringSplitOptions.RemoveEmptyEntries));

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
