namespace CareerChat.Eval.Assistants;

/// <summary>A passage as a client sees it.</summary>
/// <param name="N">Its marker.</param>
/// <param name="Id">Passage id.</param>
/// <param name="DocumentId">Id of the note.</param>
/// <param name="Text">The note's own characters.</param>
/// <param name="Start">Offset of <paramref name="Text"/> in the note.</param>
internal sealed record SeenPassage(int N, Guid Id, string DocumentId, string Text, int Start);
