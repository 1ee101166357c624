using System.Diagnostics;
using CareerChat.Eval.Assistants;

namespace CareerChat.Eval;

/// <summary>A program run to its end, both its streams read.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">All of its standard output.</param>
/// <param name="Error">All of its standard error.</param>
internal sealed record ChildProcess(int ExitCode, string Output, string Error)
{
    /// <summary>Starts a program and waits for its end; a cancelled wait ends the program and its children.</summary>
    /// <param name="program">A file name, looked for on the path.</param>
    /// <param name="folder">Its working directory.</param>
    /// <param name="arguments">Its arguments, unquoted.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <param name="environment">Variables beside those of this process.</param>
    /// <exception cref="InfrastructureException">The program is not there or cannot be started.</exception>
    public static async Task<ChildProcess> RunAsync(
        string program, string folder, IEnumerable<string> arguments, CancellationToken cancellationToken, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Start(start);
        try
        {
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new ChildProcess(process.ExitCode, output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new InfrastructureException($"{start.FileName} could not be started");
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new InfrastructureException($"{start.FileName} could not be started: {exception.Message}");
        }
    }
}
