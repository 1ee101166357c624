namespace CareerChat.Eval.Leakage;

/// <summary>Rules L2 (word n-grams) and L3 (windowed containment of short items) between an exam and the texts of a product.</summary>
internal sealed class LeakageDetector
{
    /// <summary>A shared run of this many words is reviewed by a person; notes written blind share at most 5 with the owner's exam.</summary>
    public const int WarnWords = 6;

    /// <summary>A shared run of this many words is a copy.</summary>
    public const int FailWords = 8;

    public const double WarnContainment = 0.55;

    public const double FailContainment = 0.70;

    /// <summary>Width of the sliding window, in words.</summary>
    public const int Window = 60;

    private const int Gram = 5;

    /// <summary>Below this many character 5-grams an item is only a name or an everyday phrase, which any sheet contains.</summary>
    private const int MinGrams = 20;

    /// <summary>Words of job titles: every sheet repeats its own, so they prove nothing and are left out of the containment.</summary>
    private static readonly HashSet<string> TitleWords =
    [
        "data", "analyst", "analytics", "engineer", "scientist", "bi", "developer", "dev", "ml", "mle", "mlops", "ds", "da", "de", "ae", "dpo",
        "big", "platform", "genai", "llm", "llmops", "prompt", "computer", "vision", "marketing", "growth", "generative", "image", "steward",
    ];

    private readonly Dictionary<string, string> _runs = [];
    private readonly Dictionary<ulong, int> _grams = [];
    private readonly List<(string Id, int Total)> _items = [];
    private readonly List<List<int>> _itemsOfGram = [];

    public LeakageDetector(IEnumerable<ProtectedText> exam)
    {
        foreach (var item in exam)
        {
            var words = LeakageText.Words(item.Text);
            for (var i = 0; i + WarnWords <= words.Length; i++)
            {
                _runs.TryAdd(string.Join(' ', words, i, WarnWords), item.Id);
            }

            AddGrams(item.Id, [.. words.Where(word => !TitleWords.Contains(word))]);
        }
    }

    /// <summary>What the exam and these texts share, worst first within a text.</summary>
    public IEnumerable<LeakageFinding> Check(IEnumerable<GuardedText> texts) => texts.SelectMany(Check);

    public IEnumerable<LeakageFinding> Check(GuardedText text)
    {
        var words = LeakageText.Words(text.Text);
        return SharedRuns(text.Source, words).Concat(Containments(text.Source, words));
    }

    private IEnumerable<LeakageFinding> SharedRuns(string source, string[] words)
    {
        for (var start = 0; start + WarnWords <= words.Length;)
        {
            if (!_runs.TryGetValue(string.Join(' ', words, start, WarnWords), out var item))
            {
                start++;
                continue;
            }

            var end = start + WarnWords;
            while (end < words.Length && _runs.ContainsKey(string.Join(' ', words, end - WarnWords + 1, WarnWords)))
            {
                end++;
            }

            yield return new LeakageFinding("L2", end - start >= FailWords, source, item, $"« {string.Join(' ', words, start, end - start)} »");
            start = end;
        }
    }

    private IEnumerable<LeakageFinding> Containments(string source, string[] words)
    {
        var best = new int[_items.Count];
        var current = new int[_items.Count];
        var inWindow = new Dictionary<int, int>();
        var grams = words.Select((_, i) => GramsEndingIn(words, i)).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var gram in grams[i])
            {
                inWindow[gram] = inWindow.GetValueOrDefault(gram) + 1;
                if (inWindow[gram] == 1)
                {
                    foreach (var item in _itemsOfGram[gram])
                    {
                        best[item] = Math.Max(best[item], ++current[item]);
                    }
                }
            }

            foreach (var gram in i >= Window ? grams[i - Window] : [])
            {
                if (--inWindow[gram] == 0)
                {
                    _itemsOfGram[gram].ForEach(item => current[item]--);
                }
            }
        }

        return _items
            .Select((item, i) => (item.Id, Containment: (double)best[i] / item.Total))
            .Where(item => item.Containment >= WarnContainment)
            .OrderByDescending(item => item.Containment)
            .Select(item => new LeakageFinding(
                "L3", item.Containment >= FailContainment, source, item.Id, item.Containment.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private void AddGrams(string id, string[] words)
    {
        var text = string.Join(' ', words);
        var own = new HashSet<int>();
        for (var i = 0; i + Gram <= text.Length; i++)
        {
            var key = Key(text.AsSpan(i, Gram));
            if (!_grams.TryGetValue(key, out var gram))
            {
                _grams[key] = gram = _itemsOfGram.Count;
                _itemsOfGram.Add([]);
            }

            own.Add(gram);
        }

        if (own.Count < MinGrams)
        {
            return;
        }

        foreach (var gram in own)
        {
            _itemsOfGram[gram].Add(_items.Count);
        }

        _items.Add((id, own.Count));
    }

    /// <summary>The known grams of the text « … word[i-1] word[i] » that end inside word i, its leading space included.</summary>
    private List<int> GramsEndingIn(string[] words, int i)
    {
        var before = string.Join(' ', words[Math.Max(0, i - Gram)..i]);
        var text = i == 0 ? words[0] : $"{before[^Math.Min(before.Length, Gram - 1)..]} {words[i]}";
        var first = i == 0 ? Gram : text.Length - words[i].Length;
        var grams = new List<int>();
        for (var end = Math.Max(first, Gram); end <= text.Length; end++)
        {
            if (_grams.TryGetValue(Key(text.AsSpan(end - Gram, Gram)), out var gram))
            {
                grams.Add(gram);
            }
        }

        return grams;
    }

    /// <summary>Five characters of at most 12 bits each keep their identity in 64 bits; what is above U+0FFF is not French.</summary>
    private static ulong Key(ReadOnlySpan<char> gram)
    {
        ulong key = 0;
        foreach (var c in gram)
        {
            key = (key << 12) | (uint)(c & 0xFFF);
        }

        return key;
    }
}
