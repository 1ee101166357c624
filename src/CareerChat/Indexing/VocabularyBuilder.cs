using System.Runtime.InteropServices;
using CareerChat.Chunking;
using CareerChat.Language;

namespace CareerChat.Indexing;

/// <summary>Collects the words of chunks one by one, so that the chunks need not be in memory together. For one thread.</summary>
internal sealed class VocabularyBuilder
{
    private readonly Dictionary<string, Seen> _words = [];
    private readonly Dictionary<string, Seen> _terms = [];
    private readonly Dictionary<string, string> _stems = [];
    private readonly AcronymCounts _acronyms = new();
    private int _chunks;

    public void Add(Chunk chunk)
    {
        _chunks++;
        foreach (var text in FieldProfile.HeadingTexts(chunk).Append(chunk.Context).Append(chunk.Text))
        {
            var tokens = FrenchText.Tokens(text);
            _acronyms.Read(text, tokens);
            foreach (var token in tokens)
            {
                if (!FrenchText.IsContent(token, text))
                {
                    continue;
                }

                ref var stem = ref CollectionsMarshal.GetValueRefOrAddDefault(_stems, token.Folded, out _);
                stem ??= FrenchText.TermOf(token.Folded);
                CollectionsMarshal.GetValueRefOrAddDefault(_words, token.Folded, out _).In(_chunks);
                CollectionsMarshal.GetValueRefOrAddDefault(_terms, stem, out _).In(_chunks);
            }
        }
    }

    public Vocabulary Build() => new(
        _chunks,
        _words.ToDictionary(word => word.Key, word => word.Value.Chunks),
        _terms.ToDictionary(term => term.Key, term => term.Value.Chunks),
        _acronyms.MostFrequent());

    private record struct Seen(int Chunks, int Last)
    {
        public void In(int chunk)
        {
            Chunks += Last == chunk ? 0 : 1;
            Last = chunk;
        }
    }
}
