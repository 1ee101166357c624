using CareerChat.BrowserTests.Support;
using Microsoft.Playwright;

namespace CareerChat.BrowserTests;

/// <summary>The guided orientation dialogue as a student meets it.</summary>
public class DialogueTests(Browser browser) : BrowserTest(browser)
{
    [BrowserFact]
    public async Task The_whole_dialogue_can_be_done_with_the_keyboard()
    {
        var (widget, service) = await EmbedOpenAsync();
        service.Answering(turn => turn.AnswerAsync(service.Conversations.Count <= 5 ? Answers.Step(service.Conversations.Count) : Answers.Leads()));
        await widget.Button("Commencer le questionnaire").FocusAsync();
        await widget.Page.Keyboard.PressAsync("Enter");
        for (var step = 1; step <= 5; step++)
        {
            await widget.Page.GetByText($"{step} sur 10 environ").First.WaitForAsync();
            await widget.Page.WaitForFunctionAsync("() => document.querySelector('career-chat').shadowRoot.activeElement?.matches('.dialogue input')");
            await widget.Page.Keyboard.PressAsync("Space");
            await widget.Page.Keyboard.PressAsync("ArrowDown");
            await widget.Page.Keyboard.PressAsync("Enter");
        }

        await widget.Page.Locator("career-chat .card").First.WaitForAsync();
        var sent = service.Conversations.Last().EnumerateArray().Where(message => message.GetProperty("role").GetString() == "user").Select(message => message.GetProperty("content").GetString());
        Assert.Equal(["Commencer le questionnaire", "plutôt non", "plutôt non", "plutôt non", "plutôt non", "plutôt non"], sent);
    }

    [BrowserFact]
    public async Task Choosing_alone_sends_nothing_and_continuing_without_a_choice_says_so()
    {
        var (widget, service) = await StepAsync(4);
        await widget.Page.GetByLabel("beaucoup").CheckAsync();
        await widget.Page.GetByLabel("plutôt oui").CheckAsync();
        Assert.Single(service.Conversations);

        (widget, service) = await StepAsync(4);
        await widget.Button("Continuer").ClickAsync();
        await widget.Page.GetByText("Choisissez une réponse, ou passez.").WaitForAsync();
        Assert.Single(service.Conversations);
        Assert.Equal("pas du tout", await widget.FocusAsync());
    }

    [BrowserTheory]
    [InlineData("Passer")]
    [InlineData("Revenir")]
    [InlineData("Montrer mes pistes")]
    public async Task A_step_can_be_skipped_taken_back_or_be_the_last(string command)
    {
        var (widget, service) = await StepAsync(4);
        await widget.Button(command).ClickAsync();
        await Expect.EventuallyAsync(() => service.Conversations.Count == 2);

        Assert.Equal(command, service.Conversations.Last().EnumerateArray().Last().GetProperty("content").GetString());
    }

    [BrowserFact]
    public async Task Several_choices_are_sent_together_and_a_story_as_it_is_written()
    {
        var (widget, service) = await StepAsync(8, "multi");
        await widget.Page.GetByLabel("plutôt oui").CheckAsync();
        await widget.Page.GetByLabel("beaucoup").CheckAsync();
        service.Answering(Answers.Step(2, "text"));
        await widget.Button("Continuer").ClickAsync();
        await widget.Page.GetByRole(AriaRole.Textbox, new() { Name = "Activité numéro 2" }).FillAsync("Un après-midi de robotique");
        await widget.Button("Continuer").ClickAsync();
        await Expect.EventuallyAsync(() => service.Conversations.Count == 3);

        var sent = service.Conversations.Last().EnumerateArray().Where(message => message.GetProperty("role").GetString() == "user").Select(message => message.GetProperty("content").GetString()).Skip(1);
        Assert.Equal(["plutôt oui, beaucoup", "Un après-midi de robotique"], sent);
    }

    [BrowserFact]
    public async Task Radio_buttons_are_real_grouped_and_named_by_their_question()
    {
        var (widget, _) = await StepAsync(4);
        var group = widget.Page.GetByRole(AriaRole.Group, new() { Name = "Activité numéro 4" });

        Assert.Equal(5, await group.GetByRole(AriaRole.Radio).CountAsync());
        Assert.Equal("4 sur 10 environ", await widget.Page.Locator("career-chat progress").GetAttributeAsync("aria-label"));
        Assert.Equal(1, await widget.Page.GetByText("Activité numéro 4", new() { Exact = true }).CountAsync());
    }

    [BrowserFact]
    public async Task Once_answered_the_question_stays_readable_and_its_form_is_gone()
    {
        var (widget, service) = await StepAsync(4);
        await widget.Page.GetByLabel("beaucoup").CheckAsync();
        service.Answering(Answers.Step(5));
        await widget.Button("Continuer").ClickAsync();
        await widget.Page.GetByText("5 sur 10 environ").First.WaitForAsync();

        Assert.Equal(1, await widget.Page.Locator("career-chat .dialogue").CountAsync());
        Assert.Contains("Activité numéro 4", await widget.Page.Locator("career-chat .turn").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("beaucoup", await widget.Page.Locator("career-chat .question p").Last.TextContentAsync());
    }

    [BrowserFact]
    public async Task A_lead_pairs_the_students_words_with_a_proof_and_never_a_percentage()
    {
        var (widget, service) = await EmbedOpenAsync();
        service.Answering(Answers.Leads());
        await widget.AskAsync("Quel métier pour moi ?");
        var card = widget.Page.Locator("career-chat .card").First;

        Assert.Equal("Piste forte", await card.Locator(".badge").First.TextContentAsync());
        Assert.Contains("Vous avez dit\u00a0: «\u00a0j’aime les chiffres\u00a0»", await card.TextContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("%", await card.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await widget.Page.Locator("career-chat .card li:not(:has(button.cite))").CountAsync());
        await card.Locator("button.cite").First.ClickAsync();
        await widget.Sheet.Locator("mark").WaitForAsync();
    }

    [BrowserFact]
    public async Task What_the_text_tells_of_a_lead_is_shown_once_in_its_card_with_its_proofs()
    {
        var (widget, service) = await EmbedOpenAsync();
        service.Answering(Answers.Told());
        await widget.AskAsync("Quel métier pour moi ?");
        var cards = widget.Page.Locator("career-chat .card");
        var all = await widget.Answer.TextContentAsync();

        Assert.Equal(2, await cards.CountAsync());
        Assert.Contains("Pour y aller", await cards.First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await cards.First.Locator("button.cite").CountAsync());
        Assert.Equal(1, all!.Split("Data Analyst").Length - 1);
        Assert.True(all.IndexOf("Voici des pistes", StringComparison.Ordinal) < all.IndexOf("Vos pistes", StringComparison.Ordinal));
        Assert.True(all.IndexOf("Pour départager", StringComparison.Ordinal) > all.IndexOf("Head of Data", StringComparison.Ordinal));
    }

    private async Task<(WidgetPage Widget, ScriptedService Service)> StepAsync(int at, string kind = "choice")
    {
        var (widget, service) = await EmbedOpenAsync();
        service.Answering(Answers.Step(at, kind));
        await widget.SendAsync("Commencer le questionnaire");
        await widget.Page.Locator("career-chat .dialogue").WaitForAsync();
        return (widget, service);
    }
}
