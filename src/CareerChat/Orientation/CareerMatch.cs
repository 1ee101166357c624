namespace CareerChat.Orientation;

/// <summary>How well a job fits what a student said.</summary>
/// <param name="Sheet">The job.</param>
/// <param name="Score">Log-likelihood up to a constant: what the matrix says plus what the sheet's words say.</param>
/// <param name="Share">Its share of belief among all jobs, 0 to 1; decides « forte », « à explorer », « à vérifier » and is never shown.</param>
/// <param name="Gains">What each wish brought, largest first.</param>
internal sealed record CareerMatch(CareerSheet Sheet, double Score, double Share, IReadOnlyList<WishGain> Gains);

/// <summary>What one wish brought to the score of a job.</summary>
internal sealed record WishGain(Wish Wish, double Gain);
