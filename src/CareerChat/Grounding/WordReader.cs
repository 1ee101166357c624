using CareerChat.Corpus;
using CareerChat.Language;

namespace CareerChat.Grounding;

/// <summary>A text to words: messages' spellings standardised, phrases gathered, names recognised by their capitals.</summary>
internal static class WordReader
{
    public static Word[] Read(string text)
    {
        var vocabulary = Vocabulary.French;
        var tokens = FrenchText.Tokens(text);
        var infos = new WordInfo[tokens.Count];
        var folded = new string[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            folded[i] = vocabulary.Standard(tokens[i].Folded);
            infos[i] = vocabulary.Info(folded[i]);
        }

        var shouts = Shouts(text);
        var words = new List<Word>(tokens.Count);
        var clause = 0;
        var lastEnd = 0;
        var isStart = true;
        for (var i = 0; i < tokens.Count;)
        {
            var span = tokens[i].Span;
            var (cuts, ends) = Between(text, lastEnd, span.Start);
            clause += cuts || StartsClause(folded[i]) ? 1 : 0;
            isStart |= ends;
            if (PhraseAt(vocabulary, infos, i) is { } phrase)
            {
                var info = vocabulary.Info(phrase.Canonical);
                span = new TextSpan(span.Start, tokens[i + phrase.Keys.Length - 1].Span.End);
                words.Add(new Word(span, phrase.Canonical, info, info.Traits & ~WordTraits.Stop, clause));
                i += phrase.Keys.Length;
            }
            else
            {
                var traits = infos[i].Traits;
                if (tokens[i].Kind is TokenKind.Number)
                {
                    traits = WordTraits.Number;
                }
                else if (tokens[i].Kind is TokenKind.Elided or TokenKind.Sign)
                {
                    traits |= WordTraits.Stop;
                }
                else if (!shouts && LooksLikeName(text.AsSpan(span.Start, span.Length), isStart))
                {
                    traits = (traits | WordTraits.Entity) & ~WordTraits.Light & ~WordTraits.Verb;
                    // « permis B », « vitamine D »
                    var isLetter = span.Length == 1 && words.Count > 0 && words[^1].Counts && words[^1].Clause == clause && span.Start == words[^1].Span.End + 1 && text[words[^1].Span.End] == ' ';
                    traits = (span.Length > 1 || isLetter) && !isStart ? traits & ~WordTraits.Stop : traits;
                }

                if (folded[i] == "a" && text[span.Start] is 'à' or 'À')
                {
                    // The preposition, not the verb.
                    traits &= ~WordTraits.Verb;
                }

                words.Add(new Word(span, folded[i], infos[i], traits, clause));
                i++;
            }

            lastEnd = span.End;
            isStart = false;
        }

        return [.. words];
    }

    private static Vocabulary.Phrase? PhraseAt(Vocabulary vocabulary, WordInfo[] infos, int at)
    {
        foreach (var phrase in vocabulary.PhrasesFrom(infos[at].Key))
        {
            if (at + phrase.Keys.Length > infos.Length)
            {
                continue;
            }

            var i = 0;
            while (i < phrase.Keys.Length && infos[at + i].Key == phrase.Keys[i])
            {
                i++;
            }

            if (i == phrase.Keys.Length)
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>Whether the characters between two words start a new clause, and whether they end a sentence.</summary>
    private static (bool Cuts, bool Ends) Between(string text, int start, int end)
    {
        var cuts = false;
        var ends = false;
        for (var i = start; i < end; i++)
        {
            cuts |= text[i] is ',' or ';' or ':' or '(' or ')' or '—' or '–' or '|' or '➜' or '→' or '«';
            ends |= text[i] is '.' or '!' or '?' or ';' or ':' or '|' or '➜' or '→' or '\n' or '«' or '"' or '*';
        }

        return (cuts || ends, ends);
    }

    private static bool StartsClause(string folded) =>
        folded is "mais" or "car" or "alors" or "tandis" or "puisque" or "parce" or "qui" or "dont" or "sauf" or "puis" or "lorsque";

    /// <summary>Capitals or digits inside, or a capital away from the start of a sentence.</summary>
    private static bool LooksLikeName(ReadOnlySpan<char> word, bool isStart)
    {
        var inner = word.Length > 1 && HasCapitalOrDigit(word[1..]);
        return inner || (!isStart && char.IsUpper(word[0]));
    }

    private static bool HasCapitalOrDigit(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c) || char.IsAsciiDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A text mostly in capitals says nothing by them.</summary>
    private static bool Shouts(string text)
    {
        var upper = 0;
        var letters = 0;
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 12 && upper * 2 > letters;
    }
}
