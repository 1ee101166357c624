using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CareerChat.Api.Widget;

/// <summary>
/// Joins JavaScript modules into one script, so that the sources stay small and the browser makes one request.
/// It understands what the widget's own modules use (named imports, JSON and CSS import attributes, exported
/// declarations) and refuses anything else by name. It also drops comments and indentation; names are kept.
/// </summary>
internal sealed partial class ModuleComposer(Func<string, string> read)
{
    private readonly HashSet<string> _done = [];
    private readonly HashSet<string> _open = [];
    private readonly Dictionary<string, string> _dataNames = [];
    private readonly StringBuilder _script = new();

    /// <summary>The script of a module and of everything it imports; only the entry's exports stay exports.</summary>
    /// <param name="entry">Path of the entry, such as <c>widget/panel.js</c>.</param>
    /// <param name="read">Gives the text at a path.</param>
    /// <exception cref="InvalidOperationException">A module uses a form that cannot be joined, or modules import each other.</exception>
    public static string Compose(string entry, Func<string, string> read)
    {
        var composer = new ModuleComposer(read);
        composer.Add(entry, isEntry: true);
        return composer._script.ToString();
    }

    private void Add(string path, bool isEntry = false)
    {
        if (!_open.Add(path))
        {
            throw new InvalidOperationException($"{path} imports itself through another module.");
        }

        var body = Import().Replace(read(path), match =>
        {
            var target = Resolve(path, match.Groups["from"].Value);
            if (match.Groups["type"].Value is { Length: > 0 } type)
            {
                AddData(match.Groups["name"].Value, target, type);
            }
            else if (match.Groups["names"].Value.Contains(" as ", StringComparison.Ordinal) || match.Groups["name"].Success)
            {
                throw new InvalidOperationException($"{path} renames what it imports from {target}; import it by its own name.");
            }
            else if (!_done.Contains(target))
            {
                Add(target);
            }

            return "";
        });
        if (!isEntry)
        {
            body = Export().Replace(body, "");
        }

        if (Leftover().Match(body) is { Success: true } leftover)
        {
            throw new InvalidOperationException($"{path} has an import or export that cannot be joined: '{leftover.Value.Trim()}'.");
        }

        _script.Append(Squeeze(body));
        _open.Remove(path);
        _done.Add(path);
    }

    private void AddData(string name, string path, string type)
    {
        if (_dataNames.TryGetValue(path, out var known))
        {
            if (known != name)
            {
                throw new InvalidOperationException($"{path} is imported both as {known} and as {name}.");
            }

            return;
        }

        _dataNames.Add(path, name);
        _script.Append(type switch
        {
            "json" => $"const {name} = {JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(read(path)), Plain)};\n",
            "css" => $"const {name} = new CSSStyleSheet();\n{name}.replaceSync({JsonSerializer.Serialize(SqueezeCss(read(path)), Plain)});\n",
            _ => throw new InvalidOperationException($"{path} is imported as '{type}'; expected json or css."),
        });
    }

    private static string Resolve(string importer, string specifier) =>
        new Uri(new Uri("http://widget/" + importer), specifier).AbsolutePath.TrimStart('/');

    private static string Squeeze(string script) =>
        Indentation().Replace(LineComment().Replace(BlockComment().Replace(script, ""), ""), "");

    private static string SqueezeCss(string css) =>
        Blanks().Replace(AroundSigns().Replace(CssComment().Replace(css, ""), "$1"), " ").Trim();

    // The script is served as UTF-8 and never stands inside HTML, so accents need no escape.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [GeneratedRegex("""^import\s+(?:\{(?<names>[^}]*)\}|(?<name>\w+))\s+from\s+"(?<from>[^"]+)"(?:\s+with\s+\{\s*type:\s*"(?<type>\w+)"\s*\})?;[ ]*\n""", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"^export\s+(?=(?:async\s+)?function|class|const)", RegexOptions.Multiline)]
    private static partial Regex Export();

    [GeneratedRegex(@"^(?:import\s*[^(\s].*|export\s+(?!(?:async\s+)?function|class|const).*)$", RegexOptions.Multiline)]
    private static partial Regex Leftover();

    [GeneratedRegex(@"^[ ]*/\*\*?(?:(?!\*/).)*\*/[ ]*\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockComment();

    [GeneratedRegex(@"(?:^[ ]*|(?<=[;{,])[ ]+)//.*\n", RegexOptions.Multiline)]
    private static partial Regex LineComment();

    [GeneratedRegex(@"^\s+", RegexOptions.Multiline)]
    private static partial Regex Indentation();

    [GeneratedRegex(@"/\*(?:(?!\*/).)*\*/", RegexOptions.Singleline)]
    private static partial Regex CssComment();

    [GeneratedRegex(@"\s*([{};,])\s*")]
    private static partial Regex AroundSigns();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
