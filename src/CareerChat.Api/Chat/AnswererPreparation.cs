using CareerChat.Answering;

namespace CareerChat.Api.Chat;

/// <summary>Has the notes analysed while the server starts to listen: the first question then waits for less.</summary>
internal sealed class AnswererPreparation(ExtractiveAnswerer answerer) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = Task.Run(answerer.Prepare, CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
