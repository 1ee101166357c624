namespace CareerChat.Eval.Assistants;

/// <summary>The assistant could not be reached or broke off: the item cannot be judged, and it is never counted as answered.</summary>
public sealed class InfrastructureException : Exception
{
    public InfrastructureException(string message)
        : base(message)
    {
    }

    public InfrastructureException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
