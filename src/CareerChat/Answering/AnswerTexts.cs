namespace CareerChat.Answering;

/// <summary>What the extractive answers say around the sentences of the notes.</summary>
internal static class AnswerTexts
{
    /// <summary>How an answer to a yes-or-no question opens.</summary>
    public static string Opening(Ruling ruling) => ruling switch
    {
        Ruling.Yes => "**Oui.**",
        Ruling.Mostly => "**Oui, en général.**",
        Ruling.Sometimes => "**Parfois, ou un peu.**",
        Ruling.No => "**Non.**",
        Ruling.NotQuite => "**Pas tout à fait.**",
        Ruling.Disputed => "**Cela dépend des notes.**",
        _ => "",
    };
}
