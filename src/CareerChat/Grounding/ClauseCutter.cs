namespace CareerChat.Grounding;

/// <summary>Cuts a sentence where it goes over to another subject.</summary>
internal static class ClauseCutter
{
    private static readonly string[] Joints = [", alors que ", " alors que ", ", tandis que ", " tandis que ", "\u00A0; ", " ; ", "; ", ", mais ", " mais ", ", puis ", ", et ", ", "];

    public static IReadOnlyList<string> Cut(string sentence)
    {
        var pieces = new List<string> { sentence };
        foreach (var joint in Joints)
        {
            pieces = [.. pieces.SelectMany(piece => piece.Split(joint, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        }

        return pieces;
    }
}
