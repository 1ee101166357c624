using CareerChat.BrowserTests.Support;

namespace CareerChat.BrowserTests;

/// <summary>What a screen reader is told: few sentences, each once, in a region that was there before them.</summary>
public class AnnouncementTests(Browser browser) : BrowserTest(browser)
{
    private const string Listen =
        """
        () => {
          globalThis.said = [];
          const watch = () => {
            const region = document.querySelector('career-chat').shadowRoot.querySelector('[role=status].sr');
            if (!region) return requestAnimationFrame(watch);
            said.push(`mounted:${region.textContent}`);
            new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
          };
          watch();
        }
        """;

    [BrowserFact]
    public async Task A_long_answer_changes_the_live_region_three_times_at_most()
    {
        var (widget, service) = await EmbedAsync();
        await widget.Page.EvaluateAsync(Listen);
        await widget.OpenAsync();
        await widget.Page.WaitForFunctionAsync("() => said.length >= 2");
        Assert.Equal("mounted:", (await SaidAsync(widget))[0]);
        Assert.Equal("Je suis une intelligence artificielle\u00a0: je donne des pistes, pas des verdicts.", (await SaidAsync(widget))[1]);

        service.Answering(turn => turn.AnswerAsync(Answers.Long(500), token => token % 100 == 0 ? Task.Delay(60) : Task.CompletedTask));
        await widget.Page.EvaluateAsync("() => { said.length = 0; }");
        await widget.AskAsync("Que fait un data analyst ?");
        await widget.Page.WaitForFunctionAsync("() => said.some(text => text.startsWith('Réponse terminée'))");

        var said = await SaidAsync(widget);
        Assert.InRange(said.Length, 1, 3);
        Assert.StartsWith("Réponse terminée. Sources\u00a0: 2. mot1 mot2", said[^1], StringComparison.Ordinal);
        Assert.EndsWith("mot500.", said[^1].Replace("Suite", "").Trim(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_log_is_not_live_and_says_when_it_is_busy()
    {
        var (widget, service) = await EmbedOpenAsync();
        var release = new TaskCompletionSource();
        service.Answering(turn => turn.AnswerAsync(Answers.Plain(), token => token == 10 ? release.Task : Task.CompletedTask));
        await widget.SendAsync("Que fait un data analyst ?");
        await widget.Answer.GetByText("explore").WaitForAsync();

        Assert.Equal("log off true", await widget.Log.EvaluateAsync<string>("log => [log.role, log.ariaLive, log.ariaBusy].join(' ')"));
        release.SetResult();
        await widget.Page.Locator("career-chat .tools").WaitForAsync();
        Assert.Equal("false", await widget.Log.GetAttributeAsync("aria-busy"));
    }

    [BrowserFact]
    public async Task Spoken_text_holds_no_marker_and_no_markdown()
    {
        var (widget, _) = await EmbedAsync();
        await widget.Page.EvaluateAsync(Listen);
        await widget.OpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        await widget.Page.WaitForFunctionAsync("() => said.some(text => text.startsWith('Réponse terminée'))");

        var final = (await SaidAsync(widget))[^1];
        Assert.Contains("Le data analyst explore les données pour répondre à des questions concrètes", final, StringComparison.Ordinal);
        Assert.Contains("à vérifier", final, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\*\*|\[\d|##|\|", final);
    }

    [BrowserFact]
    public async Task An_error_is_said_once()
    {
        var (widget, service) = await EmbedAsync();
        await widget.Page.EvaluateAsync(Listen);
        await widget.OpenAsync();
        service.Answering(turn => Refusals.BusyAsync(turn, 3));
        await widget.SendAsync("Bonjour");
        await widget.Page.GetByText("Vous pouvez réessayer.").WaitForAsync();

        Assert.Single(await SaidAsync(widget), text => text.Contains("beaucoup de demandes", StringComparison.OrdinalIgnoreCase));
    }

    private static Task<string[]> SaidAsync(WidgetPage widget) => widget.Page.EvaluateAsync<string[]>("said");
}
