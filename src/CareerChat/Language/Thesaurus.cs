namespace CareerChat.Language;

/// <summary>
/// General French: words of one family (<c>families.txt</c>: « choisir, choix ») and what people say instead of a word of the notes
/// (<c>thesaurus.txt</c>). Both are weaker than a synonym of <see cref="Lexicon"/>: they may stand for the word in most sentences,
/// not in all, so that whoever uses them counts them for less. Never changes; safe for any number of threads.
/// </summary>
public sealed class Thesaurus
{
    private static readonly Lazy<Thesaurus> Loaded = new(Load);

    private readonly IReadOnlyDictionary<string, List<Neighbour>> _near;
    private readonly PhraseTable<string> _phrases;

    private Thesaurus(IReadOnlyDictionary<string, List<Neighbour>> near, PhraseTable<string> phrases) => (_near, _phrases) = (near, phrases);

    /// <summary>The thesaurus that ships with the library.</summary>
    public static Thesaurus French => Loaded.Value;

    /// <summary>
    /// Words near a word, its family first, then what is said instead, nearest first. Both directions: of an entry
    /// « salaire | paie rémunération », paie is near salaire and salaire near both.
    /// </summary>
    /// <param name="term">As <see cref="FrenchText.TermOf"/> gives it.</param>
    public IReadOnlyList<Neighbour> Near(string term) => _near.TryGetValue(term, out var near) ? near : [];

    /// <summary>Ways of saying in several words that a text holds: first token, number of tokens, the word that they stand for.</summary>
    public IReadOnlyList<(int FirstToken, int TokenCount, string Word)> Phrases(IReadOnlyList<Token> tokens)
    {
        List<(int, int, string)>? found = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var (count, word) in _phrases.All(tokens, i))
            {
                (found ??= []).Add((i, count, word));
            }
        }

        return found ?? (IReadOnlyList<(int, int, string)>)[];
    }

    /// <param name="words">« word | words said instead | ways of saying in several words » a line.</param>
    /// <param name="families">Words of one family a line; a word may stand on several.</param>
    /// <exception cref="FormatException">A line that is none of these; the message names it.</exception>
    internal static Thesaurus Read(TextReader words, TextReader families)
    {
        var reader = new ThesaurusReader();
        reader.ReadFamilies(families);
        reader.ReadWords(words);
        return new Thesaurus(reader.Near, reader.Phrases());
    }

    private static Thesaurus Load()
    {
        using var words = EmbeddedText.Open("CareerChat.thesaurus.txt");
        using var families = EmbeddedText.Open("CareerChat.families.txt");
        return Read(words, families);
    }

    /// <summary>A word near another in meaning.</summary>
    /// <param name="Term">What it is indexed by.</param>
    /// <param name="IsKin">Of the same family, hence nearer than what is said instead.</param>
    public readonly record struct Neighbour(string Term, bool IsKin);
}
