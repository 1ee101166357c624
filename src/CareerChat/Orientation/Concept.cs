namespace CareerChat.Orientation;

/// <summary>Expressions that mean the same thing as far as choosing a job goes.</summary>
/// <param name="Id">Its name in <c>concepts.yaml</c>.</param>
/// <param name="Dimensions">What liking it says about each dimension of <see cref="Dimension.All"/>, 0 to 2.</param>
/// <param name="IsOutside">True for a field that no job of the corpus covers, such as care or cooking.</param>
/// <param name="IsExperience">True for « dix ans d'expérience »: it opens the jobs that are reached after others.</param>
/// <param name="IsOwn">True for a concept of <c>concepts.yaml</c>, false for one taken from the question lexicon.</param>
internal sealed record Concept(string Id, IReadOnlyList<int> Dimensions, bool IsOutside = false, bool IsOwn = false, bool IsExperience = false)
{
    /// <summary>True when its word alone tells a taste, such as « maths », rather than a term that one wants explained.</summary>
    public bool IsTaste { get; init; }
}
