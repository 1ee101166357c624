using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>« Faut-il savoir coder ? », « être fort en maths ? »: the level that the sheet gives, with the sentence that backs it.</summary>
internal static class Levels
{
    /// <summary>Words that say how well, not what.</summary>
    private static readonly HashSet<string> Degrees =
        new("fort forte forts bon bonne bons doue douee niveau aimer aime grand beaucoup maitriser connaitre savoir base bases langage".Split(' '), StringComparer.Ordinal);

    /// <summary>The ruling and its sentence; null when the question is about something else, or the sheet gives no level.</summary>
    public static (Ruling Ruling, ShelfUnit Unit)? Of(ReplyContext context, Sheet sheet, Proposition asked)
    {
        if (asked.Predicate.Any(word => word.Is(WordTraits.Entity | WordTraits.Number)) || asked.IsUniversal || asked.IsDenied || asked.IsChoice || asked.IsComparison
            || context.Advisor.LevelOf(sheet.Document.Id, asked.Predicate.Select(word => word.Folded).Where(word => !Degrees.Contains(word))) is not { } found)
        {
            return null;
        }

        var unit = context.Shelf.Find(found.Proof.Chunk.Id, found.Proof.Unit.Span);
        return unit is null ? null : (found.Level >= 3 ? Ruling.Yes : found.Level == 2 ? Ruling.Mostly : Ruling.Sometimes, unit);
    }
}
