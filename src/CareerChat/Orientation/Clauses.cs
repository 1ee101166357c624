using System.Buffers;
using CareerChat.Corpus;

namespace CareerChat.Orientation;

/// <summary>Cuts a message into clauses. Pure functions.</summary>
internal static class Clauses
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;:!?…()«»\"\n–—");

    private static readonly HashSet<string> Openers =
        [.. "mais car parce puisque puis donc sinon cependant toutefois sans plutot ensuite".Split(' ')];

    /// <summary>Words at the start of a clause that only say that something is wished for or told.</summary>
    private static readonly HashSet<string> Preambles =
    [
        .. ("je j' me m' moi mon truc c' ce ca cela et ou que qu' qui mais car parce puis donc sinon ensuite plutot aussi surtout bien beaucoup trop tres vraiment plus toujours " +
            "suis ai est serait sera voudrais veux aimerais aime aimais adore adorais reve revais kiffe plait plairait passionne passionnee interesse attire tente prefere preferais " +
            "envie souhaite cherche un une jaime jadore jveux jm bon bonne dingue fan en de d' le la les a au aux metier metiers job jobs boulot poste travail quel quelle quels quelles pour comme quelqu'un quelqu' y t il existe existent").Split(' '),
    ];

    /// <summary>Health, belief, origin: what the law calls sensitive, here only as said of a person.</summary>
    private static readonly HashSet<string> Sensitive =
    [
        .. ("malade malades maladie handicap handicape handicapee depressif depressive depression cancer diabete diabetique autiste autisme dyslexique dyslexie tdah asthme enceinte " +
            "seropositif seropositive coeur musulman musulmane chretien chretienne catholique protestant juif juive bouddhiste athee homosexuel homosexuelle gay lesbienne trans " +
            "bisexuel syndicat syndique syndiquee politique").Split(' '),
    ];

    private static readonly HashSet<string> OfPeople =
        [.. "suis est etait souffre souffrait atteint atteinte pere mere frere soeur fils fille mari femme copain copine appelle nomme prenomme suivi suivie".Split(' ')];

    private static readonly HashSet<string> Articles = [.. "le la les l' un une des du de d' mon ma mes ce cette ces".Split(' ')];

    /// <summary>The clause of each word.</summary>
    /// <param name="text">The message.</param>
    /// <param name="words">Its words.</param>
    /// <param name="personal">For each word, whether it names a person, a place or a school.</param>
    public static Clause[] Of(string text, List<Word> words, bool[] personal)
    {
        var clauses = new Clause[words.Count];
        var start = 0;
        for (var i = 1; i <= words.Count; i++)
        {
            if (i < words.Count && !Opens(words, i) && !HasStop(text, words[i - 1].Span, words[i].Span))
            {
                continue;
            }

            var first = start;
            while (first < i - 1 && Preambles.Contains(words[first].Folded))
            {
                first++;
            }

            if (first > start && Articles.Contains(words[first - 1].Folded))
            {
                first--;
            }

            var end = i;
            while (end > first + 1 && words[end - 1].IsGrammar)
            {
                end--;
            }

            var whole = words[start..i];
            var isPrivate = personal.AsSpan(start, i - start).Contains(true)
                || (whole.Exists(word => Sensitive.Contains(word.Folded)) && whole.Exists(word => OfPeople.Contains(word.Folded)));
            var clause = new Clause(text, [.. words[first..end].Select(word => word.Span)], isPrivate);
            Array.Fill(clauses, clause, start, i - start);
            start = i;
        }

        return clauses;
    }

    /// <summary>« mais », « sans »…, and « et » before another « je ».</summary>
    private static bool Opens(List<Word> words, int i) =>
        Openers.Contains(words[i].Folded) || (words[i].Folded == "et" && i + 1 < words.Count && words[i + 1].Folded is "je" or "j'" or "jaime" or "jadore" or "jveux");

    private static bool HasStop(string text, TextSpan before, TextSpan after) =>
        text.AsSpan(before.End, after.Start - before.End).ContainsAny(Stops);
}
