using System.Diagnostics;

namespace CareerChat.Tests.Support;

/// <summary>A test that runs a script of <c>tests/node</c>; skipped with the reason where Node or its packages are missing.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Missing = new(() =>
        !Directory.Exists(Path.Combine(NodeScript.Folder, "node_modules")) ? "needs the packages of tests/node: run npm ci there"
        : !HasNode() ? "needs Node"
        : null);

    public NodeFactAttribute() => Skip = Missing.Value;

    private static bool HasNode()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true })!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>Runs a script of <c>tests/node</c>.</summary>
internal static class NodeScript
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "node");

    /// <summary>What the script printed; it fails the test with its error output when it does not end well.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(script);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.True(node.ExitCode == 0, $"{script} ended with {node.ExitCode}:\n{await errors}");
        return await output;
    }
}
