using System.Runtime.InteropServices;
using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>
/// The sentences closest to a question as a whole: every word of it counts, the manner of asking being answered by the section
/// (« combien » by a salary) and by the kind of thing that a sentence holds (« pourquoi » by « car »), the rest by the sentence's own
/// words, their synonyms, what the lexicon and the thesaurus put beside them, and by its headings.
/// </summary>
/// <remarks>
/// A linear score. Weights: softmax over the candidates of each question, fitted on the questions of eval/questions and eval/blind/dev,
/// then rounded; on thirds held out in turn they put the right sentence first two to seven questions in a hundred more often.
/// </remarks>
internal static class Closest
{
    /// <summary>What a word found only in the title or the headings is worth.</summary>
    private const double FromHeading = 0.6;

    /// <summary>What the section is worth to the words that ask for it.</summary>
    private const double FromSection = 1;

    /// <summary>What an expression of the same concept is worth.</summary>
    private const double FromConcept = 0.6;

    /// <summary>What a word itself is worth more than one near it.</summary>
    private const double Verbatim = 0.3;

    /// <summary>Share of the question's words, each counting for one.</summary>
    private const double EachWord = 0.25;

    /// <summary>The most that a word weighs, in IDF: one that the notes never say would hide all that they do say of the others.</summary>
    private const double MostWeight = 4;

    /// <summary>Weight of words that ask for a section, in units of IDF.</summary>
    private const double CueWeight = 2;

    /// <summary>The most that standing in the first of the retrieved passages adds, and in the one that scored best.</summary>
    private const double Retrieved = 0.2, Strength = 0.13;

    /// <summary>What a section that nobody asked for costs when it speaks of other jobs or of an exercise.</summary>
    private const double Aside = 0.12;

    /// <summary>What the sheet of another job, which names the one asked about, costs.</summary>
    private const double OtherJob = 0.2;

    /// <summary>What a heading adds that says nothing but what is asked, and a subject that is asked about.</summary>
    private const double SameHeading = 0.15, SameSubject = 0.15;

    /// <summary>How many of the best are looked at for the kind of thing that they hold.</summary>
    private const int Weighed = 60;

    /// <summary>How deep in the retrieved passages a rank says something.</summary>
    private const double Depth = 8;

    /// <summary>IDF from which a question asks enough to be compared: « travaille bien » says nothing.</summary>
    private const double LeastAsked = 3, LeastAskedOfJob = 1;

    /// <summary>The closest sentences, best first; ties in reading order.</summary>
    /// <param name="context">The question and the notes.</param>
    /// <param name="most">How many at most.</param>
    public static List<CloseUnit> Find(ReplyContext context, int most)
    {
        var (reading, shelf) = (context.Reading, context.Shelf);
        var (shares, total, counted) = Shares(context);
        if (total < (context.Careers.Count > 0 ? LeastAskedOfJob : LeastAsked))
        {
            return [];
        }

        var about = context.Careers.Count > 0 ? shelf.PlacesAbout(context.Careers) : null;
        var retrieved = RetrievedPlaces(context);
        var best = new PriorityQueue<(int Place, double Covered), (double Score, int Before)>(Weighed + 1);
        foreach (var (place, share) in shares)
        {
            var unit = shelf.Units[place];
            if (about?[place] is false || (unit.Facet == Facet.Access && SectionWords.SaysExercise(unit.Form.Form) && SectionWords.SaysTrying(unit.Form.Form) && !reading.Asks(Facet.TryOut)))
            {
                continue;
            }

            var covered = (share.Own + (FromHeading * share.Heading) + (FromConcept * share.Concept) + (FromSection * share.Section)) / total;
            var score = covered + (Verbatim * share.Verbatim / total) + (EachWord * share.Words / counted);
            if (retrieved.TryGetValue(place, out var found))
            {
                score += Retrieved * Math.Max(0, 1 - (found.Rank / Depth));
                score += Strength * found.Strength;
            }

            score -= unit.Facet is Facet.Difference or Facet.TryOut && !reading.Asks(unit.Facet) ? Aside : 0;
            score -= context.Careers.Count > 0 && unit.Sheet.IsCareer && !context.Careers.Contains(unit.Sheet) ? OtherJob : 0;
            Keep(place, covered, score);
        }

        var expected = reading.Expected;
        var asked = Array.FindAll(reading.Words, word => word.Counts);
        var term = Definitions.Telling(reading.Topic);
        var close = new List<CloseUnit>(best.Count);
        while (best.TryDequeue(out var one, out var priority))
        {
            var (unit, share) = (shelf.Units[one.Place], shares[one.Place]);
            close.Add(new CloseUnit(unit, priority.Score + Bonus(expected, asked, term, unit), Math.Min(1, one.Covered), (share.Own + (FromConcept * share.Concept)) / total)
            {
                Words = share.Carried,
                Said = share.Said,
            });
        }

        return [.. close.OrderByDescending(one => one.Score).ThenBy(one => one.Unit.Place).Take(most)];

        void Keep(int place, double covered, double score)
        {
            if (best.Count < Weighed)
            {
                best.Enqueue((place, covered), (score, -place));
            }
            else
            {
                best.EnqueueDequeue((place, covered), (score, -place));
            }
        }
    }

    /// <summary>By place, the rank of the retrieved passage that a unit stands in, and how strongly it was found.</summary>
    private static Dictionary<int, (int Rank, double Strength)> RetrievedPlaces(ReplyContext context)
    {
        var places = new Dictionary<int, (int, double)>();
        var rank = 0;
        foreach (var chunk in context.Retrieved.Select(unit => unit.Chunk.Id).Distinct())
        {
            foreach (var unit in context.Shelf.UnitsOf(chunk))
            {
                places[unit.Place] = (rank, context.Strengths.GetValueOrDefault(chunk));
            }

            rank++;
        }

        return places;
    }

    /// <summary>By place, what each unit carries of the question; the question's whole IDF mass, and how many of its words count.</summary>
    private static (Dictionary<int, Share> Shares, double Total, int Counted) Shares(ReplyContext context)
    {
        var (reading, shelf) = (context.Reading, context.Shelf);
        var named = Proposition.NamedIn(reading.Words, context.Careers);
        var shares = new Dictionary<int, Share>();
        var (total, counted) = (0.0, 0);
        var cues = new HashSet<Facet>();

        // « Dans quels domaines en cherche-t-on le plus ? » has nothing but words that say little elsewhere.
        var isLight = !reading.Spelled.Any(word => Says(word) && !named.Contains(word.Span.Start) && !word.Is(WordTraits.Light));
        for (var i = 0; i < reading.Words.Length; i++)
        {
            var word = reading.Spelled[i];
            if (named.Contains(word.Span.Start))
            {
                continue;
            }

            var facet = reading.CueOf[i];
            if (facet is not (Facet.None or Facet.Definition) && context.Careers.Count > 0 && cues.Add(facet))
            {
                total += CueWeight;
                foreach (var unit in context.Careers.SelectMany(sheet => CareerReply.Section(sheet, facet)).Where(unit => unit is { IsAbsence: false, Place: >= 0 }))
                {
                    At(unit.Place).Section += CueWeight;
                }
            }

            if (!Says(word) || (word.Is(WordTraits.Number) && i + 1 < reading.Words.Length && reading.Words[i + 1].Folded is "mots" or "mot" or "phrases" or "lignes"))
            {
                continue;
            }

            var weight = Math.Min(MostWeight, isLight ? shelf.Idf(word) : shelf.Weight(word)) * (facet != Facet.None ? 0.5 : 1);
            total += weight;
            counted++;
            var hits = shelf.Hits(word);
            var alike = context.Concepts.Places(i);
            shares.EnsureCapacity(hits.Places.Length + alike.Count);
            for (var at = 0; at < hits.Places.Length; at++)
            {
                At(hits.Places[at]).Add(word, weight, hits.Own[at], hits.Scoped[at], alike.Contains(hits.Places[at]));
            }

            foreach (var place in alike)
            {
                if (Array.BinarySearch(hits.Places, place) < 0)
                {
                    At(place).Add(word, weight, 0, 0, isAlike: true);
                }
            }
        }

        return (shares, total, Math.Max(1, counted));

        static bool Says(Word word) => word.Counts && !QuestionReading.IsOpener(word) && !QuestionReading.IsIdle(word);

        ref Share At(int place) => ref CollectionsMarshal.GetValueRefOrAddDefault(shares, place, out _);
    }

    /// <summary>What it adds to be about what is asked, and to hold the kind of thing that is.</summary>
    private static double Bonus(IReadOnlySet<Expectation> expected, Word[] asked, List<Word> term, ShelfUnit unit)
    {
        var (heading, same) = (0, 0);
        foreach (var word in unit.HeadingWords)
        {
            heading += word.Counts ? 1 : 0;
            same += word.Counts && IsAsked(word, asked) ? 1 : 0;
        }

        var bonus = heading == 0 ? 0 : SameHeading * same / heading;
        bonus += SaysInSubject(unit.Form.Form, asked) ? SameSubject : 0;
        foreach (var one in expected)
        {
            bonus += one == Expectation.Meaning
                ? Definitions.Says(unit, term) ? Expectations.Weight(one) : 0
                : Expectations.Weight(one) * Expectations.Held(one, unit);
        }

        return bonus;
    }

    private static bool SaysInSubject(TextForm form, Word[] asked)
    {
        for (var i = 0; form.Subject.IsKnown && i < form.Subject.End; i++)
        {
            if (form.Words[i].Counts && IsAsked(form.Words[i], asked))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAsked(in Word word, Word[] asked)
    {
        foreach (ref readonly var other in asked.AsSpan())
        {
            if (other.IsLike(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a sentence of one of the jobs' sheets, or that names one of them; for any sentence when no job is asked about.</summary>
    public static bool IsAbout(ShelfUnit unit, IReadOnlyList<Sheet> careers)
    {
        if (careers.Count == 0)
        {
            return true;
        }

        foreach (var sheet in careers)
        {
            if (unit.Sheet == sheet)
            {
                return true;
            }

            foreach (var role in sheet.RoleKeys)
            {
                if (unit.Form.Has(role))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What a unit carries of a question, in IDF.</summary>
    private struct Share
    {
        private const double Near = 0.3, NearAbove = 0.5, Same = 0.7;

        public double Own { get; private set; }

        public double Heading { get; private set; }

        public double Concept { get; private set; }

        public double Verbatim { get; private set; }

        public double Section { get; set; }

        /// <summary>How many of the question's words, each counting for one.</summary>
        public int Words { get; private set; }

        /// <summary>The same for words of substance that the unit's own text carries, and that it says itself.</summary>
        public int Carried { get; private set; }

        public int Said { get; private set; }

        public void Add(Word word, double weight, double own, double scoped, bool isAlike)
        {
            if (!word.Is(WordTraits.Light))
            {
                Carried += own >= Near || isAlike ? 1 : 0;
                Said += own >= Same ? 1 : 0;
            }

            Own += weight * own;
            Heading += weight * Math.Max(0, scoped - own);
            Concept += isAlike ? weight * Math.Max(0, 1 - own) : 0;
            Verbatim += own >= 1 ? weight : 0;
            Words += own >= Near || scoped >= NearAbove ? 1 : 0;
        }
    }
}
