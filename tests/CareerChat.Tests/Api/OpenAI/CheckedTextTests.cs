using CareerChat.Answering;
using CareerChat.Api.OpenAI;
using CareerChat.Grounding;

namespace CareerChat.Tests.Api.OpenAI;

public class CheckedTextTests
{
    private readonly CheckedText _text = new();

    [Fact]
    public void A_sentence_comes_out_with_its_markers_once_it_is_checked()
    {
        _text.Add("Il code [1] en SQL");
        _text.Add(". [2] Elle");
        Assert.Equal("Il code [1] en SQL. [2]", _text.Check(Passed("Il code en SQL.", 1, 2)));
        _text.Add(" teste [1].");
        Assert.Equal(" Elle teste [1].", _text.Check(Passed("Elle teste.", 1)));
        Assert.Equal("", _text.Finish("Il code [1] en SQL. [2] Elle teste [1]."));
    }

    [Fact]
    public void From_the_first_sentence_that_changes_the_rest_comes_at_the_end()
    {
        _text.Add("Il code. Il gagne un million. Il teste.");
        Assert.Equal("Il code.", _text.Check(Passed("Il code.")));
        Assert.Equal("", _text.Check(Passed("Il gagne un million.") with { Replacement = "" }));
        Assert.Equal("", _text.Check(Passed("Il teste.")));
        Assert.Equal(" Il teste.", _text.Finish("Il code. Il teste."));
    }

    [Fact]
    public void A_marker_that_may_not_stay_holds_its_sentence()
    {
        _text.Add("Il code [1] [3].");
        Assert.Equal("", _text.Check(Passed("Il code.", 1)));
        Assert.Equal("Il code [1].", _text.Finish("Il code [1]."));
    }

    [Fact]
    public void Nothing_is_said_twice_when_the_answer_became_another_one()
    {
        _text.Add("Il code.");
        _text.Check(Passed("Il code."));
        Assert.Equal("", _text.Finish("Le métier consiste à coder."));
    }

    private static AnswerUpdate.SentenceChecked Passed(string text, params int[] citations) =>
        new(0, Verdict.Supported, citations) { Text = text };
}
