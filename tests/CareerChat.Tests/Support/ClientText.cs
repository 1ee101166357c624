using System.Text.Json;
using CareerChat.Answering;

namespace CareerChat.Tests.Support;

/// <summary>The text of a streamed answer as a client shows it, put together from nothing but the deltas and the checks.</summary>
internal sealed class ClientText
{
    private readonly SortedDictionary<int, string> _sentences = [];
    private string _growing = "";

    /// <summary>What is on the screen.</summary>
    public string Shown => string.Concat(_sentences.Values) + _growing;

    /// <summary>All that was on the screen at some time, for what should never be.</summary>
    public List<string> EverShown { get; } = [];

    public void Take(AnswerUpdate update)
    {
        switch (update)
        {
            case AnswerUpdate.TextAdded added:
                Add(added.Text);
                break;
            case AnswerUpdate.SentenceChecked check:
                Check(check.Index, check.Replacement);
                break;
        }
    }

    /// <summary>An event of <c>POST /api/chat</c>.</summary>
    public void Take(string type, JsonElement data)
    {
        if (type == "delta")
        {
            Add(data.GetProperty("text").GetString()!);
        }
        else if (type == "sentence")
        {
            Check(data.GetProperty("index").GetInt32(), data.TryGetProperty("replacement", out var replacement) ? replacement.GetString() : null);
        }
    }

    private void Add(string text)
    {
        _growing += text;
        EverShown.Add(Shown);
    }

    private void Check(int index, string? replacement)
    {
        if (!_sentences.TryGetValue(index, out var known))
        {
            (known, _growing) = (_growing, "");
        }

        _sentences[index] = replacement ?? known;
        EverShown.Add(Shown);
    }
}
