namespace CareerChat.Eval;

/// <summary>A wrong argument or input file; the message names it and says what is expected. Exit code 2.</summary>
public sealed class EvalUsageException(string message) : Exception(message);
