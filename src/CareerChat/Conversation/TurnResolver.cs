using CareerChat.Language;
using CareerChat.Retrieval;

namespace CareerChat.Conversation;

/// <summary>Resolves one message of the user against what is on the table.</summary>
internal sealed class TurnResolver(CareerNames names, Func<string, string> titleOf)
{
    /// <summary>What can be asked of any job, stems of folded words: a message made of these alone is about the job on the table.</summary>
    private static readonly HashSet<string> FacetStems = Stems(
        "salaire salaires salarial gagne gagner gagnent gagnerait paye paie payer remuneration remunere remuneree revenus argent fric thune touche toucher rapporte combien euros brut net " +
        "outil outils logiciel logiciels langage langages techno technos technologies framework frameworks stack bibliotheques plateforme plateformes " +
        "mission missions tache taches responsabilite responsabilites role quotidien journee journees type semaine activites activite " +
        "competence competences qualites qualite savoir savoirs aptitudes prerequis niveau maitriser connaissances soft skills " +
        "contrainte contraintes inconvenient inconvenients difficulte difficultes risque risques avantages avantage positif positifs negatif negatifs points point pire dur difficile stress stressant galeres limites cotes cote " +
        "livrable livrables indicateur indicateurs kpi kpis metriques produit rend rendus " +
        "etude etudes diplome diplomes formation formations ecole ecoles bac parcours alternance reconversion devenir devient deviennent arriver acceder cursus former commencer debuter temps prend dure duree annees mois " +
        "entreprise entreprises secteur secteurs employeur employeurs embauche recrute recrutent embauchent debouche debouches avenir evolution evoluer carriere boite boites " +
        "equipe equipes collegue collegues travaille travaillent travailler bosse interlocuteurs clients " +
        "junior senior debutant debut fin confirme experimente experience premier poste teletravail distance lieu ville paris freelance independant " +
        "essayer tester essai projet exemple exemples definition consiste sert servent metier metiers job " +
        "coder code programmer programmation maths math mathematiques stats statistiques anglais droit bon fort forte faut falloir " +
        "taf travail boulot mauvais suivre petit bons meilleur meilleurs requis necessaire demande demandes conseille typique habituel possible emploi exercice parvenir aimer depend dependre niveau facile fatigant physique bureau horaires " +
        "evalue evaluer juge juger note notee etudie etudier etudient long longue accessible resume bref detail details plus moins utilise utilisent utiliser fait font faire");

    /// <summary>What only a job has: after a question about a notion, these still ask about the job talked about before.</summary>
    private static readonly HashSet<string> JobStems = Stems(
        "salaire salaires gagne gagner paye paie payer remuneration touche argent euros etude etudes diplome bac formation ecole alternance reconversion devenir recrute embauche debouches journee quotidien missions " +
        "metier poste carriere junior senior debutant taf boulot collegues employeur teletravail");

    private static readonly HashSet<string> Connectives = Set(
        "et ou puis sinon alors donc ok accord d' bon bien oui non pardon desole desolee excuse excusez voulais veux dire parlais parle pense pensais question meme pareil pareille idem aussi celui " +
        "celle celles ceux pour du de des d' le la les l' un une au aux a chez en est c' ca cote niveau concernant quant avec entre par contre plutot merci stp svp moi te vous mais je j' s' il te plait qu' que " +
        "metier metiers poste job pas euh ah eh ben voila tiens quid plus tot");

    private static readonly HashSet<string> Corrections = Set("non pardon desole desolee voulais parlais plutot erreur trompe trompee");

    private static readonly HashSet<string> Anaphors = Set("il elle ils elles son sa ses leur leurs lui celui-ci celle-ci y");

    private static readonly HashSet<string> Comparing = Set(
        "difference differences different differente differents differe compare comparer comparaison versus vs distingue distinguer pareil confondre ressemble rapport");

    public ResolvedTurn Resolve(string text, Table table)
    {
        var mentions = names.Find(text);
        var intent = IntentReader.Read(text, Ids(mentions).Count, table.HasLeads);
        if (intent == Intent.FindCareer && IsAboutTable(text, table))
        {
            intent = Intent.Ask;
        }

        if (intent == Intent.FindCareer)
        {
            table.SelfTexts.Add(text);
        }

        if (intent is Intent.Greet or Intent.Thank or Intent.Leave or Intent.FindCareer or Intent.StartOrientation)
        {
            return Turn(text, text, Ids(mentions), intent, table);
        }

        var words = FrenchText.Tokens(text);
        var pointed = table.Listed.Count > 0 ? table.Listed : table.Discussed.Count > 1 ? table.Discussed : [];
        if (mentions.Count == 0 && Ordinals.Read(text, words, pointed.Count) is { Count: > 0 } picked)
        {
            var careers = picked.Select(position => pointed[position]).ToList();
            return Turn(text, Pointed(text, words, careers, intent), careers, intent, table);
        }

        return mentions.Count > 0 ? WithMentions(text, words, mentions, intent, table) : WithoutMention(text, words, intent, table);
    }

    /// <summary>A message that names jobs: complete in itself, or « et le MLOps ? », « non, le data engineer », « et avec … ? ».</summary>
    private ResolvedTurn WithMentions(string text, List<Token> words, IReadOnlyList<CareerMention> mentions, Intent intent, Table table)
    {
        var own = Ids(mentions);
        var isCorrection = words.Any(word => Corrections.Contains(word.Folded)) && !IsComplete(words, mentions);
        if (isCorrection && own.Count > 1 && Denied(words, mentions[0]))
        {
            // « pas le data engineer, l'analytics engineer »: the last one is meant.
            own = [own[^1]];
        }

        var compares = words.Any(word => Comparing.Contains(word.Folded));
        var joins = words.Any(word => word.Folded == "avec") && !isCorrection;
        if (own.Count == 1 && table.Careers.Count > 0 && !table.Careers.Contains(own[0]) && (compares || (joins && !IsComplete(words, mentions))))
        {
            IReadOnlyList<string> all = [.. table.Careers, own[0]];
            return Turn(text, $"Quelle différence entre {Phrasing.Join(Titles(all), "")}\u00a0?", all, intent, table);
        }

        if (table.Topic.Length == 0 || IsComplete(words, mentions))
        {
            return Turn(text, text, own, intent, table);
        }

        // Nothing but a name: the last question is put again, about this job.
        var before = names.Find(table.Topic);
        var standalone = before.Count > 0
            ? Phrasing.Replace(table.Topic, before, Titles(own))
            : Phrasing.WithCareers(table.Topic, Titles(own));
        return Turn(text, standalone, own, intent, table);
    }

    /// <summary>A message that names no job: about the job on the table, about a notion, or a new subject.</summary>
    private ResolvedTurn WithoutMention(string text, List<Token> words, Intent intent, Table table)
    {
        if (intent == Intent.AskWhy && table.Listed.Count > 0)
        {
            return Turn(text, text, table.Careers.Count > 0 ? table.Careers : [table.Listed[0]], intent, table);
        }

        var listed = table.Listed.Count > 1 ? table.Listed : table.Discussed.Count > 1 ? [.. table.Discussed.TakeLast(2)] : table.Listed;
        var comparesListed = words.Any(word => word.Folded is "lequel" or "laquelle" or "lesquels" or "lesquelles")
            || (words.Any(word => word.Folded is "qui") && words[0].Folded == "qui" && table.Careers.Count > 1);
        var careers = comparesListed && listed.Count > 1 ? listed
            : table.Careers.Count > 0 ? table.Careers
            : words.Any(word => word.Folded is "leur" or "leurs" or "ils" or "elles") ? table.Listed
            : table.Careers;
        var bare = Phrasing.WithoutLead(text);
        if (careers.Count == 1 && table.Discussed.Count > 1 && table.Notion.Length == 0 && words.Any(word => Comparing.Contains(word.Folded)) && Content(words) <= 2)
        {
            // « et la différence ? »: between the two jobs talked about last.
            careers = [.. table.Discussed.TakeLast(2)];
            return Turn(text, $"Quelle différence entre {Phrasing.Join(Titles(careers), "")}\u00a0?", careers, intent, table);
        }

        if (careers.Count > 0 && comparesListed)
        {
            return Turn(text, $"Entre {Phrasing.Join(Titles(careers), "")}, {Uncapital(bare)}", careers, intent, table);
        }

        var isFacet = IsFacet(words) || (table.Notion.Length == 0 && IsNearlyFacet(words));
        var startsWithAnd = words.Count > 0 && words[0].Folded is "et" or "ou" or "mais" or "sinon";
        var points = words.Any(word => Anaphors.Contains(word.Folded) && !IsImpersonal(words, word))
            || Says(words, "ce", "metier") || Says(words, "ce", "poste") || Says(words, "ce", "job") || Says(words, "ce", "role");
        if (table.Notion.Length > 0 && table.FormerNotion.Length > 0 && words.Any(word => Comparing.Contains(word.Folded)) && Phrasing.SubjectOf(bare).Length == 0)
        {
            return Turn(text, $"Quelle différence entre {table.FormerNotion} et {table.Notion}\u00a0?", [], intent, table);
        }

        if (table.Notion.Length > 0 && !isFacet && IsShort(words))
        {
            return Turn(text, AboutNotion(bare, words, table.Notion), [], intent, table);
        }

        if (table.Notion.Length > 0 && (isFacet || points) && (table.Careers.Count == 0 || !words.Any(word => JobStems.Contains(FrenchStemmer.Stem(word.Folded)))))
        {
            return Turn(text, AboutNotion(bare, words, table.Notion), [], intent, table);
        }

        if (careers.Count == 0 || !(isFacet || points || (startsWithAnd && Content(words) <= 4 && !NamesNotion(words))))
        {
            return Turn(text, text, [], intent, table);
        }

        if (startsWithAnd && !points && !HasFacetNoun(words) && table.Topic.Length > 0 && table.Notion.Length == 0)
        {
            return Turn(text, Amended(table.Topic, bare), careers, intent, table);
        }

        var titles = Titles(careers);
        var standalone = Phrasing.ReplacePossessive(bare, titles) ?? Phrasing.ReplacePronoun(bare, titles) ?? Phrasing.WithCareers(bare, titles);
        return Turn(text, Phrasing.Capital(standalone), careers, intent, table);
    }

    private ResolvedTurn Turn(string text, string standalone, IReadOnlyList<string> careers, Intent intent, Table table) =>
        new(
            new Question { Text = text, Standalone = standalone == text ? text : Phrasing.Elide(standalone, Titles(careers)), Careers = careers },
            intent,
            [.. table.SelfTexts]);

    /// <summary>« et le second ? » alone asks to be told about it; « compare les deux premiers », « salaire du premier » keep their own words.</summary>
    private string Pointed(string text, List<Token> words, List<string> careers, Intent intent)
    {
        var titles = Titles(careers);
        if (intent == Intent.AskWhy)
        {
            return $"Pourquoi me proposer {Phrasing.Join(titles, "")}\u00a0?";
        }

        var rest = words.Where(word => word.Kind == TokenKind.Word && !Ordinals.IsOrdinal(word.Folded) && !Connectives.Contains(word.Folded) && !StopWords.Contains(word.Folded)).ToList();
        if (careers.Count > 1 && rest.Any(word => Comparing.Contains(word.Folded)))
        {
            return $"Compare {Phrasing.Join(titles, "")}";
        }

        if (rest.Count == 0 || rest.All(word => word.Folded is "parle" or "parlez" or "dis" or "presente" or "decris" or "explique" or "quoi" or "piste" or "pistes" or "fiche"))
        {
            return $"Parlez-moi du métier de {Phrasing.Join(titles, "")}";
        }

        return Ordinals.Replace(text, words, titles) is { } replaced ? Phrasing.Capital(Phrasing.WithoutLead(replaced)) : Phrasing.WithCareers(Phrasing.WithoutLead(text), titles);
    }

    private static string AboutNotion(string bare, List<Token> words, string notion)
    {
        if (words.Any(word => Comparing.Contains(word.Folded)) && Phrasing.SubjectOf(bare) is { Length: > 0 } other)
        {
            return $"Quelle différence entre {notion} et {other}\u00a0?";
        }

        if (words.Count > 0 && words[0].Folded is "et" or "ou" && Phrasing.SubjectOf(bare) is { Length: > 0 } && !IsFacet(words))
        {
            return $"Qu'est-ce que {Phrasing.Bare(bare)}\u00a0?";
        }

        var standalone = Phrasing.Bare(bare);
        return Phrasing.SubjectOf(bare).Length > 0 && !IsFacet(words) && Content(words) > 2 ? bare : $"{Phrasing.Capital(standalone)} ({notion})\u00a0?";
    }

    /// <summary>The last question with one part changed: « junior » for « senior », « en maths » for « en programmation ».</summary>
    private static string Amended(string topic, string part)
    {
        var bare = Phrasing.Bare(part);
        var first = FrenchText.Tokens(bare) is { Count: > 0 } tokens ? tokens[0].Folded : "";
        var question = Phrasing.Bare(topic);
        if (first is "en" or "pour" or "dans" or "chez" or "sur" or "avec")
        {
            var at = question.LastIndexOf($" {first} ", StringComparison.OrdinalIgnoreCase);
            if (at > 0 && !question[at..].Contains("métier", StringComparison.Ordinal))
            {
                return $"{question[..at]} {bare}\u00a0?";
            }
        }

        foreach (var (one, other) in new[] { ("junior", "senior"), ("junior", "sénior"), ("senior", "junior"), ("sénior", "junior"), ("débutant", "confirmé"), ("confirmé", "débutant") })
        {
            if (FrenchText.Fold(bare).Contains(FrenchText.Fold(other), StringComparison.Ordinal)
                && question.IndexOf(one, StringComparison.OrdinalIgnoreCase) is var found && found >= 0)
            {
                return $"{question[..found]}{other}{question[(found + one.Length)..]}\u00a0?";
            }
        }

        return $"{question}, {bare}\u00a0?";
    }

    /// <summary>True when, the jobs' names left out, the message says what is asked of them.</summary>
    private static bool IsComplete(List<Token> words, IReadOnlyList<CareerMention> mentions) =>
        words.Any(word => word.Kind == TokenKind.Word && !mentions.Any(mention => mention.Span.Contains(word.Span)) && !Connectives.Contains(word.Folded));

    private static bool Denied(List<Token> words, CareerMention mention) =>
        words.Any(word => word.Folded == "pas" && word.Span.End <= mention.Span.Start);

    /// <summary>True when every word of substance is one that can be asked of any job.</summary>
    private static bool IsFacet(List<Token> words)
    {
        var content = 0;
        foreach (var word in words)
        {
            if (word.Kind != TokenKind.Word || Connectives.Contains(word.Folded) || StopWords.Contains(word.Folded) || Anaphors.Contains(word.Folded))
            {
                continue;
            }

            content++;
            if (!AsksOfJobs(word) && !StopWords.IsAsking(word.Folded))
            {
                return false;
            }
        }

        return content > 0;
    }

    /// <summary>« Il faut être dispo la nuit ? »: beside a word that can be asked of any job, one other that names no thing.</summary>
    private static bool IsNearlyFacet(List<Token> words)
    {
        var content = words.Where(word => word.Kind == TokenKind.Word && !Connectives.Contains(word.Folded) && !StopWords.Contains(word.Folded) && !StopWords.IsAsking(word.Folded) && !Anaphors.Contains(word.Folded)).ToList();
        return content.Exists(AsksOfJobs) && content.Where(word => !AsksOfJobs(word)).ToList() is [var other]
            && words.IndexOf(other) is > 0 and var at && words[at - 1].Kind == TokenKind.Word && !IsDeterminer(words[at - 1].Folded);
    }

    private static bool AsksOfJobs(Token word) => FacetStems.Contains(FrenchStemmer.Stem(word.Folded)) || FacetWords.Contains(word.Folded);

    private static bool IsDeterminer(string word) => word is "le" or "la" or "les" or "un" or "une" or "des" or "du" or "de" or "en" or "au" or "aux" or "avec" or "pour" or "sur" or "dans" or "et" or "ou" or "quel" or "quelle" or "quels" or "quelles";

    private static bool HasFacetNoun(List<Token> words) => words.Any(word =>
        FacetStems.Contains(FrenchStemmer.Stem(word.Folded))
        && word.Folded is not ("junior" or "senior" or "debutant" or "confirme" or "programmation" or "maths" or "coder" or "code" or "stats" or "anglais" or "droit" or "experience" or "plus" or "moins" or "bon" or "fort" or "debut" or "fin"));

    /// <summary>« j'aimerais connaître son salaire » speaks of the table, not of the user's tastes.</summary>
    private static bool IsAboutTable(string text, Table table) =>
        table.Careers.Count > 0 && FrenchText.Tokens(text) is var words && words.Any(word => word.Folded is "son" or "sa" or "ses") && IsFacet([.. words.Where(word => !StopWords.IsAsking(word.Folded))]);

    private static bool IsShort(List<Token> words) => Content(words) <= 3;

    private static int Content(List<Token> words) =>
        words.Count(word => word.Kind == TokenKind.Word && !Anaphors.Contains(word.Folded) && !Connectives.Contains(word.Folded) && !StopWords.Contains(word.Folded) && !StopWords.IsAsking(word.Folded));

    private static bool IsImpersonal(List<Token> words, Token pronoun)
    {
        var at = words.IndexOf(pronoun);
        return pronoun.Folded is "y" ? at + 1 < words.Count && words[at + 1].Folded is "a" or "aura"
            : at + 1 < words.Count && words[at + 1].Folded is "y" or "faut" or "existe" or "s'";
    }

    private static bool Says(List<Token> words, string first, string second)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Folded == first && words[i + 1].Folded == second)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« sinon c'est quoi le RAG ? »: another subject, whatever stood on the table.</summary>
    private static bool NamesNotion(List<Token> words) =>
        Content(words) > 0 && !IsFacet(words) && (Says(words, "est", "quoi") || Says(words, "c'est", "quoi") || Says(words, "est-ce", "que") || Says(words, "est-ce", "qu'"));

    private static string Uncapital(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private IReadOnlyList<string> Titles(IReadOnlyList<string> careers) => [.. careers.Select(titleOf)];

    private static List<string> Ids(IReadOnlyList<CareerMention> mentions) => [.. mentions.Select(mention => mention.CareerId).Distinct()];

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    private static HashSet<string> Stems(string words) => new(words.Split(' ').Select(FrenchStemmer.Stem), StringComparer.Ordinal);
}
