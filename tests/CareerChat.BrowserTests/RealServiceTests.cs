using System.Net;
using CareerChat.BrowserTests.Support;
using Microsoft.Playwright;

namespace CareerChat.BrowserTests;

/// <summary>The page and the demo over the real service and the real notes.</summary>
public class RealServiceTests(Browser browser, RealService service) : BrowserTest(browser), IClassFixture<RealService>
{
    [BrowserTheory]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task A_new_student_asks_reads_and_opens_a_proof(int width, bool dark)
    {
        var complaints = new List<string>();
        var page = await OpenAsync(new Screen(width, 740, dark));
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) => complaints.Add($"{message.Text} {message.Location}");
        await page.GotoAsync(service.Address);
        var widget = new WidgetPage(page);
        await widget.Input.WaitForAsync();
        var first = await page.EvaluateAsync<string>("() => document.querySelector('career-chat').shadowRoot.querySelector('.log').innerText.trim().split('\\n')[0]");
        Assert.Equal("Je suis une intelligence artificielle\u00a0: je donne des pistes, pas des verdicts.", first);

        await widget.AskAsync("Que fait un data analyst ?");
        await widget.ShootAsync($"real-answer-{new Screen(width, 740, dark)}");
        await widget.Answer.Locator("button.cite").First.ClickAsync();
        await widget.Sheet.Locator("mark").WaitForAsync();
        await page.WaitForFunctionAsync("() => !document.querySelector('career-chat').shadowRoot.querySelector('.sheet [role=status]')");
        var quote = await widget.Sheet.Locator("mark").TextContentAsync();
        var passage = await widget.Sheet.Locator(".passage").TextContentAsync();
        Assert.NotEmpty(quote!);
        Assert.True(passage!.Length >= quote!.Length);
        await widget.ShootAsync($"real-citation-{new Screen(width, 740, dark)}");
        AssertNone(complaints);
    }

    [BrowserFact]
    public async Task Erasing_leaves_nothing_on_the_server()
    {
        var page = await OpenAsync();
        await page.GotoAsync(service.Address + "/demo");
        var widget = new WidgetPage(page);
        await widget.OpenAsync();
        await widget.AskAsync("Que fait un data engineer ?");
        var id = await page.EvaluateAsync<string>("JSON.parse(sessionStorage[Object.keys(sessionStorage)[0]]).turns[0].answer.id");
        using var http = new HttpClient { BaseAddress = new Uri(service.Address) };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"/api/chat/{id}")).StatusCode);

        await widget.PickAsync("Effacer la conversation");
        await widget.Button("Effacer").ClickAsync();
        await page.Locator("career-chat .toast").GetByText("La conversation est effacée.").WaitForAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/api/chat/{id}")).StatusCode);
        Assert.Equal(0, await page.EvaluateAsync<int>("sessionStorage.length"));
    }

    [BrowserFact]
    public async Task Leads_are_cards_whose_reasons_open_on_a_proof()
    {
        var page = await OpenAsync();
        await page.GotoAsync(service.Address);
        var widget = new WidgetPage(page);
        await widget.AskAsync("J’adore faire parler les chiffres et je déteste coder : quel métier pour moi ?");
        await widget.ShootAsync("real-leads");

        Assert.InRange(await page.Locator("career-chat .card").CountAsync(), 3, 5);
        Assert.Equal(0, await page.Locator("career-chat .card li:not(:has(button.cite))").CountAsync());
    }
}
