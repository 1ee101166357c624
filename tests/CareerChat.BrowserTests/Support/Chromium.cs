namespace CareerChat.BrowserTests.Support;

/// <summary>Where the browser is: <c>CAREERCHAT_CHROMIUM</c>, or a usual place.</summary>
internal static class Chromium
{
    private static readonly string[] Usual =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("CAREERCHAT_CHROMIUM") is { Length: > 0 } chosen ? chosen : Array.Find(Usual, File.Exists);

    /// <summary>Why a browser test is skipped, or null when it can run.</summary>
    public static string? Missing { get; } =
        Path is null ? "no Chromium found; install it or set CAREERCHAT_CHROMIUM to its executable"
        : !File.Exists(Path) ? $"CAREERCHAT_CHROMIUM is '{Path}', which is not a file"
        : null;
}

/// <summary>A test in a real browser; skipped, saying why, where there is none.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}

/// <summary>A table-driven test in a real browser; skipped, saying why, where there is none.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}

/// <summary>A browser test that also needs axe-core from npm.</summary>
internal sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute() => Skip = Chromium.Missing
        ?? (Axe.Path is null ? "no axe-core found; run 'npm ci' in tests/CareerChat.BrowserTests" : null);
}
