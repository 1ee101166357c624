using System.Collections.Immutable;
using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>One way of asking for a facet: words in this order, with a few others between them where the cue says so.</summary>
/// <param name="Facet">What it asks for; <see cref="Facet.None"/> for words that ask for nothing, however much they look like it.</param>
/// <param name="Scope">Where it counts.</param>
/// <param name="OpensClause">True when nothing of the clause may stand before it.</param>
/// <param name="Slots">For each of its words, the forms that it may take.</param>
internal sealed record FacetCue(Facet Facet, FacetCueScope Scope, bool OpensClause, ImmutableArray<FacetCue.Slot> Slots)
{
    /// <summary>How many words of any kind an ellipsis stands for at most; a job's name counts as one.</summary>
    private const int MostBetween = 6;

    /// <summary>One word of a cue.</summary>
    /// <param name="Forms">Folded words, or starts of words.</param>
    /// <param name="AfterGap">True when others may stand before it.</param>
    internal readonly record struct Slot(ImmutableArray<Form> Forms, bool AfterGap)
    {
        /// <summary>True for one of its forms, or a slip away from one where slips are forgiven.</summary>
        public bool Fits(string word, bool forgives)
        {
            foreach (var form in Forms)
            {
                if (form.Fits(word) || (forgives && form.IsSlip(word)))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>A folded word, or the start of one.</summary>
    internal readonly record struct Form(string Text, bool GoesOn)
    {
        /// <summary>True for a word that is the form.</summary>
        public bool Fits(string word) => GoesOn ? word.StartsWith(Text, StringComparison.Ordinal) : word == Text;

        /// <summary>« competances », « salair »: one letter off in a long word, never the first.</summary>
        public bool IsSlip(string word) => word.StartsWith(Text[0]) && (GoesOn
            ? Text.Length >= 6 && word.Length >= Text.Length - 1
                && (Alignment.IsMisspelling(word.Length > Text.Length ? word[..Text.Length] : word, Text) || Alignment.IsMisspelling(word.TrimEnd('s'), Text))
            : Text.Length >= 7 && Alignment.IsMisspelling(word, Text));
    }

    /// <summary>Where its words stand in a question when it starts at a word; null when it does not.</summary>
    /// <param name="words">The question.</param>
    /// <param name="start">Index of its first word.</param>
    /// <param name="taken">By word, true for one that no cue may take: part of a job's name, or of a longer cue.</param>
    /// <param name="mayBeSlip">By word, true for one that may be a slip for another.</param>
    public int[]? At(Word[] words, int start, bool[] taken, bool[] mayBeSlip)
    {
        if (OpensClause && start > 0 && words[start - 1].Clause == words[start].Clause && words[start - 1].Counts)
        {
            return null;
        }

        var places = new int[Slots.Length];
        return Place(words, 0, start, places, taken, mayBeSlip) ? places : null;
    }

    private bool Place(Word[] words, int slot, int at, int[] places, bool[] taken, bool[] mayBeSlip)
    {
        if (slot == Slots.Length)
        {
            return true;
        }

        var between = 0;
        for (var i = at; i < words.Length && between <= MostBetween; i++)
        {
            if (!taken[i] && Slots[slot].Fits(words[i].Folded, mayBeSlip[i]))
            {
                places[slot] = i;
                if (Place(words, slot + 1, i + 1, places, taken, mayBeSlip))
                {
                    return true;
                }
            }

            if (!Slots[slot].AfterGap)
            {
                return false;
            }

            between += !taken[i] || i == at || !taken[i - 1] ? 1 : 0;
        }

        return false;
    }
}
