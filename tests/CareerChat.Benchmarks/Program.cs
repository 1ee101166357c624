using BenchmarkDotNet.Running;
using CareerChat.Benchmarks.Load;

if (args is ["load", .. var load])
{
    return await LoadCommand.RunAsync(load);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
