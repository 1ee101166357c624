using CareerChat.Answering.Safety;
using CareerChat.Chunking;
using CareerChat.Conversation;
using CareerChat.Corpus;
using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>A note of the shelf: its units in reading order and the words of its title.</summary>
internal sealed class Sheet
{
    public Sheet(Document document, IEnumerable<Chunk> chunks)
    {
        Document = document;
        Units = [.. chunks.SelectMany(Read)];
        Names = [.. document.Aliases.Prepend(document.Title).Select(name => TextForm.Of(name).Words)];
        TellingNames = Telling(Names);
        RoleKeys = [.. Names.SelectMany(name => name).Where(word => word.Is(WordTraits.Role)).Select(word => word.Info.Key).Distinct()];
        Subject = FindSubject();
    }

    /// <summary>A subject that several notes may tell of: units of theirs, their facets already told.</summary>
    /// <param name="document">The first of these notes, titled like the subject.</param>
    /// <param name="units">The units, in the order of the notes.</param>
    /// <param name="isJob">True when the subject's name is a job's.</param>
    public Sheet(Document document, IReadOnlyList<ShelfUnit> units, bool isJob)
    {
        Document = document;
        Units = [.. units.Select((unit, rank) => unit with { Sheet = this, Rank = rank })];
        Names = [TextForm.Of(document.Title).Words];
        TellingNames = Telling(Names);
        RoleKeys = [.. Names.SelectMany(name => name).Where(word => word.Is(WordTraits.Role)).Select(word => word.Info.Key).Distinct()];
        Subject = document.Title;
        IsJob = isJob;
    }

    public Document Document { get; }

    public IReadOnlyList<ShelfUnit> Units { get; private set; }

    /// <summary>Analysed title and aliases.</summary>
    public IReadOnlyList<Word[]> Names { get; }

    /// <summary>The roles and fields that its names are made of, whatever their language.</summary>
    public IReadOnlySet<string> NameConcepts => field ??= Document.Aliases.Prepend(Document.Title).SelectMany(JobWords.ConceptsOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>The words of each name that say something by themselves; names without such a word are left out.</summary>
    public IReadOnlyList<Word[]> TellingNames { get; }

    /// <summary>Keys of the jobs that its names are.</summary>
    public ulong[] RoleKeys { get; }

    /// <summary>How its sentences name it: « Le data engineer ».</summary>
    public string Subject { get; }

    public bool IsCareer => Document.Kind == DocumentKind.Career;

    /// <summary>True for a sheet about a job, career sheet or not.</summary>
    public bool IsJob { get => IsCareer || field; }

    public IEnumerable<ShelfUnit> Of(Facet facet) => Units.Where(unit => unit.Facet == facet);

    /// <summary>Its headings that a reader may go on with: the title and the definition come by themselves.</summary>
    public IReadOnlySet<string> FurtherHeadings => field ??= Units.Select(unit => unit.Chunk.Heading).Distinct()
        .Where(heading => heading != Document.Title && Facets.OfHeading(heading) != Facet.Definition).ToHashSet(StringComparer.Ordinal);

    private static Word[][] Telling(IEnumerable<Word[]> names) =>
        [.. names.Select(name => Array.FindAll(name, word => word.Counts && !word.Is(WordTraits.Light))).Where(name => name.Length > 0)];

    private List<ShelfUnit> Read(Chunk chunk)
    {
        var units = new List<ShelfUnit>();
        var facet = Facet.None;
        for (var i = chunk.HeadingPath.Count - 1; i >= 0 && facet == Facet.None; i--)
        {
            facet = Facets.OfHeading(chunk.HeadingPath[i]);
        }

        var heading = TextForm.Of(chunk.Heading).Words;

        // « Combien de jeux peut-on emprunter ? Quatre. »: under a question a number is an answer.
        var mayCount = chunk.Heading.AsSpan().TrimEnd().EndsWith("?", StringComparison.Ordinal);
        foreach (var form in PassageForm.Of(chunk).Units.Where(form => form.Source is not null && form.Form.Words.Any(word => word.Counts && (mayCount || !word.Is(WordTraits.Number)))))
        {
            if (PlantedOrder.Is(form.Form))
            {
                continue;
            }

            units.Add(new ShelfUnit(this, chunk, form.Source!, form, facet, 0, -1) { HeadingWords = heading });
        }

        return units;
    }

    /// <summary>The subject that opens most of its sentences, as it is written there.</summary>
    private string FindSubject()
    {
        var title = Names[0].Where(word => word.Counts).Select(word => word.Info.Key).ToArray();
        var openings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in Units)
        {
            var (form, range) = (unit.Form.Form, unit.Form.Form.Subject);
            if (range is { IsKnown: true, Start: 0 } && form.Words[range.End - 1].Span.End is var end and < 60
                && !form.Text.AsSpan(0, end).Contains(',')
                && form.Words[..range.End].Any(word => word.Is(WordTraits.Role) || Array.IndexOf(title, word.Info.Key) >= 0))
            {
                var opening = form.Text[..end];
                openings[opening] = openings.GetValueOrDefault(opening) + 1;
            }
        }

        return openings.Count == 0
            ? Document.Title
            : openings.OrderByDescending(opening => opening.Value).ThenBy(opening => opening.Key.Length).First().Key;
    }

    /// <summary>Gives the units their ranks, from a place on the shelf on.</summary>
    /// <returns>The next free place.</returns>
    internal int Number(int place)
    {
        Units = [.. Units.Select((unit, rank) => unit with { Rank = rank, Place = place + rank })];
        return place + Units.Count;
    }
}
