using CareerChat.Grounding;
using CareerChat.Language;

namespace CareerChat.Answering;

/// <summary>What a question asks, read from its words: facets, shape and topic. Knows no note but for spelling.</summary>
internal sealed class QuestionReading
{
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "qui", "que", "qu'", "quoi", "quel", "quelle", "quels", "quelles", "comment", "combien", "ou", "quand", "pourquoi", "lequel", "laquelle", "lesquels", "lesquelles",
    };

    private static readonly HashSet<string> Empty = new(
        ("bonjour salut bonsoir hello coucou merci svp stp please plait dit dis dites moi donne donnez donner liste lister cite citez citer nomme nommez indique indiquez explique expliquez expliquer " +
         "question questions savoir sais sait connaitre voudrais voudrai aimerais aimerai souhaite souhaiterais veux veut peux peut peuvent pouvez puis faut dois doit doivent vraiment exactement precisement " +
         "metier metiers job jobs profession boulot poste postes emploi travail type types sorte sortes genre chose choses fait faire faites font existe existent avoir etre notes note selon apres " +
         "principal principale principales principaux plus moins bien tout tous toute toutes autre autres cela ca est sont ete quelqu'un personne gens on je tu il elle nous vous ils elles " +
         "rapidement brievement phrase phrases mot mots lignes ligne detail details parle parler s'il simple simplement clairement svp monde vie jour aujourd'hui actuellement utilise utilisent utiliser sert servent " +
         "possible possibles quelque quelques ordre permet permettent appelle appeler concretement exemple exemples reponse repondre connaissez connais proposez propose choisir envisager viser important importants importante differentes differents different difference vs entre heure heures date dates moment prix cout tarif cote niveau nombre").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Idle = new(
        ("bonjour salut bonsoir hello coucou merci svp stp please plait dit dis dites moi donne donnez donner liste lister cite citez citer nomme nommez indique indiquez explique expliquez expliquer " +
         "question questions voudrais aimerais souhaite souhaiterais veux vraiment exactement precisement rapidement brievement concretement simplement clairement phrase phrases mots " +
         "reponse repondre connaissez connais proposez quelqu'un personne personnes gens truc trucs chose choses juste fils fille enfant parle parler pense crois savoir sais sait tu peux pouvez").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Reads a question.</summary>
    /// <param name="text">The question.</param>
    /// <param name="shelf">The notes, for their spelling.</param>
    /// <param name="careers">The jobs that it is about.</param>
    public QuestionReading(string text, NoteShelf shelf, IReadOnlyList<Sheet> careers)
    {
        Text = text;
        Words = WordReader.Read(text);
        Polarity.Mark(Words);
        for (var i = 0; i < Words.Length; i++)
        {
            if (Words[i].Span.Slice(text) is "ai" && ((i + 1 < Words.Length && Words[i + 1].Folded == "je") || (i > 0 && Words[i - 1].Folded is "j'" or "j" or "n'" or "je" or "y")))
            {
                // « Quels droits ai-je ? » and « j'ai oublié » do not ask about AI.
                Words[i] = Words[i] with { Folded = "ai", Traits = WordTraits.Stop };
            }
        }

        Expected = Expectations.Of(Words);
        (Asked, CueOf) = Facets.InQuestion(Words, careers.Count > 0 ? PlacesOf(Proposition.NamedIn(Words, careers)) : null);
        if (AsksWhatIsDone(Words))
        {
            Asked.Remove(Facet.Definition);
        }

        Spelled = new Word[Words.Length];
        var topic = new List<Word>();
        for (var i = 0; i < Words.Length; i++)
        {
            var word = Words[i];
            Spelled[i] = word.Counts && !shelf.Knows(word) && shelf.Respell(word.Folded) is { } known
                ? word with { Folded = known, Info = Vocabulary.French.Info(known) }
                : word;
            if (CueOf[i] != Facet.None || word.Is(WordTraits.Stop | WordTraits.Pronoun) || Empty.Contains(word.Folded) || IsConfusion(word) || IsBoth(i) || word.Folded is "combien" or "pourquoi"
                || (word.Is(WordTraits.Number) && i + 1 < Words.Length && Words.AsSpan(i + 1, Math.Min(3, Words.Length - i - 1)).ToArray().Any(next => next.Folded is "lignes" or "ligne" or "phrases" or "phrase" or "mots")))
            {
                continue;
            }

            topic.Add(Spelled[i]);
        }

        Topic = topic;
        var folded = FrenchText.Fold(text);
        AsksYesNo = !Confuses && IsYesNo(text, folded);
        AsksWhichJob = Any(folded, "quel metier", "quels metiers", "quelle profession", "quel job", "quels jobs", "quel poste", "quel est le metier", "qui s'occupe", "qui fait", "qui est charge", "quel professionnel",
            "qui cree", "qui construit", "qui met ", "qui deploie", "qui surveille", "qui nettoie", "qui gere", "quels roles", "quel role", "ki s'occupe", "kel metier", "kel job", "qui developpe", "qui realise", "qui concoit", "qui utilise", "qui se sert", "qui entraine", "qui anime", "qui redige", "qui protege", "qui maitrise");
        AsksSteps = Any(folded, "etape", "dans l'ordre", "dans quel ordre", "deroule", "par quoi commencer", "marche a suivre", "procedure");
        AsksList = Any(folded, "quels sont", "quelles sont", "liste", "citez", "cite ", "nommez", "enumer", "donnez", "donne ", "quels ", "quelles ", "kels ") && !Expected.Contains(Expectation.Example);
        AsksWhy = Any(folded, "pourquoi", "pk ", "pq ", "a quoi sert", "a quoi servent");
        AsksAmount = Any(folded, "combien cout", "combien ca cout", "quel prix", "est le prix", "quel tarif", "est le tarif", "combien vaut", "coute combien", "paye combien", "paie combien", "combien de ", "combien d'", "combien y a", "pourcentage", "quel taux", "quel est le taux", "quelle proportion", "quelle duree", "la duree", "quelle annee", "quelle date", "quel age");
        NamesSuperlative = Any(folded, "le mieux paye", "les mieux payes", "paie le mieux", "paye le mieux", "plus gros salaire", "gagne le plus", "mieux remunere", "le plus paye", "salaire le plus", "plus haut salaire", "plus eleve");
    }

    public string Text { get; }

    public Word[] Words { get; }

    /// <summary><see cref="Words"/>, spelled as in the notes where one letter is off.</summary>
    public Word[] Spelled { get; }

    public List<Facet> Asked { get; }

    /// <summary>The kinds of thing that it is after.</summary>
    public IReadOnlySet<Expectation> Expected { get; }

    /// <summary>The value that it asks for.</summary>
    public AskedValue Value => field ??= AskedValue.Of(this);

    /// <summary>For each word, the facet that it asks for.</summary>
    public Facet[] CueOf { get; }

    /// <summary>Words that say what the question is about, once its manner of asking is taken away; spelled as in the notes.</summary>
    public IReadOnlyList<Word> Topic { get; }

    public bool AsksYesNo { get; }

    public bool AsksWhichJob { get; }

    public bool AsksSteps { get; }

    public bool AsksList { get; }

    public bool AsksWhy { get; }

    /// <summary>True for « comment fait-on ? », « on s'y prend comment ? »: steps answer.</summary>
    public bool AsksManner => Says("comment") && Array.Exists(Words, word => word.Folded is "fait" or "faire" or "procede" or "proceder" or "prend" or "prendre" or "deroule" or "passe" or "mene" or "mener" or "organise");

    /// <summary>True for « je confonds toujours », « je mélange les deux ».</summary>
    public bool Confuses => Array.Exists(Words, IsConfusion);

    public bool NamesSuperlative { get; }

    /// <summary>True for « combien coûte », « quel tarif »: an answer holds an amount of money.</summary>
    public bool AsksPrice => Any(FrenchText.Fold(Text), "combien cout", "combien ca cout", "quel prix", "est le prix", "quel tarif", "est le tarif", "combien vaut", "coute combien", "paye combien", "paie combien");

    /// <summary>True for « combien coûte », « combien de jours », « quel est le prix »: an answer holds a number, or is none.</summary>
    public bool AsksAmount { get; }

    /// <summary>True for « quelle entreprise va m'embaucher à la rentrée ? »: what is to come at a time that is named, which no note knows.</summary>
    public bool AsksFuture => Array.Exists(Words, IsOpener) && Array.Exists(Words, IsToCome)
        && Any(FrenchText.Fold(Text), "rentree", "demain", "l'an prochain", "l'annee prochaine", "prochaine annee", "mois prochain", "semaine prochaine", "dans dix ans", "dans 10 ans", "dans cinq ans", "dans 5 ans", "dans vingt ans", "dans 20 ans", " 203", " 204", " 205", "a l'avenir", "dans le futur");

    public bool Asks(Facet facet) => Asked.Contains(facet);

    /// <summary>True when a word of it reads so, folded.</summary>
    public bool Says(string folded) => Array.Exists(Words, word => word.Folded == folded);

    /// <summary>True for « comment », « quel », « qui »: words that ask and say nothing.</summary>
    public static bool IsOpener(Word word) => Openers.Contains(word.Folded);

    /// <summary>True for words of courtesy and of asking, which no sentence of the notes answers.</summary>
    public static bool IsIdle(Word word) => Idle.Contains(word.Folded);

    /// <summary>
    /// The places of the words that tell which thing is asked for: those of the cues and of the noun group behind « quel », « combien de »
    /// or a cue. « Dans l'organigramme » and « avec de la bouteille » only tell how.
    /// </summary>
    public HashSet<int> AskedFor()
    {
        var places = new HashSet<int>();
        var follows = false;
        for (var i = 0; i < Words.Length; i++)
        {
            var word = Words[i];
            if (CueOf[i] != Facet.None || IsOpener(word))
            {
                follows = true;
            }
            else if (word.Counts)
            {
                if (follows)
                {
                    places.Add(word.Span.Start);
                }
            }
            else if (word.Folded is not ("de" or "du" or "des" or "d'" or "la" or "le" or "les" or "l'" or "un" or "une" or "est" or "sont" or "a"))
            {
                follows = false;
            }
        }

        return places;
    }

    /// <summary>« est-ce que… », « le DPO peut-il… », « il faut savoir coder ? »: nothing asks who, what or how before the verb.</summary>
    private bool IsYesNo(string text, string folded)
    {
        if (Words.Length < 3 || Words[0].Folded is "difference" or "differences")
        {
            return false;
        }

        var verb = Inversion(folded);
        var before = verb < 0 ? Words : [.. Words.Where(word => word.Span.Start < verb)];
        var asks = Array.Exists(before, word => Openers.Contains(word.Folded)
            && (verb < 0 || word.Folded is not ("que" or "qu'") || Opens(word))
            && (word.Folded != "ou" || word.Span.Slice(text).Contains('ù', StringComparison.OrdinalIgnoreCase) || word == Words[0]));
        if (verb >= 0)
        {
            return !asks && !folded.Contains("qu'est-ce qu", StringComparison.Ordinal);
        }

        return text.TrimEnd().EndsWith('?') && !asks && !Asked.Contains(Facet.Definition) && !Expected.Contains(Expectation.Example) && Array.Exists(Words, word => word.Is(WordTraits.Verb));
    }

    /// <summary>« Qu'y a-t-il… ? », « bonjour, que fait-il ? »: nothing of its clause stands before it.</summary>
    private bool Opens(Word word) => Array.IndexOf(Words, word) is var at && (at == 0 || Words[at - 1].Clause != word.Clause);

    /// <summary>Where the verb is turned round, « est-ce que » included; −1 when it is not.</summary>
    private static int Inversion(string folded)
    {
        var first = -1;
        foreach (var turned in (ReadOnlySpan<string>)["est-ce qu", "est ce qu", "-t-il", "-t-elle", "-t-on", "-il ", "-elle ", "-on ", "-ils ", "-elles "])
        {
            var at = folded.IndexOf(turned, StringComparison.Ordinal);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }

        return first;
    }

    /// <summary>« Qu'est-ce qu'on contrôle… ? », « qu'est-ce qui casse… ? » asks for no meaning, unlike « qu'est-ce que ça veut dire ? ».</summary>
    private static bool AsksWhatIsDone(Word[] words)
    {
        for (var i = 0; i + 3 < words.Length; i++)
        {
            if (words[i].Folded is "est" && words[i + 1].Folded == "ce"
                && (words[i + 2].Folded == "qui" || (words[i + 2].Folded is "que" or "qu'" && words[i + 3].Folded is "on" or "il" or "elle" or "ils" or "elles" or "vous" or "tu" or "je" or "j'" or "nous")))
            {
                return !Array.Exists(words, word => word.Folded is "veut" or "signifie" or "designe" or "appelle");
            }
        }

        return false;
    }

    /// <summary>« Je mélange les deux ».</summary>
    private bool IsBoth(int at) => Words[at].Folded == "deux" && at > 0 && Words[at - 1].Folded == "les" && (at + 1 == Words.Length || !Words[at + 1].Counts);

    /// <summary>True for a word that says that two things are taken for one another.</summary>
    public static bool IsConfusion(Word word) => word.Folded is "confonds" or "confond" or "confondre" or "melange" or "melanger" or "distinguer" or "distingue" or "embrouille";

    private static bool IsToCome(Word word) => word.Folded is "va" or "vont" or "sera" or "seront" or "aura" or "auront" || (word.Is(WordTraits.Verb) && (word.Folded.EndsWith("era", StringComparison.Ordinal) || word.Folded.EndsWith("eront", StringComparison.Ordinal)));

    private HashSet<int> PlacesOf(HashSet<int> starts) => [.. Enumerable.Range(0, Words.Length).Where(i => starts.Contains(Words[i].Span.Start))];

    private static bool Any(string folded, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (folded.Contains(phrase, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
