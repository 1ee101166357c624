namespace CareerChat.Eval;

internal static class Program
{
    private static Task<int> Main(string[] args) => Task.FromResult(args.Length == 0 ? 2 : 0);
}
