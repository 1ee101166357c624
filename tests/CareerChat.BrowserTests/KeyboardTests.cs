using CareerChat.BrowserTests.Support;
using Microsoft.Playwright;

namespace CareerChat.BrowserTests;

/// <summary>Everything with the keyboard alone, and the focus always where its user expects it.</summary>
public class KeyboardTests(Browser browser) : BrowserTest(browser)
{
    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Enter_opens_with_the_focus_in_the_field_and_escape_gives_it_back(int width)
    {
        var (widget, _) = await EmbedAsync(new Screen(width, 740));
        await widget.Launcher.WaitForAsync();
        await widget.Page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("Trouver mon métier", await widget.FocusAsync(), StringComparison.Ordinal);

        await widget.Page.Keyboard.PressAsync("Enter");
        await widget.Input.WaitForAsync();
        Assert.Equal("Votre message", await widget.FocusAsync());

        await widget.Page.Keyboard.PressAsync("Escape");
        Assert.False(await widget.Panel.IsVisibleAsync());
        Assert.StartsWith("Trouver mon métier", await widget.FocusAsync(), StringComparison.Ordinal);
        Assert.False(await widget.Page.EvaluateAsync<bool>("document.querySelector('career-chat').hasAttribute('open')"));
    }

    [BrowserFact]
    public async Task A_button_of_the_page_that_opened_the_panel_gets_the_focus_back()
    {
        var service = await ServeAsync();
        var page = await OpenAsync();
        await page.GotoAsync(service.Address + "/demo");
        var widget = new WidgetPage(page);
        await widget.Launcher.WaitForAsync();
        await page.Locator("#opener").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await widget.Input.WaitForAsync();
        Assert.Equal("Votre message", await widget.FocusAsync());

        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("Poser une question à l’assistant", await widget.FocusAsync());
    }

    [BrowserFact]
    public async Task On_a_large_page_the_panel_is_no_trap_and_says_it_is_not_modal()
    {
        var (widget, _) = await EmbedOpenAsync();
        Assert.False(await widget.Panel.EvaluateAsync<bool>("panel => panel.matches(':modal')"));
        Assert.Equal("dialog", await widget.Panel.EvaluateAsync<string>("panel => panel.localName"));

        var left = false;
        for (var presses = 0; presses < 20 && !left; presses++)
        {
            await widget.Page.Keyboard.PressAsync("Tab");
            left = await widget.Page.EvaluateAsync<bool>("document.activeElement.localName !== 'career-chat'");
        }

        Assert.True(left, "Tab never left the panel.");
    }

    [BrowserFact]
    public async Task In_full_screen_the_page_behind_is_out_of_reach()
    {
        var (widget, _) = await EmbedOpenAsync(Screen.Phone);
        Assert.True(await widget.Panel.EvaluateAsync<bool>("panel => panel.matches(':modal')"));

        for (var presses = 0; presses < 25; presses++)
        {
            await widget.Page.Keyboard.PressAsync("Tab");
            Assert.NotEqual("A", await widget.Page.EvaluateAsync<string>("document.activeElement.tagName"));
        }
    }

    [BrowserFact]
    public async Task The_order_of_tab_is_the_order_of_sight()
    {
        var (widget, _) = await EmbedOpenAsync(settings: new() { ["Feedback:Enabled"] = "true" });
        await widget.AskAsync("Que fait un data analyst ?");
        await widget.Page.Locator("career-chat .menu-place summary").FocusAsync();
        var places = new List<(double Top, double Left, string Name)>();
        for (var presses = 0; presses < 30; presses++)
        {
            var box = await widget.Page.EvaluateAsync<double[]>(
                """
                () => { const root = document.querySelector('career-chat').shadowRoot; const focused = root.activeElement; if (!focused) return [];
                  const box = focused.getBoundingClientRect(); const log = root.querySelector('.log');
                  return [log.contains(focused) && focused !== log ? box.top + log.scrollTop : box.top, box.left]; }
                """);
            if (box.Length == 0)
            {
                break;
            }

            places.Add((box[0], box[1], await widget.FocusAsync()));
            await widget.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Contains(places, place => place.Name == "Envoyer");
        Assert.Contains(places, place => place.Name.StartsWith("Source 2", StringComparison.Ordinal));
        var markers = places.Where(place => place.Name.StartsWith("Source", StringComparison.Ordinal)).ToList();
        Assert.Equal(markers.OrderBy(place => Math.Round(place.Top / 12)).ThenBy(place => place.Left), markers);
        Assert.Equal("Envoyer", places[^1].Name);
    }

    [BrowserFact]
    public async Task A_citation_opens_and_closes_by_keyboard_and_the_focus_returns_to_its_marker()
    {
        var (widget, _) = await EmbedOpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        await widget.Page.Locator("career-chat button.cite").Nth(1).FocusAsync();
        var marker = await widget.FocusAsync();
        await widget.Page.Keyboard.PressAsync("Enter");
        await widget.Sheet.Locator("mark").WaitForAsync();
        Assert.True(await widget.ShadowAsync<bool>("root => root.querySelector('.sheet').contains(root.activeElement)"));

        await widget.Page.Keyboard.PressAsync("Escape");
        Assert.False(await widget.Sheet.IsVisibleAsync());
        Assert.True(await widget.Panel.IsVisibleAsync());
        Assert.Equal(marker, await widget.FocusAsync());
    }

    [BrowserFact]
    public async Task The_menu_closes_before_the_panel()
    {
        var (widget, _) = await EmbedOpenAsync();
        var summary = widget.Page.Locator("career-chat .menu-place summary");
        await summary.FocusAsync();
        await widget.Page.Keyboard.PressAsync("Enter");
        await widget.Page.Locator("career-chat .menu button").First.WaitForAsync();
        await widget.Page.Keyboard.PressAsync("Tab");
        await widget.Page.Keyboard.PressAsync("Escape");

        Assert.False(await widget.Page.Locator("career-chat .menu").IsVisibleAsync());
        Assert.True(await widget.Panel.IsVisibleAsync());
        Assert.Equal("Autres actions", await widget.FocusAsync());
    }

    [BrowserFact]
    public async Task Sending_leaves_the_focus_in_the_field_and_an_arriving_answer_does_not_take_it()
    {
        var (widget, _) = await EmbedOpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");

        Assert.Equal("Votre message", await widget.FocusAsync());
    }

    [BrowserFact]
    public async Task Enter_that_chooses_a_candidate_of_an_input_method_sends_nothing()
    {
        var (widget, service) = await EmbedOpenAsync();
        await widget.Input.FillAsync("にほん");
        await widget.Input.EvaluateAsync("input => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }))");
        await widget.Page.Keyboard.PressAsync("Shift+Enter");

        Assert.Empty(service.Conversations);
        Assert.EndsWith("\n", await widget.Input.InputValueAsync(), StringComparison.Ordinal);
    }
}
