using System.Net;
using System.Text.RegularExpressions;

namespace CareerChat.Answering.Model;

/// <summary>Keeps what a client may show of a model's markup: bullets, numbers and bold. No HTML, image, link, heading or code.</summary>
internal static partial class Markup
{
    /// <summary>The list mark of a line, and its text cleaned.</summary>
    public static (string Bullet, string Text) Clean(string raw)
    {
        var text = WebUtility.HtmlDecode(raw);
        text = Image().Replace(text, "");
        text = Link().Replace(text, "$1");
        text = Tag().Replace(text, "");
        text = Url().Replace(text, "");
        text = text.Replace("`", "", StringComparison.Ordinal).Trim();
        text = Speaker().Replace(Heading().Replace(text, "").Trim(), "");
        var match = Bullet().Match(text);
        if (!match.Success)
        {
            return ("", Space(text));
        }

        var number = match.Groups["number"].Value;
        return (number.Length > 0 ? $"{number}. " : "- ", Space(text[match.Length..].Trim()));
    }

    private static string Space(string text)
    {
        text = Spaces().Replace(text, " ");
        return text.All(c => !char.IsLetterOrDigit(c)) ? "" : BeforeStop().Replace(text, "$1").Trim();
    }

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"</?[A-Za-z!][^<>]{0,2000}>?", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?:https?://|www\.|javascript:|data:)\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex(@"^(?:#{1,6}\s+|>\s+|```\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    /// <summary>A model that says whose turn it is.</summary>
    [GeneratedRegex(@"^\**(?:assistante?|réponse|answer|system|système|careerchat)\s*\**\s*:\s*\**\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Speaker();

    [GeneratedRegex(@"^(?:[-*•–]\s+|(?<number>\d{1,2})[.)]\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"[ \t]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" +([.,])", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeStop();
}
