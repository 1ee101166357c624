using CareerChat.Api.Widget;

namespace CareerChat.Tests.Api.Widget;

public class ScriptSqueezerTests
{
    [Theory]
    [InlineData("const first = 1; // why\nlet second = first;", "const a=1;let b=a;")]
    [InlineData("function f(value) {\n  /* why */\n  return value / 2;\n}", "function f(a){return a/2;}")]
    [InlineData("const name = \"a // b\"; const other = 'name';", "const a=\"a // b\";const b='name';")]
    [InlineData("const find = /[/\"`]+ x/g;", "const a=/[/\"`]+ x/g;")]
    [InlineData("const half = total / 2 / 3;", "const a=total/2/3;")]
    [InlineData("const text = `a ${ name + `b ${ name }` } c`;", "const a=`a ${name+`b ${name}`} c`;")]
    public void A_script_loses_its_blanks_and_comments_but_no_literal(string script, string expected) =>
        Assert.Equal(expected, Squeeze(script));

    [Theory]
    [InlineData("const text = 1; use({ text, text: text, other: text });", "const a=1;use({text:a,text:a,other:a});")]
    [InlineData("const { text, body: inner = 2, ...rest } = answer; use(text, inner, rest);", "const{text:c,body:a=2,...b}=answer;use(c,a,b);")]
    [InlineData("const text = panel.text; panel.text = text;", "const a=panel.text;panel.text=a;")]
    [InlineData("const call = ({ text }, ...rest) => text.size + rest.size;", "const c=({text:b},...a)=>b.size+a.size;")]
    [InlineData("try { run(); } catch (error) { tell(error); }", "try{run();}catch(a){tell(a);}")]
    [InlineData("const list = items.map(item => item.name);", "const b=items.map(a=>a.name);")]
    [InlineData("for (const item of document.all) use(item);", "for(const a of document.all)use(a);")]
    public void A_local_name_becomes_short_everywhere_and_a_property_nowhere(string script, string expected) =>
        Assert.Equal(expected, Squeeze(script));

    [Fact]
    public void A_private_member_becomes_short_and_a_public_one_stays()
    {
        const string Script = """
            class Menu {
              open = false;
              #button;
              static count = 0;
              async close(reason) { this.open = false; this.#button.focus(reason); }
              get isOpen() { return this.open; }
            }
            """;

        Assert.Equal(
            "class Menu{open=false;#a;static count=0;async close(b){this.open=false;this.#a.focus(b);}get isOpen(){return this.open;}}",
            Squeeze(Script, "Menu"));
    }

    [Fact]
    public void A_global_that_is_never_declared_keeps_its_name() =>
        Assert.Equal("const a=document.body;fetch(a,location.href);", Squeeze("const place = document.body;\nfetch(place, location.href);"));

    [Fact]
    public void A_loop_over_a_stream_is_no_parameter_list() =>
        Assert.Equal("for await(const a of read(body)){use(a);}", Squeeze("for await (const event of read(body)) { use(event); }"));

    [Fact]
    public void A_string_that_does_not_end_is_refused_with_its_beginning()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Squeeze("const a = \"never"));

        Assert.Contains("\"never", error.Message, StringComparison.Ordinal);
    }

    private static string Squeeze(string script, params string[] kept) =>
        ScriptSqueezer.Squeeze(script, kept.ToDictionary(name => name)).TrimEnd('\n');
}
