namespace CareerChat.Api.Widget;

/// <summary>
/// Composes and compresses the widget's files a little after the start, so that the first page that shows the widget does not wait
/// for it. A page that is quicker has them composed at once.
/// </summary>
internal sealed class WidgetPreparation(IServiceProvider services, TimeProvider time) : BackgroundService
{
    /// <summary>Time left to the notes and to the first questions, which need the processor more.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Delay, time, stoppingToken);
        foreach (var file in services.GetRequiredService<WidgetFiles>().All.Values)
        {
            stoppingToken.ThrowIfCancellationRequested();
            file.Prepare();
        }
    }
}
