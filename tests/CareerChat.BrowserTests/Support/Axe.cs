using System.Text.Json;
using Microsoft.Playwright;

namespace CareerChat.BrowserTests.Support;

/// <summary>The accessibility checker, run inside the page.</summary>
internal static class Axe
{
    private const string Tags = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    public static string? Path { get; } = Find();

    /// <summary>Rules broken, and rules that axe could not decide, as "rule: selector"; both must be empty.</summary>
    /// <param name="page">The page.</param>
    /// <param name="within">A selector to look inside, or null for the whole page.</param>
    public static async Task<string[]> CheckAsync(IPage page, string? within = null)
    {
        // Evaluated rather than added as a script tag, which a strict policy refuses.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path!) + "; void 0");
        var json = await page.EvaluateAsync<string>(
            $$"""
            async within => {
              const result = await axe.run(within ?? document, { runOnly: {{Tags}}, resultTypes: ['violations', 'incomplete'] });
              const tell = kind => result[kind].flatMap(rule => rule.nodes.map(node => `${kind} ${rule.id}: ${node.target.flat().join(' ')} ${node.any[0]?.message ?? node.failureSummary} ${JSON.stringify([...node.any, ...node.all, ...node.none].map(check => check.data?.message ?? ""))}`));
              return JSON.stringify([...tell('violations'), ...tell('incomplete')]);
            }
            """,
            within);
        return JsonSerializer.Deserialize<string[]>(json)!;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "node_modules", "axe-core", "axe.min.js");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
