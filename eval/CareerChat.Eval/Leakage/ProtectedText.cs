namespace CareerChat.Eval.Leakage;

/// <summary>A stretch of an exam that must never be a source of answers: an item, an option line, a reminder, a reference answer.</summary>
/// <param name="Id">Stable name, such as <c>A3</c> or <c>owner:l.42</c>.</param>
/// <param name="Text">The text as printed.</param>
internal sealed record ProtectedText(string Id, string Text);
