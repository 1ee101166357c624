using CareerChat.Grounding;
using CareerChat.Language;
using CareerChat.Retrieval;

namespace CareerChat.Answering;

/// <summary>Gives a draft its markers, verdicts and citations.</summary>
public sealed class DraftPrinter(GroundingVerifier verifier)
{
    /// <summary>Numbers the quoted passages by first use and checks every sentence.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="retrieved">Passages of the question: a quoted one keeps its scores.</param>
    public PrintedDraft Print(Draft draft, IReadOnlyList<Passage> retrieved)
    {
        var passages = new List<Passage>();
        var quotes = new Dictionary<int, (int Start, int End)>();
        var sentences = new List<AnswerSentence>();
        var pieces = new List<string>();
        foreach (var sentence in draft.Sentences)
        {
            var cited = new List<int>();
            foreach (var quote in sentence.Quotes)
            {
                var number = NumberOf(quote, passages, retrieved);
                var (start, end) = quotes.GetValueOrDefault(number, (quote.Span.Start, quote.Span.End));
                quotes[number] = (Math.Min(start, quote.Span.Start), Math.Max(end, quote.Span.End));
                if (!cited.Contains(number))
                {
                    cited.Add(number);
                }
            }

            // What we write is typeset; what a note says is shown as its author wrote it.
            var text = sentence.Quotes.Count == 0 ? FrenchTypography.Of(sentence.Text) : sentence.Text;
            sentences.Add(new AnswerSentence(text, Check(sentence, passages, cited), cited));
            pieces.Add(sentence.Lead + text + string.Concat(cited.Select(number => $" [{number}]")));
        }

        if (draft.Notice is { } words)
        {
            var notice = FrenchTypography.Of(words);
            sentences.Add(new AnswerSentence(notice, Verdict.Supported, []));
            pieces.Add("\n\n" + notice);
        }

        return new PrintedDraft(pieces, sentences, passages, [.. passages.Select(passage => Cite(passage, quotes[passage.Number]))]);
    }

    private static int NumberOf(Quote quote, List<Passage> passages, IReadOnlyList<Passage> retrieved)
    {
        var at = passages.FindIndex(passage => passage.Chunk.Id == quote.Chunk.Id);
        if (at >= 0)
        {
            return at + 1;
        }

        var known = retrieved.FirstOrDefault(passage => passage.Chunk.Id == quote.Chunk.Id);
        passages.Add(known is null ? new Passage(passages.Count + 1, quote.Chunk, 0, null, null) : known with { Number = passages.Count + 1 });
        return passages.Count;
    }

    /// <summary>A sentence that holds its quote word for word is supported by it; any other goes through the verifier.</summary>
    private Verdict Check(DraftSentence sentence, List<Passage> passages, List<int> cited)
    {
        if (sentence.Quotes.Count == 0)
        {
            return Verdict.Supported;
        }

        return sentence.Quotes.All(quote => Holds(sentence.Text, quote))
            ? Verdict.Supported
            : verifier.Verify(sentence.Text, [.. cited.Select(number => passages[number - 1])], sentence.Subject).Verdict;
    }

    /// <summary>True when a sentence says its quote word for word, whatever the case, the accents and the signs between.</summary>
    private static bool Holds(string text, Quote quote)
    {
        var quoted = quote.Chunk.Text.AsSpan(quote.Span.Start - quote.Chunk.Span.Start, quote.Span.Length);
        return text.AsSpan().Contains(quoted, StringComparison.Ordinal) || Letters(text).Contains(Letters(quoted), StringComparison.Ordinal);
    }

    private static string Letters(ReadOnlySpan<char> text)
    {
        var letters = new char[2 * text.Length];
        var count = 0;
        foreach (var c in letters.AsSpan(0, FrenchText.Fold(text, letters)))
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[count++] = c;
            }
        }

        return new string(letters, 0, count);
    }

    private static Citation Cite(Passage passage, (int Start, int End) quote)
    {
        var chunk = passage.Chunk;
        return new Citation(
            passage.Number, chunk.Id, chunk.DocumentId, chunk.Title, string.Join(" › ", chunk.HeadingPath),
            chunk.Text[(quote.Start - chunk.Span.Start)..(quote.End - chunk.Span.Start)], quote.Start, quote.End);
    }
}
