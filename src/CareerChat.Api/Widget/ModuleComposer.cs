using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CareerChat.Api.Widget;

/// <summary>
/// Joins JavaScript modules into one script, so that the sources stay small and the browser makes one request.
/// It understands what the widget's own modules use (named imports, JSON and CSS import attributes, exported
/// declarations) and refuses anything else by name.
/// </summary>
internal sealed partial class ModuleComposer(Func<string, string> read)
{
    private readonly HashSet<string> _done = [];
    private readonly HashSet<string> _open = [];
    private readonly Dictionary<string, string> _dataNames = [];
    private readonly Dictionary<string, string> _sharedNames = [];
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
        var shared = Shared().Matches(read(path)).SelectMany(match => match.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries))
            .Concat(TopLevel().Matches(body).Select(match => match.Groups[1].Value))
            .Concat(_dataNames.Values)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => isEntry && body.Contains($"export function {name}", StringComparison.Ordinal) ? name : SharedName(name));
        if (!isEntry)
        {
            body = Export().Replace(body, "");
        }

        if (Leftover().Match(body) is { Success: true } leftover)
        {
            throw new InvalidOperationException($"{path} has an import or export that cannot be joined: '{leftover.Value.Trim()}'.");
        }

        _script.Append(ScriptSqueezer.Squeeze(body, shared));
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
            "json" => $"let {SharedName(name)}={QuotedKey().Replace(JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(read(path)), Plain), "$1:")};\n",
            "css" => $"let {SharedName(name)}=new CSSStyleSheet();{SharedName(name)}.replaceSync('{SqueezeCss(read(path)).Replace("'", "\\'", StringComparison.Ordinal)}');\n",
            _ => throw new InvalidOperationException($"{path} is imported as '{type}'; expected json or css."),
        });
    }

    // Capitals with a dollar: no module writes such a name, and no browser knows one.
    private string SharedName(string name)
    {
        if (!_sharedNames.TryGetValue(name, out var shown))
        {
            var rank = _sharedNames.Count;
            shown = rank < 26 ? $"{(char)('A' + rank)}" : $"${(char)('A' + (rank % 26))}{(rank < 52 ? "" : (char)('a' + (rank / 26)))}";
            _sharedNames.Add(name, shown);
        }

        return shown;
    }

    private static string Resolve(string importer, string specifier) =>
        new Uri(new Uri("http://widget/" + importer), specifier).AbsolutePath.TrimStart('/');

    private static string SqueezeCss(string css) =>
        Blanks().Replace(AroundSigns().Replace(CssComment().Replace(css, ""), "$1"), " ").Replace(": ", ":", StringComparison.Ordinal)
            .Replace(" !important", "!important", StringComparison.Ordinal).Replace(";}", "}", StringComparison.Ordinal).Trim();

    // The script is served as UTF-8 and never stands inside HTML, so accents need no escape.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [GeneratedRegex("""^import\s+(?:\{(?<names>[^}]*)\}|(?<name>\w+))\s+from\s+"(?<from>[^"]+)"(?:\s+with\s+\{\s*type:\s*"(?<type>\w+)"\s*\})?;[ ]*\n""", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"^export\s+(?=(?:async\s+)?function|class|const)", RegexOptions.Multiline)]
    private static partial Regex Export();

    [GeneratedRegex(@"^(?:import\s*[^(\s].*|export\s+(?!(?:async\s+)?function|class|const).*)$", RegexOptions.Multiline)]
    private static partial Regex Leftover();

    [GeneratedRegex("""^import\s+\{(?<names>[^}]*)\}""", RegexOptions.Multiline)]
    private static partial Regex Shared();

    [GeneratedRegex(@"^(?:export\s+)?(?:async\s+)?(?:function\*?|class|const|let)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevel();

    // Inside a string a quote has a backslash before it, so what looks like a key is one. A script's object needs no quotes around it.
    [GeneratedRegex("""(?<=[{,])"([A-Za-z]\w*)":""")]
    private static partial Regex QuotedKey();

    [GeneratedRegex(@"/\*(?:(?!\*/).)*\*/", RegexOptions.Singleline)]
    private static partial Regex CssComment();

    [GeneratedRegex(@"\s*([{};,>])\s*")]
    private static partial Regex AroundSigns();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
