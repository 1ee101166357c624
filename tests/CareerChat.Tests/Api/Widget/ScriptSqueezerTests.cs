using CareerChat.Api.Widget;

namespace CareerChat.Tests.Api.Widget;

public class ScriptSqueezerTests
{
    [Theory]
    [InlineData("const first = 1; // why\nlet second = first;", "let e=1;let t=e;")]
    [InlineData("function f(value) {\n  /* why */\n  return value / 2;\n}", "function f(e){return e/2}")]
    [InlineData("const name = \"a // b\"; const other = 'name';", "let e=\"a // b\";let t='name';")]
    [InlineData("const find = /[/\"`]+ x/g;", "let e=/[/\"`]+ x/g;")]
    [InlineData("const half = total / 2 / 3;", "let e=total/2/3;")]
    [InlineData("const text = `a ${ name + `b ${ name }` } c`;", "let e=`a ${name+`b ${name}`} c`;")]
    public void A_script_loses_its_blanks_and_comments_but_no_literal(string script, string expected) =>
        Assert.Equal(expected, Squeeze(script));

    [Theory]
    [InlineData("const open = true; open.true = false;", "let e=!0;e.true=!1;")]
    [InlineData("for (const [name, on] of [[1, true]]) use(name, on);", "for(let[e,t]of[[1,!0]])use(e,t);")]
    public void A_constant_and_a_truth_value_take_their_shorter_forms(string script, string expected) =>
        Assert.Equal(expected, Squeeze(script));

    [Theory]
    [InlineData("const text = 1; use({ text, text: text, other: text });", "let e=1;use({text:e,text:e,other:e});")]
    [InlineData("const { text, body: inner = 2, ...rest } = answer; use(text, inner, rest);", "let{text:n,body:e=2,...t}=answer;use(n,e,t);")]
    [InlineData("const text = panel.text; panel.text = text;", "let e=panel.text;panel.text=e;")]
    [InlineData("const call = ({ text }, ...rest) => text.size + rest.size;", "let e=({text:t},...n)=>t.size+n.size;")]
    [InlineData("try { run(); } catch (error) { tell(error); }", "try{run()}catch(e){tell(e)}")]
    [InlineData("const list = items.map(item => item.name);", "let e=items.map(t=>t.name);")]
    [InlineData("for (const item of document.all) use(item);", "for(let e of document.all)use(e);")]
    public void A_local_name_becomes_short_everywhere_and_a_property_nowhere(string script, string expected) =>
        Assert.Equal(expected, Squeeze(script));

    [Fact]
    public void Two_functions_share_short_names_and_names_of_the_module_stay_apart() =>
        Assert.Equal(
            "let e=1;function n(t){return t+e}function r(t){return t-e}",
            Squeeze("const start = 1;\nfunction n(value) { return value + start; }\nfunction r(other) { return other - start; }"));

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
            "class Menu{open=!1;#e;static count=0;async close(e){this.open=!1;this.#e.focus(e)}get isOpen(){return this.open}}",
            Squeeze(Script, "Menu"));
    }

    [Fact]
    public void A_global_that_is_never_declared_keeps_its_name() =>
        Assert.Equal("let e=document.body;fetch(e,location.href);", Squeeze("const place = document.body;\nfetch(place, location.href);"));

    [Fact]
    public void A_loop_over_a_stream_is_no_parameter_list() =>
        Assert.Equal("for await(let e of read(body)){use(e)}", Squeeze("for await (const event of read(body)) { use(event); }"));

    [Fact]
    public void A_string_that_does_not_end_is_refused_with_its_beginning()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Squeeze("const a = \"never"));

        Assert.Contains("\"never", error.Message, StringComparison.Ordinal);
    }

    private static string Squeeze(string script, params string[] kept) =>
        ScriptSqueezer.Squeeze(script, kept.ToDictionary(name => name)).TrimEnd('\n');
}
