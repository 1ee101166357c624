namespace CareerChat.Grounding;

/// <summary>What goes with what. Pure functions.</summary>
internal static class PairingCheck
{
    /// <summary>« A rejette X et absorbe Y » for « A absorbe X et rejette Y »: the same words, paired the other way.</summary>
    public static Objection? Of(ClaimForm claim, Alignment evidence)
    {
        return IsOff(claim, evidence.Unit) || (evidence.Second is { } second && IsOff(claim, second)) ? new Objection(Verdict.Contradicted, "pairing", 0.25) : null;
    }

    private static bool IsOff(ClaimForm claim, UnitForm unit)
    {
        var form = (unit.Whole ?? unit).Form;
        return Crosses(claim, form) || StandsWithAnother(claim, form);
    }

    /// <summary>Two parts of the claim each hold words of the same two parts of the sentence.</summary>
    private static bool Crosses(ClaimForm claim, TextForm form)
    {
        var (said, given) = (Parts(claim.Form), Parts(form));
        if (said[^1] == 0 || given[^1] == 0)
        {
            return false;
        }

        var places = new List<(int Said, int Given)>(claim.Counted.Length);
        for (var i = 0; i < claim.Form.Words.Length; i++)
        {
            if (IsTold(claim.Form.Words[i]) && PlaceOf(claim.Form.Words[i], form, given) is >= 0 and var place && IsOnce(claim.Form, i, said))
            {
                places.Add((said[i], place));
            }
        }

        foreach (var first in places)
        {
            foreach (var partner in places)
            {
                // Together in the claim, apart in the sentence…
                if (partner.Said != first.Said || partner.Given == first.Given)
                {
                    continue;
                }

                // … while two others do the reverse.
                if (IsReversed(places, first, partner.Given))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A method of its own: a lambda would be made anew for every pair of words, also where it is not asked.</summary>
    private static bool IsReversed(List<(int Said, int Given)> places, (int Said, int Given) first, int partner) =>
        places.Exists(other => other.Said != first.Said && other.Given == first.Given && places.Contains((other.Said, partner)));

    /// <summary>« Une API SOAP renvoie du JSON » where the sentence says it of an API REST: subject and complement stand in two propositions with a subject each.</summary>
    private static bool StandsWithAnother(ClaimForm claim, TextForm form)
    {
        var given = form.Propositions;
        if (given.Length < 2)
        {
            return false;
        }

        foreach (var said in claim.Form.Propositions)
        {
            if (!said.HasSubject || Home(claim.Form, said.SubjectStart, said.SubjectEnd, form) is not (>= 0 and var home))
            {
                continue;
            }

            var (isAtHome, isAway) = (false, false);
            for (var i = said.SubjectEnd; i < said.End; i++)
            {
                var word = claim.Form.Words[i];
                if (!word.Counts || word.Is(WordTraits.Light))
                {
                    continue;
                }

                var place = Within(word, form, given);
                isAtHome |= place == home;
                isAway |= place >= 0 && place != home && given[place].HasSubject && !Shares(claim.Form, said, form, given[place]);
            }

            if (isAway && !isAtHome)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The one proposition whose subject holds the words that tell a subject from the others; −1 when it is not one.</summary>
    private static int Home(TextForm claim, int start, int end, TextForm form)
    {
        var home = -1;
        for (var i = start; i < end; i++)
        {
            var word = claim.Words[i];
            if (!word.Counts || word.Is(WordTraits.Light))
            {
                continue;
            }

            var place = -1;
            for (var p = 0; p < form.Propositions.Length; p++)
            {
                var one = form.Propositions[p];
                if (form.Holds(one.SubjectStart, one.SubjectEnd, word))
                {
                    place = place == -1 ? p : -2;
                }
            }

            if (place == -1 || (home >= 0 && place >= 0 && place != home))
            {
                return -1;
            }

            home = place >= 0 ? place : home;
        }

        return home;
    }

    /// <summary>The one proposition that holds a word; −1 when none or several do.</summary>
    private static int Within(in Word word, TextForm form, Proposition[] propositions)
    {
        var place = -1;
        for (var p = 0; p < propositions.Length; p++)
        {
            if (form.Holds(propositions[p].Start, propositions[p].End, word))
            {
                if (place >= 0)
                {
                    return -1;
                }

                place = p;
            }
        }

        return place;
    }

    /// <summary>True when a proposition of the claim names the subject of one of the sentence.</summary>
    private static bool Shares(TextForm claim, in Proposition said, TextForm form, in Proposition given)
    {
        for (var i = given.SubjectStart; i < given.SubjectEnd; i++)
        {
            if (form.Words[i].Counts && !form.Words[i].Is(WordTraits.Light) && !claim.Holds(said.Start, said.End, form.Words[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>For each word the rank of its part: a proposition starts one, and so does a predicate after « et » or a comma. Enumerations of names have none.</summary>
    private static int[] Parts(TextForm form)
    {
        var words = form.Words;
        var parts = new int[Math.Max(1, words.Length)];
        for (var i = 1; i < words.Length; i++)
        {
            parts[i] = parts[i - 1];
            if (IsProposition(form, i)
                || ((words[i].Clause != words[i - 1].Clause || words[i].Folded is "et" or "ou") && HasVerb(words, i)))
            {
                parts[i]++;
            }
        }

        return parts;
    }

    /// <summary>« quelques » and « la plupart » are grammar that says something.</summary>
    private static bool IsTold(in Word word) => word.Counts || word.Info.Amount >= 0;

    private static bool IsProposition(TextForm form, int start)
    {
        foreach (var one in form.Propositions)
        {
            if (one.Start == start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a verb stands in the piece that starts at a word.</summary>
    private static bool HasVerb(Word[] words, int start)
    {
        for (var i = start; i < words.Length && (i == start || (words[i].Clause == words[i - 1].Clause && words[i].Folded is not ("et" or "ou"))); i++)
        {
            if (words[i].Is(WordTraits.Verb))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOnce(TextForm form, int word, int[] parts)
    {
        for (var i = 0; i < form.Words.Length; i++)
        {
            if (parts[i] != parts[word] && IsTold(form.Words[i]) && form.Words[i].IsLike(form.Words[word]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The part that holds a word; −1 when none or several do.</summary>
    private static int PlaceOf(in Word word, TextForm form, int[] parts)
    {
        var place = -1;
        for (var i = 0; i < form.Words.Length; i++)
        {
            if (!IsTold(form.Words[i]) || !word.IsLike(form.Words[i]))
            {
                continue;
            }

            if (place >= 0 && parts[i] != place)
            {
                return -1;
            }

            place = parts[i];
        }

        return place;
    }
}
