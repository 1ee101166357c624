using CareerChat.Corpus;
using Microsoft.Extensions.Logging;

namespace CareerChat;

/// <summary>Every log line of the library. None carries a question, a passage, a prompt or a key.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Ingested {Documents} notes: {Added} chunks added, {Changed} changed, {Removed} removed in {Milliseconds:F0} ms.")]
    public static partial void IngestedCorpus(this ILogger logger, int documents, int added, int changed, int removed, double milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "Refused note {Path}: {Reason}.")]
    public static partial void RefusedNote(this ILogger logger, string path, NoteProblemKind reason);

    [LoggerMessage(3, LogLevel.Warning, "Took {Secrets} secrets or personal data out of {Notes} notes.")]
    public static partial void RemovedSecrets(this ILogger logger, int secrets, int notes);

    [LoggerMessage(4, LogLevel.Error, "The ingestion of changed notes failed ({Fault}); the index keeps what it holds.")]
    public static partial void FailedIngestion(this ILogger logger, string fault);

    [LoggerMessage(5, LogLevel.Warning, "Cannot watch {Folder} ({Fault}): changes are read at the next start.")]
    public static partial void CannotWatch(this ILogger logger, string folder, string fault);

    [LoggerMessage(10, LogLevel.Warning, "Endpoint {Endpoint}: attempt {Attempt} failed ({Fault}); trying again in {Milliseconds:F0} ms.")]
    public static partial void RetryingEndpoint(this ILogger logger, string endpoint, int attempt, double milliseconds, string fault);

    [LoggerMessage(11, LogLevel.Error, "Endpoint {Endpoint}: too many failures ({Fault}); not called for {Seconds:F0} s.")]
    public static partial void OpenedCircuit(this ILogger logger, string endpoint, double seconds, string fault);

    [LoggerMessage(12, LogLevel.Information, "Endpoint {Endpoint} answers again.")]
    public static partial void ClosedCircuit(this ILogger logger, string endpoint);

    [LoggerMessage(13, LogLevel.Warning, "Endpoint {Endpoint} failed ({Fault}); asking the second model.")]
    public static partial void AskingSecondModel(this ILogger logger, string endpoint, string fault);

    [LoggerMessage(30, LogLevel.Information, "Published collection {Collection} as {Alias}.")]
    public static partial void PublishedCollection(this ILogger logger, string collection, string alias);

    [LoggerMessage(31, LogLevel.Warning, "Rolled {Alias} back to collection {Collection}.")]
    public static partial void RolledBackCollection(this ILogger logger, string collection, string alias);

    [LoggerMessage(32, LogLevel.Warning, "Collections behind {Alias} that nobody needs could not be dropped ({Fault}); the next publication tries again.")]
    public static partial void KeptOldCollections(this ILogger logger, string alias, string fault);

    [LoggerMessage(33, LogLevel.Error, "The configured index cannot be searched; the embedded one stands in. {Problem}")]
    public static partial void LeftMainIndex(this ILogger logger, string problem);

    [LoggerMessage(34, LogLevel.Information, "The configured index answers again.")]
    public static partial void ReturnedToMainIndex(this ILogger logger);

    [LoggerMessage(35, LogLevel.Warning, "{Problem}")]
    public static partial void FoundIndexProblem(this ILogger logger, string problem);

    [LoggerMessage(15, LogLevel.Warning, "No embedding for a question ({Fault}); searching by words alone.")]
    public static partial void QuestionWithoutEmbedding(this ILogger logger, string fault);

    [LoggerMessage(16, LogLevel.Warning, "No embeddings for the notes ({Fault}); indexing words alone, embeddings are tried again in {Seconds:F0} s.")]
    public static partial void NotesWithoutEmbeddings(this ILogger logger, string fault, double seconds);

    [LoggerMessage(21, LogLevel.Warning, "The language model failed ({Failure}); answering with sentences of the notes.")]
    public static partial void ModelFailed(this ILogger logger, string failure);
}
