namespace CareerChat.Eval.Reports;

/// <summary>Text inside HTML. The page is UTF-8: only what HTML reads as markup is escaped, so that French stays readable in its source.</summary>
internal static class HtmlText
{
    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
