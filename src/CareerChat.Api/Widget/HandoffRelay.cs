using System.Net.Http.Json;
using System.Net.Mail;

namespace CareerChat.Api.Widget;

/// <summary>Body of <c>POST /api/handoff</c>: what the student read, edited and agreed to send.</summary>
internal sealed record HandoffRequest(string? Summary, string? Contact, bool Consent)
{
    private const int MostCharacters = 4_000;

    /// <summary>The French sentence that says what is wrong, or null.</summary>
    public string? Problem() =>
        !Consent ? UserTexts.HandoffWithoutConsent
        : string.IsNullOrWhiteSpace(Summary) || Summary.Length > MostCharacters ? UserTexts.HandoffSummary(MostCharacters)
        : Contact is { Length: > 0 } && !MailAddress.TryCreate(Contact, out _) ? UserTexts.HandoffContact
        : null;
}

/// <summary>What a webhook receives.</summary>
internal sealed record HandoffMessage(string Site, string Summary, string? Contact, DateTimeOffset SentAt);

/// <summary>Passes a hand-off to the webhook that the operator configured; keeps nothing.</summary>
internal sealed partial class HandoffRelay(HttpClient http, TimeProvider time, ILogger<HandoffRelay> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>True when the webhook accepted it.</summary>
    public async Task<bool> SendAsync(Uri webhook, string site, HandoffRequest request, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var response = await http.PostAsJsonAsync(
                webhook, new HandoffMessage(site, request.Summary!, request.Contact, time.GetUtcNow()), ApiJson.French.HandoffMessage, patience.Token);
            if (!response.IsSuccessStatusCode)
            {
                Refused(site, (int)response.StatusCode);
            }

            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            Unreachable(site, exception.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The hand-off webhook of site '{Site}' answered {Status}.")]
    private partial void Refused(string site, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The hand-off webhook of site '{Site}' could not be reached ({Error}).")]
    private partial void Unreachable(string site, string error);
}
