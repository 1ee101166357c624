namespace CareerChat.Grounding;

/// <summary>Words of a sentence that say what it is about.</summary>
/// <param name="Start">First word of the subject.</param>
/// <param name="End">Word after the last one; equal to <paramref name="Start"/> when no subject was recognised.</param>
/// <param name="IsPronoun">True when the subject is « il », « elle », « ce »: it has to be resolved.</param>
internal readonly record struct SubjectRange(int Start, int End, bool IsPronoun)
{
    public bool IsKnown => End > Start;
}
