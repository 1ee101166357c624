using CareerChat.Language;

namespace CareerChat.Orientation;

/// <summary>The sentences of a sheet that every portrait and card looks for.</summary>
internal static class SheetPassages
{
    /// <summary>The first sentence of a section, by its folded title; or null.</summary>
    public static SheetSentence? First(this CareerSheet sheet, string section) => sheet.Section(section) is [var first, ..] ? first : null;

    /// <summary>What can be tried in half an hour, or null.</summary>
    public static SheetSentence? TryOut(this CareerSheet sheet) => sheet.Section("pour y aller")
        .FirstOrDefault(sentence => FrenchText.Fold(sentence.Unit.Text).StartsWith("a essayer en 30 minutes", StringComparison.Ordinal));

    /// <summary>How one gets there, or null.</summary>
    public static SheetSentence? Access(this CareerSheet sheet) => sheet.First("pour y aller");

    /// <summary>Whom the job pleases, or else the first of its skills; or null.</summary>
    public static SheetSentence? Pleases(this CareerSheet sheet) =>
        sheet.Section("competences").FirstOrDefault(sentence => sentence.Unit.Text.Contains("plaît aux personnes", StringComparison.Ordinal)) ?? sheet.First("competences");
}
