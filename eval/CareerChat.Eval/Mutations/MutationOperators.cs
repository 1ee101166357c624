using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerChat.Eval.Mutations;

/// <summary>Every operator. Words are changed where they stand; nothing is asked of the verifier or of its tables.</summary>
internal static partial class MutationOperators
{
    private static readonly (string From, string To)[] Units =
    [
        ("k€", "M€"), ("%", "k€"), ("pour cent", "euros"), ("euros", "dollars"), ("minutes", "heures"), ("heures", "jours"), ("jours", "semaines"),
        ("semaines", "mois"), ("mois", "ans"), ("ans", "mois"),
    ];

    private static readonly (string From, string To)[] Seniority =
    [
        ("junior", "senior"), ("senior", "junior"), ("sénior", "junior"), ("débutant", "confirmé"), ("débutante", "confirmée"), ("confirmé", "débutant"),
    ];

    private static readonly (string From, string To)[] Quantifiers =
    [
        ("toujours", "rarement"), ("souvent", "rarement"), ("rarement", "souvent"), ("jamais", "toujours"), ("parfois", "toujours"), ("beaucoup de", "peu de"),
        ("peu de", "beaucoup de"), ("la plupart des", "peu de"), ("tous les", "quelques"), ("toutes les", "quelques"), ("nombreux", "rares"), ("nombreuses", "rares"),
    ];

    private static readonly (string From, string To)[] Overclaims =
    [
        ("souvent", "toujours"), ("généralement", "toujours"), ("parfois", "uniquement"), ("surtout", "uniquement"), ("notamment", "exclusivement"), ("peut être", "est toujours"),
        ("en général", "toujours"), ("principalement", "exclusivement"),
    ];

    private static readonly (string From, string To)[] Antonyms =
    [
        ("augmente", "diminue"), ("réduit", "augmente"), ("réduire", "augmenter"), ("améliore", "dégrade"), ("améliorer", "dégrader"), ("facile", "difficile"), ("difficile", "facile"),
        ("simple", "complexe"), ("simples", "complexes"), ("complexe", "simple"), ("rapide", "lent"), ("rapidement", "lentement"), ("vite", "lentement"), ("accélère", "ralentit"),
        ("élevé", "faible"), ("élevée", "faible"), ("faible", "élevé"), ("fort", "faible"), ("forte", "faible"), ("court", "long"), ("courte", "longue"), ("long", "court"), ("longue", "courte"),
        ("gratuit", "payant"), ("gratuite", "payante"), ("interne", "externe"), ("manuel", "automatique"), ("automatique", "manuel"), ("automatiquement", "manuellement"),
        ("premier", "dernier"), ("première", "dernière"), ("début", "fin"), ("public", "privé"), ("cher", "bon marché"), ("utile", "inutile"), ("possible", "impossible"),
        ("structurées", "non structurées"), ("grand", "petit"), ("grande", "petite"), ("grands", "petits"), ("grandes", "petites"), ("petit", "grand"), ("petite", "grande"), ("meilleur", "pire"),
        ("même", "différent"), ("vrai", "faux"), ("faux", "vrai"), ("entrée", "sortie"), ("fréquente", "rare"), ("fréquent", "rare"), ("rare", "fréquent"), ("nouveau", "ancien"),
        ("ajoute", "supprime"), ("accepte", "refuse"), ("protège", "expose"), ("gagne", "perd"), ("monte", "baisse"), ("publique", "privée"), ("court terme", "long terme"),
    ];

    private static readonly (string From, string To)[] Comparisons =
    [
        ("plus", "moins"), ("moins", "plus"), ("mieux", "moins bien"), ("supérieur", "inférieur"), ("supérieure", "inférieure"), ("davantage", "moins"),
    ];

    /// <summary>What no note says of anybody.</summary>
    private static readonly string[] Inventions =
    [
        "dresse des chevaux de course pour les grands haras", "répare les chaudières des immeubles anciens", "plaide devant les tribunaux de commerce", "pilote des hélicoptères de secours en montagne",
        "cultive des légumes biologiques pour les cantines", "restaure des tableaux anciens dans les musées", "élabore les menus d'un restaurant gastronomique", "soigne les animaux blessés du refuge",
        "traduit des romans japonais pour une maison d'édition", "dessine les costumes des comédiens du théâtre", "surveille la baignade sur les plages en été", "accorde les pianos du conservatoire",
    ];

    public static IReadOnlyList<MutationOperator> All { get; } =
    [
        new("number", (claim, _) => Number(claim)),
        new("unit", (claim, _) => Swap(claim, Units, afterNumber: true)),
        new("seniority", (claim, _) => Swap(claim, Seniority) is { } mutant ? new Mutant(mutant.Text) : null),
        new("negation", (claim, _) => Negate(claim)),
        new("un-negation", (claim, _) => Affirm(claim)),
        new("quantifier", (claim, _) => Swap(claim, Quantifiers)),
        new("overclaim", (claim, _) => Swap(claim, Overclaims)),
        new("antonym", (claim, _) => Swap(claim, Antonyms)),
        new("comparison", (claim, _) => Compare(claim)),
        new("product", Product),
        new("product-added", AddProduct),
        new("job", Job),
        new("other-fact", OtherFact),
        new("citation", (claim, pool) => pool.Elsewhere(claim) is { } other ? new Mutant(other.Text) : null),
        new("invention", Invent),
    ];

    /// <summary>A number, one fifth higher. « note 002 » is a name.</summary>
    private static Mutant? Number(TrueClaim claim)
    {
        if (Digits().Match(claim.Text) is not { Success: true } number || number.Value[0] == '0')
        {
            return null;
        }

        var digits = number.Value.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal);
        var value = long.Parse(digits, CultureInfo.InvariantCulture);
        var other = (value + Math.Max(1, value / 5)).ToString(CultureInfo.InvariantCulture);
        return new Mutant(string.Concat(claim.Text.AsSpan(0, number.Index), other, claim.Text.AsSpan(number.Index + number.Length)), other);
    }

    private static Mutant? Swap(TrueClaim claim, (string From, string To)[] pairs, bool afterNumber = false)
    {
        foreach (var (from, to) in pairs)
        {
            var word = Regex.Match(claim.Text, $@"(?<![\p{{L}}\p{{N}}-]){(afterNumber ? @"(?<=\d[\s\u00A0\u202F]?)" : "")}{Regex.Escape(from)}(?![\p{{L}}\p{{N}}-])", RegexOptions.CultureInvariant);
            if (!word.Success && afterNumber)
            {
                word = Regex.Match(claim.Text, $@"(?<=\d[\s\u00A0\u202F]?){Regex.Escape(from)}(?![\p{{L}}\p{{N}}-])", RegexOptions.CultureInvariant);
            }

            if (word.Success)
            {
                return new Mutant(string.Concat(claim.Text.AsSpan(0, word.Index), to, claim.Text.AsSpan(word.Index + word.Length)), to);
            }
        }

        return null;
    }

    /// <summary>« Il construit » to « Il ne construit pas », where nothing is denied yet: the word after the pronoun or the job is the verb.</summary>
    private static Mutant? Negate(TrueClaim claim)
    {
        if (Denied().IsMatch(claim.Text) || SubjectAndVerb().Match(claim.Text) is not { Success: true } start)
        {
            return null;
        }

        var verb = start.Groups["verb"];
        var denied = $"{("aeiouyéèêhàâ".Contains(verb.Value[0], StringComparison.Ordinal) ? "n'" : "ne ")}{verb.Value} pas";
        return new Mutant(string.Concat(claim.Text.AsSpan(0, verb.Index), denied, claim.Text.AsSpan(verb.Index + verb.Length)), denied);
    }

    /// <summary>« Il n'est pas » to « Il est ». « Il se demande si une règle ne suffirait pas » asks the same without « ne … pas »: an equivalent mutant, not made.</summary>
    private static Mutant? Affirm(TrueClaim claim)
    {
        var denial = Denial().Match(claim.Text);
        return denial.Success && !Asked().IsMatch(claim.Text[..denial.Index]) && Denied().Count(claim.Text) == 2
            ? new Mutant($"{claim.Text[..denial.Index]}{denial.Groups["verb"].Value}{claim.Text[(denial.Index + denial.Length)..]}"
                .Replace("Ce est", "C'est", StringComparison.Ordinal).Replace("ce est", "c'est", StringComparison.Ordinal))
            : null;
    }

    /// <summary>« plus … que » to « moins … que »; « ne … plus » is no comparison.</summary>
    private static Mutant? Compare(TrueClaim claim) => Denied().IsMatch(claim.Text) || claim.Text.Contains("de plus en", StringComparison.Ordinal) ? null : Swap(claim, Comparisons);

    private static Mutant? Product(TrueClaim claim, MutationPool pool)
    {
        var named = pool.Products.Select(product => (product, At: claim.Text.IndexOf(product, StringComparison.Ordinal))).Where(one => one.At > 0).OrderBy(one => one.At).FirstOrDefault();
        return named.product is { } old && pool.OtherProduct(claim) is { } other ? new Mutant(claim.Text.Replace(old, other, StringComparison.Ordinal), other) : null;
    }

    /// <summary>« Python et SQL. » to « Python et SQL, ainsi que Kafka. »</summary>
    private static Mutant? AddProduct(TrueClaim claim, MutationPool pool) =>
        pool.Products.Any(product => claim.Text.Contains(product, StringComparison.Ordinal)) && pool.OtherProduct(claim) is { } other
            ? new Mutant($"{claim.Text.TrimEnd('.', ' ')}, ainsi que {other}.", other)
            : null;

    /// <summary>The job that the sentence is about becomes another.</summary>
    private static Mutant? Job(TrueClaim claim, MutationPool pool) =>
        OwnSubject(claim, pool) is { } rest && pool.OtherJob(claim) is { } other ? new Mutant($"Le métier de {other} : il {rest}", other) : null;

    /// <summary>The job of the passage is said to do what another note says of another job.</summary>
    private static Mutant? OtherFact(TrueClaim claim, MutationPool pool) =>
        pool.Jobs.FirstOrDefault(job => claim.Passage.StartsWith($"# {job}", StringComparison.Ordinal)) is { } own
        && pool.Elsewhere(claim) is { } other && OwnSubject(other, pool) is { } rest
            ? new Mutant($"Le {own} {rest}")
            : null;

    private static Mutant? Invent(TrueClaim claim, MutationPool pool)
    {
        var rest = OwnSubject(claim, pool);
        var invention = Inventions[claim.Text.Length % Inventions.Length];
        return rest is null ? null : new Mutant($"{claim.Text[..^rest.Length]}{invention}.");
    }

    /// <summary>What follows « Il », or the job that opens the sentence.</summary>
    private static string? OwnSubject(TrueClaim claim, MutationPool pool)
    {
        if (claim.Text.StartsWith("Il ", StringComparison.Ordinal) && pool.Jobs.Any(job => claim.Passage.StartsWith($"# {job}", StringComparison.Ordinal)))
        {
            return claim.Text[3..];
        }

        var opened = pool.Jobs.Where(job => claim.Text.StartsWith($"Le {job} ", StringComparison.OrdinalIgnoreCase)).MaxBy(job => job.Length);
        return opened is null ? null : claim.Text[(opened.Length + 4)..];
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}.,+-])\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)|(?<![\p{L}\p{N}.,+/-])\d+(?![\d.,:/-]\d|\p{L}*\p{N})", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<![\p{L}])(?:ne|n'|n’|pas|sans|jamais|aucune?|ni|non|rien|personne|sauf|guère)(?![\p{L}])|(?<![\p{L}])n['’]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(@"^(?:Il|Elle|Ils|Elles|Le métier|(?:Le|La|L')[ ]?(?:data|machine|business|product|analytics|prompt|ML|AI|BI|cloud)(?: learning)? \p{L}+) (?<verb>(?!se |s'|y |en |l'|le |la |les |lui |leur |qui |d|que |est-)\p{Ll}{3,}(?:e|t|d|nt|a|st))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex SubjectAndVerb();

    [GeneratedRegex(@"(?<![\p{L}])(?:demande|vérifie|cherche|regarde|savoir|voir)(?:nt|r)? (?:[^,;:]*(?<![\p{L}]))?si (?:[^,;:]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?:(?<![\p{L}])ne |n['’])(?<verb>\p{L}+) pas(?= )(?! (?:seulement|que|toujours|uniquement|forcément|encore|simplement))", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();
}
