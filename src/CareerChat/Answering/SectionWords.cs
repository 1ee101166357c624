using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Tells apart the sentences of a section that serves two facets (« Livrables et indicateurs », « Pour y aller »).</summary>
internal static class SectionWords
{
    private static readonly ulong[] Measure = Keys("indicateur kpi mesure suit suivre juge évalue taux métrique surveille regarde délai");
    private static readonly ulong[] Delivery = Keys("livre livrable remet produit rend fournit publie construit rapport documentation");
    private static readonly ulong[] Risk = Keys("risque danger dérive hallucination fuite confondre");
    private static readonly ulong[] Exercise = Keys("minutes");
    private static readonly ulong[] Trying = Keys("essayer");
    private static readonly ulong[] TryOut = Keys("essayer minutes projet");

    public static bool SaysMeasure(TextForm form) => Holds(form, Measure);

    public static bool SaysDelivery(TextForm form) => Holds(form, Delivery) && !StartsWithMeasure(form);

    public static bool SaysRisk(TextForm form) => Holds(form, Risk);

    public static bool SaysTryOut(TextForm form) => Holds(form, TryOut);

    public static bool SaysTrying(TextForm form) => Holds(form, Trying);

    /// <summary>« À essayer en 30 minutes »: no way into the job.</summary>
    public static bool SaysExercise(TextForm form) => Holds(form, Exercise);

    private static bool StartsWithMeasure(TextForm form)
    {
        foreach (var word in form.Words.AsSpan(0, Math.Min(6, form.Words.Length)))
        {
            if (word.Folded is "suit" or "suivre" or "juge" or "mesure" or "indicateurs" or "kpi" or "regarde")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(TextForm form, ulong[] keys)
    {
        foreach (ref readonly var word in form.Words.AsSpan())
        {
            if (keys.AsSpan().Contains(word.Info.Key))
            {
                return true;
            }
        }

        return false;
    }

    private static ulong[] Keys(string words) =>
        [.. words.Split(' ').Select(word => Vocabulary.French.Info(Language.FrenchText.Fold(word)).Key)];
}
