namespace CareerChat.Eval.Repeats;

/// <summary>The settings of one run.</summary>
/// <param name="Number">1 for the first; also the seed of the order in which questions are asked.</param>
/// <param name="Culture">Value of <c>LC_ALL</c>.</param>
/// <param name="Threads">Questions asked at a time.</param>
internal sealed record Repeat(int Number, string Culture, int Threads);
