using CareerChat.Indexing;
using CareerChat.Language;

namespace CareerChat.Retrieval;

/// <summary>A question to what the index is asked, with the words that an answer must account for.</summary>
/// <remarks>Pure; how much each expansion pays stands in <c>eval/README.md</c>.</remarks>
public sealed class QueryReader(Lexicon lexicon)
{
    private const float SynonymWeight = 0.5f;
    private const float AnswerWeight = 0.3f;
    private const float AcronymWeight = 0.5f;

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
            if (!FrenchText.IsContent(token, text) || StopWords.IsAsking(token.Folded))
            {
                continue;
            }

            var term = FrenchText.TermOf(token.Folded);
            if (!wanted.TryGetValue(term, out var want))
            {
                wanted[term] = want = new WantedTerm(term, vocabulary.InverseFrequency(term));
            }

            foreach (var other in Others(text, tokens, i, vocabulary))
            {
                expansions.Add(other);
                want.Alternatives.Add([.. FrenchText.Terms(other.Text)]);
            }
        }

        AddLexicon(text, tokens, wanted, expansions);
        return new ReadQuery(SparseEncoder.EncodeQuery(text, expansions), [.. wanted.Values]);
    }

    /// <summary>Other forms of one word: the compound's other spelling, a correction when no chunk holds it, what an acronym stands for.</summary>
    private IEnumerable<Expansion> Others(string text, List<Token> tokens, int i, Vocabulary vocabulary)
    {
        var word = tokens[i].Folded;
        if (vocabulary.Explain(word) is { } longForm)
        {
            yield return new Expansion(longForm, AcronymWeight);
        }

        if (vocabulary.Knows(word) || FrenchText.OtherForms(text, tokens, i).Any(vocabulary.Knows))
        {
            yield break;
        }

        if (lexicon.Respell(word) is var respelled && respelled != word)
        {
            yield return new Expansion(respelled, 1);
            yield break;
        }

        foreach (var correction in vocabulary.Correct(word))
        {
            yield return correction;
        }
    }

    private void AddLexicon(string text, List<Token> tokens, Dictionary<string, WantedTerm> wanted, List<Expansion> expansions)
    {
        foreach (var match in lexicon.Expand(text))
        {
            foreach (var words in match.Words)
            {
                expansions.Add(new Expansion(words, match.IsSynonym ? SynonymWeight : AnswerWeight));
                for (var i = match.FirstToken; i < match.FirstToken + match.TokenCount; i++)
                {
                    if (wanted.TryGetValue(FrenchText.TermOf(tokens[i].Folded), out var want))
                    {
                        want.Alternatives.Add([.. FrenchText.Terms(words)]);
                    }
                }
            }
        }
    }
}
