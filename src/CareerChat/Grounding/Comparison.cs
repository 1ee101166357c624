namespace CareerChat.Grounding;

/// <summary>« A est plus rapide que B »: which terms a sentence compares, and how. Pure functions.</summary>
/// <param name="Sign">1 for more, −1 for less, 0 for as much.</param>
/// <param name="Pole">Index of the word compared by (« rapide »); −1 when there is none.</param>
/// <param name="Start">Index of the first word of the left term.</param>
/// <param name="At">Index of « plus », where the left term ends.</param>
/// <param name="Right">Index of the first word of the right term.</param>
/// <param name="End">Index after its last word.</param>
internal readonly record struct Comparison(int Sign, int Pole, int Start, int At, int Right, int End)
{
    /// <summary>Words between « plus » and « que ».</summary>
    private const int Reach = 8;

    /// <summary>What a comparison of the evidence says of one of the claim.</summary>
    public enum Agreement
    {
        /// <summary>Other terms, or another quality.</summary>
        Unrelated,

        /// <summary>The same, perhaps said from the other end.</summary>
        Same,

        /// <summary>The reverse.</summary>
        Reverse,
    }

    /// <summary>The comparisons of a sentence that name both terms.</summary>
    public static List<Comparison> In(TextForm form)
    {
        var found = new List<Comparison>();
        var words = form.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (SignOf(words, i) is not { } sign)
            {
                continue;
            }

            if (RightTerm(words, i) is not (> 0 and var right))
            {
                if (sign != 0 && OpenTerm(form, i) is { } open)
                {
                    found.Add(open);
                }

                continue;
            }

            var start = 0;
            foreach (var proposition in form.Propositions)
            {
                start = proposition.Start <= i ? proposition.Start : start;
            }

            var end = right;
            while (end < words.Length && words[end].Clause == words[right].Clause)
            {
                end++;
            }

            found.Add(new Comparison(sign, PoleOf(words, i, right), start, i, right, end));
        }

        return found;
    }

    /// <summary>Whether a comparison of the evidence says this one of the claim, or its reverse.</summary>
    public Agreement With(TextForm claim, in Comparison other, TextForm evidence)
    {
        var sign = Sign;
        if (Pole >= 0 && other.Pole >= 0)
        {
            var (pole, given) = (claim.Words[Pole], evidence.Words[other.Pole]);
            if (OppositesCheck.AreOpposite(pole, given))
            {
                sign = -sign;
            }
            else if (!pole.Resembles(given) && !(pole.Is(WordTraits.Verb) && given.Is(WordTraits.Verb)))
            {
                return Agreement.Unrelated;
            }
        }

        if (IsOpen || other.IsOpen)
        {
            return WithOpen(sign, claim, other, evidence);
        }

        var straight = Meets(claim, Right, End, Start, At, evidence, other.Right, other.End);
        var crossed = Meets(claim, Right, End, Start, At, evidence, other.Start, other.At) && Meets(claim, Start, At, Right, End, evidence, other.Right, other.End);
        if (straight == crossed)
        {
            return Agreement.Unrelated;
        }

        var expected = straight ? other.Sign : -other.Sign;
        return sign == expected ? Agreement.Same : Agreement.Reverse;
    }

    /// <summary>« Python ouvre plus de portes », « le scraping reste préférable »: one term is left to the reader.</summary>
    public bool IsOpen => Right == End;

    /// <summary>The reverse is found when what one side puts first is what the other one puts second; nothing else is known.</summary>
    private Agreement WithOpen(int sign, TextForm claim, in Comparison other, TextForm evidence)
    {
        if (IsOpen == other.IsOpen || sign != other.Sign)
        {
            return Agreement.Unrelated;
        }

        var isReverse = IsOpen
            ? Meets(claim, Start, At, 0, 0, evidence, other.Right, other.End) && !Meets(claim, Start, At, 0, 0, evidence, other.Start, other.At)
            : Meets(claim, Right, End, Start, At, evidence, other.Start, other.At) && !Meets(claim, Start, At, Right, End, evidence, other.Start, other.At);
        return isReverse ? Agreement.Reverse : Agreement.Unrelated;
    }

    /// <summary>A comparison in a clause of its own subject whose second term is understood; null without a word compared by.</summary>
    private static Comparison? OpenTerm(TextForm form, int at)
    {
        var words = form.Words;
        var (start, end) = (at, at + 1);
        while (start > 0 && words[start - 1].Clause == words[at].Clause)
        {
            start--;
        }

        while (end < words.Length && words[end].Clause == words[at].Clause)
        {
            end++;
        }

        var pole = words[at].Folded.StartsWith("preferable", StringComparison.Ordinal) ? -1 : PoleOf(words, at, end);
        return (pole >= 0 || words[at].Folded.StartsWith("preferable", StringComparison.Ordinal)) && form.HasVerb(start, at) ? new Comparison(SignOf(words, at)!.Value, pole, start, at, end, end) : null;
    }

    /// <summary>True when a word that tells a term from the other one stands in a stretch of the evidence.</summary>
    private static bool Meets(TextForm claim, int start, int end, int otherStart, int otherEnd, TextForm evidence, int from, int to)
    {
        for (var i = start; i < end; i++)
        {
            var word = claim.Words[i];
            if (!word.Counts || word.Is(WordTraits.Light | WordTraits.Verb) || claim.Holds(otherStart, otherEnd, word))
            {
                continue;
            }

            if (evidence.Holds(from, to, word))
            {
                return true;
            }
        }

        return false;
    }

    private static int? SignOf(Word[] words, int i) => words[i].Folded switch
    {
        "plus" or "mieux" or "davantage" or "superieur" or "superieure" or "superieurs" or "superieures" or "meilleur" or "meilleure" or "preferable" or "preferables" => 1,
        "moins" or "inferieur" or "inferieure" or "inferieurs" or "inferieures" or "pire" => -1,
        "autant" => 0,
        "aussi" when i + 1 < words.Length && words[i + 1].Folded != "bien" => 0,
        _ => null,
    };

    /// <summary>Index of the word after « que », or after « supérieur à »; 0 without one, and before a pronoun (« plus qu'il ne faut »).</summary>
    private static int RightTerm(Word[] words, int at)
    {
        if (words[at].Folded.StartsWith("preferable", StringComparison.Ordinal) || words[at].Folded.StartsWith("superieur", StringComparison.Ordinal) || words[at].Folded.StartsWith("inferieur", StringComparison.Ordinal))
        {
            return at + 2 < words.Length && words[at + 1].Folded is "a" or "au" or "aux" ? at + 2 : 0;
        }

        for (var i = at + 1; i + 1 < words.Length && i <= at + Reach && words[i].Clause == words[at].Clause; i++)
        {
            if (words[i].Folded is "que" or "qu'")
            {
                return words[i + 1].Is(WordTraits.Pronoun) ? 0 : i + 1;
            }
        }

        return 0;
    }

    private static int PoleOf(Word[] words, int at, int right)
    {
        for (var i = at + 1; i < right; i++)
        {
            if (words[i].Counts || words[i].Folded == "bien")
            {
                return words[i].Folded == "bien" ? -1 : i;
            }
        }

        return -1;
    }
}
