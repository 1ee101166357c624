using CareerChat.Eval.Results;

namespace CareerChat.Eval.Suites;

/// <summary>A set of items with its own way of judging them.</summary>
internal interface ISuite
{
    Task<SuiteResult> RunAsync(EvalContext context, CancellationToken cancellationToken);
}
