using System.Text.RegularExpressions;
using CareerChat.BrowserTests.Support;
using Microsoft.Playwright;

namespace CareerChat.BrowserTests;

/// <summary>What the widget does to the page that embeds it: nothing it did not ask for.</summary>
public class HostPageTests(Browser browser) : BrowserTest(browser)
{
    private const string Strict =
        "default-src 'none'; script-src 'nonce-NONCE'; style-src 'none'; img-src 'none'; font-src 'none'; connect-src SERVICE; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_strict_policy_is_never_violated_and_changes_no_pixel(bool dark)
    {
        var host = await HostAsync();
        var service = await ServeAsync(new() { ["Feedback:Enabled"] = "true" }, host);
        service.Answering(Answers.Leads());
        var pictures = new List<byte[]>();
        var complaints = new List<string>();
        foreach (var policy in new[] { Strict.Replace("SERVICE", service.Address, StringComparison.Ordinal), null })
        {
            var page = await OpenAsync(Screen.Desktop with { Dark = dark });
            page.Console += (_, message) => complaints.Add($"{message.Text} {message.Location}");
            page.PageError += (_, error) => complaints.Add(error);
            await page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', event => console.log(`violation ${event.violatedDirective} ${event.blockedURI}`))");
            await page.AddInitScriptAsync("document.addEventListener('careerchat:ready', () => { globalThis.settingsKnown = true; })");
            await page.GotoAsync(host.Show(service.Address, policy: policy).Address);
            var widget = new WidgetPage(page);
            await widget.OpenAsync();
            await page.WaitForFunctionAsync("() => globalThis.settingsKnown");
            await widget.AskAsync("Quel métier pour moi ?");
            await widget.Page.Locator("career-chat .sources summary").ClickAsync();
            await widget.Page.Locator("career-chat .sources button").First.ClickAsync();
            await widget.Sheet.Locator("mark").WaitForAsync();
            await page.Keyboard.PressAsync("Escape");

            // « Nouveau contenu » shows or not by the frame in which the answer grew; at the end there is nothing out of sight.
            await widget.Log.EvaluateAsync("log => { log.scrollTop = log.scrollHeight; }");
            await widget.Button("Nouveau contenu").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
            pictures.Add(await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide }));
            await widget.ShootAsync($"csp-{(policy is null ? "none" : "strict")}-{(dark ? "dark" : "light")}");
        }

        AssertNone(complaints);
        Assert.InRange(await DifferenceAsync(pictures[0], pictures[1]), 0, 0.001);
    }

    [BrowserFact]
    public async Task Before_opening_nothing_is_stored_and_nothing_is_added_to_the_page()
    {
        var host = await HostAsync();
        var service = await ServeAsync(host: host);
        var page = await OpenAsync();
        var hosts = new HashSet<string>();
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);
        await page.GotoAsync(host.Address);
        var bare = await page.EvaluateAsync<string>("JSON.stringify(Object.getOwnPropertyNames(window).sort())");
        await page.GotoAsync(host.Show(service.Address).Address);
        await new WidgetPage(page).Launcher.WaitForAsync();

        Assert.Equal(bare, await page.EvaluateAsync<string>("JSON.stringify(Object.getOwnPropertyNames(window).sort())"));
        Assert.Equal("0,0,", await page.EvaluateAsync<string>("[localStorage.length, sessionStorage.length, document.cookie].join()"));
        Assert.Equal(5, await page.EvaluateAsync<int>("document.head.children.length"));
        Assert.Equal("", await page.EvaluateAsync<string>("(document.documentElement.getAttribute('style') ?? '') + (document.body.getAttribute('style') ?? '')"));
        Assert.Equal("<career-chat site=\"pk_test\"></career-chat>", await page.EvaluateAsync<string>("document.querySelector('career-chat').outerHTML"));
        Assert.Equal([new Uri(host.Address).Authority, new Uri(service.Address).Authority], hosts);

        await new WidgetPage(page).OpenAsync();
        await new WidgetPage(page).AskAsync("Bonjour");
        Assert.Equal("", await page.EvaluateAsync<string>("document.cookie"));
        Assert.Equal("0,1", await page.EvaluateAsync<string>("[localStorage.length, sessionStorage.length].join()"));
    }

    [BrowserFact]
    public async Task Typing_in_the_widget_never_reaches_the_pages_shortcuts()
    {
        var service = await ServeAsync();
        var page = await OpenAsync();
        await page.GotoAsync(service.Address + "/demo");
        var widget = new WidgetPage(page);
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("j");
        Assert.Equal("j (suivant)", await page.Locator("#shortcut").TextContentAsync());

        await page.EvaluateAsync("() => { globalThis.leaked = []; for (const type of ['keydown', 'keyup', 'keypress']) document.addEventListener(type, event => leaked.push(event.key)); }");
        await widget.OpenAsync();
        await page.Keyboard.TypeAsync("j'aime k / s ?");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Escape");

        Assert.Equal(0, await page.EvaluateAsync<int>("leaked.length"));
        Assert.Equal("j (suivant)", await page.Locator("#shortcut").TextContentAsync());
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_hostile_style_sheet_changes_nothing_inside(int width)
    {
        var host = await HostAsync();
        var service = await ServeAsync(host: host);
        var css = await new HttpClient().GetStringAsync(service.Address + "/demo.css");
        var looks = new List<string>();
        foreach (var head in new[] { "", $"<style>{css}</style>" })
        {
            var page = await OpenAsync(new Screen(width, 740));
            await page.GotoAsync(host.Show(service.Address, head: head).Address);
            var widget = new WidgetPage(page);
            await widget.Launcher.WaitForAsync();
            var closed = await widget.Launcher.EvaluateAsync<string>(Look);
            await widget.OpenAsync();
            await widget.AskAsync("Que fait un data analyst ?");
            looks.Add(closed + string.Concat(await Task.WhenAll(
                Parts.Select(part => page.Locator($"career-chat {part}").First.EvaluateAsync<string>(Look)))));
            await widget.ShootAsync($"hostile-{width}-{(head.Length > 0 ? "with" : "without")}");
        }

        Assert.Equal(looks[0], looks[1]);
    }

    [BrowserFact]
    public async Task Loading_twice_and_moving_the_element_about_are_harmless()
    {
        var host = await HostAsync();
        var service = await ServeAsync(host: host);
        var page = await OpenAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(host.Show(service.Address, head: $"<script type=module src='{service.Address}/widget.js?copy'></script>").Address);
        var widget = new WidgetPage(page);
        await widget.OpenAsync();
        await widget.AskAsync("Bonjour");
        await page.EvaluateAsync("() => { const chat = document.querySelector('career-chat'); chat.remove(); document.body.prepend(chat); }");
        await widget.AskAsync("Encore");

        Assert.Equal(2, await page.Locator("career-chat .turn").CountAsync());
        Assert.Equal(1, await page.Locator("career-chat .panel").CountAsync());
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task Full_screen_locks_the_page_behind_it_and_gives_it_back()
    {
        var host = await HostAsync();
        var service = await ServeAsync(host: host);
        var page = await OpenAsync(Screen.Phone);
        await page.GotoAsync(host.Show(service.Address).Address);
        var widget = new WidgetPage(page);
        await widget.OpenAsync();
        Assert.Equal("hidden", await page.EvaluateAsync<string>("document.documentElement.style.overflow"));

        await page.EvaluateAsync("document.querySelector('career-chat').remove()");
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.hasAttribute('style')"));
    }

    [BrowserFact]
    public async Task The_page_can_veto_a_question_and_learns_what_happens_without_its_text()
    {
        var host = await HostAsync();
        var service = await ServeAsync(host: host);
        var page = await OpenAsync();
        await page.GotoAsync(host.Show(service.Address).Address);
        await page.EvaluateAsync(
            """
            () => {
              globalThis.heard = [];
              for (const name of ['ready', 'open', 'close', 'message', 'error', 'citation-open', 'erased', 'before-send'])
                document.addEventListener(`careerchat:${name}`, event => { heard.push(name + JSON.stringify(event.detail)); if (globalThis.veto && name === 'before-send') event.preventDefault(); });
            }
            """);
        var widget = new WidgetPage(page);
        await page.EvaluateAsync("customElements.whenDefined('career-chat').then(() => document.querySelector('career-chat').send('Ma question secrète'))");
        await page.Locator("career-chat .tools").WaitForAsync();
        await page.EvaluateAsync("() => { globalThis.veto = true; }");
        await widget.SendAsync("Refusée");
        await page.EvaluateAsync("document.querySelector('career-chat').close()");

        var heard = await page.EvaluateAsync<string[]>("heard");
        Assert.Contains(heard, item => item.StartsWith("open", StringComparison.Ordinal));
        Assert.Equal(2, heard.Count(item => item.StartsWith("before-send", StringComparison.Ordinal)));
        Assert.Equal(2, heard.Count(item => item.StartsWith("message", StringComparison.Ordinal)));
        Assert.DoesNotContain(heard, item => item.Contains("secrète", StringComparison.Ordinal) || item.Contains("analyst", StringComparison.Ordinal));
        Assert.Single(service.Conversations);
    }

    [BrowserTheory]
    [InlineData("#ffff00")]
    [InlineData("#fff")]
    [InlineData("black")]
    [InlineData("rgb(255 0 0)")]
    [InlineData("lime")]
    [InlineData("cyan")]
    [InlineData("#0000ff")]
    [InlineData("oklch(0.9 0.3 140)")]
    [InlineData("hsl(30 100% 50% / .2)")]
    [InlineData("pas une couleur")]
    public async Task Any_accent_becomes_legible_in_both_themes(string accent)
    {
        var host = await HostAsync();
        var service = await ServeAsync(host: host);
        foreach (var dark in new[] { false, true })
        {
            var page = await OpenAsync(Screen.Desktop with { Dark = dark });
            await page.GotoAsync(host.Show(service.Address, $"accent=\"{accent}\"").Address);
            var widget = new WidgetPage(page);
            await widget.Launcher.WaitForAsync();
            Assert.InRange(await widget.Launcher.EvaluateAsync<double>(Contrast), 4.5, 21);
            await widget.OpenAsync();
            await widget.AskAsync("Bonjour");
            foreach (var part in new[] { ".solid", ".cite", ".sources summary", ".question p" })
            {
                Assert.InRange(await page.Locator($"career-chat {part}").First.EvaluateAsync<double>(Contrast), 4.5, 21);
            }
        }
    }

    private static readonly string[] Parts = [".panel", ".notice", ".question p", ".prose p", ".entry textarea", ".text-button"];

    private const string Look =
        """
        node => { const style = getComputedStyle(node); const box = node.getBoundingClientRect();
          return [...['color', 'backgroundColor', 'fontSize', 'fontFamily', 'fontWeight', 'letterSpacing', 'lineHeight', 'textTransform', 'display', 'padding', 'borderRadius', 'opacity', 'boxSizing'].map(name => style[name]), box.x, box.y, box.width, box.height].join('; ') + '\n'; }
        """;

    // WCAG contrast of an element's text on the nearest opaque background, measured on painted colours.
    private const string Contrast =
        """
        node => {
          const paint = colour => { const context = new OffscreenCanvas(1, 1).getContext('2d'); context.fillStyle = colour; context.fillRect(0, 0, 1, 1); return context.getImageData(0, 0, 1, 1).data; };
          let behind = node;
          while (paint(getComputedStyle(behind).backgroundColor)[3] < 255) behind = behind.parentElement ?? behind.getRootNode().host;
          const luminance = colour => { const [r, g, b] = [...paint(colour)].map(c => c / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
          const [low, high] = [luminance(getComputedStyle(node).color), luminance(getComputedStyle(behind).backgroundColor)].sort((a, b) => a - b);
          return (high + .05) / (low + .05);
        }
        """;

    /// <summary>Share of the pixels of two pictures that differ by more than rounding.</summary>
    private async Task<double> DifferenceAsync(byte[] one, byte[] other)
    {
        var page = await OpenAsync();
        return await page.EvaluateAsync<double>(
            """
            async pictures => {
              const [one, other] = await Promise.all(pictures.map(async picture => {
                const image = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), c => c.charCodeAt(0))]));
                const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
                context.drawImage(image, 0, 0);
                return context.getImageData(0, 0, image.width, image.height).data;
              }));
              let different = 0;
              for (let i = 0; i < one.length; i += 4) if ([0, 1, 2].some(k => Math.abs(one[i + k] - other[i + k]) > 2)) different++;
              return different / (one.length / 4);
            }
            """,
            new[] { Convert.ToBase64String(one), Convert.ToBase64String(other) });
    }
}
