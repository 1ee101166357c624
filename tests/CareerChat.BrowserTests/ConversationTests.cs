using System.Text.Json;
using CareerChat.BrowserTests.Support;

namespace CareerChat.BrowserTests;

/// <summary>What a student does with an answer, and what stays of it.</summary>
public class ConversationTests(Browser browser) : BrowserTest(browser)
{
    [BrowserFact]
    public async Task The_last_question_can_be_edited_and_leaves_no_trace_of_the_first_try()
    {
        var (widget, service) = await EmbedOpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        await widget.AskAsync("Et son salaire ?");
        await widget.Button("Modifier ma question").ClickAsync();
        Assert.Equal("Et son salaire ?", await widget.Input.InputValueAsync());
        Assert.Equal("Votre message", await widget.FocusAsync());
        Assert.Equal(1, await widget.Page.Locator("career-chat .turn").CountAsync());

        await widget.AskAsync("Et ses outils ?");
        var last = service.Conversations.Last();
        Assert.Equal(["Que fait un data analyst ?", "Et ses outils ?"], UserTexts(last));
        Assert.Equal(3, last.GetArrayLength());
    }

    [BrowserFact]
    public async Task An_answer_can_be_done_again_in_its_own_place()
    {
        var (widget, service) = await EmbedOpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        service.Answering(Answers.Plain("Une autre réponse."));
        await widget.Button("Refaire la réponse").ClickAsync();
        await widget.Answer.GetByText("Une autre réponse.").WaitForAsync();
        await widget.Page.Locator("career-chat .tools").WaitForAsync();

        Assert.Equal(1, await widget.Page.Locator("career-chat .turn").CountAsync());
        Assert.Equal(1, service.Conversations.Last().GetArrayLength());
    }

    [BrowserFact]
    public async Task A_suggestion_is_asked_with_one_click_and_only_the_last_answer_offers_some()
    {
        var (widget, service) = await EmbedOpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        await widget.Button("Et son salaire ?").ClickAsync();
        await widget.Page.Locator("career-chat .turn").Nth(1).Locator(".tools").WaitForAsync();

        Assert.Equal(["Que fait un data analyst ?", "Et son salaire ?"], UserTexts(service.Conversations.Last()));
        Assert.Equal(1, await widget.Page.Locator("career-chat .chips").CountAsync());
    }

    [BrowserFact]
    public async Task Copying_takes_the_sources_along()
    {
        var (widget, _) = await EmbedOpenAsync(adjust: options => options.Permissions = ["clipboard-read", "clipboard-write"]);
        await widget.AskAsync("Que fait un data analyst ?");
        await widget.Button("Copier avec les sources").ClickAsync();
        await widget.Page.Locator("career-chat .toast").GetByText("Réponse copiée.").WaitForAsync();

        var copied = await widget.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("Le **data analyst** explore les données", copied, StringComparison.Ordinal);
        Assert.Contains($"[1] Data Analyst, Missions : « {Answers.Quote} »", copied, StringComparison.Ordinal);
        Assert.Contains("Texte produit par une IA", copied, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_thumb_down_asks_why_and_an_opinion_is_given_once()
    {
        var (widget, service) = await EmbedOpenAsync(settings: new() { ["Feedback:Enabled"] = "true" });
        await widget.AskAsync("Que fait un data analyst ?");
        await widget.Button("Réponse pas utile").ClickAsync();
        await widget.Page.GetByLabel("Incomplète").CheckAsync();
        await widget.Button("Envoyer mon avis").ClickAsync();
        await widget.Page.GetByText("Merci, votre avis est transmis.").WaitForAsync();
        await widget.Button("Réponse utile").ClickAsync();
        Assert.Equal("Réponse pas utile", await widget.Page.EvaluateAsync<string>("document.querySelector('career-chat').shadowRoot.querySelector('[aria-pressed=true]').title"));

        var opinion = Assert.Single(service.Received);
        Assert.False(opinion.GetProperty("helpful").GetBoolean());
        Assert.Equal("Incomplète", opinion.GetProperty("reason").GetString());
        Assert.True(Guid.TryParse(opinion.GetProperty("answerId").GetString(), out _));
    }

    [BrowserFact]
    public async Task Where_no_opinion_is_collected_none_is_asked()
    {
        var (widget, _) = await EmbedOpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");

        Assert.Equal(0, await widget.Page.Locator("career-chat .feedback").CountAsync());
    }

    [BrowserFact]
    public async Task The_conversation_is_there_again_after_the_page_is_reloaded()
    {
        var (widget, service) = await EmbedOpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        await widget.Page.ReloadAsync();
        await widget.OpenAsync();
        Assert.Equal(1, await widget.Page.Locator("career-chat .turn").CountAsync());
        Assert.NotEqual(0, await widget.Page.Locator("career-chat button.cite").CountAsync());

        await widget.AskAsync("Et son salaire ?");
        Assert.Equal(3, service.Conversations.Last().GetArrayLength());
    }

    [BrowserTheory]
    [InlineData("none", 0, 0)]
    [InlineData("session", 0, 1)]
    [InlineData("local", 1, 0)]
    public async Task A_school_chooses_where_the_conversation_stays_and_the_reader_is_told(string persist, int local, int session)
    {
        var (widget, _) = await EmbedOpenAsync(attributes: $"persist=\"{persist}\"");
        var told = await widget.Page.Locator("career-chat .welcome").TextContentAsync();
        Assert.Contains(persist switch { "none" => "quand vous quittez la page", "local" => "24 heures", _ => "quand vous le fermez" }, told, StringComparison.Ordinal);
        await widget.AskAsync("Bonjour");

        Assert.Equal([local, session], await widget.Page.EvaluateAsync<int[]>("[localStorage.length, sessionStorage.length]"));
    }

    [BrowserFact]
    public async Task A_conversation_kept_on_the_device_is_gone_after_a_day_without_a_word()
    {
        var (widget, _) = await EmbedOpenAsync(attributes: "persist=\"local\"");
        await widget.AskAsync("Bonjour");
        await widget.Page.EvaluateAsync("() => { const key = localStorage.key(0); const saved = JSON.parse(localStorage[key]); saved.savedAt -= 25 * 3600_000; localStorage[key] = JSON.stringify(saved); }");
        await widget.Page.ReloadAsync();
        await widget.OpenAsync();

        Assert.Equal(0, await widget.Page.Locator("career-chat .turn").CountAsync());
        Assert.Equal(0, await widget.Page.EvaluateAsync<int>("localStorage.length"));
    }

    [BrowserFact]
    public async Task Erasing_empties_the_browser_and_the_server()
    {
        var (widget, service) = await EmbedOpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        var id = await widget.Page.EvaluateAsync<string>("JSON.parse(sessionStorage[Object.keys(sessionStorage)[0]]).turns[0].answer.id");
        await widget.PickAsync("Effacer la conversation");
        await widget.Button("Effacer").ClickAsync();
        await widget.Page.Locator("career-chat .toast").GetByText("La conversation est effacée.").WaitForAsync();

        Assert.Equal(0, await widget.Page.EvaluateAsync<int>("sessionStorage.length"));
        Assert.Equal(0, await widget.Page.Locator("career-chat .turn").CountAsync());
        Assert.Contains($"DELETE /api/chat/{id}", service.Requests);
        Assert.True(await widget.Page.Locator("career-chat .notice").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task The_export_is_json_and_marked_as_written_by_an_ai()
    {
        var (widget, _) = await EmbedOpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        var file = await widget.Page.RunAndWaitForDownloadAsync(() => widget.PickAsync("Exporter en JSON"));
        var json = JsonDocument.Parse(await File.ReadAllTextAsync(await file.PathAsync())).RootElement;

        Assert.True(json.GetProperty("aiGenerated").GetBoolean());
        Assert.Equal("Que fait un data analyst ?", json.GetProperty("turns")[0].GetProperty("question").GetString());
    }

    [BrowserFact]
    public async Task The_leads_can_be_taken_away_with_their_proofs()
    {
        var (widget, service) = await EmbedOpenAsync();
        service.Answering(Answers.Leads());
        await widget.AskAsync("Quel métier pour moi ?");
        var file = await widget.Page.RunAndWaitForDownloadAsync(() => widget.PickAsync("Télécharger mes pistes"));
        var html = await File.ReadAllTextAsync(await file.PathAsync());

        Assert.Equal("mes-pistes.html", file.SuggestedFilename);
        foreach (var expected in new[] { "Data Analyst", "Piste forte", "j’aime les chiffres", "SQL est demandé", "[1]", Answers.Quote, "Des pistes, pas un verdict" })
        {
            Assert.Contains(expected, html, StringComparison.Ordinal);
        }
    }

    [BrowserFact]
    public async Task Printing_shows_the_leads_in_a_window_of_their_own()
    {
        var (widget, service) = await EmbedOpenAsync();
        service.Answering(Answers.Leads());
        await widget.AskAsync("Quel métier pour moi ?");
        await widget.Page.Context.AddInitScriptAsync("window.print = () => { window.printed = true; }");
        var paper = await widget.Page.Context.RunAndWaitForPageAsync(() => widget.PickAsync("Imprimer mes pistes"));

        Assert.Contains("Data Analyst", await paper.TextContentAsync("body"), StringComparison.Ordinal);
        Assert.Equal("Mes pistes d’orientation", await paper.TitleAsync());
    }

    [BrowserFact]
    public async Task The_notice_comes_first_in_every_mode_and_nothing_in_the_page_removes_it()
    {
        foreach (var attributes in new[] { "mode=\"inline\"", "mode=\"page\"", "open" })
        {
            var (widget, _) = await EmbedAsync(attributes: attributes);
            await widget.Page.EvaluateAsync("() => { const chat = document.querySelector('career-chat'); chat.strings = { notice: '', noticeMore: ' ', subtitle: null }; for (const name of ['notice', 'no-notice', 'hide-notice']) chat.setAttribute(name, 'false'); }");
            await widget.Input.WaitForAsync();
            var notice = widget.Page.Locator("career-chat .notice");

            Assert.True(await notice.IsVisibleAsync());
            Assert.StartsWith("Je suis une intelligence artificielle\u00a0: je donne des pistes, pas des verdicts.", await notice.TextContentAsync(), StringComparison.Ordinal);
            Assert.True((await notice.BoundingBoxAsync())!.Y < (await widget.Input.BoundingBoxAsync())!.Y);
            Assert.Contains("IA", await widget.Page.Locator("career-chat .head p").TextContentAsync(), StringComparison.Ordinal);
        }
    }

    [BrowserFact]
    public async Task Every_text_is_french_and_can_be_replaced()
    {
        var (widget, _) = await EmbedOpenAsync(settings: new() { ["Feedback:Enabled"] = "true" });
        await widget.AskAsync("Que fait un data analyst ?");
        var english = await widget.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelector('career-chat').shadowRoot.querySelectorAll('*')].flatMap(node => [node.getAttribute('aria-label'), node.title, node.placeholder])
              .filter(text => text && /\b(send|close|open|stop|menu|source|more|help|your|message|copy|retry)\b(?! \d|\u00a0?:)/i.test(text) && !/votre message/i.test(text))
            """);
        Assert.Empty(english);
        Assert.Equal("fr", await widget.Panel.GetAttributeAsync("lang"));
        Assert.Empty(await widget.Page.EvaluateAsync<string[]>("() => [...document.querySelector('career-chat').shadowRoot.querySelectorAll('.panel *')].filter(node => !node.children.length && node.closest('.prose, .question, .chips') === null && / [;!?»:]|« /.test(node.textContent)).map(node => node.textContent)"));

        await widget.Page.EvaluateAsync("() => { document.querySelector('career-chat').strings = { title: 'Jobs', send: 'Send it' }; }");
        await widget.Button("Send it").WaitForAsync();
        Assert.Equal("Jobs", await widget.Page.Locator("career-chat h2").First.TextContentAsync());
        Assert.Equal(1, await widget.Page.Locator("career-chat .turn").CountAsync());
    }

    [BrowserFact]
    public async Task A_school_adds_its_own_privacy_text_and_questions()
    {
        var host = await HostAsync();
        var service = await ServeAsync(host: host);
        var page = await OpenAsync();
        await page.GotoAsync(host.Show(service.Address, "starter-questions='[\"Que fait un DPO ?\"]' open").Address);
        await page.EvaluateAsync("() => { const text = document.createElement('p'); text.slot = 'privacy'; text.textContent = 'Le lycée est responsable du traitement.'; document.querySelector('career-chat').append(text); }");
        var widget = new WidgetPage(page);
        await widget.Button("Que fait un DPO ?").ClickAsync();
        await page.Locator("career-chat .tools").WaitForAsync();

        Assert.True(await page.GetByText("Le lycée est responsable du traitement.").IsVisibleAsync());
        Assert.Equal(["Que fait un DPO ?"], UserTexts(service.Conversations.Last()));
    }

    private static string[] UserTexts(JsonElement messages) =>
        [.. messages.EnumerateArray().Where(message => message.GetProperty("role").GetString() == "user").Select(message => message.GetProperty("content").GetString()!)];
}
