using CareerChat.Corpus;

namespace CareerChat.Conversation;

/// <summary>A job named in a text.</summary>
/// <param name="CareerId">Id of its sheet.</param>
/// <param name="Span">Where it is named.</param>
public sealed record CareerMention(string CareerId, TextSpan Span);
