using CareerChat.Corpus;
using CareerChat.Retrieval;

namespace CareerChat.Grounding;

/// <summary>What the verifier found for one claim.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Score">How well the evidence carries the claim, 0 (not at all) to 1.</param>
/// <param name="Reasons">Short English codes of the checks that decided, such as <c>number</c>, <c>polarity</c>, <c>coverage:0.82</c>.</param>
/// <param name="Passage">The passage that carries it best, or null.</param>
/// <param name="Quote">The characters of that passage's document that carry it, or null.</param>
public sealed record ClaimCheck(
    Verdict Verdict, double Score, IReadOnlyList<string> Reasons, Passage? Passage = null, TextSpan? Quote = null);
