namespace CareerChat.Eval.Exam;

/// <summary>One job to choose: 2 points, none when two jobs or more are named.</summary>
internal static class PartA
{
    public const double Max = 2;

    public static ItemMark Mark(BoxKey key, RoleReader roles, string answer)
    {
        var named = roles.Named(answer);
        var points = named is [var only] && only == key.Role ? Max : 0;
        var tolerant = named is [var near] && key.Tolerant?.TryGetValue(near, out var partial) == true ? partial : points;
        return new ItemMark(points, Max, named.Count == 0 ? "aucun métier cité" : $"cité : {string.Join(", ", named)} (attendu : {key.Role})", tolerant);
    }
}
