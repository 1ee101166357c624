using System.Text.Json;
using Microsoft.Extensions.Options;

namespace CareerChat.Api.Feedback;

/// <summary>Opinions, one JSON line each; holds neither the question nor who asked it.</summary>
internal sealed class FeedbackFile(IOptions<FeedbackOptions> options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    public async Task AddAsync(FeedbackRequest opinion, CancellationToken cancellationToken)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(
            new FeedbackLine(time.GetUtcNow(), opinion.AnswerId!, opinion.Helpful!.Value, opinion.Reason), ApiJson.French.FeedbackLine);
        await _one.WaitAsync(cancellationToken);
        try
        {
            await File.AppendAllBytesAsync(options.Value.Path, (byte[])[.. line, (byte)'\n'], CancellationToken.None);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
