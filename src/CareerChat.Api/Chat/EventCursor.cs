namespace CareerChat.Api.Chat;

/// <summary>How far one reader of an <see cref="EventLog"/> is.</summary>
/// <param name="seen">How many events it has from before.</param>
internal sealed class EventCursor(int seen)
{
    /// <summary>How many events the reader has.</summary>
    public int Seen { get; set; } = seen;

    /// <summary>How many events the place in the log is behind; fewer than <see cref="Seen"/> until the first copy.</summary>
    internal int Passed { get; set; }

    internal int Block { get; set; }

    internal int Offset { get; set; }
}
