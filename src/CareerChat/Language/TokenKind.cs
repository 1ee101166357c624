namespace CareerChat.Language;

/// <summary>What a <see cref="Token"/> is.</summary>
public enum TokenKind
{
    /// <summary>A word, or a name with digits or signs in it.</summary>
    Word,

    /// <summary>An article, pronoun or conjunction cut by an apostrophe.</summary>
    Elided,

    /// <summary>A number in digits.</summary>
    Number,

    /// <summary>A sign that counts as a word: <c>€</c>, <c>%</c>.</summary>
    Sign,
}
