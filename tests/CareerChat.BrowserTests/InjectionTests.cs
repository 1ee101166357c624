using CareerChat.BrowserTests.Support;

namespace CareerChat.BrowserTests;

/// <summary>Whatever a model, a note or a student writes stays text, even on a page without any policy.</summary>
public class InjectionTests(Browser browser) : BrowserTest(browser)
{
    private static readonly string[] Allowed =
        ["p", "br", "strong", "em", "code", "ul", "ol", "li", "h3", "h4", "h5", "div", "table", "thead", "tbody", "tr", "th", "td", "span", "sup", "button", "a"];

    [BrowserFact]
    public async Task Sixty_payloads_run_nothing_load_nothing_and_make_no_foreign_element()
    {
        var payloads = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "payloads.txt"));
        Assert.InRange(payloads.Length, 60, 200);
        var (widget, service) = await EmbedOpenAsync();
        var page = widget.Page;
        var outside = new List<string>();
        page.Request += (_, request) => outside.AddRange(request.Url.Contains("127.0.0.1", StringComparison.Ordinal) || request.Url.StartsWith("blob:", StringComparison.Ordinal) ? [] : [request.Url]);
        page.Dialog += (_, dialog) => { outside.Add($"dialog {dialog.Message}"); _ = dialog.DismissAsync(); };
        await page.EvaluateAsync("() => { globalThis.hits = 0; globalThis.hit = () => { hits++; }; }");
        var address = page.Url;

        foreach (var some in payloads.Chunk(11))
        {
            service.Answering(Poisoned(some));
            await widget.AskAsync(string.Join('\n', some));
        }

        var elements = await page.EvaluateAsync<string[]>("() => [...document.querySelector('career-chat').shadowRoot.querySelectorAll('.prose *')].map(node => node.localName)");
        Assert.Empty(elements.Distinct().Except(Allowed));
        var attributes = await page.EvaluateAsync<string[]>("() => [...document.querySelector('career-chat').shadowRoot.querySelectorAll('*')].flatMap(node => node.getAttributeNames()).filter(name => name.startsWith('on') || name === 'srcdoc' || name === 'src')");
        Assert.Empty(attributes);
        var links = await page.EvaluateAsync<string[]>("() => [...document.querySelector('career-chat').shadowRoot.querySelectorAll('.prose a')].map(node => `${node.protocol} ${node.rel} ${node.target} ${node.referrerPolicy}`)");
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Matches("^https?: noopener noreferrer nofollow ugc _blank no-referrer$", link));

        await page.Locator("career-chat .answer button.cite").Last.ClickAsync();
        await widget.Sheet.Locator("mark").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await page.EvaluateAsync<int>("hits"));
        Assert.Empty(outside);
        Assert.Equal(address, page.Url);
    }

    [BrowserFact]
    public async Task What_is_downloaded_holds_no_live_payload_either()
    {
        var (widget, service) = await EmbedOpenAsync();
        service.Answering(Poisoned(["<img src=x onerror=hit()>", "<script>hit()</script>"]));
        await widget.AskAsync("<script>hit()</script>");
        var file = await widget.Page.RunAndWaitForDownloadAsync(() => widget.PickAsync("Télécharger mes pistes"));
        var html = await File.ReadAllTextAsync(await file.PathAsync());

        Assert.Contains("ai-generated", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;hit()", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
    }

    // The payloads everywhere that a service could put text.
    private static object Poisoned(string[] payloads)
    {
        var all = string.Join("\n\n", payloads);
        var one = payloads[^1];
        return new
        {
            id = "", status = "answered", mode = "llm", aiGenerated = true, text = all + "\n\n[Onisep](https://www.onisep.fr/metiers) et la preuve [1].",
            rewrittenQuestion = one, suggestions = payloads,
            sentences = payloads.Select(payload => new { text = payload, verdict = "uncertain", citations = Array.Empty<int>() }),
            citations = new[] { new { n = 1, passageId = one, documentId = one, title = one, heading = one, quote = one, start = 0, end = 1 } },
            careers = new[]
            {
                new { id = one, title = one, strength = one, reasons = new[] { new { yourWords = one, citation = 1, text = one } }, watchOut = new[] { new { text = one, citation = 1 } }, tryOut = one },
            },
        };
    }
}
