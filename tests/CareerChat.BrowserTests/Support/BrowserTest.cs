using Microsoft.Playwright;

namespace CareerChat.BrowserTests.Support;

/// <summary>A class of tests in the browser; what a test opens is closed after it.</summary>
[Collection(OneBrowser.Name)]
public abstract class BrowserTest(Browser browser) : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _opened = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var opened in Enumerable.Reverse(_opened))
        {
            await opened.DisposeAsync();
        }
    }

    /// <summary>An empty page.</summary>
    private protected async Task<IPage> OpenAsync(Screen? screen = null, Action<BrowserNewContextOptions>? adjust = null)
    {
        var page = await browser.OpenAsync(screen, adjust);
        _opened.Add(page.Context);
        return page;
    }

    private protected async Task<HostSite> HostAsync() => Closing(await HostSite.StartAsync());

    private protected async Task<ScriptedService> ServeAsync(Dictionary<string, string?>? settings = null, HostSite? host = null) =>
        Closing(await ScriptedService.StartAsync(settings, host is null ? [] : [host.Address]));

    /// <summary>The widget on a plain page of another origin, and the service that answers it.</summary>
    private protected async Task<(WidgetPage Widget, ScriptedService Service)> EmbedAsync(
        Screen? screen = null, string attributes = "", Dictionary<string, string?>? settings = null, Action<BrowserNewContextOptions>? adjust = null)
    {
        var host = await HostAsync();
        var service = await ServeAsync(settings, host);
        var page = await OpenAsync(screen, adjust);
        await page.GotoAsync(host.Show(service.Address, attributes).Address);
        return (new WidgetPage(page), service);
    }

    /// <summary>The same, already open.</summary>
    private protected async Task<(WidgetPage Widget, ScriptedService Service)> EmbedOpenAsync(
        Screen? screen = null, string attributes = "", Dictionary<string, string?>? settings = null, Action<BrowserNewContextOptions>? adjust = null)
    {
        var (widget, service) = await EmbedAsync(screen, attributes, settings, adjust);
        await widget.OpenAsync();
        return (widget, service);
    }

    /// <summary>Fails with every finding, one a line.</summary>
    private protected static void AssertNone(IReadOnlyCollection<string> findings)
    {
        if (findings.Count > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, findings));
        }
    }

    private T Closing<T>(T opened)
        where T : IAsyncDisposable
    {
        _opened.Add(opened);
        return opened;
    }
}
