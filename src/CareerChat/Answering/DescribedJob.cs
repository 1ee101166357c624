using CareerChat.Grounding;
using CareerChat.Language;

namespace CareerChat.Answering;

/// <summary>The job that a question tells by what it does: « quels dangers guettent celui qui crée des images par IA ? ».</summary>
internal static class DescribedJob
{
    /// <summary>Share of the description that the job's sheet carries.</summary>
    private const double Relevant = 0.42;

    /// <summary>Lead over the next job from which the description tells them apart.</summary>
    private const double Lead = 1.15;

    private static readonly HashSet<string> Someone = new(
        "celui celle ceux celles quelqu'un personne personnes gens professionnel professionnelle professionnels pro pros specialiste specialistes expert experte experts metier job poste homme femme".Split(' '), StringComparer.Ordinal);

    /// <summary>The job; null when nobody is described, nothing but the job is asked for, or the description fits several.</summary>
    public static Sheet? Of(ReplyContext context)
    {
        var words = context.Reading.Words;
        var start = Array.FindIndex(words, 0, word => Someone.Contains(word.Folded)) is var at and >= 0 && Array.FindIndex(words, at, Math.Min(3, words.Length - at), word => word.Folded == "qui") is var who and > 0 ? who : -1;
        if (start < 0 || start + 1 >= words.Length)
        {
            return null;
        }

        var clause = words[start + 1].Clause;
        var end = Array.FindIndex(words, start + 1, word => word.Clause != clause && word.Clause != words[start].Clause);
        var range = start..(end < 0 ? words.Length : end);
        var described = words[range];
        var rest = words.Where((_, i) => i < range.Start.Value || i >= range.End.Value).ToArray();
        var asked = Facets.InQuestion(rest, new HashSet<int>()).Asked;
        if (!asked.Exists(facet => facet is not (Facet.Missions or Facet.Definition or Facet.Difference)))
        {
            return null;
        }

        var text = context.Reading.Text[described[0].Span.Start..described[^1].Span.End];
        var topic = described.Where(word => word.Counts && !QuestionReading.IsOpener(word) && !StopWords.IsAsking(word.Folded)).ToList();
        var found = JobFinder.Find(context, text, topic, []);
        return found.Count > 0 && found[0].Share >= Relevant && (found.Count == 1 || found[0].Score >= Lead * found[1].Score) ? found[0].Sheet : null;
    }
}
