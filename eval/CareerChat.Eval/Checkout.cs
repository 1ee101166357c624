using CareerChat.Eval.Assistants;

namespace CareerChat.Eval;

/// <summary>The checkout that holds the corpus, the data of the suites and the baselines.</summary>
internal static class Checkout
{
    /// <summary>The nearest parent of the working directory or of the program that holds <c>CareerChat.sln</c>.</summary>
    /// <exception cref="EvalUsageException">There is none.</exception>
    public static string Find()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "CareerChat.sln")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new EvalUsageException($"No CareerChat.sln above {Directory.GetCurrentDirectory()}; run the evaluation from a checkout.");
    }

    /// <summary>The commit of a checkout, marked when the work tree differs from it; « unknown » outside a repository.</summary>
    public static async Task<string> CommitAsync(string repository, CancellationToken cancellationToken)
    {
        try
        {
            var commit = await ChildProcess.RunAsync("git", repository, ["rev-parse", "--short", "HEAD"], cancellationToken);
            if (commit.ExitCode != 0)
            {
                return "unknown";
            }

            var status = await ChildProcess.RunAsync("git", repository, ["status", "--porcelain"], cancellationToken);
            return status.Output.Length > 0 ? $"{commit.Output.Trim()}+changes" : commit.Output.Trim();
        }
        catch (InfrastructureException)
        {
            return "unknown";
        }
    }
}
