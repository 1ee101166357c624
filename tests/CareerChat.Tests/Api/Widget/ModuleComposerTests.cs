using CareerChat.Api.Widget;

namespace CareerChat.Tests.Api.Widget;

public class ModuleComposerTests
{
    [Fact]
    public void Modules_are_joined_once_each_before_those_that_import_them()
    {
        var script = Compose(new()
        {
            ["main.js"] = "import { one } from \"./one.js\";\nimport { two } from \"./two.js\";\nexport function start() { return one() + two(); }\n",
            ["one.js"] = "import { two } from \"./two.js\";\nexport function one() { return two(); }\n",
            ["two.js"] = "export function two() { return 2; }\n",
        });

        Assert.Equal("function A(){return 2}\nfunction B(){return A()}\nexport function start(){return B()+A()}\n", script);
    }

    [Fact]
    public void Json_and_style_sheets_are_written_in_place()
    {
        var script = Compose(new()
        {
            ["main.js"] = "import texts from \"./fr.json\" with { type: \"json\" };\nimport sheet from \"./main.css\" with { type: \"css\" };\nexport function start() { use(texts, sheet); }\n",
            ["fr.json"] = "{ \"hello\": \"l’été\" }",
            ["main.css"] = "/* why */\na { color: red; content: 'x'; }\n",
        });

        Assert.Equal(
            "let A={hello:\"l’été\"};\nlet B=new CSSStyleSheet();B.replaceSync('a{color:red;content:\\'x\\'}');\nexport function start(){use(A,B)}\n",
            script);
    }

    [Theory]
    [InlineData("import { one as uno } from \"./one.js\";\n", "renames")]
    [InlineData("import one from \"./one.js\";\n", "renames")]
    [InlineData("export default function () {}\n", "export default")]
    [InlineData("export * from \"./one.js\";\n", "export *")]
    [InlineData("import \"./one.js\";\n", "import")]
    [InlineData("import { main } from \"./main.js\";\n", "imports itself")]
    public void A_form_that_cannot_be_joined_is_refused_by_name(string source, string expected)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Compose(new() { ["main.js"] = source, ["one.js"] = "export const one = 1;\n" }));

        Assert.Contains("main.js", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static string Compose(Dictionary<string, string> files) => ModuleComposer.Compose("main.js", path => files[path]);
}
