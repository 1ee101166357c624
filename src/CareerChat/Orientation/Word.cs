using CareerChat.Corpus;
using CareerChat.Language;

namespace CareerChat.Orientation;

/// <summary>A word of a student's message or of a sheet, as orientation compares it.</summary>
/// <param name="Stem">Stem of the folded word.</param>
/// <param name="Folded">The folded word.</param>
/// <param name="Span">Where it stands in the text.</param>
internal readonly record struct Word(string Stem, string Folded, TextSpan Span)
{
    /// <summary>Grammar that an expression is compared without; negations stay, because « sans panne » is not « panne ».</summary>
    private static readonly HashSet<string> Grammar =
    [
        .. ("le la les l' un une des du de d' a au aux en dans y mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs " +
            "ce c' cet cette ces que qu' qui et ou je j' tu t' il elle on nous vous ils elles se s' me m' te lui sur par pour " +
            "est sont ai as ont avec chez tres bien tout tous toute toutes quel quelle quels quelles").Split(' '),
    ];

    private static readonly (string Feminine, string Masculine)[] GenderEndings =
    [
        ("trice", "teur"), ("euse", "eur"), ("eux", "eur"), ("ienne", "ien"), ("enne", "en"), ("onne", "on"), ("elle", "el"),
        ("effe", "ef"), ("iere", "ier"), ("ere", "er"), ("ive", "if"), ("ante", "ant"), ("ente", "ent"), ("ee", "e"),
    ];

    /// <summary>True for an article, a pronoun or a preposition.</summary>
    public bool IsGrammar => Grammar.Contains(Folded);

    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        foreach (var token in FrenchText.Tokens(text))
        {
            words.Add(new Word(FrenchStemmer.Stem(Neutral(token.Folded)), token.Folded, token.Span));
        }

        return words;
    }

    /// <summary>One form for both genders, so that « rédactrice » weighs what « rédacteur » weighs.</summary>
    private static string Neutral(string folded)
    {
        var word = folded.Length > 4 && folded[^1] == 's' ? folded.AsSpan(0, folded.Length - 1) : folded;
        foreach (var (feminine, masculine) in GenderEndings)
        {
            if (word.Length > feminine.Length + 2 && word.EndsWith(feminine, StringComparison.Ordinal))
            {
                return string.Concat(word[..^feminine.Length], masculine);
            }
        }

        return folded;
    }
}
