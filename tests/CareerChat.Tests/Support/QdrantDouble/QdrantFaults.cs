using Microsoft.AspNetCore.Http;

namespace CareerChat.Tests.Support.QdrantDouble;

/// <summary>What can go wrong with one request: given the context and the proper handler.</summary>
internal static class QdrantFaults
{
    public delegate Task Fault(HttpContext context, Func<Task> handle);

    /// <summary>The connection is reset before anything happens.</summary>
    public static Fault Cut => (context, _) =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>The request is carried out, and its answer lost.</summary>
    public static Fault LosesTheAnswer => async (context, handle) =>
    {
        var body = context.Response.Body;
        context.Response.Body = Stream.Null;
        await handle();
        context.Response.Body = body;
        context.Abort();
    };

    /// <summary>No answer until the client goes.</summary>
    public static Fault Hangs => async (context, _) => await Task.Delay(Timeout.Infinite, context.RequestAborted);

    /// <summary>An answer that stops in the middle of its JSON.</summary>
    public static Fault TruncatedJson => async (context, _) =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"result":{"poi""");
    };

    /// <summary>The write is noted and carried out, but not confirmed in time: HTTP 200 all the same.</summary>
    public static Fault WaitTimeout => async (context, handle) =>
    {
        var body = context.Response.Body;
        context.Response.Body = Stream.Null;
        await handle();
        context.Response.Body = body;
        context.Response.ContentLength = null;
        await context.Response.WriteAsync("""{"result":{"operation_id":1,"status":"wait_timeout"},"status":"ok","time":0.1}""");
    };

    /// <summary>An error answer.</summary>
    public static Fault Fails(int status, string text, int? retryAfter = null) => (_, _) =>
        throw new QdrantError(status, text) { RetryAfter = retryAfter };

    /// <summary>429: too many points a minute, try again after some seconds.</summary>
    public static Fault RateLimited(int retryAfter) =>
        Fails(429, "Rate limiting exceeded: Write rate limit exceeded, retry later", retryAfter);
}
