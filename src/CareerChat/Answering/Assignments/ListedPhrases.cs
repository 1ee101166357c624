using System.Text.RegularExpressions;

namespace CareerChat.Answering.Assignments;

/// <summary>The noun phrases that a sentence of a sheet lists: what is delivered, what is measured, what is feared. Pure functions.</summary>
/// <remarks>
/// The list starts after the verb of the facet (« livre », « suit », « le risque est ») and is cut at commas and conjunctions that
/// an article follows, so that « une architecture robuste et évolutive » stays whole. Glosses in parentheses and after a colon go.
/// </remarks>
internal static partial class ListedPhrases
{
    private static readonly string[] Indefinite = ["un ", "une ", "des ", "du ", "de "];

    /// <summary>Phrases without their articles, in the order of the sentence; none when it lists nothing.</summary>
    /// <param name="sentence">A sentence of a sheet.</param>
    /// <param name="facet">Deliverables, indicators or constraints.</param>
    public static IReadOnlyList<string> Of(string sentence, Facet facet)
    {
        var text = Blank().Replace(Gloss().Replace(sentence, ""), " ").Trim().TrimEnd('.');
        var opening = facet switch
        {
            Facet.Deliverables => Delivers().Match(text),
            Facet.Indicators => Measures().Match(text),
            Facet.Constraints => Fears().Match(text),
            _ => Match.Empty,
        };
        if (!opening.Success)
        {
            return [];
        }

        var list = Manner().Replace(text[(opening.Index + opening.Length)..], "");
        if (Examples().Match(list) is { Success: true } examples)
        {
            list = list[(examples.Index + examples.Length)..];
        }

        var colon = list.IndexOf(':', StringComparison.Ordinal);
        list = Aside().Replace(colon > 0 ? list[..colon] : list, "").Trim();
        var cut = Indefinite.Any(article => list.StartsWith(article, StringComparison.OrdinalIgnoreCase)) ? AnyArticle() : Definite();
        var joints = cut.Matches(list);
        var parts = cut.Split(list);
        if (joints.Count > 0 && joints.All(joint => joint.ValueSpan.Trim() is ","))
        {
            // « un backlog, la liste ordonnée du travail »: a list ends with « et » or « ou », what only commas part is a gloss.
            parts = parts[..1];
        }

        var phrases = new List<string>();
        foreach (var part in parts)
        {
            // « le délai entre un modèle prêt et sa mise en ligne » is one phrase.
            if (phrases.Count > 0 && Between().IsMatch(phrases[^1]))
            {
                phrases[^1] += " et " + part;
            }
            else
            {
                phrases.Add(part);
            }
        }

        return [.. phrases.Select(phrase => Article().Replace(phrase.Split(',')[0].Trim(' ', ',', ';', '\u00A0', '«', '»'), "").Trim(' ', '«', '»', '\u00A0')).Where(phrase => phrase.Length > 2)];
    }

    /// <summary>« aussi », « d'abord », « à l'équipe »: what stands between the verb and its list.</summary>
    [GeneratedRegex(@"^(?:(?:aussi|surtout|enfin|notamment|également|d['’]abord|en continu|de près)\s+)*(?:(?:à l['’]|à la\s|aux?\s)\p{L}+\s+(?=(?:une?|des|du|les?|la)\s|l['’]))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Manner();

    /// <summary>Examples and relative clauses set off by a comma.</summary>
    [GeneratedRegex(@"^par exemple\s+|,?\s+par exemple\s+[^,;]*?(?=\s+(?:et|ou)\s|[,;]|$)|,\s+(?:qui|que|qu['’]|dont|où)\b[^,;]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\bentre\b(?!.*\bet\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"\s*\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Gloss();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"(?<!\b(?:l[ea]s?|une?|du|des|ce|son)\s)\b(?:livre|livrent|remet|remettent|rédige|rédigent|produit|produisent|fournit|fournissent|publie|publient|livrables?(?:\s+\p{L}+)?\s*(?::|sont|est))\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Delivers();

    [GeneratedRegex(@"\b(?:(?:suit|suivent|regarde|regardent)\s+(?:aussi\s+)?|(?:jugée?s?|évaluée?s?|mesurée?s?)\s+(?:sur|à|au|aux|par)\s+|(?:juge|évalue|mesure|mesurent)\b[^,]*?\s(?:avec|sur|par|à|au|aux)\s+(?=l[ae]s?\b|l['’]|nombre|temps|délai|taux|coût)|(?:indicateurs?|KPI)(?:\s+\p{L}+)?\s*(?::|sont)\s+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Measures();

    [GeneratedRegex(@"\brisques?(?:\s+\p{L}+)?(?:\s+(?:du|de|des|de la|de l['’]|d['’])[^,:]{2,40}?)?\s+(?:est|sont|:)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fears();

    [GeneratedRegex(@"^[^,]*,\s*(?:c['’]est-à-dire|soit)\b[^,]*?\b(?:comme|tels? que|telles? que|par exemple)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Examples();

    /// <summary>Between items of « des pipelines, une base et des flux ».</summary>
    [GeneratedRegex(@"(?:\s*[,;]\s*(?:(?:et|ou|puis|ainsi que)\s+)?|\s+(?:et|ou)\s+|\s+ainsi\s+qu(?:e\s+|['’]))(?:(?:parfois|surtout|enfin|aussi)\s+)?(?=(?:une?|des|du|de|les?|la|leurs?|ses|son|sa)\s|l['’])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyArticle();

    /// <summary>Between items of « la fraîcheur des données, le taux de pannes et le coût »: « des » there goes on with a noun.</summary>
    [GeneratedRegex(@"(?:\s*[,;]\s*(?:(?:et|ou|puis|ainsi que)\s+)?|\s+(?:et|ou)\s+|\s+ainsi\s+qu(?:e\s+|['’]))(?:(?:parfois|surtout|enfin|aussi|sur)\s+)?(?=(?:les?|la|leurs?|ses|son|sa|au|aux|à la|une?)\s|(?:à )?l['’])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Definite();

    [GeneratedRegex(@"^(?:(?:parfois|surtout|enfin|aussi|sur)\s+)?(?:(?:une?|des|du|de|les?|la|leurs?|ses|son|sa|aux?|à la)\s+|(?:à )?l['’]|d['’])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
