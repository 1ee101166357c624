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
        _text.Add("Il code en");
        _text.Add(" SQL. [2]");
        Assert.Equal("Il code en SQL. [2]", _text.Check(Passed(0, 2)));
        _text.Add(" Elle teste. [1]");
        Assert.Equal(" Elle teste. [1]", _text.Check(Passed(1, 1)));
        Assert.Equal("", _text.Finish("Il code en SQL. [2] Elle teste. [1]"));
    }

    [Fact]
    public void A_sentence_that_is_replaced_comes_out_in_the_words_that_stay()
    {
        _text.Add("Il code. [1]");
        Assert.Equal("Il code. [1]", _text.Check(Passed(0, 1)));
        _text.Add(" Il gagne un million.");
        Assert.Equal("", _text.Check(Passed(1) with { Replacement = "" }));
        _text.Add(" Il test");
        Assert.Equal(" Il teste. [2]", _text.Check(Passed(2, 2) with { Replacement = " Il teste. [2]" }));
        Assert.Equal("", _text.Finish("Il code. [1] Il teste. [2]"));
    }

    [Fact]
    public void Nothing_comes_out_before_the_first_sentence_that_stands_on_a_passage()
    {
        _text.Add("Bonjour.");
        Assert.Equal("", _text.Check(Passed(0)));
        _text.Add(" Il code. [1]");
        Assert.Equal("Bonjour. Il code. [1]", _text.Check(Passed(1, 1)));
    }

    [Fact]
    public void An_answer_that_became_another_one_comes_whole_at_the_end()
    {
        _text.Add("Bonjour.");
        _text.Check(Passed(0));
        Assert.Equal("", _text.Check(Passed(0) with { Replacement = "" }));
        _text.Add("Le métier consiste à coder. [1]");
        Assert.Equal("", _text.Check(Passed(1, 1)));
        Assert.Equal("Le métier consiste à coder. [1]", _text.Finish("Le métier consiste à coder. [1]"));
    }

    [Fact]
    public void Nothing_is_said_twice_when_what_was_sent_is_not_how_the_answer_begins()
    {
        _text.Add("Il code. [1]");
        _text.Check(Passed(0, 1));
        Assert.Equal("", _text.Finish("Le métier consiste à coder."));
    }

    private static AnswerUpdate.SentenceChecked Passed(int index, params int[] citations) => new(index, Verdict.Supported, citations);
}
