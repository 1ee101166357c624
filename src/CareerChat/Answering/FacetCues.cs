using System.Collections.Immutable;
using CareerChat.Grounding;
using CareerChat.Language;

namespace CareerChat.Answering;

/// <summary>The ways of asking for a facet that <c>facets.txt</c> lists. Never changes; safe for any number of threads.</summary>
internal sealed class FacetCues
{
    private const string Gap = "…";

    private static readonly Lazy<FacetCues> Shipped = new(Load);

    private readonly FacetCue[] _cues;

    // Every form of the table, with the cues whose first word it is, as indexes into _cues: whole words, and starts of words.
    private readonly Dictionary<string, List<int>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _starts = new(StringComparer.Ordinal);

    /// <summary>The forms of first words by their first letter, which no slip changes.</summary>
    private readonly Dictionary<char, List<(FacetCue.Form Form, int Cue)>> _byLetter = [];

    private FacetCues(IEnumerable<FacetCue> cues)
    {
        _cues = [.. cues.OrderByDescending(cue => cue.Slots.Length)];
        for (var i = 0; i < _cues.Length; i++)
        {
            for (var slot = 0; slot < _cues[i].Slots.Length; slot++)
            {
                foreach (var form in _cues[i].Slots[slot].Forms)
                {
                    var opened = Of(form.GoesOn ? _starts : _words, form.Text);
                    if (slot == 0 && !opened.Contains(i))
                    {
                        opened.Add(i);
                        Of(_byLetter, form.Text[0]).Add((form, i));
                    }
                }
            }
        }

        static List<T> Of<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
            where TKey : notnull => lists.TryGetValue(key, out var list) ? list : lists[key] = [];
    }

    /// <summary>The table that ships with the library.</summary>
    public static FacetCues French => Shipped.Value;

    public IEnumerable<FacetCue> All => _cues;

    /// <summary>Reads a table in the format that <c>facets.txt</c> describes.</summary>
    /// <exception cref="InvalidDataException">A line that is none of that format, an unknown facet or class.</exception>
    public static FacetCues Parse(TextReader reader)
    {
        var classes = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var cues = new List<FacetCue>();
        Facet? facet = null;
        while (reader.ReadLine() is { } line)
        {
            switch (line)
            {
                case "" or ['#', ..]:
                    break;
                case ['@', ..] when line.Split('=', 2, StringSplitOptions.TrimEntries) is [var name, var members]:
                    classes[name] = members.Split(' ');
                    break;
                case ['[', .., ']'] when Enum.TryParse<Facet>(line[1..^1], out var named):
                    facet = named;
                    break;
                case [>= 'a' and <= 'z', ..] when facet is { } asked && line.Split(':', 2, StringSplitOptions.TrimEntries) is [var scope, var list] && Enum.TryParse<FacetCueScope>(scope, ignoreCase: true, out var counts):
                    cues.AddRange(list.Split('|', StringSplitOptions.TrimEntries).Select(cue => Read(cue, asked, counts, classes)));
                    break;
                default:
                    throw new InvalidDataException($"A table of facets has no place for the line « {line} ».");
            }
        }

        return new FacetCues(cues);
    }

    /// <summary>
    /// The cues of a question, none sharing a word with another, in order of mention. The one with most words goes first; of two
    /// alike, the one that leaves less between them.
    /// </summary>
    /// <param name="words">The question.</param>
    /// <param name="named">Indexes of the words that name a job; null when the question is about none.</param>
    public List<(FacetCue Cue, int[] Places)> In(Word[] words, IReadOnlySet<int>? named)
    {
        var taken = new bool[words.Length];
        foreach (var place in named ?? (IReadOnlySet<int>)ImmutableHashSet<int>.Empty)
        {
            taken[place] = true;
        }

        // A word of one cue is no slip for a word of another: « utilise » is not « utilité ».
        var opened = Array.ConvertAll(words, word => OpenedBy(word.Folded));
        var mayBeSlip = Array.ConvertAll(opened, cues => cues is null);
        var found = new List<(FacetCue Cue, int[] Places)>();
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var at in opened[i] ?? OpenedBySlip(words[i].Folded))
            {
                var cue = _cues[at];
                if ((named is not null || cue.Scope is FacetCueScope.Any or FacetCueScope.Vague) && cue.At(words, i, taken, mayBeSlip) is { } places)
                {
                    found.Add((cue, places));
                }
            }
        }

        var kept = new List<(FacetCue Cue, int[] Places)>();
        foreach (var one in found.OrderBy(one => one.Cue.Scope == FacetCueScope.Topic).ThenByDescending(one => one.Cue.Slots.Length).ThenBy(one => one.Places[^1] - one.Places[0]).ThenBy(one => one.Places[0]))
        {
            if (Array.TrueForAll(one.Places, place => !taken[place]))
            {
                Array.ForEach(one.Places, place => taken[place] = true);
                kept.Add(one);
            }
        }

        return [.. kept.OrderBy(one => one.Places[0])];
    }

    /// <summary>The cues that a word opens, as indexes in their order; null for a word that no cue names in any place.</summary>
    private List<int>? OpenedBy(string word)
    {
        var opened = _words.GetValueOrDefault(word);
        var starts = _starts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = 1; end <= word.Length; end++)
        {
            if (starts.TryGetValue(word.AsSpan(0, end), out var cues))
            {
                opened = opened is null ? cues : [.. opened.Union(cues).Order()];
            }
        }

        return opened;
    }

    /// <summary>The cues that a word opens when it is a slip for one of theirs.</summary>
    private List<int> OpenedBySlip(string word) =>
        [.. (_byLetter.GetValueOrDefault(word[0]) ?? []).Where(one => one.Form.IsSlip(word)).Select(one => one.Cue).Distinct().Order()];

    private static FacetCue Read(string cue, Facet facet, FacetCueScope scope, Dictionary<string, string[]> classes)
    {
        var opens = cue.StartsWith('^');
        var slots = ImmutableArray.CreateBuilder<FacetCue.Slot>();
        var afterGap = false;
        foreach (var word in cue.TrimStart('^').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == Gap)
            {
                afterGap = true;
                continue;
            }

            var forms = word.Split('/').SelectMany(form => !form.StartsWith('@') ? [form]
                : classes.GetValueOrDefault(form) ?? throw new InvalidDataException($"A cue of the table of facets uses the class « {form} », which the table does not define above it."));
            slots.Add(new FacetCue.Slot([.. forms.Select(form => new FacetCue.Form(form.TrimEnd('*'), form.EndsWith('*')))], afterGap));
            afterGap = false;
        }

        return slots.Count > 0 ? new FacetCue(facet, scope, opens, slots.ToImmutable())
            : throw new InvalidDataException($"The table of facets has an empty cue under {facet}.");
    }

    private static FacetCues Load()
    {
        using var reader = EmbeddedText.Open("CareerChat.Conversation.facets.txt");
        return Parse(reader);
    }
}
