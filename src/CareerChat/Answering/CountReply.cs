using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>« Combien de patients une infirmière suit-elle ? »: the sentence that counts what is asked for.</summary>
internal static class CountReply
{
    /// <summary>How many words may stand between a number and what it counts.</summary>
    private const int Reach = 3;

    /// <summary>IDF share of the other words of the question that the sentence has to hold.</summary>
    private const double Shared = 0.34;

    /// <summary>The reply; null when no noun follows « combien de », or no sentence about the jobs asked about counts it.</summary>
    public static Draft? Write(ReplyContext context)
    {
        if (CountedIn(context.Reading) is not { } counted)
        {
            return null;
        }

        var topic = CareerReply.WithoutNames(context.Reading.Topic, context.Careers);
        var others = topic.Where(word => word.Info.Key != counted.Info.Key).ToList();
        var units = context.Careers.Count > 0 ? context.Careers.SelectMany(career => career.Units) : context.Retrieved;
        var counting = units.Where(unit => !unit.IsAbsence && Counts(unit.Form.Form.Words, counted)).ToList();
        var ranked = Ranking.Rank(counting, topic, context.Shelf);
        var best = ranked.Count > 0 && (others.Count == 0 || context.Careers.Count > 0 || Ranking.Rank(counting, others, context.Shelf).Exists(one => one.Unit == ranked[0].Unit && one.Share >= Shared))
            ? ranked[0].Unit : null;
        if (best is null)
        {
            return null;
        }

        var writer = new DraftWriter();
        writer.Quote(best, "", nameSubject: true);
        return writer.ToDraft(AnswerStatus.Answered);
    }

    /// <summary>What « combien de » asks to count; null for time, which has units of its own, and for any other question.</summary>
    public static Word? CountedIn(QuestionReading reading)
    {
        var at = Array.FindIndex(reading.Words, word => word.Folded == "combien");
        while (at >= 0 && at + 1 < reading.Words.Length && reading.Words[at + 1].Folded is "y" or "a" or "t" or "il" or "on" or "avez" or "vous" or "existe")
        {
            // « Combien y a-t-il d'élèves ? »
            at++;
        }

        return at >= 0 && at + 2 < reading.Words.Length && reading.Words[at + 1].Folded is "de" or "d'" && reading.Words[at + 2].Counts && reading.CueOf[at + 2] == Facet.None
            && reading.Words[at + 2].Folded is not ("temps" or "annees" or "annee" or "ans" or "mois" or "semaines" or "jours" or "heures" or "euros" or "argent") ? reading.Words[at + 2] : null;
    }

    /// <summary>True when a number stands before the word or next to it.</summary>
    public static bool Counts(Word[] words, Word counted)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Is(WordTraits.Number) && words.AsSpan(i + 1, Math.Min(Reach, words.Length - i - 1)).ToArray().Any(word => word.Info.Key == counted.Info.Key))
            {
                return true;
            }
        }

        return false;
    }
}
