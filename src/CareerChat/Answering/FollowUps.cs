namespace CareerChat.Answering;

/// <summary>Follow-up questions, each of which the notes answer.</summary>
internal static class FollowUps
{
    private static readonly Facet[] Order =
        [Facet.Missions, Facet.Access, Facet.Tools, Facet.Salary, Facet.Skills, Facet.Constraints, Facet.Day, Facet.Where, Facet.TryOut];

    public static void ForCareer(ReplyContext context, Sheet sheet, IReadOnlyList<Facet> answered)
    {
        foreach (var facet in Order)
        {
            if (!context.Writer.HasSuggestions && !answered.Contains(facet) && sheet.Of(facet == Facet.TryOut ? Facet.Access : facet).Any(unit => !unit.IsAbsence))
            {
                context.Writer.Suggest(FacetTexts.Ask(facet, Sentences.ShortTitle(sheet)));
            }
        }
    }

    public static void ForNote(ReplyContext context, Sheet sheet)
    {
        if (sheet.IsCareer)
        {
            ForCareer(context, sheet, []);
            return;
        }

        foreach (var heading in sheet.Units.Where(unit => !context.Writer.HasUsed(unit)).Select(unit => unit.Chunk.Heading).Distinct())
        {
            if (!context.Writer.HasSuggestions && sheet.FurtherHeadings.Contains(heading))
            {
                context.Writer.Suggest($"{sheet.Document.Title}\u00A0: {(heading.Length > 1 && char.IsUpper(heading[1]) ? heading[0] : char.ToLowerInvariant(heading[0]))}{heading[1..].TrimEnd('?', ' ', '\u00A0')}\u00A0?");
            }
        }
    }
}
