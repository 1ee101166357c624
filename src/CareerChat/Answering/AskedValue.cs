using System.Text.RegularExpressions;
using CareerChat.Grounding;
using CareerChat.Language;

namespace CareerChat.Answering;

/// <summary>
/// The value that a question asks for, told by the noun behind « quel », « quelle est la » or « donne-moi le » and by « combien »,
/// and whether a sentence gives one. Tables of general French; pure functions.
/// </summary>
/// <param name="Form">How the value looks.</param>
/// <param name="Noun">The noun that asks for it; null when « combien » or « qui a inventé » does.</param>
internal sealed partial record AskedValue(ValueForm Form, Word? Noun)
{
    private static readonly Dictionary<string, ValueForm> Nouns = Table(
        (ValueForm.Year, "annee annees"),
        (ValueForm.Day, "date dates jour jours mois"),
        (ValueForm.Hour, "heure heures horaire horaires"),
        (ValueForm.Money, "prix tarif tarifs cout couts montant montants somme budget loyer"),
        (ValueForm.Share, "pourcentage proportion part taux"),
        (ValueForm.Time, "duree durees delai delais"),
        (ValueForm.Number, "nombre age taille poids superficie effectif population score note moyenne"),
        (ValueForm.Address, "adresse adresses mail e-mail email courriel"),
        (ValueForm.Telephone, "telephone numero tel portable"),
        (ValueForm.PersonName, "directeur directrice patron patronne president presidente maire proviseur proviseure fondateur fondatrice fondateurs inventeur inventrice createur createurs auteur autrice pdg gerant gerante"),
        (ValueForm.Secret, "mdp password"));

    /// <summary>Words that may stand between « quel » and its noun.</summary>
    private static readonly HashSet<string> Before = new(
        "est sont etait etaient sera seront le la l' les son sa ses leur leurs votre ton ta vos mon ma".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Orders = new(
        "donne donnez donner indique indiquez dis dites rappelle rappelez file envoie envoyez".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Units = new(
        "temps annees annee ans mois semaines semaine jours jour heures heure minutes".Split(' '), StringComparer.Ordinal);

    /// <summary>What is told of a thing's beginnings, which a note about its use does not say.</summary>
    private static readonly HashSet<string> Origins = new(
        "invente inventee inventes cree creee crees fonde fondee fondes ecrit decouvert decouverte lance lancee construit dessine imagine ne nee mort morte gagne vote votee sorti sortie apparu apparue".Split(' '),
        StringComparer.Ordinal);

    /// <summary>What a question asks for.</summary>
    public static AskedValue Of(QuestionReading reading)
    {
        var words = reading.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Folded == "combien")
            {
                return new(OfAmount(reading, i), null);
            }

            var isWhich = words[i].Folded is "quel" or "quelle" or "quels" or "quelles";
            var isOrder = Orders.Contains(words[i].Folded);
            var isWho = words[i].Folded == "qui" && i + 1 < words.Length && words[i + 1].Folded is "est" or "sont";
            var isName = words[i].Folded is "appelle" or "nomme" && i > 0 && words[i - 1].Folded is "s'" or "se";
            if (!isWhich && !isOrder && !isWho && !isName)
            {
                continue;
            }

            var at = i + 1;
            while (at < words.Length && (Before.Contains(words[at].Folded) || (isOrder && words[at].Folded is "moi" or "nous")))
            {
                at++;
            }

            if (at >= words.Length || !words[at].Counts)
            {
                continue;
            }

            var form = isOrder && words[at].Folded is "token" or "cle" ? ValueForm.Secret
                : words[at].Folded is "mot" && at + 2 < words.Length && words[at + 2].Folded.StartsWith("passe", StringComparison.Ordinal) ? ValueForm.Secret
                : words[at].Folded == "nom" ? OfName(words, at)
                : Nouns.GetValueOrDefault(words[at].Folded);
            if (form == ValueForm.PersonName || isWhich || (isOrder && form != ValueForm.None))
            {
                return new(form == ValueForm.PersonName && isWhich && at == i + 1 ? ValueForm.None : form, words[at]);
            }
        }

        return AsksOrigin(words) ? new(ValueForm.PersonName, null) : new(ValueForm.None, null);
    }

    /// <summary>True for « qui a inventé… ? », « par qui a été fondé… ? ».</summary>
    private static bool AsksOrigin(Word[] words)
    {
        var at = Array.FindIndex(words, word => word.Folded == "qui");
        return at >= 0 && at <= 1 && at + 2 < words.Length && words[at + 1].Folded is "a" or "ont"
            && words.AsSpan(at + 2, Math.Min(3, words.Length - at - 2)).ToArray().Any(word => Origins.Contains(word.Folded));
    }

    /// <summary>« Le nom du proviseur » is a person's, « le nom de l'outil » is not.</summary>
    private static ValueForm OfName(Word[] words, int at) =>
        words.Skip(at + 1).Take(3).Any(word => Nouns.GetValueOrDefault(word.Folded) == ValueForm.PersonName) ? ValueForm.PersonName : ValueForm.None;

    private static ValueForm OfAmount(QuestionReading reading, int at)
    {
        var words = reading.Words;
        if (reading.Asks(Facet.Salary) || reading.AsksPrice || words.Skip(at + 1).Take(3).Any(word => word.Folded.StartsWith("cout", StringComparison.Ordinal) || word.Folded is "vaut" or "paie" or "paye" or "euros"))
        {
            return ValueForm.Money;
        }

        return words.Skip(at + 1).Take(2).Any(word => Units.Contains(word.Folded)) ? ValueForm.Time : ValueForm.Number;
    }

    /// <summary>True when a sentence gives a value that looks as asked.</summary>
    public bool IsGivenBy(ShelfUnit unit)
    {
        var quantities = unit.Form.Form.Quantities;
        return Form switch
        {
            ValueForm.None => true,
            ValueForm.Year => YearOf().IsMatch(unit.Text),
            ValueForm.Day => DayOf().IsMatch(FrenchText.Fold(unit.Text)) || Array.Exists(quantities, quantity => quantity.Unit == QuantityUnit.Time),
            ValueForm.Hour => HourOf().IsMatch(FrenchText.Fold(unit.Text)),
            ValueForm.Money => Array.Exists(quantities, quantity => quantity.Unit is QuantityUnit.Money or QuantityUnit.ForeignMoney) || unit.Text.Contains("gratuit", StringComparison.OrdinalIgnoreCase),
            ValueForm.Share => quantities.Length > 0 || PartOf().IsMatch(FrenchText.Fold(unit.Text)),
            ValueForm.Time => Array.Exists(quantities, quantity => quantity.Unit == QuantityUnit.Time || quantity.Unit == QuantityUnit.Rank),
            ValueForm.Number => quantities.Length > 0,
            ValueForm.Address => unit.Text.Contains('@', StringComparison.Ordinal) || StreetOf().IsMatch(FrenchText.Fold(unit.Text)),
            ValueForm.Telephone => DigitsOf().IsMatch(unit.Text),
            ValueForm.PersonName => NameOf().IsMatch(unit.Text),
            _ => false,
        };
    }

    private static Dictionary<string, ValueForm> Table(params ReadOnlySpan<(ValueForm Form, string Words)> lines)
    {
        var table = new Dictionary<string, ValueForm>(StringComparer.Ordinal);
        foreach (var (form, words) in lines)
        {
            foreach (var word in words.Split(' '))
            {
                table[word] = form;
            }
        }

        return table;
    }

    [GeneratedRegex(@"\b(?:1[5-9]|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex YearOf();

    [GeneratedRegex(@"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b", RegexOptions.CultureInvariant)]
    private static partial Regex DayOf();

    [GeneratedRegex(@"\b\d{1,2}\s?(?:h|heures?)\b|\bmidi\b|\bminuit\b|\d h\d|\bnuit\b|\bmatin\b|\bsoir\b", RegexOptions.CultureInvariant)]
    private static partial Regex HourOf();

    [GeneratedRegex(@"\b(?:tiers|quart|moitie|majorite|plupart|minorite|faible|forte|aucune?|tous|toutes)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PartOf();

    [GeneratedRegex(@"\b(?:rue|avenue|boulevard|place|quai|impasse|allee|chemin|route)\b|\b\d{5}\b", RegexOptions.CultureInvariant)]
    private static partial Regex StreetOf();

    [GeneratedRegex(@"\d(?:[\s.]?\d){2,}", RegexOptions.CultureInvariant)]
    private static partial Regex DigitsOf();

    [GeneratedRegex(@"\b(?:M\.|Mme|Monsieur|Madame)\s|\b\p{Lu}\p{Ll}+ (?:de )?\p{Lu}\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex NameOf();
}
