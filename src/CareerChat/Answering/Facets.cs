using CareerChat.Grounding;
using CareerChat.Language;

namespace CareerChat.Answering;

/// <summary>Recognises facets: in a heading of a note by its words, in a question by its cues.</summary>
internal static class Facets
{
    /// <summary>Words of a heading from which it tells rather than asks.</summary>
    private const int LongestAskingHeading = 6;

    /// <summary>Words of headings, as notes of any author write them.</summary>
    private static readonly (Facet Facet, string[] Words)[] Headings =
    [
        (Facet.Salary, ["salaire", "salaires", "rémunération", "rémunérations", "paie", "paye", "revenu", "revenus"]),
        (Facet.Tools, ["outil", "outils", "technologies", "logiciels", "stack", "matériel", "équipement"]),
        (Facet.Skills, ["compétence", "compétences", "qualités", "savoir-faire", "profil", "aptitudes", "atouts"]),
        (Facet.Day, ["journée", "journées", "quotidien", "horaires"]),
        (Facet.Deliverables, ["livrable", "livrables", "indicateurs"]),
        (Facet.Constraints, ["contrainte", "contraintes", "difficultés", "risques", "inconvénients", "dangers", "pénibilité"]),
        (Facet.Difference, ["confondre", "différence", "différences"]),
        (Facet.Where, ["environnement", "environnements", "demande", "employeurs", "où", "secteurs", "débouchés"]),
        (Facet.Access, ["aller", "devenir", "formation", "études", "accès", "parcours", "diplôme", "diplômes", "cursus", "admission"]),
        (Facet.Missions, ["mission", "missions", "responsabilités", "responsabilité", "rôle", "tâches", "objectif", "activités"]),
        (Facet.Definition, ["phrase", "description", "définition", "présentation"]),
    ];

    private static readonly (Facet Facet, ulong[] Keys)[] HeadingKeys =
        [.. Headings.Select(line => (line.Facet, line.Words.Select(word => Vocabulary.French.Info(FrenchText.Fold(word)).Key).ToArray()))];

    /// <summary>The facet that a heading names, or none.</summary>
    public static Facet OfHeading(string heading)
    {
        var words = TextForm.Of(heading).Words;
        foreach (var (facet, keys) in HeadingKeys)
        {
            foreach (var word in words)
            {
                if (Array.IndexOf(keys, word.Info.Key) >= 0)
                {
                    return facet;
                }
            }
        }

        // « Combien il gagne », « où on le trouve »: a heading that asks.
        return words.Length is > 1 and <= LongestAskingHeading && FacetCues.French.In(words, new HashSet<int>()) is [var (cue, _), ..] && cue.Scope is FacetCueScope.Any or FacetCueScope.Job && cue.Slots.Length > 1
            && cue.Facet is not (Facet.Definition or Facet.Difference) ? cue.Facet : Facet.None;
    }

    /// <summary>Facets that a question asks for, in order of mention, and for each of its words the facet that it asks for.</summary>
    /// <param name="words">The question.</param>
    /// <param name="named">Indexes of the words that name a job; null when the question is about none.</param>
    public static (List<Facet> Asked, Facet[] CueOf) InQuestion(Word[] words, IReadOnlySet<int>? named = null)
    {
        var cueOf = new Facet[words.Length];
        var cues = FacetCues.French.In(words, named);
        foreach (var (cue, places) in cues.Where(one => one.Cue.Scope != FacetCueScope.Topic))
        {
            Array.ForEach(places, place => cueOf[place] = cue.Facet);
        }

        // « Nuit », « équipe »: alone they ask for a facet; beside a plainer cue they are what is asked about.
        var asking = cues.Where(one => one.Cue.Facet != Facet.None).ToList();
        var plain = asking.Where(one => one.Cue.Scope is not (FacetCueScope.Topic or FacetCueScope.Vague) && one.Cue.Facet != Facet.Definition).ToList();
        var kept = asking.Where(one => one.Cue.Scope switch
        {
            FacetCueScope.Topic => plain.Count == 0 && !asking.Exists(other => other.Cue.Scope == FacetCueScope.Vague),
            FacetCueScope.Vague => !plain.Exists(other => IsOneBreath(words, one.Places, other.Places)),
            _ => true,
        });
        return ([.. kept.Select(one => one.Cue.Facet).Distinct()], cueOf);
    }

    /// <summary>True when no « et » stands between two cues.</summary>
    private static bool IsOneBreath(Word[] words, int[] one, int[] other)
    {
        var (start, end) = one[0] < other[0] ? (one[^1], other[0]) : (other[^1], one[0]);
        return start >= end || !words[start..end].Any(word => word.Folded is "et" or "puis" or "ainsi");
    }
}
