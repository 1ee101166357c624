using CareerChat.Indexing;

namespace CareerChat.Tests.Support;

/// <summary>Stops a run at its n-th step: a progress report, an embedding call, a write about to happen or half done.</summary>
internal sealed class Killer(int step, CancellationTokenSource stop) : IProgress<IngestionProgress>
{
    private int _seen;

    public void Report(IngestionProgress value) => Pass();

    /// <exception cref="OperationCanceledException">This was the step.</exception>
    public void Pass()
    {
        if (++_seen == step)
        {
            stop.Cancel();
            stop.Token.ThrowIfCancellationRequested();
        }
    }
}
