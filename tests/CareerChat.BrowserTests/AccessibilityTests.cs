using CareerChat.BrowserTests.Support;
using Microsoft.Playwright;

namespace CareerChat.BrowserTests;

/// <summary>axe-core, WCAG 2.2 A and AA and best practices: nothing broken and nothing undecided, in every state, theme and width.</summary>
public class AccessibilityTests(Browser browser) : BrowserTest(browser)
{
    private static readonly string LongText = string.Concat(Enumerable.Repeat("<p>Texte</p>", 40));

    public static TheoryData<string, int, bool> States()
    {
        var data = new TheoryData<string, int, bool>();
        foreach (var state in new[] { "closed", "empty", "streaming", "answer", "error", "busy", "question", "results", "citation", "offline", "handoff", "menu", "erase", "feedback" })
        {
            foreach (var width in new[] { 360, 1280 })
            {
                data.Add(state, width, false);
                data.Add(state, width, true);
            }
        }

        return data;
    }

    [AxeTheory]
    [MemberData(nameof(States))]
    public async Task Axe_finds_nothing(string state, int width, bool dark)
    {
        var host = await HostAsync();
        const string Colours = "<style>body{background:#fff;color:#111}@media (prefers-color-scheme:dark){body{background:#111;color:#eee}}</style>";
        var service = await ServeAsync(
            new() { ["Feedback:Enabled"] = "true", ["Widget:Sites:pk_test:Handoff:Webhook"] = "http://127.0.0.1:9/" }, host);
        var screen = new Screen(width, 740, dark);
        var page = await OpenAsync(screen);
        await page.GotoAsync(host.Show(service.Address, head: Colours).Address);
        var widget = new WidgetPage(page);
        var release = new TaskCompletionSource();
        await ReachAsync(state, widget, service, release.Task);
        await widget.ShootAsync($"{state}-{screen}");

        var found = await Axe.CheckAsync(page);
        release.SetResult();
        AssertNone(found);
    }

    [AxeTheory]
    [InlineData("/", 360, false)]
    [InlineData("/", 360, true)]
    [InlineData("/", 1280, false)]
    [InlineData("/", 1280, true)]
    [InlineData("/accessibilite", 360, false)]
    [InlineData("/accessibilite", 1280, true)]
    public async Task Axe_finds_nothing_on_our_own_pages(string path, int width, bool dark)
    {
        var service = await ServeAsync();
        service.Answering(Answers.Leads());
        var page = await OpenAsync(new Screen(width, 800, dark));
        await page.GotoAsync(service.Address + path);
        if (path == "/")
        {
            var widget = new WidgetPage(page);
            await widget.Input.WaitForAsync();
            await widget.ShootAsync($"page-empty-{new Screen(width, 800, dark)}");
            await widget.AskAsync("Quel métier pour moi ?");
            await widget.ShootAsync($"page-results-{new Screen(width, 800, dark)}");
        }

        AssertNone(await Axe.CheckAsync(page));
    }

    [AxeTheory]
    [InlineData("moodle")]
    [InlineData("wordpress")]
    public async Task Axe_finds_nothing_in_the_widget_on_a_page_like(string kind)
    {
        var (head, body) = kind == "moodle"
            ? ("<style>html{font-size:62.5%}body{font:1.5rem/1.5 serif;background:#eef}*{box-sizing:border-box}button{min-width:auto;border-radius:0}</style>",
               "<div id='page-wrapper'><nav role='navigation' aria-label='Site'><a href='#a'>Cours</a></nav><div role='main'><h1>Cours</h1>" + LongText + "</div><footer>Moodle</footer></div>")
            : ("<style>body{color:#333;font:18px/1.8 Georgia}svg{max-width:100%;height:auto}img,svg,dialog{display:block}input,textarea,button{font:inherit;border:1px solid #ccc}</style>",
               "<div class='wp-site-blocks'><header><p>Blog</p></header><main><h1>Article</h1>" + LongText + "</main></div>");
        var host = await HostAsync();
        var service = await ServeAsync(host: host);
        var page = await OpenAsync();
        await page.GotoAsync(host.Show(service.Address, head: head, body: body).Address);
        var widget = new WidgetPage(page);
        await widget.OpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        await widget.ShootAsync($"on-{kind}");

        AssertNone(await Axe.CheckAsync(page, "career-chat"));
    }

    private static async Task ReachAsync(string state, WidgetPage widget, ScriptedService service, Task release)
    {
        if (state == "closed")
        {
            await widget.Launcher.WaitForAsync();
            return;
        }

        await widget.OpenAsync();
        switch (state)
        {
            case "streaming":
                service.Answering(turn => turn.AnswerAsync(Answers.Plain(), token => token == 26 ? release : Task.CompletedTask));
                await widget.SendAsync("Que fait un data analyst ?");
                await widget.Answer.GetByText("Explorer et").WaitForAsync();
                break;
            case "answer":
                await widget.AskAsync("Que fait un data analyst ?");
                break;
            case "error":
                service.Answering(async turn =>
                {
                    turn.Context.Response.ContentType = "text/event-stream";
                    await turn.SendAsync("start", new { id = turn.Id, mode = "llm" });
                    await turn.SendAsync("error", new { code = "internal", message = "Une erreur inattendue s’est produite." });
                });
                await widget.SendAsync("Que fait un data analyst ?");
                await widget.Button("Réessayer").WaitForAsync();
                break;
            case "busy":
                service.Answering(turn => Refusals.BusyAsync(turn, 30));
                await widget.SendAsync("Que fait un data analyst ?");
                await widget.Button("Réessayer").WaitForAsync();
                break;
            case "question":
                service.Answering(Answers.Step(4));
                await widget.SendAsync("Guidez-moi");
                await widget.Page.Locator("career-chat .dialogue").WaitForAsync();
                await widget.Page.GetByLabel("plutôt oui").CheckAsync();
                break;
            case "results":
                service.Answering(Answers.Leads());
                await widget.AskAsync("Quel métier pour moi ?");
                break;
            case "citation":
                await widget.AskAsync("Que fait un data analyst ?");
                await widget.Page.Locator("career-chat button.cite").First.ClickAsync();
                await widget.Sheet.GetByText("Il travaille avec").WaitForAsync();
                break;
            case "offline":
                await widget.Page.Context.SetOfflineAsync(true);
                await widget.SendAsync("Que fait un data analyst ?");
                await widget.Button("Réessayer").WaitForAsync();
                break;
            case "handoff":
                await widget.AskAsync("Bonjour");
                await widget.PickAsync("Parler à un humain");
                await widget.Sheet.GetByText("Rien n’est transmis").WaitForAsync();
                break;
            case "menu":
                await widget.AskAsync("Bonjour");
                await widget.Page.Locator("career-chat .menu-place summary").ClickAsync();
                await widget.Page.Locator("career-chat .menu button").First.WaitForAsync();
                break;
            case "erase":
                await widget.PickAsync("Effacer la conversation");
                break;
            case "feedback":
                await widget.AskAsync("Bonjour");
                await widget.Button("Réponse pas utile").ClickAsync();
                break;
        }

        await widget.Page.WaitForFunctionAsync("() => document.getAnimations().every(animation => animation.playState !== 'running' || animation.effect.getTiming().iterations === Infinity)");
    }
}
