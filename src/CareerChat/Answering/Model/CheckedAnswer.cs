using CareerChat.Grounding;
using CareerChat.Retrieval;

namespace CareerChat.Answering.Model;

/// <summary>The answer that grows while a model writes: what was kept, marked, replaced, and the updates that tell a client.</summary>
internal sealed class CheckedAnswer(PrintedDraft extractive)
{
    private readonly List<(string Lead, AnswerSentence Sentence)> _shown = [];
    private readonly Dictionary<int, Citation> _citations = [];
    private readonly HashSet<int> _borrowed = [];
    private readonly List<string> _written = [];
    private int _next;
    private bool _fellBack;

    /// <summary>True once a sentence of the model stands on a passage.</summary>
    public bool HasSupport { get; private set; }

    /// <summary>All that the model wrote in this attempt.</summary>
    public string Written => string.Join(' ', _written);

    /// <summary>Checks a finished sentence.</summary>
    public AnswerUpdate.SentenceChecked Take(WrittenSentence written, SentenceJudge judge)
    {
        _written.Add(written.Text);
        var judged = judge.Judge(written);
        var text = judged.Fate == Fate.Marked ? $"{written.Text} (à vérifier)" : written.Text;
        if (judged.Fate == Fate.Withdrawn)
        {
            return Replace(written, judged.Verdict);
        }

        if (_shown.Exists(shown => SameLetters(shown.Sentence.Text, text)))
        {
            // A model that repeats itself is heard once.
            return new AnswerUpdate.SentenceChecked(_next++, judged.Verdict, [], "") { Text = written.Raw };
        }

        HasSupport |= judged.Verdict == Verdict.Supported && judged.Citations.Count > 0;
        foreach (var passage in judged.Citations)
        {
            _citations.TryAdd(passage.Number, Cite(passage, judged.Check));
        }

        int[] numbers = [.. judged.Citations.Select(passage => passage.Number)];
        _shown.Add((written.Lead, new AnswerSentence(text, judged.Verdict, numbers)));
        return new AnswerUpdate.SentenceChecked(_next++, judged.Verdict, numbers, text == written.Raw ? null : text) { Text = written.Raw };
    }

    /// <summary>Takes back what an attempt showed, before another one starts.</summary>
    public IEnumerable<AnswerUpdate> Withdraw()
    {
        foreach (var (_, sentence) in _shown)
        {
            yield return new AnswerUpdate.SentenceChecked(_next++, Verdict.Unsupported, [], "") { Text = sentence.Text };
        }

        _shown.Clear();
        _citations.Clear();
        _borrowed.Clear();
        _written.Clear();
    }

    /// <summary>Shows the extractive answer instead.</summary>
    public IEnumerable<AnswerUpdate> FallBack()
    {
        foreach (var update in Withdraw())
        {
            yield return update;
        }

        _fellBack = true;
        for (var i = 0; i < extractive.Pieces.Count; i++)
        {
            var sentence = extractive.Sentences[i];
            yield return new AnswerUpdate.TextAdded(extractive.Pieces[i]);
            yield return new AnswerUpdate.SentenceChecked(_next++, sentence.Verdict, sentence.Citations) { Text = sentence.Text };
        }
    }

    public Answer ToAnswer(string id, Question question, Draft draft)
    {
        var rewritten = question.WasRewritten ? question.Standalone : null;
        if (_fellBack)
        {
            return new Answer
            {
                Id = id, Status = draft.Status, Mode = AnswerMode.Fallback, Text = string.Concat(extractive.Pieces), Sentences = extractive.Sentences,
                Citations = extractive.Citations, Suggestions = draft.Suggestions, RewrittenQuestion = rewritten,
            };
        }

        var text = string.Concat(_shown.Select((shown, i) =>
            (i == 0 ? shown.Lead.TrimStart('\n', ' ') : shown.Lead.Length == 0 ? " " : shown.Lead)
            + shown.Sentence.Text + string.Concat(shown.Sentence.Citations.Select(number => $" [{number}]"))));
        var cited = _shown.SelectMany(shown => shown.Sentence.Citations).ToHashSet();
        return new Answer
        {
            Id = id, Status = draft.Status, Mode = AnswerMode.Llm, Text = text, Sentences = [.. _shown.Select(shown => shown.Sentence)],
            Citations = [.. _citations.Values.Where(citation => cited.Contains(citation.N)).OrderBy(citation => citation.N)],
            Suggestions = draft.Suggestions, RewrittenQuestion = rewritten,
        };
    }

    /// <summary>The extractive sentence that speaks of the same things takes the place of one that does not hold.</summary>
    private AnswerUpdate.SentenceChecked Replace(WrittenSentence written, Verdict verdict)
    {
        var words = TextForm.Of(written.Text).Words.Where(word => word.Counts && !word.Is(WordTraits.Light)).Select(word => word.Info.Key).ToHashSet();
        var best = (Shared: 0, At: -1);
        for (var i = 0; i < extractive.Sentences.Count; i++)
        {
            var sentence = extractive.Sentences[i];
            if (sentence.Citations.Count == 0 || _borrowed.Contains(i) || _shown.Exists(shown => shown.Sentence.Text == sentence.Text))
            {
                continue;
            }

            var shared = TextForm.Of(sentence.Text).Words.Where(word => word.Counts).Select(word => word.Info.Key).Distinct().Count(words.Contains);
            if (shared > best.Shared)
            {
                best = (shared, i);
            }
        }

        if (best.At < 0)
        {
            return new AnswerUpdate.SentenceChecked(_next++, verdict, [], "") { Text = written.Raw };
        }

        _borrowed.Add(best.At);
        var taken = extractive.Sentences[best.At];
        foreach (var citation in extractive.Citations.Where(citation => taken.Citations.Contains(citation.N)))
        {
            _citations.TryAdd(citation.N, citation);
        }

        _shown.Add((written.Lead, taken));
        return new AnswerUpdate.SentenceChecked(_next++, verdict, taken.Citations, taken.Text) { Text = written.Raw };
    }

    private static bool SameLetters(string one, string other) =>
        one.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).SequenceEqual(other.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private static Citation Cite(Passage passage, ClaimCheck? check)
    {
        var chunk = passage.Chunk;
        var span = check is { Quote: { } quote } && check.Passage?.Chunk.Id == chunk.Id ? quote : chunk.Span;
        return new Citation(
            passage.Number, chunk.Id, chunk.DocumentId, chunk.Title, string.Join(" › ", chunk.HeadingPath),
            chunk.Text[(span.Start - chunk.Span.Start)..(span.End - chunk.Span.Start)], span.Start, span.End);
    }
}
