using System.Collections.Concurrent;
using CareerChat.Chunking;
using CareerChat.Language;

namespace CareerChat.Indexing;

/// <summary>
/// Text to sparse vectors whose dot product, once the index has multiplied each dimension by its inverse document frequency, is
/// the ranking: BM25 (Robertson, Zaragoza, 2009) over four kinds of dimensions (<see cref="SparseField"/>).
/// </summary>
/// <remarks>Which kind pays how much on public sets stands in <c>eval/README.md</c>. Safe for any number of threads.</remarks>
public sealed class SparseEncoder
{
    /// <summary>Stored weights are multiples of this, so that every index holds exactly the same numbers in 16 bits.</summary>
    internal const float Resolution = 1f / 8192;

    /// <summary>Name of these rules in the index's signature: raise it whenever the same chunk gets other weights.</summary>
    internal const string Version = "bm25-fr-4";


    /// <summary>A word that is its own stem has no surface dimension: its stem takes this share of that weight, in the query.</summary>
    private const double OwnStemShare = 0.8;

    /// <summary>A longer question is read up to here: nobody asks more, and time stays bounded.</summary>
    private const int MaxQueryWords = 128;

    /// <summary>More distinct words than this are not kept: only a corpus of noise has them.</summary>
    private const int MaxKnownWords = 500_000;

    private readonly FieldProfile _profile;
    private readonly SparseRules _rules;
    private readonly ConcurrentDictionary<string, WordDimensions> _words = new(StringComparer.Ordinal);

    /// <summary>An encoder for one corpus.</summary>
    public SparseEncoder(FieldProfile profile, SparseRules? rules = null) => (_profile, _rules) = (profile, rules ?? SparseRules.Default);

    /// <summary>Names the rules and the profile; two vectors may share an index only when their encoders' signatures are equal.</summary>
    public string Signature => $"{Version}:{_profile.Signature}";

    /// <summary>An encoder for the corpus that these chunks make.</summary>
    public static SparseEncoder For(IReadOnlyCollection<Chunk> chunks, SparseRules? rules = null) => new(FieldProfile.Of(chunks), rules);

    /// <summary>The chunk's weights, inverse document frequency left out; each is a positive multiple of 1/8192 below 8.</summary>
    public SparseVector EncodeChunk(Chunk chunk)
    {
        var counts = new TermCounts();
        foreach (var text in FieldProfile.HeadingTexts(chunk))
        {
            AddHeading(text, counts);
        }

        AddBody(chunk.Context, counts);
        AddBody(chunk.Text, counts);
        return Weigh(counts);
    }

    /// <summary>The query's weights. Needs no profile: everything that depends on the corpus is in the chunks.</summary>
    /// <param name="text">The question. Stop words alone, emoji or another script give few dimensions or none.</param>
    /// <param name="expansions">Other words that would answer it, each text with a weight in (0, 1].</param>
    /// <param name="rules">Null for the shipped ones.</param>
    public static SparseVector EncodeQuery(string text, IReadOnlyList<Expansion>? expansions = null, SparseRules? rules = null)
    {
        rules ??= SparseRules.Default;
        var weights = new Dictionary<uint, float>();
        AddQuery(text, 1, weights, isExpansion: false, rules);
        foreach (var expansion in expansions ?? [])
        {
            if (expansion.IsTerm)
            {
                Raise(weights, Dimension.Of(SparseField.Body, expansion.Text), expansion.Weight);
                Raise(weights, Dimension.Of(SparseField.Heading, expansion.Text), expansion.Weight);
            }
            else
            {
                AddQuery(expansion.Text, expansion.Weight, weights, isExpansion: true, rules);
            }
        }

        return SparseVector.From(weights);
    }

    private static void AddQuery(string text, float weight, Dictionary<uint, float> weights, bool isExpansion, SparseRules rules)
    {
        var tokens = FrenchText.Tokens(text);
        var previous = 0u;
        var words = 0;
        for (var i = 0; i < tokens.Count && words < MaxQueryWords; i++)
        {
            var token = tokens[i];
            var isContent = FrenchText.IsContent(token, text);
            if (!isContent && !StopWords.IsAsking(token.Folded))
            {
                continue;
            }

            words++;
            var word = WordDimensions.Of(token.Folded);
            var isAsking = StopWords.IsAsking(token.Folded);
            Raise(weights, word.Heading, isAsking ? weight * (float)rules.AskingWeight : weight);
            if (!isContent)
            {
                continue;
            }

            var isName = !isExpansion && i > 0 && char.IsUpper(text[token.Span.Start]) && !FrenchText.IsShouting(text);
            var bodyWeight = isName ? weight * (float)rules.NameBonus : weight;
            if (word.Surface != 0)
            {
                Raise(weights, word.Body, bodyWeight);
                Raise(weights, word.Surface, bodyWeight);
            }
            else
            {
                Raise(weights, word.Body, bodyWeight * (float)(1 + (OwnStemShare * rules.SurfaceWeight)));
            }

            if (previous != 0)
            {
                Raise(weights, Dimension.OfPair(previous, word.Body), weight);
            }

            previous = word.Body;
            foreach (var form in FrenchText.OtherForms(text, tokens, i))
            {
                var other = WordDimensions.Of(form);
                Raise(weights, other.Body, bodyWeight);
                Raise(weights, other.Heading, weight);
            }
        }
    }

    private static void Raise(Dictionary<uint, float> weights, uint dimension, float weight) =>
        weights[dimension] = Math.Max(weights.GetValueOrDefault(dimension), weight);

    private void AddHeading(string text, TermCounts counts)
    {
        var tokens = FrenchText.Tokens(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var isContent = FrenchText.IsContent(token, text);
            if (!isContent && !StopWords.IsAsking(token.Folded))
            {
                continue;
            }

            var word = Known(token.Folded);
            counts.Add(SparseField.Heading, word.Heading);
            if (isContent)
            {
                counts.AddWord(word);
                counts.HeadingLength++;
                foreach (var form in FrenchText.OtherForms(text, tokens, i))
                {
                    counts.Add(SparseField.Body, Known(form).Body);
                    counts.Add(SparseField.Heading, Known(form).Heading);
                }
            }
        }
    }

    private void AddBody(string text, TermCounts counts)
    {
        var previous = 0u;
        var tokens = FrenchText.Tokens(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (!FrenchText.IsContent(token, text))
            {
                continue;
            }

            var word = Known(token.Folded);
            counts.AddWord(word);
            if (previous != 0)
            {
                counts.Add(SparseField.Pair, Dimension.OfPair(previous, word.Body));
            }

            previous = word.Body;
            foreach (var form in FrenchText.OtherForms(text, tokens, i))
            {
                counts.Add(SparseField.Body, Known(form).Body);
            }
        }
    }

    /// <summary>BM25's saturation of a count by field: a term in the headings of a short chunk comes close to the maximum, k1 + 1.</summary>
    private SparseVector Weigh(TermCounts counts)
    {
        var bodyNorm = Norm(_rules.BodySaturation, _rules.BodyLengthNorm, counts.BodyLength / _profile.BodyLength);
        var headingNorm = Norm(_rules.HeadingSaturation, _rules.HeadingLengthNorm, counts.HeadingLength / _profile.HeadingLength);
        var headingWeight = _profile.HeadingWeight * _rules.HeadingWeight;
        return counts.ToVector((field, count) => field switch
        {
            SparseField.Heading => headingWeight * Saturate(count, _rules.HeadingSaturation, headingNorm),
            SparseField.Surface => _rules.SurfaceWeight * Saturate(count, _rules.BodySaturation, bodyNorm),
            SparseField.Pair => _rules.PairWeight * Saturate(count, _rules.BodySaturation, bodyNorm),
            _ => Saturate(count, _rules.BodySaturation, bodyNorm),
        });
    }

    private static double Norm(double k1, double b, double relativeLength) => k1 * (1 - b + (b * relativeLength));

    private static double Saturate(int count, double k1, double norm) => count * (k1 + 1) / (count + norm);

    private WordDimensions Known(string folded)
    {
        if (_words.TryGetValue(folded, out var word))
        {
            return word;
        }

        word = WordDimensions.Of(folded);
        if (_words.Count < MaxKnownWords)
        {
            _words.TryAdd(folded, word);
        }

        return word;
    }
}
