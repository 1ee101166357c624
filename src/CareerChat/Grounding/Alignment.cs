namespace CareerChat.Grounding;

/// <summary>How far one unit of evidence, or two of one section, carry the words of a claim.</summary>
internal sealed class Alignment
{
    private const double Synonym = 0.9;
    private const double FromScope = 0.9;
    private const double SynonymFromScope = 0.8;
    private const double Related = 0.75;

    /// <summary>A word that the table of families gives: farther than one that shares its letters (« vente », « vendeur »).</summary>
    private const double Kin = 0.65;

    /// <summary>A neighbour of the thesaurus says about the same, not the same.</summary>
    public const double Near = 0.5;

    /// <summary>Two words that the thesaurus puts near one third.</summary>
    private const double Sibling = 0.2;

    private Alignment(UnitForm unit, double[] credits, bool[] isOwn)
    {
        Unit = unit;
        Credits = credits;
        IsOwn = isOwn;
    }

    public UnitForm Unit { get; }

    /// <summary>Second unit of the same section, or null.</summary>
    public UnitForm? Second { get; private init; }

    /// <summary>For each word of the claim, 0 (not found) to 1 (the same word).</summary>
    public double[] Credits { get; }

    /// <summary>For each word of the claim, whether the unit's own words carry it, and not only its headings.</summary>
    public bool[] IsOwn { get; }

    /// <summary>Credits by dictionary look-ups alone: enough to rank units.</summary>
    public static double Rough(ClaimForm claim, UnitForm unit)
    {
        var sum = 0.0;
        foreach (var i in claim.Counted)
        {
            sum += claim.Form.Words[i].Weight * Lookup(claim.Form.Words[i], unit);
        }

        return sum;
    }

    public static Alignment Of(ClaimForm claim, UnitForm unit)
    {
        var words = claim.Form.Words;
        var credits = new double[words.Length];
        var isOwn = new bool[words.Length];
        foreach (var i in claim.Counted)
        {
            // A sentence with a subject of its own says nothing of what only its headings name.
            var ownOnly = claim.IsSubject(i) && !words[i].Is(WordTraits.Role) && unit.HasOwnSubject;
            credits[i] = words[i].Is(WordTraits.Number)
                ? NumberCredit(claim.Form, i, unit)
                : ownOnly ? Credit(words[i], unit).Own
                : Lookup(words[i], unit) is > 0 and var credit ? credit
                : Math.Max(Math.Max(Resemblance(words[i], unit), NearCredit(words[i], unit)), DeniedOpposite(words[i], unit));
            isOwn[i] = credits[i] > 0 && (credits[i] is not (FromScope or SynonymFromScope) || HasOwn(words[i], unit));
        }

        return new Alignment(unit, credits, isOwn);
    }

    /// <summary>« refuse les chèques » for « n'accepte pas les chèques »: the opposite, denied.</summary>
    private static double DeniedOpposite(in Word word, UnitForm unit)
    {
        if (word.Info.Opposites.Length == 0)
        {
            return 0;
        }

        foreach (var other in unit.Form.Words)
        {
            if (other.Counts && other.Is(WordTraits.Negated) != word.Is(WordTraits.Negated) && OppositesCheck.AreOpposite(word, other))
            {
                return Related;
            }
        }

        return 0;
    }

    /// <summary>Both units together; a word that only the second carries counts a little less.</summary>
    public static Alignment Join(Alignment first, Alignment second)
    {
        var credits = new double[first.Credits.Length];
        var isOwn = new bool[credits.Length];
        for (var i = 0; i < credits.Length; i++)
        {
            credits[i] = Math.Max(first.Credits[i], 0.95 * second.Credits[i]);
            isOwn[i] = first.IsOwn[i] || second.IsOwn[i];
        }

        return new Alignment(first.Unit, credits, isOwn) { Second = second.Unit };
    }

    /// <summary>How far a unit carries one word: by itself, 0 to 1, and with its title and headings.</summary>
    public static (double Own, double Scoped) Credit(Word word, UnitForm unit)
    {
        if (unit.Has(word.Info.Key))
        {
            return (1, 1);
        }

        foreach (var group in word.Info.Groups)
        {
            if (unit.Has(group))
            {
                return (Synonym, Synonym);
            }
        }

        var own = Math.Max(Resemblance(word, unit), NearCredit(word, unit));
        return (own, Math.Max(own, Lookup(word, unit)));
    }

    private static bool HasOwn(Word word, UnitForm unit)
    {
        if (unit.Has(word.Info.Key))
        {
            return true;
        }

        foreach (var group in word.Info.Groups)
        {
            if (unit.Has(group))
            {
                return true;
            }
        }

        return false;
    }

    private static double Lookup(Word word, UnitForm unit)
    {
        if (unit.Has(word.Info.Key))
        {
            return 1;
        }

        foreach (var group in word.Info.Groups)
        {
            if (unit.Has(group))
            {
                return Synonym;
            }
        }

        if (unit.InScope(word.Info.Key) || (word.Is(WordTraits.Role) && unit.Roles.Contains(word.Info.Key)))
        {
            return FromScope;
        }

        foreach (var group in word.Info.Groups)
        {
            if (unit.InScope(group))
            {
                return SynonymFromScope;
            }
        }

        return 0;
    }

    private static double NearCredit(Word word, UnitForm unit)
    {
        if (word.Is(WordTraits.Entity))
        {
            // One product is never another, however close.
            return 0;
        }

        foreach (var near in word.Info.Near)
        {
            if (unit.Has(near))
            {
                return Near;
            }
        }

        if (!word.Is(WordTraits.Light | WordTraits.Number))
        {
            // Two words said instead of one and the same: « rejouer » and « relancer » for « recommencer ».
            foreach (var other in unit.Form.Words)
            {
                if (other.Counts && !other.Is(WordTraits.Entity | WordTraits.Light) && word.Info.Near.AsSpan().ContainsAny(other.Info.Near))
                {
                    return Sibling;
                }
            }
        }

        return 0;
    }

    private static double NumberCredit(TextForm claim, int word, UnitForm unit)
    {
        foreach (var wanted in claim.Quantities)
        {
            if (wanted.Word == word)
            {
                return NumberCheck.IsGiven(wanted, unit) ? 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>A word of the same family, by the table (choix, choisir) or by its letters (déploiement, déployer), or the same word misspelt.</summary>
    private static double Resemblance(Word word, UnitForm unit)
    {
        var stem = word.Info.Stem;
        var family = HoldsKin(word, unit) ? Kin : 0;
        if (stem.Length < 5)
        {
            return family;
        }

        foreach (var other in unit.Form.Words)
        {
            if (!other.Counts || other.Info.Stem.Length < 5 || other.Info.Stem[0] != stem[0])
            {
                continue;
            }

            if (SameFamily(stem, other.Info.Stem) || IsMisspelling(word.Folded, other.Folded))
            {
                return Related;
            }
        }

        return family;
    }

    private static bool HoldsKin(Word word, UnitForm unit)
    {
        foreach (var kin in word.Info.Kin)
        {
            if (unit.Has(kin))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool SameFamily(string a, string b)
    {
        var shared = 0;
        var shortest = Math.Min(a.Length, b.Length);
        while (shared < shortest && a[shared] == b[shared])
        {
            shared++;
        }

        return shared >= 5 && shared >= shortest - 1 && Math.Max(a.Length, b.Length) - shared <= 4 && shortest >= 5
            && (shared >= 6 || shortest == shared);
    }

    internal static bool IsMisspelling(string a, string b)
    {
        if (Math.Min(a.Length, b.Length) < 6 || Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
        {
            i++;
        }

        var j = 0;
        while (j < a.Length - i && j < b.Length - i && a[a.Length - 1 - j] == b[b.Length - 1 - j])
        {
            j++;
        }

        var (restA, restB) = (a.Length - i - j, b.Length - i - j);
        var isSwap = restA == 2 && restB == 2 && a[i] == b[i + 1] && a[i + 1] == b[i];
        return i > 0 && ((restA <= 1 && restB <= 1) || isSwap);
    }
}
