using System.Globalization;
using CareerChat.BrowserTests.Support;
using Xunit.Abstractions;

namespace CareerChat.BrowserTests;

/// <summary>
/// Measures how quick the widget is and prints the figures; CAREERCHAT_TIMED=1 also holds them to the goals,
/// which a loaded machine cannot promise.
/// </summary>
public class TimingTests(Browser browser, ITestOutputHelper output) : BrowserTest(browser)
{
    private static readonly bool Strict = Environment.GetEnvironmentVariable("CAREERCHAT_TIMED") == "1";

    [BrowserFact]
    public async Task Launcher_panel_and_long_tasks_on_a_processor_four_times_slower()
    {
        var host = await HostAsync();
        var service = await ServeAsync(host: host);
        await PrepareAsync(service);
        var page = await OpenAsync(Screen.Phone);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        await page.AddInitScriptAsync(
            """
            globalThis.longTasks = []; globalThis.shift = 0;
            new PerformanceObserver(list => longTasks.push(...list.getEntries().map(entry => entry.duration))).observe({ type: 'longtask', buffered: true });
            new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
            const look = () => document.querySelector('career-chat')?.shadowRoot?.querySelector('.launcher button')?.checkVisibility() ? requestAnimationFrame(() => { globalThis.launcherAt = performance.now(); }) : requestAnimationFrame(look);
            requestAnimationFrame(look);
            """);
        await page.GotoAsync(host.Show(service.Address).Address);
        await page.WaitForFunctionAsync("() => globalThis.launcherAt");
        var launcher = await page.EvaluateAsync<double>("launcherAt - performance.getEntriesByType('resource').find(entry => entry.name.endsWith('widget.js')).startTime");
        var panel = await page.EvaluateAsync<double>(
            """
            () => new Promise(resolve => {
              const root = document.querySelector('career-chat').shadowRoot; const start = performance.now();
              const look = () => root.activeElement?.localName === 'textarea' ? requestAnimationFrame(() => resolve(performance.now() - start)) : requestAnimationFrame(look);
              root.querySelector('.launcher button').click(); look();
            })
            """);
        Report("launcher visible after its script was asked for (4x CPU)", launcher, 150);
        Report("panel usable after the click (4x CPU)", panel, 100);
        Report("longest task (4x CPU)", await page.EvaluateAsync<double>("Math.max(0, ...longTasks)"), 50);
        var shift = await page.EvaluateAsync<double>("shift");
        output.WriteLine($"cumulative layout shift: {shift.ToString("0.000", CultureInfo.InvariantCulture)}");
        Assert.Equal(0, shift);
    }

    [BrowserFact]
    public async Task From_a_token_written_to_its_paint_and_the_cost_of_three_hundred()
    {
        var (widget, service) = await EmbedOpenAsync();
        var delays = new List<double>();
        for (var run = 0; run < 20; run++)
        {
            var (go, written) = (new TaskCompletionSource(), 0.0);
            service.Answering(async turn =>
            {
                turn.Context.Response.ContentType = "text/event-stream";
                await turn.SendAsync("start", new { id = turn.Id, mode = "llm" });
                await go.Task;
                written = (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
                await turn.SendAsync("delta", new { text = $"jeton{turn.Id}" });
                await turn.SendAsync("done", new { answer = new { id = turn.Id, status = "answered", mode = "llm", text = $"jeton{turn.Id}" } });
            });
            await widget.SendAsync($"Question {run}");
            await widget.Answer.GetByText("Réponse en cours").WaitForAsync();
            var painted = widget.Page.EvaluateAsync<double>(
                """
                () => new Promise(resolve => {
                  const answer = [...document.querySelector('career-chat').shadowRoot.querySelectorAll('.prose')].at(-1);
                  new MutationObserver((_, observer) => { observer.disconnect(); requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now()); channel.port2.postMessage(0); }); }).observe(answer, { childList: true, subtree: true });
                })
                """);
            await Task.Yield();
            await widget.Page.EvaluateAsync("1");
            go.SetResult();
            delays.Add(await painted - written);
            await widget.Page.Locator("career-chat .answer .tools").Nth(run).WaitForAsync();
        }

        delays.Sort();
        output.WriteLine($"first token, median: {delays[10]:0} ms");
        Report("first token written to painted, 95th percentile", delays[18], 35);

        service.Answering(Answers.Long(300));
        var session = await widget.Page.Context.NewCDPSessionAsync(widget.Page);
        await session.SendAsync("Performance.enable");
        var before = await TaskSecondsAsync(session);
        await widget.AskAsync("Une longue réponse");
        Report("main thread for 300 tokens", (await TaskSecondsAsync(session) - before) * 1000, 350);
    }

    [BrowserFact]
    public async Task Stop_and_the_opening_of_a_passage()
    {
        var (widget, service) = await EmbedOpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        Report("click on a marker to the whole passage", await widget.Page.EvaluateAsync<double>(
            """
            () => new Promise(resolve => {
              const root = document.querySelector('career-chat').shadowRoot; const start = performance.now();
              const look = () => root.querySelector('.sheet .passage')?.textContent.includes('équipes') ? resolve(performance.now() - start) : requestAnimationFrame(look);
              root.querySelector('button.cite').click(); look();
            })
            """), 150);
        await widget.Page.Keyboard.PressAsync("Escape");
        var never = new TaskCompletionSource();
        service.Answering(turn => turn.AnswerAsync(Answers.Plain(), at => at == 20 ? never.Task : Task.CompletedTask));
        await widget.SendAsync("Encore");
        await widget.Answer.GetByText("explore").WaitForAsync();
        Report("stop", await widget.Page.EvaluateAsync<double>(
            """
            () => new Promise(resolve => {
              const root = document.querySelector('career-chat').shadowRoot; const start = performance.now();
              const look = () => root.querySelector('.log').textContent.includes('Réponse arrêtée') ? resolve(performance.now() - start) : requestAnimationFrame(look);
              root.querySelector('[aria-label="Arrêter la réponse"]').click(); look();
            })
            """), 100);
        never.SetResult();
    }

    /// <summary>The service makes its files ready a little after its start; a page that comes before then is not what is measured.</summary>
    private static async Task PrepareAsync(ScriptedService service)
    {
        using var http = new HttpClient { DefaultRequestHeaders = { { "Accept-Encoding", "gzip, br" } } };
        foreach (var path in (string[])["/widget.js", "/widget/panel.js", "/api/site"])
        {
            await http.GetByteArrayAsync(service.Address + path);
        }
    }

    private static async Task<double> TaskSecondsAsync(Microsoft.Playwright.ICDPSession session)
    {
        var metrics = await session.SendAsync("Performance.getMetrics");
        return metrics!.Value.GetProperty("metrics").EnumerateArray().First(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
    }

    private void Report(string what, double milliseconds, double goal)
    {
        output.WriteLine($"{what}: {milliseconds.ToString("0", CultureInfo.InvariantCulture)} ms (goal {goal} ms)");
        if (Strict)
        {
            Assert.InRange(milliseconds, 0, goal);
        }
    }
}
