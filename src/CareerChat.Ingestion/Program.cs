using Spectre.Console;

namespace CareerChat.Ingestion;

// A named class, internal: the tests start CareerChat.Api by the global name Program.
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        return await new IngestionCommand(AnsiConsole.Console, Console.Out, Console.Error).RunAsync(args, stop.Token);
    }
}
