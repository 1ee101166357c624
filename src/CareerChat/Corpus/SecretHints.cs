using System.Buffers;

namespace CareerChat.Corpus;

/// <summary>
/// One cheap look at a text, so that the patterns of <see cref="SecretScrubber"/> run only on a text that can match them:
/// most notes hold none of these signs.
/// </summary>
internal readonly struct SecretHints
{
    private const int ShortestToken = 12;
    private const int FewestDigits = 9;

    private static readonly SearchValues<string> SecretNames = SearchValues.Create(
        ["key", "token", "secret", "signature", "sig=", "sig:", "clé d", "clef d", "clé s", "jeton", "bearer", "authori", "autoris"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> PasswordNames = SearchValues.Create(
        ["password", "passwd", "pwd", "de passe", "mdp", "passphrase"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> AtSigns = SearchValues.Create(
        ["@", "(at)", "[at]", "arobase"], StringComparison.OrdinalIgnoreCase);

    public SecretHints(string text)
    {
        HasSecretName = text.AsSpan().ContainsAny(SecretNames);
        HasPasswordName = text.AsSpan().ContainsAny(PasswordNames);
        HasAtSign = text.AsSpan().ContainsAny(AtSigns);
        HasPrivateKey = text.Contains("-----BEGIN", StringComparison.Ordinal);
        (HasLongToken, HasLongNumber, HasAccountStart) = LookAtRuns(text);
    }

    public bool HasSecretName { get; }

    public bool HasPasswordName { get; }

    public bool HasAtSign { get; }

    public bool HasPrivateKey { get; }

    /// <summary>A run of letters, digits, hyphens and underscores with a digit in it, too long for a word.</summary>
    public bool HasLongToken { get; }

    /// <summary>Nine digits or more with nothing but separators between them.</summary>
    public bool HasLongNumber { get; }

    /// <summary>Two capitals right before two digits.</summary>
    public bool HasAccountStart { get; }

    private static (bool LongToken, bool LongNumber, bool AccountStart) LookAtRuns(string text)
    {
        bool longToken = false, longNumber = false, accountStart = false, hasDigit = false;
        int run = 0, digits = 0;
        for (var i = text.AsSpan().IndexOfAnyInRange('0', '9') is var first && first < 0 ? text.Length : Math.Max(0, first - 200); i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                digits++;
                run++;
                hasDigit = true;
                longNumber |= digits >= FewestDigits;
                accountStart |= i >= 3 && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiLetterUpper(text[i - 2]) && char.IsAsciiLetterUpper(text[i - 3]);
            }
            else
            {
                // A Corsican NIR has one letter among its digits.
                digits = c is ' ' or '.' or '-' or '/' or '(' or ')' or '\u00A0' or '\u202F' or 'A' or 'B' or '\n' ? digits : 0;
                if (char.IsAsciiLetter(c) || c is '-' or '_')
                {
                    run++;
                }
                else
                {
                    (run, hasDigit) = (0, false);
                }
            }

            longToken |= hasDigit && run >= ShortestToken;
        }

        return (longToken, longNumber, accountStart);
    }
}
