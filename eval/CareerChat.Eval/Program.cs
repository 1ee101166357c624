namespace CareerChat.Eval;

internal static class Program
{
    private static Task<int> Main(string[] args) => EvalCommands.RunAsync(args);
}
