using System.Text;

namespace CareerChat.Corpus;

/// <summary>Bytes of a note to text: UTF-8 and UTF-16 with or without their mark, else Windows-1252; always NFC and line feeds.</summary>
public static class NoteDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, normalised; null when the bytes are not text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = Read(bytes);
        return text is null || IsBinary(text) ? null : Normalise(text);
    }

    /// <summary>NFC, line feeds, and none of the invisible characters that a PDF or an editor leaves inside words.</summary>
    public static string Normalise(string text)
    {
        var ascii = Ascii.IsValid(text);
        if (!ascii)
        {
            // A lone surrogate has no normal form: it becomes U+FFFD instead of stopping the note.
            text = ReplaceLoneSurrogates(text).Normalize(NormalizationForm.FormC);
        }

        var needsCleaning = false;
        foreach (var c in text)
        {
            if (c == '\r' || (c < ' ' && c is not ('\n' or '\t')) || c == '\u007F' || Replacement(c) is not null)
            {
                needsCleaning = true;
                break;
            }
        }

        return needsCleaning ? Clean(text) : text;
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                if (i + 1 == text.Length || text[i + 1] != '\n')
                {
                    clean.Append('\n');
                }
            }
            else if (c is '\f' or '\v' or '\u0085' or '\u2028' or '\u2029')
            {
                clean.Append('\n');
            }
            else if (Replacement(c) is { } replacement)
            {
                clean.Append(replacement);
            }
            else if (c is '\n' or '\t' || (c >= ' ' && c != '\u007F'))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    /// <summary>Typographic ligatures back to letters, invisible characters to nothing; null for a character that stays.</summary>
    private static string? Replacement(char c) => c switch
    {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' => "",
        '\u0085' or '\u2028' or '\u2029' => "\n",
        _ => null,
    };

    private static string? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }
        else if (Utf16WithoutMark(bytes) is { } encoding)
        {
            return encoding.GetString(bytes);
        }

        if (bytes.Contains((byte)0))
        {
            return null;
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>French text in UTF-16 has a zero in nearly every other byte.</summary>
    private static UnicodeEncoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var sample = bytes[..Math.Min(bytes.Length, 4_096)];
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        if (odd > pairs * 0.7 && even < pairs * 0.05)
        {
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: false);
        }

        return even > pairs * 0.7 && odd < pairs * 0.05 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false) : null;
    }

    /// <summary>More than one control or replacement character in fifty is not a text that somebody wrote.</summary>
    private static bool IsBinary(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            controls += (c < ' ' && c is not ('\n' or '\r' or '\t' or '\f')) || c == '\uFFFD' || c is >= '\u0080' and < '\u00A0' ? 1 : 0;
        }

        return controls > text.Length / 50;
    }

    private static string ReplaceLoneSurrogates(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            return new string([.. text.EnumerateRunes().SelectMany(rune => rune.ToString())]);
        }

        return text;
    }
}
