using CareerChat.Answering;
using CareerChat.Grounding;
using CareerChat.Orientation;

namespace CareerChat.Api.Mcp;

/// <summary>Result of <c>rechercher_passages</c>.</summary>
/// <param name="CanAnswer">False when the notes do not hold what was asked; the passages are then only the nearest ones.</param>
internal sealed record FoundPassages(bool CanAnswer, IReadOnlyList<FoundPassage> Passages);

/// <summary>A passage with the offsets of its text in the note.</summary>
internal sealed record FoundPassage(
    Guid PassageId, string DocumentId, string Title, string Heading, string Text, int Start, int End, double Score);

/// <summary>Result of <c>fiche_metier</c>.</summary>
internal sealed record CareerSheet(string Id, string Title, IReadOnlyList<string> Aliases, IReadOnlyList<SheetSection> Sections);

/// <summary>A section with the offsets of its text in the note.</summary>
internal sealed record SheetSection(string Heading, string Text, int Start, int End);

/// <summary>Result of <c>comparer_metiers</c>: the answer, sentence by sentence, with the passages it rests on.</summary>
internal sealed record Comparison(
    AnswerStatus Status, string Text, IReadOnlyList<AnswerSentence> Sentences, IReadOnlyList<Citation> Citations);

/// <summary>Result of <c>proposer_metiers</c>: leads in order, never a verdict.</summary>
internal sealed record Proposal(
    AnswerStatus Status,
    string Text,
    IReadOnlyList<CareerLead> Careers,
    IReadOnlyList<Citation> Citations,
    string Notice,
    DialogueStep? NextQuestion = null);
