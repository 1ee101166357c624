using BenchmarkDotNet.Running;
using CareerChat.Benchmarks.Grounding;
using CareerChat.Benchmarks.Index;
using CareerChat.Benchmarks.Ingestion;
using CareerChat.Benchmarks.Load;

if (args is ["load", .. var load])
{
    return await LoadCommand.RunAsync(load);
}

if (args is ["index", .. var index])
{
    return await IndexCommand.RunAsync(index);
}

if (args is ["grounding", .. var grounding])
{
    return GroundingCommand.Run(grounding);
}

if (args is ["fit", .. var fit])
{
    return FitCommand.Run(fit);
}

if (args is ["ingestion", .. var ingestion])
{
    return await IngestionCommandLine.RunAsync(ingestion);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
