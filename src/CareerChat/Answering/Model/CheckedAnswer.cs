using CareerChat.Conversation;
using CareerChat.Grounding;
using CareerChat.Language;
using CareerChat.Orientation;
using CareerChat.Retrieval;

namespace CareerChat.Answering.Model;

/// <summary>The answer that grows while a model writes: what was kept, marked, replaced, and the updates that tell a client.</summary>
internal sealed class CheckedAnswer(PrintedDraft extractive)
{
    /// <summary>Share of an extractive sentence's words from which what the model wrote says it already.</summary>
    private const double Said = 0.6;

    private readonly ShownText _shown = new();
    private readonly List<AnswerSentence> _sentences = [];
    private readonly Dictionary<int, Citation> _citations = [];
    private readonly HashSet<int> _borrowed = [];
    private readonly List<string> _written = [];

    /// <summary>What each extractive sentence speaks of: read when first asked for, then asked for with every sentence that does not hold.</summary>
    private readonly Lazy<HashSet<ulong>[]> _spokenOf = new(() => [.. extractive.Sentences.Select(sentence => KeysOf(sentence.Text))]);
    private bool _isOurs;

    /// <summary>True once a sentence of the model stands on a passage.</summary>
    public bool HasSupport { get; private set; }

    /// <summary>All that the model wrote in this attempt.</summary>
    public string Written => string.Join(' ', _written);

    /// <summary>Shows what is there of the sentence under way.</summary>
    public IEnumerable<AnswerUpdate> Grow(WrittenSentence growing) =>
        _shown.Grow(LeadOf(growing) + FrenchTypography.Of(growing.Text)) is { } update ? [update] : [];

    /// <summary>Checks a finished sentence.</summary>
    public IEnumerable<AnswerUpdate> Take(WrittenSentence written, SentenceJudge judge)
    {
        _written.Add(written.Text);
        var (word, rest) = VerdictWord.Of(written.Text);
        if (word == Ruling.None)
        {
            return Judge(written, written.Text, judge);
        }

        // The model's yes or no is worth what the notes rule themselves.
        var ruled = extractive.Sentences.Count > 0 ? VerdictWord.Of(extractive.Sentences[0].Text).Ruling : Ruling.None;
        return word != ruled && ruled != Ruling.None && !_borrowed.Contains(0) ? Borrow(0, written.Lead, Verdict.Contradicted)
            : rest.Length > 0 ? Judge(word == ruled ? written : written with { Text = rest }, rest, judge)
            : word == ruled ? Keep(written.Lead, new AnswerSentence(written.Text, Verdict.Supported, extractive.Sentences[0].Citations), extractive.Citations)
            : _shown.Replace("", Verdict.Unsupported, []);
    }

    /// <summary>Withdraws the sentence that the model was cut in.</summary>
    public IEnumerable<AnswerUpdate> Cut() => _shown.Drop();

    /// <summary>Takes back what an attempt showed, before another one starts.</summary>
    public IEnumerable<AnswerUpdate> Withdraw()
    {
        _sentences.Clear();
        _citations.Clear();
        _borrowed.Clear();
        _written.Clear();
        HasSupport = false;
        return _shown.Clear();
    }

    /// <summary>Shows the extractive answer instead.</summary>
    public IEnumerable<AnswerUpdate> FallBack()
    {
        foreach (var update in Withdraw())
        {
            yield return update;
        }

        _isOurs = true;
        for (var i = 0; i < extractive.Pieces.Count; i++)
        {
            var sentence = extractive.Sentences[i];
            PieceOf("", sentence, extractive.Citations);
            foreach (var update in _shown.Keep(extractive.Pieces[i], sentence.Verdict, sentence.Citations))
            {
                yield return update;
            }
        }
    }

    /// <summary>Adds the sentences of the extractive answer that a model which was cut had not come to.</summary>
    public IEnumerable<AnswerUpdate> Complete()
    {
        var said = _sentences.SelectMany(sentence => KeysOf(sentence.Text)).ToHashSet();
        for (var i = 0; i < extractive.Sentences.Count; i++)
        {
            var sentence = extractive.Sentences[i];
            var piece = extractive.Pieces[i];
            var keys = _spokenOf.Value[i];
            if (sentence.Citations.Count == 0 || keys.Count == 0 || keys.Count(said.Contains) >= Said * keys.Count || piece.TrimStart().StartsWith('|'))
            {
                continue;
            }

            var lead = piece[..piece.IndexOf(sentence.Text, StringComparison.Ordinal)];
            lead = _isOurs ? lead : "\n\n" + lead.TrimStart('\n', ' ');
            _isOurs = true;
            foreach (var update in Keep(lead, sentence, extractive.Citations))
            {
                yield return update;
            }
        }
    }

    /// <summary>What has to be said whoever wrote the answer, at its end.</summary>
    public IEnumerable<AnswerUpdate> Close(string notice) => Keep("\n\n", new AnswerSentence(FrenchTypography.Of(notice), Verdict.Supported, []), []);

    /// <summary>The whole answer.</summary>
    public Answer ToAnswer(string id, Question question, Draft draft, DialogueStep? pending)
    {
        var cited = _sentences.SelectMany(sentence => sentence.Citations).ToHashSet();
        return new Answer
        {
            Id = id,
            Status = draft.Status,
            Mode = _isOurs ? AnswerMode.Fallback : AnswerMode.Llm,
            Text = _shown.Text,
            Sentences = _sentences,
            Citations = [.. _citations.Values.Where(citation => cited.Contains(citation.N)).OrderBy(citation => citation.N)],
            Suggestions = draft.Suggestions,
            RewrittenQuestion = question.WasRewritten ? question.Standalone : null,
            Dialogue = pending,
        };
    }

    private IEnumerable<AnswerUpdate> Judge(WrittenSentence written, string claim, SentenceJudge judge)
    {
        var judged = judge.Judge(written with { Text = claim });
        if (judged.Fate == Fate.Withdrawn)
        {
            return Closest(written.Text) is var at and >= 0 ? Borrow(at, written.Lead, judged.Verdict) : _shown.Replace("", judged.Verdict, []);
        }

        HasSupport |= judged.Verdict == Verdict.Supported && judged.Citations.Count > 0;
        var text = judged.Fate == Fate.Marked ? $"{written.Text} {UserTexts.ToCheck}" : written.Text;
        return Keep(
            written.Lead,
            new AnswerSentence(FrenchTypography.Of(text), judged.Verdict, [.. judged.Citations.Select(passage => passage.Number)]),
            judged.Citations.Select(passage => Cite(passage, judged.Check)));
    }

    private IEnumerable<AnswerUpdate> Keep(string lead, AnswerSentence sentence, IEnumerable<Citation> citations)
    {
        if (_sentences.Exists(shown => SameLetters(shown.Text, sentence.Text)))
        {
            // A model that repeats itself is heard once.
            return _shown.Replace("", sentence.Verdict, []);
        }

        var piece = PieceOf(lead, sentence, citations);
        return _shown.Keep(piece, sentence.Verdict, sentence.Citations);
    }

    /// <summary>A sentence of the extractive answer takes the place of one that does not hold.</summary>
    private IEnumerable<AnswerUpdate> Borrow(int at, string lead, Verdict verdict)
    {
        _borrowed.Add(at);
        var taken = extractive.Sentences[at];
        return _shown.Replace(PieceOf(lead, taken, extractive.Citations), verdict, taken.Citations);
    }

    private string PieceOf(string lead, AnswerSentence sentence, IEnumerable<Citation> citations)
    {
        foreach (var citation in citations.Where(citation => sentence.Citations.Contains(citation.N)))
        {
            _citations.TryAdd(citation.N, citation);
        }

        _sentences.Add(sentence);
        return LeadOf(lead) + sentence.Text + string.Concat(sentence.Citations.Select(number => $" [{number}]"));
    }

    private string LeadOf(WrittenSentence written) => LeadOf(written.Lead);

    private string LeadOf(string lead) => _shown.IsEmpty ? lead.TrimStart('\n', ' ') : lead.Length == 0 ? " " : lead;

    /// <summary>The extractive sentence that speaks most of the same things; −1 when none does.</summary>
    private int Closest(string text)
    {
        var words = KeysOf(text);
        var best = (Shared: 0, At: -1);
        for (var i = 0; i < extractive.Sentences.Count; i++)
        {
            var sentence = extractive.Sentences[i];
            if (sentence.Citations.Count == 0 || _borrowed.Contains(i) || _sentences.Exists(shown => SameLetters(shown.Text, sentence.Text)))
            {
                continue;
            }

            var shared = _spokenOf.Value[i].Count(words.Contains);
            if (shared > best.Shared)
            {
                best = (shared, i);
            }
        }

        return best.At;
    }

    private static HashSet<ulong> KeysOf(string text) =>
        [.. TextForm.Of(text).Words.Where(word => word.Counts && !word.Is(WordTraits.Light)).Select(word => word.Info.Key)];

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
