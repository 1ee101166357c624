using System.Text.Json;
using CareerChat.BrowserTests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareerChat.BrowserTests;

/// <summary>To a human, by the one route the school chose, and only after consent.</summary>
public class HandoffTests(Browser browser) : BrowserTest(browser)
{
    [BrowserFact]
    public async Task A_webhook_receives_the_summary_the_student_edited_once_they_agreed()
    {
        var received = new TaskCompletionSource<JsonElement>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var webhook = builder.Build();
        webhook.Urls.Add("http://127.0.0.1:0");
        webhook.MapPost("/", async (HttpRequest request) => received.TrySetResult(await JsonSerializer.DeserializeAsync<JsonElement>(request.Body)));
        await webhook.StartAsync();
        var (widget, _) = await EmbedOpenAsync(settings: new() { ["Widget:Sites:pk_test:Handoff:Webhook"] = webhook.Urls.First() });
        await widget.AskAsync("Je ne sais pas quoi faire après le bac");
        await widget.PickAsync("Parler à un humain");
        Assert.Equal("- Je ne sais pas quoi faire après le bac", await widget.Page.GetByLabel("Résumé (modifiable)").InputValueAsync());

        await widget.Button("Transmettre").ClickAsync();
        await widget.Page.GetByText("Cochez la case d’abord.").WaitForAsync();
        Assert.False(received.Task.IsCompleted);

        await widget.Page.GetByLabel("Résumé (modifiable)").FillAsync("Je cherche un conseil.");
        await widget.Page.GetByLabel("Votre courriel, pour la réponse").FillAsync("eleve@lycee.example");
        await widget.Page.GetByLabel("J’accepte de transmettre ce résumé à un conseiller.").CheckAsync();
        await widget.Button("Transmettre").ClickAsync();
        await widget.Sheet.GetByText("un conseiller vous répondra").WaitForAsync();
        var message = await received.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("Je cherche un conseil.", message.GetProperty("summary").GetString());
        Assert.Equal("eleve@lycee.example", message.GetProperty("contact").GetString());
        Assert.Equal("pk_test", message.GetProperty("site").GetString());
    }

    [BrowserFact]
    public async Task A_contact_page_gets_the_summary_in_a_fragment_that_no_server_logs()
    {
        var contact = await HostAsync();
        var (widget, _) = await EmbedOpenAsync(settings: new() { ["Widget:Sites:pk_test:Handoff:Url"] = contact.Address + "/" });
        await widget.AskAsync("Je ne sais pas quoi faire");
        await widget.PickAsync("Parler à un humain");
        await widget.Page.GetByLabel("J’accepte de transmettre ce résumé à un conseiller.").CheckAsync();
        var page = await widget.Page.Context.RunAndWaitForPageAsync(() => widget.Button("Ouvrir la page de contact").ClickAsync());

        Assert.Equal($"{contact.Address}/#resume=-%20Je%20ne%20sais%20pas%20quoi%20faire", page.Url);
    }

    [BrowserFact]
    public async Task Without_a_route_no_human_is_promised()
    {
        var (widget, _) = await EmbedOpenAsync();
        await widget.AskAsync("Bonjour");
        await widget.Page.Locator("career-chat .menu-place summary").ClickAsync();

        Assert.DoesNotContain("Parler à un humain", await widget.Page.Locator("career-chat .menu").TextContentAsync(), StringComparison.Ordinal);
    }
}
