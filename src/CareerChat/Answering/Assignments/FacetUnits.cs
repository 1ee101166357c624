using CareerChat.Grounding;

namespace CareerChat.Answering.Assignments;

/// <summary>A sheet's units for a facet, those closest to a situation first.</summary>
internal static class FacetUnits
{
    public static List<ShelfUnit> Of(NoteShelf shelf, Sheet sheet, Facet facet, IReadOnlyList<Word> situation)
    {
        var section = facet switch
        {
            Facet.Indicators => Prefer(sheet.Of(Facet.Deliverables), unit => SectionWords.SaysMeasure(unit.Form.Form)),
            Facet.Deliverables => Prefer(sheet.Of(Facet.Deliverables), unit => SectionWords.SaysDelivery(unit.Form.Form)),
            Facet.Constraints => Prefer(sheet.Of(Facet.Constraints), unit => SectionWords.SaysRisk(unit.Form.Form)),
            _ => [.. sheet.Of(facet)],
        };
        section.RemoveAll(unit => unit.IsAbsence);
        var scores = Ranking.Rank(section, situation, shelf).ToDictionary(one => one.Unit, one => one.Own);
        return [.. section.OrderByDescending(unit => scores.GetValueOrDefault(unit)).ThenBy(unit => unit.Rank)];
    }

    private static List<ShelfUnit> Prefer(IEnumerable<ShelfUnit> section, Func<ShelfUnit, bool> says)
    {
        var all = section.ToList();
        var preferred = all.Where(says).ToList();
        return preferred.Count > 0 ? preferred : all;
    }
}
