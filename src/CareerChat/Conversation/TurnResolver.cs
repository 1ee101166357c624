using CareerChat.Language;
using CareerChat.Retrieval;
using static CareerChat.Conversation.TurnWords;

namespace CareerChat.Conversation;

/// <summary>Resolves one message of the user against what is on the table.</summary>
/// <param name="names">Finds the jobs of the notes.</param>
/// <param name="titleOf">The title of a job, by id.</param>
/// <param name="isNoted">True for a folded name that a note has for title or alias.</param>
internal sealed class TurnResolver(CareerNames names, Func<string, string> titleOf, Func<string, bool> isNoted)
{
    /// <summary>Words of substance that a message has at most when the job on the table is what it is about.</summary>
    private const int MostCarried = 4;

    public ResolvedTurn Resolve(string text, Table table)
    {
        var plain = Phrasing.WithoutManner(Phrasing.WithoutReception(text));
        var turn = ResolvePlain(plain, table);
        return plain == text ? turn : turn with { Question = turn.Question with { Text = text, Standalone = turn.Question.Standalone } };
    }

    private ResolvedTurn ResolvePlain(string text, Table table)
    {
        if (Phrasing.WithoutChangeOfSubject(text) is { } other)
        {
            // « Changeons de sujet : … »: nothing on the table has a part in it.
            var named = Ids(names.Find(other));
            return Turn(text, other, named, IntentReader.Read(other, named.Count, table.HasLeads), table);
        }

        var mentions = names.Find(text);
        var intent = IntentReader.Read(text, Ids(mentions).Count, table.HasLeads);
        if (intent == Intent.FindCareer && IsAboutTable(text, table))
        {
            intent = Intent.Ask;
        }

        if (intent == Intent.Ask && table.SelfTexts.Count > 0 && table.IsOnTastes && mentions.Count == 0 && IsCorrectionOfTaste(text))
        {
            intent = Intent.FindCareer;
        }

        if (intent == Intent.FindCareer)
        {
            table.SelfTexts.Add(text);
        }

        if (intent is Intent.Greet or Intent.Thank or Intent.Complain or Intent.Laugh or Intent.Leave or Intent.FindCareer or Intent.StartOrientation)
        {
            return Turn(text, text, Ids(mentions), intent, table);
        }

        var words = FrenchText.Tokens(text);
        var pointed = table.Compared.Count > 0 ? [] : table.Listed.Count > 0 ? table.Listed : table.Discussed.Count > 1 ? table.Discussed : [];
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
            : table.Notion.IsKnown && table.Topic.Contains(table.Notion.Name, StringComparison.Ordinal)
            ? table.Topic.Replace(table.Notion.Name, Phrasing.Join(Titles(own), ""), StringComparison.Ordinal)
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
        if (careers.Count == 1 && table.Discussed.Count > 1 && !table.Notion.IsKnown && words.Any(word => Comparing.Contains(word.Folded)) && Content(words) <= 2)
        {
            // « et la différence ? »: between the two jobs talked about last.
            careers = [.. table.Discussed.TakeLast(2)];
            return Turn(text, $"Quelle différence entre {Phrasing.Join(Titles(careers), "")}\u00a0?", careers, intent, table);
        }

        if (careers.Count > 0 && comparesListed)
        {
            return Turn(text, $"Entre {Phrasing.Join(Titles(careers), "")}, {Uncapital(bare)}", careers, intent, table);
        }

        if (careers.Count == 1 && IsBecoming(words))
        {
            return Turn(text, $"Comment devenir {titleOf(careers[0])}\u00a0?", careers, intent, table);
        }

        var isFacet = IsFacet(words) || (!table.Notion.IsKnown && (IsNearlyFacet(words) || (careers.Count > 0 && ((Content(words) <= MostCarried && BringsNothingUp(words)) || RemarksOnIt(words)))));
        var startsWithAnd = words.Take(3).Any(word => word.Folded is "et" or "ou" or "mais" or "sinon") && bare.Length < text.Length;
        var points = words.Any(word => Anaphors.Contains(word.Folded) && !IsImpersonal(words, word))
            || Says(words, "ce", "metier") || Says(words, "ce", "poste") || Says(words, "ce", "job") || Says(words, "ce", "role");
        if (table.Notion.IsKnown && table.FormerNotion.IsKnown && words.Any(word => Comparing.Contains(word.Folded)) && Phrasing.SubjectOf(bare).Length == 0)
        {
            return Turn(text, $"Quelle différence entre {table.FormerNotion.Name} et {table.Notion.Name}\u00a0?", [], intent, table);
        }

        if (table.Notion.IsKnown && !isFacet && IsShort(words))
        {
            return AboutNotion(text, bare, words, intent, table);
        }

        if (table.Notion.IsKnown && (isFacet || points) && (table.Careers.Count == 0 || !words.Any(word => JobStems.Contains(FrenchStemmer.Stem(word.Folded)))))
        {
            return AboutNotion(text, bare, words, intent, table);
        }

        if (careers.Count == 0 && startsWithAnd && table.Topic.Length > 0 && !table.Notion.IsKnown && Content(words) <= 2 && !NamesNotion(words))
        {
            // « lequel gagne le plus ? », « et pour débuter ? »
            return Turn(text, Amended(table.Topic, bare), [], intent, table);
        }

        if (careers.Count == 0 || !(isFacet || points || (startsWithAnd && Content(words) <= 4 && !NamesNotion(words))))
        {
            return Turn(text, text, [], intent, table);
        }

        if (startsWithAnd && !isFacet && FrenchText.Tokens(bare)[0].Folded is "un" or "une" && NamesAnother(bare) && names.Find(table.Topic) is { Count: > 0 } before)
        {
            // « que fait un menuisier ? », « et un commis ? »: another trade, which has no sheet.
            return Turn(text, Phrasing.Replace(table.Topic, before, [Phrasing.SubjectOf(bare)]), [], intent, table);
        }

        if (startsWithAnd && !points && !HasFacetNoun(words) && table.Topic.Length > 0 && !table.Notion.IsKnown)
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

    /// <summary>A short message while a notion is on the table: set against it, another one, or something more of it.</summary>
    private ResolvedTurn AboutNotion(string text, string bare, List<Token> words, Intent intent, Table table)
    {
        var subject = Phrasing.SubjectOf(bare);
        if (words.Any(word => Comparing.Contains(word.Folded)) && subject.Length > 0)
        {
            return Turn(text, $"Quelle différence entre {table.Notion.Name} et {subject}\u00a0?", [], intent, table) with { Notion = table.Notion };
        }

        if (words.Take(2).Any(word => word.Folded is "et" or "ou") && subject.Length > 0 && !IsFacet(words) && NamesAnother(bare))
        {
            return Turn(text, Phrasing.Meaning(Phrasing.Bare(bare)), [], intent, table);
        }

        if (NamesNotion(words) && words.Exists(word => word.Folded is "un" or "une"))
        {
            // « c'est quoi un sprint ? »
            return Turn(text, text, [], intent, table);
        }

        if (NotionTurn.Standalone(bare, table.Notion, table.Compared) is { } asked)
        {
            return Turn(text, asked, [], intent, table) with { Notion = table.Notion };
        }

        return subject.Length > 0 && !IsFacet(words) && Content(words) > 2
            ? Turn(text, bare, [], intent, table)
            : Turn(text, $"{Phrasing.Capital(Phrasing.Bare(bare))} ({table.Notion.Name})\u00a0?", [], intent, table) with { Notion = table.Notion };
    }

    /// <summary>« Kanban », « un data warehouse », « l'ELT »: a name of its own, where « la vie privée » is a part of what is on the table.</summary>
    private bool NamesAnother(string bare)
    {
        var tokens = FrenchText.Tokens(Phrasing.Bare(bare));
        var isDefinite = tokens[0].Folded is "le" or "la" or "l'" or "les" or "des" or "du" or "au" or "aux";
        return tokens.TrueForAll(token => !IsClause(token.Folded)) && Ordinals.At(tokens) is null
            && (!isDefinite || isNoted(FrenchText.Fold(Phrasing.SubjectOf(bare))) || tokens.Skip(1).Any(token => char.IsUpper(bare[token.Span.Start])));
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

    /// <summary>« j'aimerais connaître son salaire », « et s'il déteste les maths ? », « ça existe en alternance ? » speak of the table, not of the user's tastes.</summary>
    private static bool IsAboutTable(string text, Table table) =>
        table.Careers.Count > 0 && FrenchText.Tokens(text) is var words
        && ((words.Any(word => word.Folded is "son" or "sa" or "ses") && IsFacet([.. words.Where(word => !StopWords.IsAsking(word.Folded))]))
            || SpeaksOfIt(words)
            || (words.Exists(word => word.Folded is "ca" or "c'") && !words.Exists(word => word.Folded is "je" or "j'" or "moi" or "me" or "m'") && BringsNothingUp(words) && Content(words) <= MostCarried));

    private static string Uncapital(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private IReadOnlyList<string> Titles(IReadOnlyList<string> careers) => [.. careers.Select(titleOf)];

    private static List<string> Ids(IReadOnlyList<CareerMention> mentions) => [.. mentions.Select(mention => mention.CareerId).Distinct()];
}
