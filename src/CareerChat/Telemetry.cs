using System.Diagnostics;
using System.Diagnostics.Metrics;
using CareerChat.Answering;

namespace CareerChat;

/// <summary>Spans and measures of the pipeline, under one name. None carries a question, a passage, a prompt or a key.</summary>
public static class Telemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "CareerChat";

    internal static readonly ActivitySource Spans = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly Counter<long> Retries =
        Meter.CreateCounter<long>("careerchat.endpoint.retries", "{retry}", "Calls to an outside service that are tried again.");

    internal static readonly Counter<long> Breaks =
        Meter.CreateCounter<long>("careerchat.endpoint.breaks", "{break}", "Times that the circuit of an outside service opened.");

    internal static readonly Counter<long> EndpointFailures =
        Meter.CreateCounter<long>("careerchat.endpoint.failures", "{call}", "Calls to an outside service that failed for good.");

    internal static readonly Counter<long> SecondChoices =
        Meter.CreateCounter<long>("careerchat.llm.second_choices", "{answer}", "Answers that the second model was asked for.");

    /// <summary>By <c>status</c> and <c>mode</c>: refusals, fallbacks and « les notes ne le disent pas » are read from it.</summary>
    internal static readonly Counter<long> Answers =
        Meter.CreateCounter<long>("careerchat.answers", "{answer}", "Answers given.");

    internal static readonly Counter<long> WithdrawnSentences =
        Meter.CreateCounter<long>("careerchat.sentences.withdrawn", "{sentence}", "Sentences taken back or replaced after their check.");

    /// <summary>Duration of a model call; name and unit of the OpenTelemetry GenAI conventions.</summary>
    internal static readonly Histogram<double> ModelDuration =
        Meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s", "Duration of a call to a model.");

    /// <summary>Time to the first chunk of a model's stream; name and unit of the OpenTelemetry GenAI conventions.</summary>
    internal static readonly Histogram<double> TimeToFirstChunk =
        Meter.CreateHistogram<double>("gen_ai.client.operation.time_to_first_chunk", "s", "Time until the first chunk of a stream.");

    /// <summary>Tokens of a model call, by <c>gen_ai.token.type</c>; name and unit of the OpenTelemetry GenAI conventions.</summary>
    internal static readonly Histogram<long> Tokens =
        Meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}", "Tokens read and written by a model.");

    /// <summary>Counts what an update says of how a question ended.</summary>
    internal static void Count(AnswerUpdate update)
    {
        switch (update)
        {
            case AnswerUpdate.Completed { Answer: var answer }:
                Answers.Add(1, new("status", answer.Status.ToString()), new("mode", answer.Mode.ToString()));
                break;
            case AnswerUpdate.SentenceChecked { Replacement: not null } check:
                WithdrawnSentences.Add(1, new KeyValuePair<string, object?>("verdict", check.Verdict.ToString()));
                break;
        }
    }
}
