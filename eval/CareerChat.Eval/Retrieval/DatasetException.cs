namespace CareerChat.Eval.Retrieval;

/// <summary>A dataset that cannot be read; the message names the file, the line and what is expected.</summary>
public sealed class DatasetException(string message, Exception? inner = null) : Exception(message, inner);
