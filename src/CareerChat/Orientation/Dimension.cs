namespace CareerChat.Orientation;

/// <summary>One of the twelve things that tell the jobs of the corpus apart; each sheet gives it a level from 0 to 4.</summary>
/// <param name="Id">Its name in the sheets' front matter, such as <c>code</c>.</param>
/// <param name="Label">What a student reads.</param>
public sealed record Dimension(string Id, string Label)
{
    /// <summary>The highest level; 0 is the lowest.</summary>
    public const int MaxLevel = 4;

    /// <summary>All twelve, in the order of the matrix.</summary>
    public static readonly IReadOnlyList<Dimension> All =
    [
        new("code", "écrire et corriger du code"),
        new("ops", "faire tourner des services sans panne"),
        new("maths", "les maths et les statistiques"),
        new("rech", "inventer et lire de la recherche"),
        new("metier", "expliquer et aider à décider"),
        new("visuel", "les graphiques, les images et les interfaces"),
        new("regle", "la qualité, les règles et le droit"),
        new("lead", "fixer le cap et encadrer"),
        new("texte", "la langue, les consignes et les dialogues"),
        new("image", "les photos, les vidéos et la vision"),
        new("mkt", "les clients et les campagnes"),
        new("produit", "les usages et les choix d'un produit"),
    ];

    /// <summary>Rank of a dimension in <see cref="All"/>, or −1.</summary>
    public static int IndexOf(string id)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}
