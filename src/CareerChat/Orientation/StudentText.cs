using System.Buffers;
using CareerChat.Corpus;
using CareerChat.Language;

namespace CareerChat.Orientation;

/// <summary>What a student wrote about themselves, read: wishes and refusals with the words they rest on.</summary>
internal sealed class StudentText
{
    /// <summary>Words of talking about jobs, which tell none from another.</summary>
    private static readonly HashSet<string> Idle = new(
        ("metier metiers job jobs poste postes travail travaille travailler boulot taf profession carriere voie piste orientation orienter " +
         "viser existe ressemble consiste correspond conseille conseillez convient fait faut chose choses truc trucs gens personne monde " +
         "jour journee temps annee annees ans vie plait plairait aime aimer adore deteste passion passionne envie veux voudrais reve " +
         "interesse attire kiffe slt salut bonjour merci jaime jaimerais quelqu'un vraiment toute tout plein sais suis cest koi pr kel " +
         "data donnees donnee petit petite grand grande bien bon bonne bonnes facon maniere etre passer passe prefere plus tard moi " +
         "gagner argent changer reconversion reconvertir repartir etudes etude formation diplome age gens " +
         "deux trois quatre melange melangent melanger combine combinent combiner allie allient allier reunit reunissent reunir mixe mixer regroupe regroupent " +
         "longue longues court courte courtes ordinateur ordinateurs ordi ordis ecran ecrans " +
         "fille garcon femme homme lycee universite fac ecole licence master bac bts but terminale premiere seconde etudiant etudiante").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The same by stems of their masculine: « passionnée » says no more than « passionné ».</summary>
    private static readonly HashSet<string> IdleStems = [.. Idle.Select(word => Word.Of(word)).Where(words => words.Count == 1).Select(words => words[0].Stem)];

    private const double RepeatShare = 0.4;

    /// <summary>Forms in which advice is asked for: « que me conseillez-vous ? » is no taste for advising.</summary>
    private static readonly HashSet<string> Asking = ["conseillez", "conseilles", "conseilleriez", "conseillerais", "recommandez", "recommandes", "recommanderiez"];

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?:\n…«");

    /// <summary>Words of the field: whoever says one of them in passing does not speak of another trade, however they picture it.</summary>
    private static readonly HashSet<string> OfTheField =
    [
        .. ("data donnees donnee chiffres statistiques ordinateur ordinateurs numerique informatique logiciel logiciels algorithme algorithmes ia intelligence machine machines " +
            "programme programmes code robot robots ecran ecrans modele modeles information informations fichier fichiers tableur site sites appli applis application").Split(' '),
    ];

    /// <summary>Words by which a job, a way to one or advice is asked for.</summary>
    private static readonly HashSet<string> OfJobs =
    [
        .. ("metier metiers job jobs boulot boulots taf profession professions poste postes carriere orientation reconversion reconvertir voie piste pistes filiere debouche debouches " +
            "conseil conseils conseillez conseilles conseillerais conseilleriez quoi quel quelle quels").Split(' '),
    ];

    private StudentText(string text, IReadOnlyList<Wish> wishes) => (Text, Wishes) = (text, wishes);

    public string Text { get; }

    /// <summary>In order of mention.</summary>
    public IReadOnlyList<Wish> Wishes { get; }

    /// <summary>True when a word of data, computing or AI is said and not refused.</summary>
    public bool IsOfTheField { get; private init; }

    /// <summary>True when a taste is told in so many words (« j'aime », « sans »), or a job is asked for.</summary>
    public bool AsksForLeads { get; private init; }

    /// <param name="text">The message, with its words as they were meant.</param>
    /// <param name="lexicon">The concepts.</param>
    /// <param name="isKnownName">True for a capitalised word that the sheets write with a capital too: a tool, a firm.</param>
    /// <param name="written">The message as it was written, from which it is quoted; null when it is the same.</param>
    public static StudentText Read(string text, ConceptLexicon lexicon, Func<string, bool> isKnownName, string? written = null)
    {
        var words = Word.Of(text);
        if (written is not null && FrenchText.Tokens(written) is var tokens && tokens.Count == words.Count)
        {
            // The meaning of the words that were meant, the places of those that were written.
            words = [.. words.Select((word, i) => word with { Span = tokens[i].Span })];
            text = written;
        }

        var personal = Personal(text, words, isKnownName);
        var worths = WishReader.Read(text, words);
        var clauses = Clauses.Of(text, words, personal);
        var wishes = new List<Wish>();
        var covered = new bool[words.Count];
        var concepts = new Dictionary<int, int>();
        var stems = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var hit in lexicon.FindSaid(words))
        {
            if (IsAge(words, hit.First) || IsListOfJobs(words, hit.First) || personal[hit.First] || personal[hit.Last] || (hit.First == hit.Last && (Idle.Contains(words[hit.First].Folded) || Asking.Contains(words[hit.First].Folded))))
            {
                continue;
            }

            var worth = (hit.Denies ? WishReader.Told : worths[hit.Last]) * Again(concepts, hit.Concept);
            var span = new TextSpan(words[hit.First].Span.Start, words[hit.Last].Span.End);
            wishes.Add(new Wish(hit.Concept, "", worth, span.Slice(text), span, clauses[hit.First]) { Denies = hit.Denies });
            for (var i = hit.First; i <= hit.Last; i++)
            {
                covered[i] = true;
            }
        }

        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!personal[i] && !IsListOfJobs(words, i) && word.Folded.Length > 2 && !StopWords.Contains(word.Folded) && !StopWords.IsAsking(word.Folded) && !IsIdle(word))
            {
                wishes.Add(new Wish(-1, word.Stem, worths[i] * (covered[i] ? 0.5 : 1) * Again(stems, word.Stem), word.Span.Slice(text), word.Span, clauses[i]));
            }
        }

        return new StudentText(text, wishes)
        {
            AsksForLeads = worths.Any(worth => worth is not (0 or WishReader.Told)) || words.Exists(word => OfJobs.Contains(word.Folded)),
            IsOfTheField = words.Where((word, i) => worths[i] > 0 && OfTheField.Contains(word.Folded)).Any(),
        };
    }

    /// <summary>« 15 ans », « 2 années »: an age or a length of time, never the year gone by.</summary>
    private static bool IsAge(List<Word> words, int i) =>
        i > 0 && words[i].Folded is "an" or "ans" or "annee" or "annees" && words[i - 1].Folded is [>= '0' and <= '9', ..];

    /// <summary>« la liste des métiers »: what is asked for, no taste for lists.</summary>
    private static bool IsListOfJobs(List<Word> words, int i) =>
        i + 2 < words.Count && words[i].Folded is "liste" && words[i + 1].Folded is "des" or "de" or "les" && words[i + 2].Folded is "metiers" or "jobs" or "boulots" or "postes";

    /// <summary>Said again, a thing weighs a little more each time, and never twice as much in all.</summary>
    private static double Again<TKey>(Dictionary<TKey, int> said, TKey thing)
        where TKey : notnull
    {
        var times = said.GetValueOrDefault(thing);
        said[thing] = times + 1;
        return Math.Pow(RepeatShare, times);
    }

    /// <summary>What several messages wish for together, oldest first: what a later one says of a thing takes the place of what was said of it.</summary>
    public static List<Wish> Wished(IReadOnlyList<StudentText> texts)
    {
        var wishes = new List<Wish>();
        foreach (var text in texts)
        {
            wishes.RemoveAll(old => text.Wishes.Any(wish => wish.Concept == old.Concept && wish.Stem == old.Stem && wish.Worth * old.Worth < 0));
            wishes.AddRange(text.Wishes);
        }

        return wishes;
    }

    private static bool IsIdle(Word word) => Idle.Contains(word.Folded) || IdleStems.Contains(word.Stem);

    /// <summary>Names of people, places and schools: they must not move the ranking.</summary>
    private static bool[] Personal(string text, List<Word> words, Func<string, bool> isKnownName)
    {
        var personal = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            var written = words[i].Span.Slice(text);
            var startsSentence = i == 0 || text.AsSpan(words[i - 1].Span.End, words[i].Span.Start - words[i - 1].Span.End).ContainsAny(SentenceEnds);
            var isCapitalised = char.IsUpper(written[0]) && !startsSentence;
            personal[i] = (isCapitalised && !isKnownName(written))
                || (i > 1 && words[i - 1].Folded is "appelle" or "prenomme" or "nomme" && words[i - 2].Folded is "m'" or "me");
        }

        return personal;
    }
}
