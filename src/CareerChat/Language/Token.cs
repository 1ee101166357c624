using CareerChat.Corpus;

namespace CareerChat.Language;

/// <summary>A word, number or sign of a text.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Folded">
/// Its folded form (<see cref="FrenchText.Fold(string)"/>). An elided word keeps its apostrophe (<c>l'</c>, <c>qu'</c>);
/// a number is written with a full stop and no group separator (<c>45000</c>, <c>3.5</c>); <c>c#</c>, <c>c++</c>,
/// <c>.net</c>, <c>ci/cd</c>, <c>a/b</c>, <c>r&amp;d</c>, <c>k€</c>, <c>€</c> and <c>%</c> are tokens of their own.
/// </param>
/// <param name="Kind">What it is.</param>
/// <param name="IsGlued">True when it belongs to one compound with the token before it: « full-stack », « bac+5 », « node.js ».</param>
public readonly record struct Token(TextSpan Span, string Folded, TokenKind Kind, bool IsGlued = false);
