namespace CareerChat.Eval.Leakage;

/// <summary>A text of the product: an indexed chunk, a string of a binary, an entry of a word table.</summary>
/// <param name="Source">Where it stands, such as <c>chunk:data-analyst#3</c> or <c>string:CareerChat.dll</c>.</param>
/// <param name="Text">The text.</param>
internal sealed record GuardedText(string Source, string Text);
