using CareerChat.Api.Widget;
using CareerChat.BrowserTests.Support;
using Xunit.Abstractions;

namespace CareerChat.BrowserTests;

public class SizeTests(Browser browser, ITestOutputHelper output) : BrowserTest(browser)
{
    private const int LoaderBudget = 4_000;
    private const int WholeBudget = 20 * 1024;

    [Fact]
    public void The_loader_and_the_whole_widget_stay_within_their_budgets()
    {
        var files = new WidgetFiles();
        var loader = files.All["/widget.js"].Gzip.Length;
        var panel = files.All["/widget/panel.js"].Gzip.Length;
        output.WriteLine($"gzip: loader {loader} B, panel with styles and texts {panel} B, together {loader + panel} B");

        Assert.InRange(loader, 1, LoaderBudget);
        Assert.InRange(loader + panel, 1, WholeBudget);
    }

    [BrowserFact]
    public async Task Two_requests_bring_everything_and_the_second_only_on_opening()
    {
        var host = await HostAsync();
        var service = await ServeAsync(host: host);
        var page = await OpenAsync();
        var scripts = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.ResourceType is not ("document" or "fetch"))
            {
                scripts.Add(new Uri(request.Url).AbsolutePath);
            }
        };
        await page.GotoAsync(host.Show(service.Address).Address);
        var widget = new WidgetPage(page);
        await widget.Launcher.WaitForAsync();

        Assert.Equal(["/widget.js"], scripts);
        Assert.Empty(service.Requests);

        await widget.OpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");

        Assert.Equal(["/widget.js", "/widget/panel.js"], scripts);
    }
}
