using Microsoft.Extensions.Logging;

namespace CareerChat;

/// <summary>Every log line of the library. None carries a question, a passage, a prompt or a key.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Ingested {Documents} notes into {Chunks} new chunks in {Milliseconds:F0} ms.")]
    public static partial void IngestedCorpus(this ILogger logger, int documents, int chunks, double milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "Refused note {Path}: {Reason}.")]
    public static partial void RefusedNote(this ILogger logger, string path, string reason);
}
