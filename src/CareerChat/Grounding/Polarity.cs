namespace CareerChat.Grounding;

/// <summary>Marks the words that a French negation denies, and those that « plus » or « moins » compares.</summary>
internal static class Polarity
{
    private const int Reach = 9;

    public static void Mark(Span<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i].Folded)
            {
                case "ne" or "n'":
                    MarkNe(words, i);
                    break;
                case "plus" or "plu" when IsOralNoMore(words, i):
                    MarkAfter(words, i, Reach);
                    break;
                case "pas" or "pa" or "jamais" when !HasNeBefore(words, i):
                    MarkBare(words, i);
                    break;
                case "0" when i > 0 && (i + 1 == words.Length || words[i + 1].Clause != words[i].Clause) && words[i - 1].Clause != words[i].Clause:
                    // « Accidents graves : 0 »
                    for (var j = i - 1; j >= 0 && words[j].Clause == words[i - 1].Clause; j--)
                    {
                        words[j] = Deny(words[j]);
                    }

                    break;
                case "zero" or "0" when i + 1 < words.Length && words[i + 1].Clause == words[i].Clause:
                    MarkAfter(words, i, 2);
                    break;
                case "aucun" or "aucune" or "nul" or "nulle" when !HasNeBefore(words, i):
                    MarkAfter(words, i, 3);
                    break;
                case "sans" or "ni" or "sauf" or "excepte":
                    MarkAfter(words, i, Reach);
                    break;
                case "non" when i + 1 < words.Length && words[i + 1].Folded is not ("seulement" or "plus" or "pas"):
                    MarkAfter(words, i, 1);
                    if (i > 0 && (i + 1 == words.Length || words[i + 1].Clause != words[i].Clause))
                    {
                        words[i - 1] = Deny(words[i - 1]);
                    }

                    break;
                case "non" when i > 0 && i + 1 == words.Length:
                    words[i - 1] = Deny(words[i - 1]);
                    break;
                case "passe" or "passer" or "passent" when i > 0 && words[i - 1].Folded is "se" or "s'" && i + 1 < words.Length
                        && words[i + 1].Folded is "de" or "d'" or "du" or "des":
                    MarkAfter(words, i + 1, Reach);
                    break;
                case "eviter" or "evite" or "evitent" or "evitant" or "empecher" or "empeche" or "empechent" or "empechant"
                        when i + 1 < words.Length && words[i + 1].Folded is "que" or "qu'" && words[i + 1].Clause == words[i].Clause:
                    MarkAfter(words, i + 1, Reach);
                    break;
                case "mal" or "peu" or "guere" when i + 1 < words.Length && words[i + 1].Clause == words[i].Clause:
                    words[i + 1] = words[i + 1] with { Traits = words[i + 1].Traits | WordTraits.Weak };
                    break;
                case "moins" when i + 1 < words.Length && words[i + 1].Folded == "bien" && !HasNeBefore(words, i):
                    MarkComparison(words, i + 1, WordTraits.Less);
                    break;
                case "mieux" or "davantage":
                    MarkComparison(words, i, WordTraits.More);
                    break;
                case "plus" or "moins" when !HasNeBefore(words, i) && !IsOfNumber(words, i):
                    MarkComparison(words, i, words[i].Folded == "plus" ? WordTraits.More : WordTraits.Less);
                    break;
            }
        }
    }

    /// <summary>« y a plus d'amende »: without « il », « ne » has gone too.</summary>
    private static bool IsOralNoMore(Span<Word> words, int i) =>
        i > 0 && i + 1 < words.Length && words[i + 1].Folded is "de" or "d'" or "d"
        && (words[i - 1].Folded == "ya" || (i > 1 && words[i - 1].Folded == "a" && words[i - 2].Folded == "y" && (i == 2 || words[i - 3].Folded is not ("il" or "n'"))));

    /// <summary>« ne … pas », « ne … jamais », « ne … aucun »; « ne … que » restricts and denies nothing.</summary>
    private static void MarkNe(Span<Word> words, int ne)
    {
        if (IsAsked(words, ne))
        {
            return;
        }

        var last = Math.Min(words.Length - 1, ne + 7);
        for (var i = ne + 1; i <= last; i++)
        {
            if (words[i].Folded is "que" or "qu'" && i > ne + 1)
            {
                if (i + 1 < words.Length && (words[i + 1].Is(WordTraits.Number) || NumeralReader.IsNumber(words[i + 1].Folded)))
                {
                    // « n'avait que trois ruches » had three.
                    return;
                }

                for (var j = ne + 1; j < words.Length && words[j].Clause == words[ne].Clause; j++)
                {
                    words[j] = words[j] with { Traits = words[j].Traits | WordTraits.Absolute };
                }

                return;
            }

            if (words[i].Folded is not ("pas" or "plus" or "jamais" or "aucun" or "aucune" or "rien" or "ni" or "point" or "guere" or "personne" or "nulle"))
            {
                continue;
            }

            if (i + 1 < words.Length
                && words[i + 1].Folded is "seulement" or "uniquement" or "que" or "qu'" or "toujours" or "forcement" or "necessairement"
                    or "systematiquement" or "exclusivement" or "simplement")
            {
                // « pas seulement » denies nothing, and « pas toujours » is « parfois ».
                words[i + 1] = words[i + 1] with { Traits = (words[i + 1].Traits & ~WordTraits.Absolute) | WordTraits.Hedge | WordTraits.Negated };
                return;
            }

            var isSide = false;
            for (var j = ne + 1; j < i; j++)
            {
                words[j] = Deny(words[j]);
                isSide |= BoundReader.IsSide(words[j]);
            }

            if (!isSide || !words[Math.Min(i + 1, words.Length - 1)].Is(WordTraits.Number))
            {
                MarkAfter(words, i, Reach);
            }

            // « ne dépasse pas 30 » denies no thirty.
            return;
        }

        // « aucune panne n'arrive », « personne ne sait »: the particle stands before.
        for (var i = Math.Max(0, ne - 6); i < ne; i++)
        {
            if (words[i].Folded is "aucun" or "aucune" or "personne" or "rien" or "nul" or "ni" or "jamais")
            {
                MarkAfter(words, ne, Reach);
                return;
            }
        }
    }

    /// <summary>« Il se demande si une règle ne suffirait pas », « pourquoi ne pas »: asked, not denied.</summary>
    private static bool IsAsked(Span<Word> words, int ne)
    {
        for (var i = ne - 1; i >= 0 && words[i].Clause == words[ne].Clause; i--)
        {
            if (words[i].Folded is "pourquoi" || (words[i].Folded is "si" or "s'" && i > 0 && words[i - 1].Is(WordTraits.Verb)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Spoken French leaves « ne » out: « fait pas de dev », « jamais vues ».</summary>
    private static void MarkBare(Span<Word> words, int particle)
    {
        if (particle + 1 < words.Length
            && words[particle + 1].Folded is "seulement" or "uniquement" or "que" or "toujours" or "forcement" or "mal" or "necessairement")
        {
            return;
        }

        for (var i = particle - 1; i >= Math.Max(0, particle - 2); i--)
        {
            if (words[i].Clause != words[particle].Clause)
            {
                break;
            }

            if (words[i].Is(WordTraits.Verb))
            {
                words[i] = Deny(words[i]);
                break;
            }
        }

        MarkAfter(words, particle, Reach);
    }

    private static void MarkAfter(Span<Word> words, int particle, int reach)
    {
        for (var i = particle + 1; i < words.Length && i <= particle + reach; i++)
        {
            var word = words[i];
            var leaves = word.Clause != words[particle].Clause
                || word.Folded is "mais" or "car" or "donc" or "puis" or "alors" or "tandis"
                || (word.Folded is "et" or "ou" && i + 1 < words.Length && (words[i + 1].Is(WordTraits.Verb) || words[i + 1].Is(WordTraits.Pronoun)));
            if (leaves)
            {
                return;
            }

            words[i] = Deny(word);
        }
    }

    private static void MarkComparison(Span<Word> words, int at, WordTraits direction)
    {
        for (var i = at + 1; i < words.Length && i <= at + 3 && words[i].Clause == words[at].Clause; i++)
        {
            if (words[i].Counts)
            {
                words[i] = words[i] with { Traits = words[i].Traits | direction };
                return;
            }
        }

        for (var i = at - 1; i >= 0 && i >= at - 3 && words[i].Clause == words[at].Clause; i--)
        {
            if (words[i].Counts)
            {
                words[i] = words[i] with { Traits = words[i].Traits | direction };
                return;
            }
        }
    }

    /// <summary>« au moins deux », « plus de 30 »: a bound, which goes with its number.</summary>
    private static bool IsOfNumber(Span<Word> words, int at)
    {
        var next = at + 1 < words.Length && words[at + 1].Folded is "de" or "d'" ? at + 2 : at + 1;
        return next < words.Length && (next == at + 2 || (at > 0 && words[at - 1].Folded is "au" or "du")) && (words[next].Is(WordTraits.Number) || NumeralReader.IsNumber(words[next].Folded));
    }

    private static bool HasNeBefore(Span<Word> words, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 6; i--)
        {
            if (words[i].Folded is "ne" or "n'")
            {
                return true;
            }
        }

        return false;
    }

    private static Word Deny(Word word) => word with { Traits = word.Traits | WordTraits.Negated };
}
