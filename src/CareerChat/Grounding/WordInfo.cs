namespace CareerChat.Grounding;

/// <summary>What the tables say of a word wherever it stands.</summary>
/// <param name="Stem">Its Snowball stem, without accents.</param>
/// <param name="Key">Hash of the stem: what two texts are compared by.</param>
/// <param name="Groups">Hashes of the synonym groups it belongs to.</param>
/// <param name="Kin">Hashes of the stems of its family: « choix » for « choisir ».</param>
/// <param name="Near">Hashes of the stems that the thesaurus puts near it, its family left out.</param>
/// <param name="Opposites">Lines of the antonym table it stands on, with its side.</param>
/// <param name="Frequency">Rank on the scale jamais (0) … toujours (4), or −1.</param>
/// <param name="Amount">Rank on the scale aucun (0) … tous (4), or −1.</param>
/// <param name="IsNegative">Denies by its meaning: « manquer », « éviter », « impossible ».</param>
/// <param name="Traits">Traits that do not depend on the place.</param>
internal sealed record WordInfo(
    string Stem,
    ulong Key,
    ulong[] Groups,
    ulong[] Kin,
    ulong[] Near,
    (int Line, int Side)[] Opposites,
    int Frequency,
    int Amount,
    bool IsNegative,
    WordTraits Traits);
