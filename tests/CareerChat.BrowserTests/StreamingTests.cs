using System.Text.Json;
using CareerChat.BrowserTests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace CareerChat.BrowserTests;

/// <summary>An answer that streams, is cut, is stopped, or never comes.</summary>
public class StreamingTests(Browser browser) : BrowserTest(browser)
{
    [BrowserFact]
    public async Task However_many_tokens_arrive_the_text_is_written_once_a_frame()
    {
        var (widget, service) = await EmbedOpenAsync();
        service.Answering(Answers.Long(300));
        await widget.Page.EvaluateAsync(
            """
            () => {
              globalThis.frames = 0; globalThis.writes = 0;
              const tick = () => { frames++; requestAnimationFrame(tick); };
              requestAnimationFrame(tick);
              new MutationObserver(() => writes++).observe(document.querySelector('career-chat').shadowRoot.querySelector('.log'), { childList: true, characterData: true, subtree: true });
            }
            """);
        await widget.AskAsync("Que fait un data analyst ?");
        var (frames, writes) = (await widget.Page.EvaluateAsync<int>("frames"), await widget.Page.EvaluateAsync<int>("writes"));

        // Beside the frames of the stream: the question, the final answer, the edit button.
        Assert.InRange(writes, 1, frames + 4);
    }

    [BrowserTheory]
    [InlineData("Le")]
    [InlineData("tableaux")]
    [InlineData("comparez")]
    public async Task A_cut_stream_ends_with_the_identical_text_and_one_turn(string word)
    {
        var (whole, _) = await EmbedOpenAsync();
        await whole.AskAsync("Que fait un data analyst ?");
        var expected = await whole.Answer.InnerHTMLAsync();

        var (widget, service) = await EmbedOpenAsync();
        var cut = new TaskCompletionSource();
        service.Answering(turn => turn.AnswerAsync(Answers.Plain(), after: word, async () =>
        {
            await cut.Task;
            await turn.CutAsync();
        }));
        await widget.SendAsync("Que fait un data analyst ?");
        await widget.Answer.GetByText(word).First.WaitForAsync();
        cut.SetResult();
        await widget.Page.Locator("career-chat .tools").WaitForAsync();

        Assert.Equal(expected, await widget.Answer.InnerHTMLAsync());
        Assert.Equal(1, await widget.Page.Locator("career-chat .turn").CountAsync());
        Assert.Single(service.Requests, request => request == "POST /api/chat");
        Assert.Contains(service.Requests, request => request.StartsWith("GET /api/chat/", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Without_network_in_the_middle_of_an_answer_it_is_completed_when_the_network_is_back()
    {
        var (widget, service) = await EmbedOpenAsync();
        var cut = new TaskCompletionSource();
        service.Answering(turn => turn.AnswerAsync(Answers.Plain(), async at =>
        {
            if (at == 20)
            {
                await cut.Task;
                await turn.CutAsync();
            }
        }));
        await widget.SendAsync("Que fait un data analyst ?");
        await widget.Answer.GetByText("explore").WaitForAsync();
        await widget.Page.Context.SetOfflineAsync(true);
        cut.SetResult();
        await widget.Page.WaitForTimeoutAsync(1500);
        Assert.False(await widget.Button("Réessayer").IsVisibleAsync());
        await widget.Page.Context.SetOfflineAsync(false);

        await widget.Page.Locator("career-chat .tools").WaitForAsync();
        Assert.Contains("comparez les deux fiches", await widget.Answer.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await widget.Page.Locator("career-chat .turn").CountAsync());
    }

    [BrowserFact]
    public async Task A_silent_stream_is_taken_for_a_cut_one_and_resumed()
    {
        var (widget, service) = await EmbedAsync();
        await widget.Page.Clock.InstallAsync();
        await widget.Page.ReloadAsync();
        await widget.OpenAsync();
        var never = new TaskCompletionSource();
        service.Answering(turn => turn.AnswerAsync(Answers.Plain(), at => at == 20 ? never.Task : Task.CompletedTask));
        await widget.SendAsync("Que fait un data analyst ?");
        await widget.Answer.GetByText("explore").WaitForAsync();
        await widget.Page.Clock.FastForwardAsync(26_000);
        await widget.Page.Clock.FastForwardAsync(2_000);

        await widget.Page.Locator("career-chat .tools").WaitForAsync();
        Assert.Contains("comparez les deux fiches", await widget.Answer.TextContentAsync(), StringComparison.Ordinal);
        never.SetResult();
    }

    [BrowserFact]
    public async Task Offline_the_message_is_kept_and_can_be_sent_again()
    {
        var (widget, service) = await EmbedOpenAsync();
        await widget.Page.Context.SetOfflineAsync(true);
        await widget.SendAsync("Que fait un data analyst ?");
        await widget.Page.GetByText("Vous êtes hors connexion. Votre message est conservé.").First.WaitForAsync();
        await widget.Page.Context.SetOfflineAsync(false);
        await widget.Button("Réessayer").ClickAsync();
        await widget.Page.Locator("career-chat .tools").WaitForAsync();

        Assert.Equal(1, await widget.Page.Locator("career-chat .turn").CountAsync());
        Assert.Equal("Que fait un data analyst ?", Assert.Single(service.Conversations)[0].GetProperty("content").GetString());
    }

    [BrowserFact]
    public async Task An_answer_that_the_server_forgot_keeps_its_beginning_and_offers_another_try()
    {
        var (widget, service) = await EmbedOpenAsync();
        var cut = new TaskCompletionSource();
        service.Answering(async turn =>
        {
            turn.Context.Response.ContentType = "text/event-stream";
            await turn.SendAsync("start", new { id = "forgotten", mode = "llm" });
            await turn.SendAsync("delta", new { text = "Un début de réponse" });
            await cut.Task;
            turn.Context.Abort();
        });
        await widget.SendAsync("Que fait un data analyst ?");
        await widget.Answer.GetByText("Un début de réponse").WaitForAsync();
        cut.SetResult();
        await widget.Button("Réessayer").WaitForAsync();

        Assert.Contains("Un début de réponse", await widget.Answer.TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("Votre message est conservé", await widget.Answer.TextContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Too_many_questions_show_the_wait_and_then_allow_another_try()
    {
        var (widget, service) = await EmbedOpenAsync();
        service.Answering(turn => Refusals.BusyAsync(turn, 2));
        await widget.SendAsync("Bonjour");
        await widget.Page.GetByText("Vous pourrez réessayer dans 2 s.").First.WaitForAsync();
        await widget.Button("Réessayer").ClickAsync(new() { Force = true });
        Assert.Single(service.Conversations);

        service.Answering(Answers.Plain());
        await widget.Page.GetByText("Vous pouvez réessayer.").WaitForAsync();
        await widget.Button("Réessayer").ClickAsync();
        await widget.Page.Locator("career-chat .tools").WaitForAsync();
        Assert.Equal(2, service.Conversations.Count);
    }

    [BrowserTheory]
    [InlineData(StatusCodes.Status401Unauthorized, "Session expirée\u00a0: rechargez la page.")]
    [InlineData(StatusCodes.Status403Forbidden, "Cet assistant n’est pas autorisé sur cette page. Prévenez l’école.")]
    [InlineData(StatusCodes.Status400BadRequest, "La phrase du service.")]
    public async Task A_refusal_is_explained(int status, string expected)
    {
        var (widget, service) = await EmbedOpenAsync();
        service.Answering(turn => Refusals.ProblemAsync(turn, status, "La phrase du service."));
        await widget.SendAsync("Bonjour");

        await widget.Page.Locator("career-chat .problem-box").GetByText(expected).WaitForAsync();
    }

    [BrowserFact]
    public async Task An_error_event_is_shown_in_the_services_words()
    {
        var (widget, service) = await EmbedOpenAsync();
        service.Answering(async turn =>
        {
            turn.Context.Response.ContentType = "text/event-stream";
            await turn.SendAsync("start", new { id = turn.Id, mode = "llm" });
            await turn.SendAsync("error", new { code = "overloaded", message = "Le modèle est surchargé." });
        });
        await widget.SendAsync("Bonjour");

        await widget.Page.Locator("career-chat .problem-box").GetByText("Le modèle est surchargé.").WaitForAsync();
    }

    [BrowserFact]
    public async Task A_page_that_the_operator_does_not_know_is_refused_with_a_sentence()
    {
        var host = await HostAsync();
        var service = await ServeAsync(new() { ["Widget:Sites:pk_other:Origins:0"] = host.Address });
        var page = await OpenAsync();
        await page.GotoAsync(host.Show(service.Address).Address);
        var widget = new WidgetPage(page);
        await widget.OpenAsync();
        await widget.SendAsync("Bonjour");

        await page.GetByText("Cet assistant n’est pas autorisé sur cette page.").First.WaitForAsync();
        Assert.Empty(service.Conversations);
    }

    [BrowserFact]
    public async Task A_withdrawn_sentence_is_replaced_while_the_answer_streams_and_a_doubtful_one_is_marked()
    {
        var (widget, service) = await EmbedOpenAsync();
        var release = new TaskCompletionSource();
        service.Answering(async turn =>
        {
            turn.Context.Response.ContentType = "text/event-stream";
            await turn.SendAsync("start", new { id = turn.Id, mode = "llm" });
            await turn.SendAsync("delta", new { text = "Le salaire est de **90 000 €** [1]." });
            await turn.SendAsync("sentence", new { index = 0, verdict = "contradicted", replacement = "(Une phrase sans preuve a été retirée.)" });
            await turn.SendAsync("delta", new { text = " Il code peu [2]." });
            await turn.SendAsync("sentence", new { index = 1, verdict = "uncertain" });
            await turn.SendAsync("delta", new { text = " Bonjour à tous." });
            await turn.SendAsync("sentence", new { index = 2, verdict = "supported" });
            await turn.SendAsync("delta", new { text = " La suite" });
            await turn.SendAsync("sentence", new { index = 2, verdict = "unsupported", replacement = "" });
            await release.Task;
        });
        await widget.SendAsync("Salaire ?");
        await widget.Answer.GetByText("Une phrase sans preuve a été retirée.").WaitForAsync();
        await widget.Answer.GetByText("La suite").WaitForAsync();
        await widget.Answer.GetByText("Bonjour à tous").WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        Assert.DoesNotContain("90 000", await widget.Answer.TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("Il code peu", await widget.Answer.Locator(".doubtful").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("à vérifier", await widget.Answer.Locator(".tag").TextContentAsync());
        release.SetResult();
    }

    [BrowserFact]
    public async Task Stop_ends_the_answer_here_and_on_the_server_and_it_can_be_done_again()
    {
        var (widget, service) = await EmbedOpenAsync();
        var never = new TaskCompletionSource();
        service.Answering(turn => turn.AnswerAsync(Answers.Plain(), at => at == 20 ? never.Task : Task.CompletedTask));
        await widget.SendAsync("Que fait un data analyst ?");
        await widget.Answer.GetByText("explore").WaitForAsync();
        await widget.Button("Arrêter la réponse").FocusAsync();
        var waited = await widget.Page.EvaluateAsync<double>(
            """
            () => new Promise(resolve => {
              const root = document.querySelector('career-chat').shadowRoot; const start = performance.now();
              new MutationObserver(() => root.querySelector('.answer .tools') && resolve(performance.now() - start)).observe(root.querySelector('.log'), { childList: true, subtree: true });
              root.activeElement.click();
            })
            """);
        Assert.InRange(waited, 0, 1000); // the goal is 100 ms: TimingTests measures it
        Assert.Equal("Envoyer", await widget.FocusAsync());
        Assert.Contains("Réponse arrêtée", await widget.Answer.TextContentAsync(), StringComparison.Ordinal);
        await Expect.EventuallyAsync(() => service.Requests.Any(request => request.StartsWith("DELETE /api/chat/", StringComparison.Ordinal)));

        never.SetResult();
        service.Answering(Answers.Plain());
        await widget.Button("Refaire la réponse").ClickAsync();
        await widget.Page.Locator("career-chat .answer .cite").First.WaitForAsync();
        Assert.Equal(1, await widget.Page.Locator("career-chat .turn").CountAsync());
        Assert.All(service.Conversations, conversation => Assert.Equal(1, conversation.GetArrayLength()));
    }
}
