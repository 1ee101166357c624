using CareerChat.Api.Chat;
using CareerChat.Api.Errors;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;

namespace CareerChat.Api.Limits;

/// <summary>The longest time of a request; a stream turns it off and is bounded by the time of its answer.</summary>
internal static class RequestTimes
{
    public static IServiceCollection AddRequestTimes(this IServiceCollection services)
    {
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<StreamOptions>>((timeouts, options) =>
            timeouts.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = TimeSpan.FromSeconds(options.Value.AnswerSeconds),
                TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
                WriteTimeoutResponse = context =>
                    Results.Problem(FrenchProblems.Of(StatusCodes.Status504GatewayTimeout, UserTexts.AnswerTimedOut)).ExecuteAsync(context),
            });
        return services;
    }
}
