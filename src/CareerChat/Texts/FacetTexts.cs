using CareerChat.Answering;

namespace CareerChat;

/// <summary>How facets are named to the reader.</summary>
internal static class FacetTexts
{
    /// <summary>« de salaire », after « les notes ne donnent pas ».</summary>
    public static string Absent(Facet facet) => facet switch
    {
        Facet.Salary => "de salaire",
        Facet.Tools => "d'outils",
        Facet.Skills => "de compétences",
        Facet.Missions => "de missions",
        Facet.Day => "de journée type",
        Facet.Deliverables => "de livrables",
        Facet.Indicators => "d'indicateurs",
        Facet.Constraints => "de contraintes",
        Facet.Where => "d'employeurs ni de secteurs",
        Facet.Access => "de parcours pour y arriver",
        Facet.TryOut => "d'exercice pour l'essayer",
        Facet.Difference => "de comparaison",
        _ => "de description",
    };

    /// <summary>« Missions », as a small heading.</summary>
    public static string Name(Facet facet) => facet switch
    {
        Facet.Salary => "Salaire",
        Facet.Tools => "Outils",
        Facet.Skills => "Compétences",
        Facet.Missions => "Missions",
        Facet.Day => "Journée type",
        Facet.Deliverables => "Livrables",
        Facet.Indicators => "Indicateurs",
        Facet.Constraints => "Contraintes",
        Facet.Where => "Où et avec qui",
        Facet.Access => "Pour y arriver",
        Facet.TryOut => "À essayer",
        Facet.Difference => "À ne pas confondre",
        _ => "En bref",
    };

    /// <summary>A question that asks for the facet of a job.</summary>
    public static string Ask(Facet facet, string title) => facet switch
    {
        Facet.Salary => $"Combien gagne un {title}\u00A0?",
        Facet.Tools => $"Quels outils utilise un {title}\u00A0?",
        Facet.Skills => $"Quelles compétences faut-il pour être {title}\u00A0?",
        Facet.Missions => $"Quelles sont les missions d'un {title}\u00A0?",
        Facet.Day => $"À quoi ressemble la journée d'un {title}\u00A0?",
        Facet.Deliverables or Facet.Indicators => $"Que livre un {title}\u00A0?",
        Facet.Constraints => $"Quelles sont les contraintes du métier {Sentences.Of(title)}\u00A0?",
        Facet.Where => $"Où travaille un {title}\u00A0?",
        Facet.Access => $"Comment devenir {title}\u00A0?",
        Facet.TryOut => $"Comment essayer le métier {Sentences.Of(title)}\u00A0?",
        _ => $"C'est quoi, un {title}\u00A0?",
    };
}
