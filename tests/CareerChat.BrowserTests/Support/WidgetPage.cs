using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CareerChat.BrowserTests.Support;

/// <summary>The widget as its user meets it.</summary>
internal sealed class WidgetPage(IPage page)
{
    public IPage Page => page;

    public ILocator Launcher => page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Trouver mon métier") });

    public ILocator Panel => page.Locator("career-chat .panel");

    public ILocator Input => page.Locator("career-chat .entry textarea");

    public ILocator Log => page.Locator("career-chat .log");

    public ILocator Answer => page.Locator("career-chat .turn .answer").Last;

    public ILocator Sheet => page.Locator("career-chat .sheet");

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task OpenAsync()
    {
        await Launcher.ClickAsync();
        await Input.WaitForAsync();
    }

    /// <summary>Sends a question without waiting for its answer.</summary>
    public async Task SendAsync(string question)
    {
        await Input.FillAsync(question);
        await Input.PressAsync("Enter");
    }

    /// <summary>Sends a question and waits until its answer is complete.</summary>
    public async Task AskAsync(string question)
    {
        var before = await Finished().CountAsync();
        await SendAsync(question);
        await Finished().Nth(before).WaitForAsync();
    }

    /// <summary>Opens the "…" menu and picks an action.</summary>
    public async Task PickAsync(string action)
    {
        await page.Locator("career-chat .menu-place summary").ClickAsync();
        await page.Locator("career-chat .menu").GetByText(action, new() { Exact = true }).ClickAsync();
    }

    /// <summary>Runs a function of the widget's shadow root.</summary>
    public Task<T> ShadowAsync<T>(string function) => page.EvaluateAsync<T>($"() => ({function})(document.querySelector('career-chat').shadowRoot)");

    /// <summary>Name of what has the focus, inside the widget or in the page.</summary>
    public Task<string> FocusAsync() => page.EvaluateAsync<string>(
        """
        () => {
          const deep = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
          return deep.getAttribute('aria-label') ?? deep.labels?.[0]?.textContent ?? deep.textContent.trim();
        }
        """);

    /// <summary>Saves a picture of the page beside the test results.</summary>
    public Task ShootAsync(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "screenshots");
        Directory.CreateDirectory(folder);
        return page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
    }

    private ILocator Finished() => page.Locator("career-chat .turn .answer:has(.tools)");
}
