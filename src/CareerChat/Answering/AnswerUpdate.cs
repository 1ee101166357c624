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
    /// <param name="Id">Id of the answer.</param>
    /// <param name="Mode">
    /// Who is going to write: <see cref="AnswerMode.Llm"/> when a language model will be asked if the notes have something to say. The
    /// completed answer says who did.
    /// </param>
    public sealed record Started(string Id, AnswerMode Mode) : AnswerUpdate;

    /// <summary>Retrieval is done; always before the first <see cref="TextAdded"/>.</summary>
    public sealed record PassagesFound(IReadOnlyList<Passage> Passages) : AnswerUpdate;

    /// <summary>A piece of the answer's text, not yet checked: it goes on with the sentence under way.</summary>
    public sealed record TextAdded(string Text) : AnswerUpdate;

    /// <summary>
    /// A sentence is complete and checked: all the text since the check before it, white space and list mark included. What the
    /// sentences show, put end to end in the order of their indices, is the answer's text.
    /// </summary>
    /// <param name="Index">Zero-based rank of the sentence; one that was checked already changes what that sentence shows.</param>
    /// <param name="Verdict">The verdict.</param>
    /// <param name="Citations">Markers it may keep.</param>
    /// <param name="Replacement">Null: the text stands. Otherwise what the client shows in its place; empty when it is withdrawn.</param>
    public sealed record SentenceChecked(
        int Index, Verdict Verdict, IReadOnlyList<int> Citations, string? Replacement = null) : AnswerUpdate
    {
        /// <summary>With a replacement, the text that it takes the place of, as it was streamed; otherwise null.</summary>
        public string? Replaced { get; init; }
    }

    /// <summary>Follow-up questions.</summary>
    public sealed record SuggestionsReady(IReadOnlyList<string> Suggestions) : AnswerUpdate;

    /// <summary>The whole answer; always last.</summary>
    public sealed record Completed(Answer Answer) : AnswerUpdate;
}
