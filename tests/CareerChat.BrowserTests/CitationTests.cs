using System.Diagnostics;
using CareerChat.BrowserTests.Support;
using Microsoft.Playwright;

namespace CareerChat.BrowserTests;

/// <summary>From a sentence to its proof.</summary>
public class CitationTests(Browser browser) : BrowserTest(browser)
{
    [BrowserFact]
    public async Task Each_marker_is_a_button_named_after_its_source()
    {
        var (widget, _) = await EmbedOpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        var names = await widget.Answer.Locator("button.cite").EvaluateAllAsync<string[]>("nodes => nodes.map(node => node.getAttribute('aria-label'))");

        Assert.Equal(
            ["Source 1\u00a0: Data Analyst, Missions", "Source 1\u00a0: Data Analyst, Missions", "Source 2\u00a0: Data Engineer, Bases", "Source 1\u00a0: Data Analyst, Missions", "Source 2\u00a0: Data Engineer, Bases", "Source 2\u00a0: Data Engineer, Bases"],
            names);
    }

    [BrowserFact]
    public async Task The_quote_is_marked_at_its_own_place_in_the_passage()
    {
        var (widget, _) = await EmbedOpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        await widget.Page.Locator("career-chat button.cite").First.ClickAsync();
        await widget.Sheet.GetByText("Il travaille avec").WaitForAsync();

        Assert.Equal(Answers.Quote, await widget.Sheet.Locator("mark").TextContentAsync());
        Assert.Equal($"• {Answers.Quote}\n• Construire des tableaux de bord.\n\nIl travaille avec les équipes métier.", await widget.Sheet.Locator(".passage").TextContentAsync());
        Assert.Equal("fr", await widget.Sheet.Locator(".passage").GetAttributeAsync("lang"));
    }

    [BrowserFact]
    public async Task A_quote_that_the_passage_no_longer_holds_is_still_shown()
    {
        var (widget, _) = await EmbedOpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        await widget.Page.Locator("career-chat .sources summary").ClickAsync();
        await widget.Page.Locator("career-chat .sources button").Nth(1).ClickAsync();
        await widget.Sheet.GetByText("Il travaille avec").WaitForAsync();

        Assert.Equal("Il construit les flux.", await widget.Sheet.Locator("mark").TextContentAsync());
    }

    [BrowserFact]
    public async Task Without_the_passage_the_quote_is_there_and_the_reader_is_told()
    {
        var (widget, _) = await EmbedOpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        await widget.Page.Context.SetOfflineAsync(true);
        await widget.Page.Locator("career-chat button.cite").First.ClickAsync();
        await widget.Sheet.GetByText("La fiche n’est pas accessible").WaitForAsync();

        Assert.Equal(Answers.Quote, await widget.Sheet.Locator("mark").TextContentAsync());
    }

    [BrowserFact]
    public async Task An_unknown_number_is_never_shown_and_a_half_streamed_marker_neither()
    {
        var (widget, service) = await EmbedOpenAsync();
        var (first, second, last) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        service.Answering(async turn =>
        {
            turn.Context.Response.ContentType = "text/event-stream";
            await turn.SendAsync("start", new { id = turn.Id, mode = "llm" });
            await turn.SendAsync("sources", new { passages = new[] { new { n = 1, title = "Data Analyst", heading = "Missions" } } });
            await turn.SendAsync("delta", new { text = "Il explore les données [" });
            await first.Task;
            await turn.SendAsync("delta", new { text = "1] et code un peu [7" });
            await second.Task;
            await turn.SendAsync("delta", new { text = "]. **Fin" });
            await last.Task;
        });
        await widget.SendAsync("Que fait un data analyst ?");
        await widget.Answer.GetByText("Il explore les données").WaitForAsync();
        Assert.Equal("Il explore les données", await Text(widget));
        first.SetResult();
        await widget.Answer.GetByText("et code un peu").WaitForAsync();
        Assert.Equal("Il explore les données\u202f1 et code un peu", await Text(widget));
        Assert.Equal(0, await widget.Answer.Locator("button.cite").CountAsync());
        second.SetResult();
        await widget.Answer.GetByText("Fin").WaitForAsync();
        Assert.DoesNotContain("7", await Text(widget), StringComparison.Ordinal);
        last.SetResult();
    }

    private static async Task<string> Text(WidgetPage widget) => (await widget.Answer.Locator(".prose").TextContentAsync())!.Trim();
}
