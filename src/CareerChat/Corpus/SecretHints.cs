namespace CareerChat.Corpus;

/// <summary>
/// One cheap look at a text, so that the patterns of <see cref="SecretScrubber"/> run only on a text that can match them:
/// most notes hold none of these signs.
/// </summary>
internal readonly struct SecretHints
{
    private const int ShortestToken = 12;
    private const int FewestDigits = 9;
    private const int ShortestAccount = 11;

    // How far after its name the sign before a value may stand: « access key id" : ».
    private const int NameTail = 16;

    // Plain searches rather than one for all names: the runtime has them compiled, and a start reads sixty notes at most.
    private static readonly string[] SecretNames = ["key", "token", "secret", "signature", "sig", "jeton", "authorization", "autorisation"];
    private static readonly string[] FrenchKeys = ["clé d", "Clé d", "clef d", "Clef d", "clé s", "Clé s"];
    private static readonly string[] PasswordNames = ["password", "passwd", "pwd", "de passe", "mdp", "passphrase"];
    private static readonly string[] AtSigns = ["(at)", "[at]", "arobase"];

    public SecretHints(string text)
    {
        HasSecretName = Array.Exists(SecretNames, name => IsNamed(text, name)) || text.Contains("bearer", StringComparison.OrdinalIgnoreCase) ||
            Array.Exists(FrenchKeys, name => text.Contains(name, StringComparison.Ordinal));
        HasPasswordName = Array.Exists(PasswordNames, name => IsNamed(text, name));
        HasAtSign = text.Contains('@') || Array.Exists(AtSigns, sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase));
        HasPrivateKey = text.Contains("-----BEGIN", StringComparison.Ordinal);
        (HasLongToken, HasLongNumber, HasAccountStart) = LookAtRuns(text);
    }

    /// <summary>The name of a secret with a colon, an equals sign or « Bearer » after it.</summary>
    public bool HasSecretName { get; }

    public bool HasPasswordName { get; }

    public bool HasAtSign { get; }

    public bool HasPrivateKey { get; }

    /// <summary>A run of letters, digits, hyphens and underscores with a digit in it, too long for a word.</summary>
    public bool HasLongToken { get; }

    /// <summary>Nine digits or more with nothing but separators between them.</summary>
    public bool HasLongNumber { get; }

    /// <summary>Two capitals, two digits, and at least eleven more of either.</summary>
    public bool HasAccountStart { get; }

    private static bool IsNamed(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if (text.AsSpan(end, Math.Min(NameTail, text.Length - end)).IndexOfAny('=', ':') >= 0)
            {
                return true;
            }
        }

        return false;
    }

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
                accountStart |= i >= 3 && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiLetterUpper(text[i - 2]) &&
                    char.IsAsciiLetterUpper(text[i - 3]) && GoesOnLikeAccount(text, i + 1);
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

    /// <summary>Eleven capitals or digits more at least, in groups with single spaces between them.</summary>
    private static bool GoesOnLikeAccount(string text, int start)
    {
        var count = 0;
        for (var i = start; i < text.Length && count < ShortestAccount; i++)
        {
            if (char.IsAsciiLetterUpper(text[i]) || char.IsAsciiDigit(text[i]))
            {
                count++;
            }
            else if (!char.IsWhiteSpace(text[i]) || char.IsWhiteSpace(text[i - 1]))
            {
                return false;
            }
        }

        return count >= ShortestAccount;
    }
}
