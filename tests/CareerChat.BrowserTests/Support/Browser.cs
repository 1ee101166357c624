using Microsoft.Playwright;

namespace CareerChat.BrowserTests.Support;

/// <summary>One Chromium for the whole run; each test opens a context of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A new page in a French browser of the given size.</summary>
    internal async Task<IPage> OpenAsync(Screen? screen = null, Action<BrowserNewContextOptions>? adjust = null)
    {
        var options = new BrowserNewContextOptions
        {
            Locale = "fr-FR",
            ViewportSize = new() { Width = (screen ?? Screen.Desktop).Width, Height = (screen ?? Screen.Desktop).Height },
            ColorScheme = (screen ?? Screen.Desktop).Dark ? ColorScheme.Dark : ColorScheme.Light,
        };
        adjust?.Invoke(options);
        var context = await _chromium!.NewContextAsync(options);
        context.SetDefaultTimeout(10_000);
        return await context.NewPageAsync();
    }
}

/// <summary>A size and a theme.</summary>
internal sealed record Screen(int Width, int Height, bool Dark = false)
{
    public static readonly Screen Phone = new(360, 740);
    public static readonly Screen Desktop = new(1280, 800);

    public override string ToString() => $"{Width}-{(Dark ? "dark" : "light")}";
}

[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
