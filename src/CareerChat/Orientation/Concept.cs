namespace CareerChat.Orientation;

/// <summary>Expressions that mean the same thing as far as choosing a job goes.</summary>
/// <param name="Id">Its name in <c>concepts.yaml</c>.</param>
/// <param name="Dimensions">What liking it says about each dimension of <see cref="Dimension.All"/>, 0 to 2.</param>
internal sealed record Concept(string Id, IReadOnlyList<int> Dimensions);
