namespace CareerChat.Api.Widget;

/// <summary>The site that a request comes from, as <see cref="SiteGate"/> found it; a feature of the request.</summary>
/// <param name="Key">Its public key; empty for the service's own pages.</param>
internal sealed record Site(string Key, SiteOptions Options);
