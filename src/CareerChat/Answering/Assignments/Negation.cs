namespace CareerChat.Answering.Assignments;

/// <summary>Turns a denial into what it denies. Pure functions.</summary>
internal static class Negation
{
    private static readonly string[] Seconds = [" pas", " jamais", " nullement", " aucunement"];

    /// <summary>True for a sentence that denies something itself.</summary>
    public static bool IsSaid(string sentence) =>
        sentence.Replace('’', '\'') is var text && (text.Contains(" ne ", StringComparison.OrdinalIgnoreCase) || text.Contains(" n'", StringComparison.OrdinalIgnoreCase));

    /// <summary>« Automatiser ne fait pas partie de… » gives « Automatiser fait partie de… »; null for a statement that denies nothing.</summary>
    public static string? Strip(string statement)
    {
        var text = statement.Replace('’', '\'');
        foreach (var ne in (ReadOnlySpan<string>)[" ne ", " n'"])
        {
            var at = text.IndexOf(ne, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            foreach (var second in Seconds)
            {
                var pas = text.IndexOf(second, at + ne.Length, StringComparison.OrdinalIgnoreCase);
                var end = pas + second.Length;
                if (pas > 0 && pas - at < 40 && (end == text.Length || !char.IsLetter(text[end])))
                {
                    return string.Concat(text.AsSpan(0, at), " ", text.AsSpan(at + ne.Length, pas - at - ne.Length), text.AsSpan(end));
                }
            }
        }

        return null;
    }
}
