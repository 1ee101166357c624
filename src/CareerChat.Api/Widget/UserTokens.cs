using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CareerChat.Api.Widget;

/// <summary>
/// Checks the short-lived tokens that a school's own server signs for its students:
/// <c>base64url(payload).base64url(HMAC-SHA256(secret, base64url(payload)))</c>, the payload being
/// <c>{"sub":"opaque id","exp":seconds since 1970}</c>. The subject is not read: nothing here needs to know who it is.
/// </summary>
internal sealed class UserTokens(TimeProvider time)
{
    /// <summary>True when the request may pass: a valid token, or none where none is required.</summary>
    public bool Admit(SiteOptions site, string? authorization)
    {
        if (site.UserTokenSecret is not { } secret)
        {
            return true;
        }

        return authorization?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) is true
            ? IsValid(authorization["Bearer ".Length..].Trim(), secret)
            : !site.RequireUser;
    }

    private bool IsValid(string token, string secret)
    {
        var parts = token.Split('.');
        if (parts.Length != 2 || !Base64Url.IsValid(parts[0]) || !Base64Url.IsValid(parts[1]))
        {
            return false;
        }

        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(parts[0]));
        return CryptographicOperations.FixedTimeEquals(expected, Base64Url.DecodeFromChars(parts[1])) && !HasExpired(parts[0]);
    }

    private bool HasExpired(string payload)
    {
        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            return json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty("exp", out var expiry)
                || !expiry.TryGetInt64(out var seconds)
                || seconds <= time.GetUtcNow().ToUnixTimeSeconds();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return true;
        }
    }
}
