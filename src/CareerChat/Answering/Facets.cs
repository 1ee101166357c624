using CareerChat.Grounding;
using CareerChat.Language;

namespace CareerChat.Answering;

/// <summary>Recognises facets: in a heading of a note by its words, in a question by its cues.</summary>
internal static class Facets
{
    /// <summary>Words of headings, as notes of any author write them.</summary>
    private static readonly (Facet Facet, string[] Words)[] Headings =
    [
        (Facet.Salary, ["salaire", "salaires", "rémunération", "paie"]),
        (Facet.Tools, ["outil", "outils", "technologies", "logiciels", "stack"]),
        (Facet.Skills, ["compétence", "compétences", "qualités", "savoir-faire", "profil"]),
        (Facet.Day, ["journée", "quotidien"]),
        (Facet.Deliverables, ["livrable", "livrables", "indicateurs"]),
        (Facet.Constraints, ["contrainte", "contraintes", "difficultés", "risques", "inconvénients"]),
        (Facet.Difference, ["confondre", "différence", "différences"]),
        (Facet.Where, ["environnement", "environnements", "demande", "employeurs", "où"]),
        (Facet.Access, ["aller", "devenir", "formation", "études", "accès", "parcours"]),
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

        return Facet.None;
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
