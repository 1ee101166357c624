using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CareerChat.Api.Widget;

/// <summary>Settings of section <c>Widget</c>.</summary>
public sealed class WidgetOptions
{
    /// <summary>Sites that may embed the widget, by their public key: an opaque word that stands in their pages and is no secret.</summary>
    /// <value>The default is none: only the service's own pages may ask.</value>
    public Dictionary<string, SiteOptions> Sites { get; init; } = [];

    /// <summary>How a student reaches a human from the service's own page.</summary>
    public HandoffOptions Handoff { get; init; } = new();
}

/// <summary>One sentence for each wrong value of <see cref="WidgetOptions"/>: the key, the value, what is expected.</summary>
internal sealed class WidgetOptionsCheck : IValidateOptions<WidgetOptions>
{
    public ValidateOptionsResult Validate(string? name, WidgetOptions options)
    {
        var problems = options.Handoff.Problems("Widget:Handoff")
            .Concat(options.Sites.SelectMany(site => site.Value.Problems($"Widget:Sites:{site.Key}"))).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}

/// <summary>One site of <see cref="WidgetOptions.Sites"/>.</summary>
public sealed class SiteOptions
{
    /// <summary>Origins of its pages, such as <c>https://www.lycee.example</c>: scheme, host and port, no path.</summary>
    public IList<string> Origins { get; init; } = [];

    /// <summary><c>auto</c>, <c>light</c> or <c>dark</c>; null leaves it to the page.</summary>
    public string? Theme { get; init; }

    /// <summary>Any CSS colour; null leaves it to the page.</summary>
    public string? Accent { get; init; }

    /// <summary><c>left</c> or <c>right</c>; null leaves it to the page.</summary>
    public string? Position { get; init; }

    /// <summary>Questions a minute for the whole site; null applies the service's own limits alone.</summary>
    public int? QuestionsPerMinute { get; init; }

    /// <summary>Key of the HMAC-SHA256 that signs user tokens, 32 characters at least; null ignores tokens.</summary>
    public string? UserTokenSecret { get; init; }

    /// <summary>True to refuse visitors without a valid user token.</summary>
    /// <value>The default is false.</value>
    public bool RequireUser { get; init; }

    public HandoffOptions Handoff { get; init; } = new();

    internal IEnumerable<string> Problems(string key)
    {
        if (Origins.Count == 0)
        {
            yield return $"{key}:Origins is empty; expected at least one origin such as 'https://www.lycee.example'.";
        }

        foreach (var origin in Origins.Where(origin => !IsOrigin(origin)))
        {
            yield return $"{key}:Origins holds '{origin}'; expected scheme, host and port only, such as 'https://www.lycee.example'.";
        }

        if (Theme is not (null or "auto" or "light" or "dark"))
        {
            yield return $"{key}:Theme is '{Theme}'; expected auto, light or dark.";
        }

        if (Position is not (null or "left" or "right"))
        {
            yield return $"{key}:Position is '{Position}'; expected left or right.";
        }

        if (QuestionsPerMinute is <= 0)
        {
            yield return $"{key}:QuestionsPerMinute is '{QuestionsPerMinute}'; expected a whole number from 1.";
        }

        // The secret itself never appears in a message.
        if (UserTokenSecret is { Length: < 32 })
        {
            yield return $"{key}:UserTokenSecret has {UserTokenSecret.Length} characters; expected 32 at least.";
        }

        if (RequireUser && UserTokenSecret is null)
        {
            yield return $"{key}:RequireUser is 'true' without a UserTokenSecret; expected the secret that signs the tokens.";
        }

        foreach (var problem in Handoff.Problems($"{key}:Handoff"))
        {
            yield return problem;
        }
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The one way to a human that the widget offers; at most one of the three is set.</summary>
public sealed class HandoffOptions
{
    /// <summary>An address that the student's own mail program writes to.</summary>
    public string? Mail { get; init; }

    /// <summary>A contact page.</summary>
    public string? Url { get; init; }

    /// <summary>An address that receives <c>{"site","summary","contact","sentAt"}</c> by POST; never shown to the browser.</summary>
    public string? Webhook { get; init; }

    internal IEnumerable<string> Problems(string key)
    {
        if (new[] { Mail, Url, Webhook }.Count(route => route is not null) > 1)
        {
            yield return $"{key} sets several routes; expected one of Mail, Url and Webhook.";
        }

        if (Mail is not null && !new EmailAddressAttribute().IsValid(Mail))
        {
            yield return $"{key}:Mail is '{Mail}'; expected an e-mail address.";
        }

        foreach (var (name, address) in new[] { ("Url", Url), ("Webhook", Webhook) })
        {
            if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            {
                yield return $"{key}:{name} is '{address}'; expected an http or https address.";
            }
        }
    }
}
