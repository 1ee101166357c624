using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerChat.Corpus;

/// <summary>
/// Takes secrets and personal data out of a text: private keys, API keys and tokens (also when a line wrap or a space broke
/// them), passwords, e-mail addresses, French phone numbers, NIR and IBAN. Each is replaced by a French label in brackets.
/// </summary>
public static partial class SecretScrubber
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The text without its secrets; the same instance when it holds none.</summary>
    public static ScrubbedText Scrub(string text)
    {
        var findings = Find(text).ToList();
        return findings.Count == 0 ? new ScrubbedText(text, []) : Replace(text, findings);
    }

    /// <summary>True for a text that <see cref="Scrub"/> would change.</summary>
    public static bool HoldsSecret(string text) => Find(text).Any();

    /// <summary>What a reader sees in place of the secret.</summary>
    public static string Label(SecretKind kind) => kind switch
    {
        SecretKind.PrivateKey => "[clé privée retirée]",
        SecretKind.Token => "[jeton retiré]",
        SecretKind.Password => "[mot de passe retiré]",
        SecretKind.EmailAddress => "[adresse e-mail retirée]",
        SecretKind.PhoneNumber => "[numéro de téléphone retiré]",
        SecretKind.SocialSecurityNumber => "[numéro de sécurité sociale retiré]",
        SecretKind.BankAccount => "[IBAN retiré]",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of secret."),
    };

    private static IEnumerable<Finding> Find(string text)
    {
        var hints = new SecretHints(text);
        var findings = Enumerable.Empty<Finding>();
        if (hints.HasPrivateKey)
        {
            findings = findings.Concat(Of(PrivateKey(), text, SecretKind.PrivateKey));
        }

        if (hints.HasSecretName)
        {
            findings = findings.Concat(NamedTokens(text));
        }

        if (hints.HasPasswordName)
        {
            findings = findings.Concat(NamedPasswords(text));
        }

        if (hints.HasLongToken)
        {
            findings = findings.Concat(Of(KnownToken(), text, SecretKind.Token)).Concat(LongNumbers(text));
        }

        if (hints.HasAtSign)
        {
            findings = findings
                .Concat(Of(EmailAddress(), text, SecretKind.EmailAddress))
                .Concat(UserInformation().Matches(text).Select(match => Finding.Of(match.Groups["value"], SecretKind.Password)));
        }

        if (hints.HasLongNumber)
        {
            findings = findings
                .Concat(Of(PhoneNumber(), text, SecretKind.PhoneNumber))
                .Concat(Of(SocialSecurityNumber(), text, SecretKind.SocialSecurityNumber));
        }

        if (hints.HasAccountStart)
        {
            findings = findings.Concat(BankAccount().Matches(text).Where(match => IsIban(match.ValueSpan)).Select(match => Finding.Of(match, SecretKind.BankAccount)));
        }

        return findings;
    }

    private static IEnumerable<Finding> Of(Regex pattern, string text, SecretKind kind) =>
        pattern.Matches(text).Select(match => Finding.Of(match, kind));

    private static IEnumerable<Finding> LongNumbers(string text) => LongHexadecimal().Matches(text)
        .Where(match => match.ValueSpan.ContainsAnyInRange('0', '9') && match.ValueSpan.ContainsAnyInRange('A', 'f'))
        .Select(match => Finding.Of(match, SecretKind.Token));

    /// <summary>Values that stand after their name: <c>api_token=…</c>, <c>Authorization: Bearer …</c>.</summary>
    private static IEnumerable<Finding> NamedTokens(string text)
    {
        var named = NamedValue().Matches(text).Select(match => match.Groups["value"]).Where(value => LooksSecret(value.ValueSpan, isPassword: false));
        var headers = AuthorizationHeader().Matches(text).Select(match => match.Groups["value"]);
        return named.Concat(headers).Select(value => new Finding(value.Index, value.Length + BrokenTail(text, value), SecretKind.Token));
    }

    /// <summary><c>mot de passe : …</c></summary>
    private static IEnumerable<Finding> NamedPasswords(string text) => NamedPassword().Matches(text)
        .Select(match => match.Groups["value"])
        .Where(value => LooksSecret(value.ValueSpan, isPassword: true))
        .Select(value => Finding.Of(value, SecretKind.Password));

    /// <summary>Prose after a colon (« le jeton : un texte… ») is not a secret; letters mixed with digits or marks are.</summary>
    private static bool LooksSecret(ReadOnlySpan<char> value, bool isPassword)
    {
        int digits = 0, letters = 0, capitals = 0, others = 0;
        foreach (var c in value)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
            others += !char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return isPassword
            ? digits > 0 || others > 0 || (capitals > 1 && capitals < letters)
            : digits > 0 || value.Length >= 20;
    }

    /// <summary>
    /// The rest of a token that a copy or a PDF broke with white space: « …bcd ed8077&amp;siren= » or a hexadecimal run that
    /// goes on on the next line.
    /// </summary>
    private static int BrokenTail(string text, Group value)
    {
        var start = value.Index + value.Length;
        var gap = start;
        while (gap < text.Length && char.IsWhiteSpace(text[gap]))
        {
            gap++;
        }

        if (gap == start || gap > start + 2)
        {
            return 0;
        }

        var end = gap;
        bool isHexadecimal = true, hasDigit = false;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_'))
        {
            isHexadecimal &= char.IsAsciiHexDigit(text[end]);
            hasDigit |= char.IsAsciiDigit(text[end]);
            end++;
        }

        var goesOn = end > gap && end < text.Length && text[end] == '&';
        var isSameAlphabet = end - gap >= 2 && hasDigit && isHexadecimal && value.Length >= 16 &&
            !value.ValueSpan.ContainsAnyExcept(Hexadecimal);
        return goesOn || isSameAlphabet ? end - start : 0;
    }

    /// <summary>ISO 13616: a French account by its shape, any other by its check digits (mod 97).</summary>
    private static bool IsIban(ReadOnlySpan<char> candidate)
    {
        Span<char> compact = stackalloc char[64];
        var length = 0;
        foreach (var c in candidate)
        {
            if (char.IsAsciiLetterOrDigit(c) && length < compact.Length)
            {
                compact[length++] = c;
            }
        }

        if (length is < 15 or > 34)
        {
            return false;
        }

        if (compact.StartsWith("FR") && length == 27)
        {
            return true;
        }

        var remainder = 0;
        for (var i = 0; i < length; i++)
        {
            var c = compact[(i + 4) % length];
            remainder = char.IsAsciiDigit(c) ? ((remainder * 10) + c - '0') % 97 : ((remainder * 100) + c - 'A' + 10) % 97;
        }

        return remainder == 1;
    }

    private static ScrubbedText Replace(string text, List<Finding> findings)
    {
        findings.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        var scrubbed = new StringBuilder(text.Length);
        var removed = new List<RemovedSecret>();
        int position = 0, line = 1, counted = 0;
        foreach (var finding in findings)
        {
            if (finding.Start < position)
            {
                // Overlaps the one before: the union goes, under the first label.
                position = Math.Max(position, finding.Start + finding.Length);
                continue;
            }

            scrubbed.Append(text, position, finding.Start - position).Append(Label(finding.Kind));
            line += text.AsSpan(counted, finding.Start - counted).Count('\n');
            counted = finding.Start;
            removed.Add(new RemovedSecret(finding.Kind, line));
            position = finding.Start + finding.Length;
        }

        scrubbed.Append(text, position, text.Length - position);
        return new ScrubbedText(scrubbed.ToString(), removed);
    }

    private readonly record struct Finding(int Start, int Length, SecretKind Kind)
    {
        public static Finding Of(Capture capture, SecretKind kind) => new(capture.Index, capture.Length, kind);
    }

    // A key whose end was cut off goes up to the next blank line.
    [GeneratedRegex(@"-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----([\s\S]*?-----END [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----|[^\n]*(\n[^\n]+)*)", Options)]
    private static partial Regex PrivateKey();

    [GeneratedRegex(
        @"(?<![A-Za-z])(api[_\-. ]?key|api[_\-. ]?token|x-api-key|apikey|access[_\-. ]?token|refresh[_\-. ]?token|auth[_\-. ]?token|id[_\-. ]?token|client[_\-. ]?secret|secret[_\-. ]?key|access[_\-. ]?key(?:[_\-. ]?id)?|private[_\-. ]?key|token|secret|signature|sig|clé d['’]api|clé secrète|clef d['’]api|jeton)[""'`*]{0,3}\s?[:=]\s?[""'`*<]{0,3}(?<value>[A-Za-z0-9_\-./+%~]{8,}=*)",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex NamedValue();

    [GeneratedRegex(@"(authorization|autorisation)[""'`*]{0,3}\s*[:=]\s*[""'`*]{0,3}(bearer|basic|token|digest|apikey)?\s*(?<value>[A-Za-z0-9_\-./+~]{8,}=*)|\bbearer\s+(?<value>[A-Za-z0-9_\-./+~]{16,}=*)",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex AuthorizationHeader();

    [GeneratedRegex(@"(?<![A-Za-z])(password|passwd|pwd|mot de passe|mdp|passphrase)[""'`*]{0,3}[\s\u00A0\u202F]?[:=][\s\u00A0\u202F]?[""'`*]{0,3}(?<value>[^\s""'`*,;<>()«»]{6,})",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex NamedPassword();

    [GeneratedRegex(@"://(?<value>[^\s/:@""'<>]{1,64}:[^\s/@""'<>]{3,})(?=@[A-Za-z0-9])", Options)]
    private static partial Regex UserInformation();

    // JSON Web Tokens, and the prefixes that the issuers publish so that scanners find their keys.
    [GeneratedRegex(
        @"\beyJ[A-Za-z0-9_-]{6,}\s?\.\s?[A-Za-z0-9_-]{6,}(\s?\.\s?[A-Za-z0-9_-]{4,})?|\b(sk|pk|rk)[-_](live|test|proj|ant|or|svcacct)?[-_]?[A-Za-z0-9_-]{16,}|\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_[A-Za-z0-9_]{20,}|\bglpat-[A-Za-z0-9_-]{16,}|\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\b(AKIA|ASIA)[A-Z0-9]{16}\b|\bAIza[A-Za-z0-9_-]{30,}|\bya29\.[A-Za-z0-9_-]{20,}|\bhf_[A-Za-z0-9]{20,}|\bnpm_[A-Za-z0-9]{30,}|\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}|\bpypi-[A-Za-z0-9_-]{20,}|\bgsk_[A-Za-z0-9]{20,}|\bhvs\.[A-Za-z0-9_-]{20,}|\bdop_v1_[a-f0-9]{32,}",
        Options)]
    private static partial Regex KnownToken();

    [GeneratedRegex(@"(?<![A-Za-z0-9_-])([0-9a-f]{32,}|[0-9A-F]{32,})(?![A-Za-z0-9_-])", Options)]
    private static partial Regex LongHexadecimal();

    [GeneratedRegex(@"(?<![A-Za-z0-9._%+-])(?<!://[^\s/@]{0,100})[A-Za-z0-9._%+\-À-ÖØ-öø-ÿ]{1,64}\s?(@|\(at\)|\[at\]|\(arobase\)|\[arobase\])\s?([A-Za-z0-9-]{1,63}(\.|\s?\[dot\]\s?|\s?\(dot\)\s?|\s?\(point\)\s?|\s?\[point\]\s?))+[A-Za-z]{2,24}(?![A-Za-z0-9])",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex EmailAddress();

    // Numéros français: 0 or +33 and nine digits, in pairs after the first.
    [GeneratedRegex(@"(?<![0-9A-Za-z./=_-])((\+|00)33[\s.\-\u00A0\u202F]?(\(0\)[\s\u00A0\u202F]?)?|0)[1-9]([\s.\-\u00A0\u202F/]?[0-9]{2}){4}(?![0-9])", Options)]
    private static partial Regex PhoneNumber();

    // NIR: sexe, année, mois, département (2A, 2B), commune, ordre, clé. Without its key it counts only when written in groups.
    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-478][\s.\u00A0\u202F-]?[0-9]{2}[\s.\u00A0\u202F-]?(0[1-9]|1[0-2]|[2-3][0-9]|4[0-2]|[5-9][0-9])[\s.\u00A0\u202F-]?([0-9]{2}|2[AB])[\s.\u00A0\u202F-]?[0-9]{3}[\s.\u00A0\u202F-]?[0-9]{3}[\s.\u00A0\u202F/-]{0,3}[0-9]{2}(?![0-9])|(?<![0-9A-Za-z])[12][\s\u00A0\u202F][0-9]{2}[\s\u00A0\u202F](0[1-9]|1[0-2])[\s\u00A0\u202F]([0-9]{2}|2[AB])[\s\u00A0\u202F][0-9]{3}[\s\u00A0\u202F][0-9]{3}(?![0-9])", Options)]
    private static partial Regex SocialSecurityNumber();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}([\s\u00A0\u202F]?[A-Z0-9]{4}){2,7}([\s\u00A0\u202F]?[A-Z0-9]{1,3})?(?![A-Za-z0-9])", Options)]
    private static partial Regex BankAccount();
}
