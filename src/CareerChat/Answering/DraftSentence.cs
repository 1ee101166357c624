namespace CareerChat.Answering;

/// <summary>A sentence, list item or table row of a draft.</summary>
/// <param name="Lead">Markup before it: a line feed, a bullet, a number; empty when it goes on with the paragraph.</param>
/// <param name="Text">The sentence, without markers.</param>
/// <param name="Quotes">What it rests on; empty for a sentence that claims nothing about the notes' subject.</param>
public sealed record DraftSentence(string Lead, string Text, IReadOnlyList<Quote> Quotes)
{
    /// <summary>What « il » stands for, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>The same, at the start of a paragraph.</summary>
    public DraftSentence Apart() => this with { Lead = "\n\n" + Lead.TrimStart('\n', ' ') };
}
