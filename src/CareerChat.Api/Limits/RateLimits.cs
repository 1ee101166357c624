using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using CareerChat.Api.Widget;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CareerChat.Api.Limits;

/// <summary>Token buckets for each address and each site, on the endpoints that are <see cref="MeteredAttribute">metered</see>.</summary>
internal static class RateLimits
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<RateOptions>(configuration, "Rates");
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateOptions>>((limiter, options) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(OfSite),
                PartitionedRateLimiter.Create<HttpContext, string>(context => OfAddress(context, options.Value)));
            limiter.OnRejected = RefuseAsync;
        });
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<RateOptions>>((forwarded, options) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            foreach (var proxy in options.Value.TrustedProxies)
            {
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
        return services;
    }

    public static void UseRateLimits(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<RateOptions>>().Value;
        if (options.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseRateLimiter();
    }

    private static RateLimitPartition<string> OfAddress(HttpContext context, RateOptions options) =>
        options.PerMinute > 0 && IsMetered(context)
            ? Bucket($"address {AddressOf(context.Connection.RemoteIpAddress)}", options.PerMinute, options.Burst)
            : RateLimitPartition.GetNoLimiter("free");

    private static RateLimitPartition<string> OfSite(HttpContext context) =>
        context.Features.Get<Site>() is { Options.QuestionsPerMinute: { } perMinute } site && IsMetered(context)
            ? Bucket($"site {site.Key}", perMinute, perMinute)
            : RateLimitPartition.GetNoLimiter("free");

    private static bool IsMetered(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<MeteredAttribute>() is not null;

    private static RateLimitPartition<string> Bucket(string key, int perMinute, int burst) =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
            QueueLimit = 0,
        });

    /// <summary>Whoever has one IPv6 address has its /64.</summary>
    private static string AddressOf(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
        {
            return address?.MapToIPv4().ToString() ?? "unknown";
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return Convert.ToHexString(bytes[..8]);
    }

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        await TooMany.Of(rejected.HttpContext, UserTexts.TooManyQuestions(seconds), seconds).ExecuteAsync(rejected.HttpContext);
    }
}
