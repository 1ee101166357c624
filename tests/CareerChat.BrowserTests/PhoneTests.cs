using CareerChat.BrowserTests.Support;
using Microsoft.Playwright;

namespace CareerChat.BrowserTests;

/// <summary>Small screens, large text, and what a reader asked of the system.</summary>
public class PhoneTests(Browser browser) : BrowserTest(browser)
{
    private const string Overflow =
        "() => { const root = document.querySelector('career-chat').shadowRoot; return [...root.querySelectorAll('.panel, .log, .foot, .head, .turn, .card, .dialogue')].filter(node => node.scrollWidth > node.clientWidth + 1).map(node => node.className); }";

    [BrowserFact]
    public async Task On_a_phone_the_panel_fills_the_screen_and_the_field_does_not_zoom()
    {
        var (widget, _) = await EmbedOpenAsync(Screen.Phone);
        var box = await widget.Panel.BoundingBoxAsync();

        Assert.Equal((0, 0, 360, 740), ((int)box!.X, (int)box.Y, (int)box.Width, (int)box.Height));
        Assert.InRange(await widget.Input.EvaluateAsync<double>("input => parseFloat(getComputedStyle(input).fontSize)"), 16, 100);
    }

    [BrowserFact]
    public async Task The_panel_follows_what_the_keyboard_leaves_of_the_screen()
    {
        var (widget, _) = await EmbedOpenAsync(Screen.Phone);
        await widget.Page.EvaluateAsync("() => { Object.defineProperty(visualViewport, 'height', { value: 400 }); Object.defineProperty(visualViewport, 'offsetTop', { value: 30 }); visualViewport.dispatchEvent(new Event('resize')); }");
        var box = await widget.Panel.BoundingBoxAsync();

        Assert.Equal((30, 400), ((int)box!.Y, (int)box.Height));
        Assert.InRange((await widget.Input.BoundingBoxAsync())!.Y, 30, 430);
    }

    [BrowserTheory]
    [InlineData(320, 100)]
    [InlineData(360, 100)]
    [InlineData(360, 200)]
    [InlineData(640, 200)]
    public async Task Nothing_scrolls_sideways_on_a_narrow_screen_or_with_large_text(int width, int percent)
    {
        var (widget, service) = await EmbedAsync(new Screen(width, 740), $"style=\"--cc-font: system-ui\"");
        await widget.Launcher.WaitForAsync();
        if (percent != 100)
        {
            // What a reader's own text size does: every keyword size doubles.
            var session = await widget.Page.Context.NewCDPSessionAsync(widget.Page);
            await session.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new { standard = 16 * percent / 100, @fixed = 13 * percent / 100 } });
        }

        await widget.OpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        Assert.Empty(await widget.Page.EvaluateAsync<string[]>(Overflow));
        service.Answering(Answers.Leads());
        await widget.AskAsync("Quel métier pour moi ? Anticonstitutionnellement".Replace(" ", "-"));
        Assert.Empty(await widget.Page.EvaluateAsync<string[]>(Overflow));
        service.Answering(Answers.Step(4));
        await widget.SendAsync("Guidez-moi");
        await widget.Page.Locator("career-chat .dialogue").WaitForAsync();
        Assert.Empty(await widget.Page.EvaluateAsync<string[]>(Overflow));
        await widget.ShootAsync($"narrow-{width}-{percent}");
    }

    [BrowserFact]
    public async Task Every_target_is_44_pixels_and_a_marker_in_the_text_24()
    {
        var (widget, service) = await EmbedOpenAsync(Screen.Phone, settings: new() { ["Feedback:Enabled"] = "true" });
        await widget.AskAsync("Que fait un data analyst ?");
        await widget.Page.Locator("career-chat .sources summary").ClickAsync();
        service.Answering(Answers.Step(4));
        await widget.SendAsync("Guidez-moi");
        await widget.Page.Locator("career-chat .dialogue").WaitForAsync();
        var small = await widget.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelector('career-chat').shadowRoot.querySelectorAll('button, summary, .choice, textarea, a')].filter(node => node.checkVisibility()).flatMap(node => {
              const box = node.getBoundingClientRect(); const least = node.matches('.cite') ? 24 : 44;
              return Math.min(box.width, box.height) < least - .01 ? [`${node.className} ${node.textContent} ${box.width}x${box.height}`] : [];
            })
            """);

        AssertNone(small);
    }

    [BrowserFact]
    public async Task With_reduced_motion_nothing_moves()
    {
        var (widget, service) = await EmbedOpenAsync(adjust: options => options.ReducedMotion = ReducedMotion.Reduce);
        var never = new TaskCompletionSource();
        service.Answering(_ => never.Task);
        await widget.SendAsync("Bonjour");
        await widget.Answer.GetByText("Réponse en cours").WaitForAsync();

        Assert.Equal(0, await widget.Page.EvaluateAsync<int>("document.getAnimations().length + document.querySelector('career-chat').shadowRoot.getAnimations().length"));
        never.SetResult();
    }

    [BrowserFact]
    public async Task With_forced_colours_controls_keep_a_border_and_a_choice_its_mark()
    {
        var (widget, service) = await EmbedOpenAsync(adjust: options => options.ForcedColors = ForcedColors.Active);
        service.Answering(Answers.Step(4));
        await widget.SendAsync("Guidez-moi");
        await widget.Page.GetByLabel("plutôt oui").CheckAsync();
        await widget.ShootAsync("forced-colors");

        Assert.Equal("solid", await widget.Button("Continuer").EvaluateAsync<string>("node => getComputedStyle(node).borderTopStyle"));
        Assert.Equal("solid", await widget.Page.Locator("career-chat .choice:has(:checked)").EvaluateAsync<string>("node => getComputedStyle(node).outlineStyle"));
    }
}
