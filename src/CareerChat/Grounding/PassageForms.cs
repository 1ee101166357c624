using System.Collections.Concurrent;
using CareerChat.Chunking;

namespace CareerChat.Grounding;

/// <summary>Forms of passages, each made once: claims come in groups about one passage. Safe for concurrent use.</summary>
internal sealed class PassageForms
{
    private const int MostForms = 20_000;

    private const int MostTexts = 500;

    private readonly ConcurrentDictionary<(Guid Id, string Hash), PassageForm> _forms = [];

    private readonly ConcurrentDictionary<string, PassageForm> _texts = new(StringComparer.Ordinal);

    /// <summary>The form of a chunk, made once for each content: an index may hand out a new object each time.</summary>
    public PassageForm Of(Chunk chunk)
    {
        var key = (chunk.Id, chunk.ContentHash);
        if (_forms.TryGetValue(key, out var form))
        {
            return form;
        }

        form = PassageForm.Of(chunk);
        if (_forms.Count >= MostForms)
        {
            _forms.Clear();
        }

        return _forms[key] = form;
    }

    /// <summary>The form of a text.</summary>
    public PassageForm Of(string passage)
    {
        if (_texts.TryGetValue(passage, out var form))
        {
            return form;
        }

        form = PassageForm.Of(passage);
        if (_texts.Count >= MostTexts)
        {
            _texts.Clear();
        }

        return _texts[passage] = form;
    }
}
