using CareerChat.Grounding;
using CareerChat.Retrieval;

namespace CareerChat.Answering;

/// <summary>What happens while a question is answered, in order: started, passages, text and checks, suggestions, completed.</summary>
public abstract record AnswerUpdate
{
    private AnswerUpdate()
    {
    }

    /// <summary>The question was accepted.</summary>
    public sealed record Started(string Id, AnswerMode Mode) : AnswerUpdate;

    /// <summary>Retrieval is done; always before the first <see cref="TextAdded"/>.</summary>
    public sealed record PassagesFound(IReadOnlyList<Passage> Passages) : AnswerUpdate;

    /// <summary>A piece of the answer's text, not yet checked.</summary>
    public sealed record TextAdded(string Text) : AnswerUpdate;

    /// <summary>A sentence is complete and checked.</summary>
    /// <param name="Index">Zero-based rank of the sentence.</param>
    /// <param name="Verdict">The verdict.</param>
    /// <param name="Citations">Markers it may keep.</param>
    /// <param name="Replacement">Null: the text stands. Otherwise what the client shows in its place; empty when it is withdrawn.</param>
    public sealed record SentenceChecked(
        int Index, Verdict Verdict, IReadOnlyList<int> Citations, string? Replacement = null) : AnswerUpdate
    {
        /// <summary>The sentence as it was streamed, markers left out, so that a client can find it; null leaves that to the end.</summary>
        public string? Text { get; init; }
    }

    /// <summary>Follow-up questions.</summary>
    public sealed record SuggestionsReady(IReadOnlyList<string> Suggestions) : AnswerUpdate;

    /// <summary>The whole answer; always last.</summary>
    public sealed record Completed(Answer Answer) : AnswerUpdate;
}
