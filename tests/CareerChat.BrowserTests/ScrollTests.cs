using CareerChat.BrowserTests.Support;

namespace CareerChat.BrowserTests;

/// <summary>The reader decides what is in view.</summary>
public class ScrollTests(Browser browser) : BrowserTest(browser)
{
    [BrowserFact]
    public async Task Who_scrolled_back_stays_put_while_the_answer_streams_and_is_told_of_the_rest()
    {
        var (widget, service) = await EmbedOpenAsync();
        await widget.AskAsync("Que fait un data analyst ?");
        var (scrolled, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        service.Answering(turn => turn.AnswerAsync(Answers.Long(300), async token =>
        {
            if (token == 20)
            {
                await scrolled.Task;
            }
            else if (token == 280)
            {
                await release.Task;
            }
        }));
        await widget.SendAsync("Et un data engineer ?");
        await widget.Answer.GetByText("mot15").WaitForAsync();
        await widget.Log.HoverAsync();
        await widget.Page.Mouse.WheelAsync(0, -4000);
        await widget.Page.WaitForFunctionAsync("() => document.querySelector('career-chat').shadowRoot.querySelector('.log').scrollTop === 0");
        scrolled.SetResult();
        await widget.Answer.GetByText("mot270").WaitForAsync();
        Assert.Equal(0, await TopAsync(widget));

        release.SetResult();
        await widget.Page.Locator("career-chat .answer:has(.tools)").Nth(1).WaitForAsync();
        Assert.Equal(0, await TopAsync(widget));
        await widget.Button("Nouveau contenu").ClickAsync();
        await widget.Page.WaitForFunctionAsync("() => { const log = document.querySelector('career-chat').shadowRoot.querySelector('.log'); return log.scrollHeight - log.clientHeight - log.scrollTop < 2; }");
        Assert.False(await widget.Button("Nouveau contenu").IsVisibleAsync());
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_long_answer_is_left_at_its_first_line(int width)
    {
        var (widget, service) = await EmbedOpenAsync(new Screen(width, 740));
        await widget.AskAsync("Que fait un data analyst ?");
        service.Answering(Answers.Long(600));
        await widget.AskAsync("Et un data engineer ?");

        var gap = await widget.Log.EvaluateAsync<double>("log => log.querySelectorAll('.question')[1].getBoundingClientRect().top - log.getBoundingClientRect().top");
        Assert.InRange(gap, 0, 40);
    }

    [BrowserFact]
    public async Task A_step_of_the_dialogue_is_in_view_when_it_arrives()
    {
        var (widget, service) = await EmbedOpenAsync(Screen.Phone);
        service.Answering(Answers.Step(3));
        await widget.SendAsync("Guidez-moi");
        await widget.Page.Locator("career-chat .dialogue").WaitForAsync();

        await widget.Page.GetByText("3 sur 10 environ").WaitForAsync();
        Assert.True(await widget.Page.Locator("career-chat .dialogue .solid-button").EvaluateAsync<bool>(
            "button => button.getBoundingClientRect().bottom <= button.getRootNode().querySelector('.log').getBoundingClientRect().bottom"));
    }

    private static Task<double> TopAsync(WidgetPage widget) => widget.Log.EvaluateAsync<double>("log => log.scrollTop");
}
