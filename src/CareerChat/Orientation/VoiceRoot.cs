namespace CareerChat.Orientation;

/// <summary>What is compared of a word with what people of a job say: the start of its stem, so that « prédire » meets « prédiction ».</summary>
internal static class VoiceRoot
{
    /// <summary>Letters kept.</summary>
    private const int Length = 6;

    public static string Of(string stem) => stem.Length > Length ? stem[..Length] : stem;
}
