using CareerChat.Indexing;
using CareerChat.Language;

namespace CareerChat.Retrieval;

/// <summary>A question to what the index is asked, with the words that an answer must account for.</summary>
/// <remarks>Pure; how much each expansion pays stands in <c>eval/README.md</c>.</remarks>
public sealed class QueryReader(Lexicon lexicon, ExpansionRules? rules = null, SparseRules? sparseRules = null)
{
    private readonly ExpansionRules _rules = rules ?? ExpansionRules.Default;

    /// <summary>Where an answer to an everyday expression stands is a guess: it accounts for this share of the expression.</summary>
    private const double AnswerCredit = 0.6;

    /// <summary>A word near in meaning accounts for this share of the word asked.</summary>
    private const double NearCredit = 0.6;

    /// <summary>A word of the same family accounts for this share of the word asked.</summary>
    private const double KinCredit = 0.8;

    /// <summary>A question is read up to here; nobody asks more in one.</summary>
    private const int MaxWords = 128;

    /// <summary>Reads a question against the words of the index.</summary>
    public ReadQuery Read(string text, Vocabulary vocabulary)
    {
        var tokens = FrenchText.Tokens(text);
        var expansions = new List<Expansion>();
        var wanted = new Dictionary<string, WantedTerm>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count && wanted.Count < MaxWords; i++)
        {
            var token = tokens[i];
            if (!FrenchText.IsContent(token, text) || StopWords.IsAsking(token.Folded) || IsLoose(token, text, vocabulary))
            {
                continue;
            }

            var others = Others(text, tokens, i, vocabulary);
            if (others is null)
            {
                continue;
            }

            var term = FrenchText.TermOf(token.Folded);
            if (!wanted.TryGetValue(term, out var want))
            {
                wanted[term] = want = Want(term, others, vocabulary);
            }

            foreach (var (expansion, credit) in others)
            {
                expansions.Add(expansion);
                want.Alternatives.Add(new Alternative([.. FrenchText.Terms(expansion.Text)], credit));
            }
        }

        AddLexicon(text, tokens, wanted, expansions);
        AddThesaurus(tokens, wanted, expansions, vocabulary);
        return new ReadQuery(SparseEncoder.EncodeQuery(text, expansions, sparseRules), [.. wanted.Values]);
    }

    /// <summary>
    /// Other forms of one word, with how much of it each accounts for: the compound's other spelling, what an acronym stands for,
    /// a correction when no chunk holds it. Null for a misspelt word of the question's frame (« coment », « pourqoi »).
    /// </summary>
    private List<(Expansion Expansion, double Credit)>? Others(string text, List<Token> tokens, int i, Vocabulary vocabulary)
    {
        var word = tokens[i].Folded;
        var others = new List<(Expansion, double)>();
        foreach (var form in FrenchText.OtherForms(text, tokens, i))
        {
            others.Add((new Expansion(form, 1), 1));
        }

        if (_rules.AcronymWeight > 0 && vocabulary.Explain(word) is { } longForm)
        {
            others.Add((new Expansion(longForm, _rules.AcronymWeight), 1));
        }

        if (vocabulary.Knows(word) || others.Count > 0)
        {
            return others;
        }

        var respelled = lexicon.Respell(word);
        if (respelled != word)
        {
            others.Add((new Expansion(respelled, 1), 1));
        }
        else if (WithoutArticle(word, vocabulary) is { } rest)
        {
            others.Add((new Expansion(rest, 1), 1));
        }
        else if (_rules.CorrectsSpelling)
        {
            others.AddRange(vocabulary.Correct(word)
                .Select(correction => (new Expansion(correction.Text, correction.Weight), correction.Similarity)));
        }

        return others.Count > 0 && IsFrame(others[0].Item1.Text) ? null : others;
    }

    private static WantedTerm Want(string term, List<(Expansion Expansion, double Credit)> others, Vocabulary vocabulary)
    {
        if (vocabulary.Frequency(term) > 0)
        {
            return new WantedTerm(term, vocabulary.InverseFrequency(term), true);
        }

        var weight = others
            .Select(other => FrenchText.Terms(other.Expansion.Text).Select(vocabulary.InverseFrequency).DefaultIfEmpty(double.MaxValue).Max())
            .DefaultIfEmpty(double.MaxValue)
            .Min();
        return new WantedTerm(term, Math.Min(weight, vocabulary.InverseFrequency(term)), false);
    }

    /// <summary>« c », « pe », « fai »: what phone spelling leaves of a word, when no chunk holds it. « C », « IA » and « R » are names.</summary>
    private static bool IsLoose(Token token, string text, Vocabulary vocabulary) =>
        token.Kind == TokenKind.Word && token.Span.Length <= 3 && char.IsLower(text[token.Span.Start]) && token.Folded.All(char.IsLetter)
        && (token.Span.Length == 1 || !vocabulary.Knows(token.Folded));

    /// <summary>The word behind an article that was written against it: « decole » for « d'école », « dun » for « d'un ».</summary>
    private static string? WithoutArticle(string word, Vocabulary vocabulary)
    {
        var article = word.StartsWith("qu", StringComparison.Ordinal) ? 2 : "dljnsmtc".Contains(word[0], StringComparison.Ordinal) ? 1 : 0;
        var rest = word[article..];
        return article > 0 && rest.Length >= 2 && "aeiouh".Contains(rest[0], StringComparison.Ordinal)
            && (StopWords.Contains(rest) || StopWords.IsAsking(rest) || vocabulary.Knows(rest)) ? rest : null;
    }

    /// <summary>True for words that only put the question.</summary>
    private static bool IsFrame(string text) => FrenchText.Tokens(text)
        .All(token => StopWords.Contains(token.Folded) || StopWords.IsAsking(token.Folded));

    private void AddThesaurus(
        List<Token> tokens, Dictionary<string, WantedTerm> wanted, List<Expansion> expansions, Vocabulary vocabulary)
    {
        if (_rules.NearWeight <= 0)
        {
            return;
        }

        foreach (var want in wanted.Values)
        {
            var left = _rules.MaxNear;
            foreach (var near in Thesaurus.French.Near(want.Term))
            {
                if (vocabulary.Frequency(near.Term) > 0 && !wanted.ContainsKey(near.Term))
                {
                    expansions.Add(new Expansion(near.Term, near.IsKin ? _rules.KinWeight : _rules.NearWeight) { IsTerm = true });
                    want.Alternatives.Add(new Alternative([near.Term], near.IsKin ? KinCredit : NearCredit));
                    if (--left == 0)
                    {
                        break;
                    }
                }
            }
        }

        foreach (var (first, count, word) in Thesaurus.French.Phrases(tokens))
        {
            expansions.Add(new Expansion(word, _rules.NearWeight));
            for (var i = first; i < first + count; i++)
            {
                if (wanted.TryGetValue(FrenchText.TermOf(tokens[i].Folded), out var want))
                {
                    want.Alternatives.Add(new Alternative([.. FrenchText.Terms(word)], NearCredit));
                }
            }
        }
    }

    private void AddLexicon(string text, List<Token> tokens, Dictionary<string, WantedTerm> wanted, List<Expansion> expansions)
    {
        foreach (var match in lexicon.Expand(text))
        {
            foreach (var words in match.Words)
            {
                expansions.Add(new Expansion(words, match.IsSynonym ? _rules.SynonymWeight : _rules.AnswerWeight));
                Alternative? alternative = null;
                for (var i = match.FirstToken; i < match.FirstToken + match.TokenCount; i++)
                {
                    if (wanted.TryGetValue(FrenchText.TermOf(tokens[i].Folded), out var want))
                    {
                        want.Alternatives.Add(alternative ??= new Alternative([.. FrenchText.Terms(words)], match.IsSynonym ? 1 : AnswerCredit));
                    }
                }
            }
        }
    }
}
