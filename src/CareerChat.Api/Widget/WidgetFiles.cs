using System.Reflection;

namespace CareerChat.Api.Widget;

/// <summary>The files of the widget and of the pages, composed once from the resources of the assembly.</summary>
internal sealed class WidgetFiles
{
    /// <summary>Paths of the scripts, styles and texts; known without composing anything, so that the service starts fast.</summary>
    public static readonly string[] FilePaths =
    [
        "/widget.js", "/widget/panel.js", "/widget/panel.fr.json", "/widget/launcher.fr.json", "/demo.css", "/page.css", "/demo.js", "/favicon.svg",
    ];

    /// <summary>Paths of the pages.</summary>
    public static readonly string[] PagePaths = ["/", "/demo", "/accessibilite"];

    private const string PanelAddress = "\"./widget/panel.js\"";
    private readonly Dictionary<string, WidgetFile> _files;

    public WidgetFiles()
        : this(ReadResource)
    {
    }

    /// <exception cref="InvalidOperationException">A module cannot be composed, or the loader no longer names the panel.</exception>
    internal WidgetFiles(Func<string, string> read)
    {
        var panel = Script(ModuleComposer.Compose("widget/panel.js", read));
        var loader = ModuleComposer.Compose("widget.js", read);
        if (!loader.Contains(PanelAddress, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"widget.js must name the panel as {PanelAddress}, so that its version can be added.");
        }

        _files = new Dictionary<string, WidgetFile>(StringComparer.Ordinal)
        {
            ["/widget.js"] = Script(loader.Replace(PanelAddress, $"\"./widget/panel.js?v={panel.Version}\"", StringComparison.Ordinal)),
            ["/widget/panel.js"] = panel,
            ["/widget/panel.fr.json"] = new("application/json; charset=utf-8", read("widget/panel.fr.json")),
            ["/widget/launcher.fr.json"] = new("application/json; charset=utf-8", read("widget/launcher.fr.json")),
            ["/demo.css"] = new("text/css; charset=utf-8", read("demo.css")),
            ["/page.css"] = new("text/css; charset=utf-8", read("page.css")),
            ["/demo.js"] = Script(read("demo.js")),
            ["/favicon.svg"] = new("image/svg+xml", read("favicon.svg")),
        };
        Pages = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["/"] = read("index.html"),
            ["/demo"] = read("demo.html"),
            ["/accessibilite"] = read("accessibilite.html"),
        };
    }

    /// <summary>HTML templates by path; <c>{nonce}</c> stands for the nonce of the response.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; }

    public IReadOnlyDictionary<string, WidgetFile> All => _files;

    private static WidgetFile Script(string text) => new("text/javascript; charset=utf-8", text);

    private static string ReadResource(string path)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("wwwroot/" + path)
            ?? throw new InvalidOperationException($"The assembly has no resource 'wwwroot/{path}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
