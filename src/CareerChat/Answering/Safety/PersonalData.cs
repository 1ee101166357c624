using System.Text.RegularExpressions;

namespace CareerChat.Answering.Safety;

/// <summary>Takes out of a message what could tell who wrote it, and markup: none of it is read, repeated or sent on.</summary>
public static partial class PersonalData
{
    /// <summary>The message without e-mail addresses, phone numbers, names given, places of living, links and tags; and whether any was personal.</summary>
    public static (string Text, bool WasPersonal) Remove(string message)
    {
        var plain = Markup().Replace(message, " ");
        var text = Identifying().Replace(plain, " ");
        var wasPersonal = text.Length != plain.Length;
        return (wasPersonal || plain.Length != message.Length ? Spaces().Replace(text, " ").Trim().TrimStart(',', '.', ' ') : message, wasPersonal);
    }

    [GeneratedRegex(
        @"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,190}"
        + @"|(?:\+33|0033|0)\s?[1-9](?:[\s.-]?\d{2}){4}"
        + @"|\b(?:(?i:je m['’]appelle|je me nomme|mon nom est|mon prénom est|mon prenom est|moi c['’]est)|(?i:je suis) [A-ZÉÈ][a-zéèïî]+ [A-ZÉÈ][a-zéèïî]+,)\s*(?:[A-ZÉÈÀÎ][\w'’-]*[\s,.]*){0,3}"
        + @"|\b(?i:j['’]habite)\s+(?:(?:à|au|aux|en|rue|avenue|boulevard|\d+)\s*)+(?:[A-ZÉÈÀÎ\d][\w'’-]*[\s,.]*){0,5}"
        + @"|\b[12]\s?\d{2}\s?\d{2}\s?\d{2}\s?\d{3}\s?\d{3}(?:\s?\d{2})?\b"
        + @"|\b(?:\d{4}[\s-]?){3}\d{4}\b"
        + @"|\b(?i:s['’]appelle|se nomme|se prénomme)\s+(?:[A-ZÉÈÀÎ][\w'’-]*\s?){1,3}"
        + @"|\b\d{1,4},?\s+(?:rue|avenue|boulevard|impasse|place|chemin)\s+(?:[\w'’-]+\s?){1,5}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Identifying();

    [GeneratedRegex(@"<script\b[^>]*>.*?</script\s*>|<[^>]{0,2000}>|!\[[^\]]{0,200}\]\([^)]{0,500}\)|https?://\S+|javascript:\S*|data:text/\S*", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"[ \t]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
