using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Recognises sections that list steps.</summary>
internal static class StepMarks
{
    public static bool AreNumbered(IEnumerable<ShelfUnit> units)
    {
        var (numbered, all) = (0, 0);
        foreach (var unit in units)
        {
            all++;
            numbered += IsNumbered(unit) ? 1 : 0;
        }

        return numbered * 2 > all;
    }

    /// <summary>True when « 3. » or « 3) » stands before the unit.</summary>
    public static bool IsNumbered(ShelfUnit unit)
    {
        var text = unit.Chunk.Text;
        var i = unit.Unit.Span.Start - unit.Chunk.Span.Start - 1;
        while (i >= 0 && text[i] == ' ')
        {
            i--;
        }

        return (i > 0 && text[i] is '.' or ')' && char.IsAsciiDigit(text[i - 1]))
            || (unit.Text.Length > 2 && char.IsAsciiDigit(unit.Text[0]) && unit.Text[1] is '.' or ')');
    }

    public static bool SpeaksOfSteps(string heading) =>
        Array.Exists(TextForm.Of(heading).Words, word => word.Folded is "etapes" or "etape" or "ordre" or "stades" or "phases" or "route");
}
