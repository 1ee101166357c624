namespace CareerChat.Orientation;

/// <summary>What orientation says of jobs that the student named, without ranking them.</summary>
internal static class SheetPortraits
{
    /// <summary>One job, for someone who wonders whether it suits them.</summary>
    public static Advice Portray(CareerSheet sheet)
    {
        var page = new AdvicePage();
        page.Open(OrientationTexts.OpenToAll(sheet.Document.Title));
        var used = new HashSet<SheetSentence>();
        foreach (var (title, sentence) in new[]
        {
            (OrientationTexts.FromTheSheet, sheet.First("en une phrase")),
            (OrientationTexts.Pleases, sheet.Pleases()),
            (OrientationTexts.WatchOut, sheet.First("contraintes")),
            (sheet.Document.IsHorizon ? OrientationTexts.FirstStep : OrientationTexts.Access, sheet.Access()),
            (OrientationTexts.TryOut, sheet.TryOut()),
        })
        {
            if (sentence is not null && used.Add(sentence))
            {
                page.Say(title);
                page.Quote(sentence);
            }
        }

        page.Open(OrientationTexts.TellMe);
        return new Advice { Lines = page.Lines, Sources = page.Sources, Suggestions = [OrientationTexts.Start] };
    }

    /// <summary>Jobs side by side on one dimension, each with the sentence that backs its level.</summary>
    public static Advice Compare(IReadOnlyList<CareerSheet> sheets, int dimension, bool isLess)
    {
        var label = Dimension.All[dimension].Label;
        var page = new AdvicePage();
        page.Open(isLess ? OrientationTexts.Less(label) : OrientationTexts.More(label));
        foreach (var sheet in sheets)
        {
            page.Open(OrientationTexts.LevelOf(sheet.Document.Title, sheet.Levels[dimension]));
            if (sheet.Levels[dimension] > 0 && sheet.SentenceOnDimension(dimension) is { } sentence)
            {
                page.Quote(sentence);
            }
        }

        return new Advice { Lines = page.Lines, Sources = page.Sources };
    }
}
