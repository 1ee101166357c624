namespace CareerChat.Providers.OpenAI;

/// <summary>A model behind an OpenAI-compatible endpoint.</summary>
public class LlmEndpoint
{
    /// <summary>Base address up to and including <c>/v1</c>, such as <c>http://localhost:11434/v1</c>.</summary>
    /// <value>The default is empty: off.</value>
    public string Endpoint { get; set; } = "";

    /// <summary>Name of the model, as the server knows it.</summary>
    /// <value>The default is empty: off.</value>
    public string Model { get; set; } = "";

    /// <summary>Sent as a bearer token.</summary>
    /// <value>The default is empty: a server that asks for no key.</value>
    public string ApiKey { get; set; } = "";

    internal bool IsOn => Endpoint.Length > 0;

    /// <summary>The member that is wrong and what is expected of it, or null.</summary>
    internal (string Member, string Expected)? Problem()
    {
        if (Endpoint.Length == 0 && Model.Length == 0)
        {
            return null;
        }

        return !Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")
            ? (nameof(Endpoint), "expected an http or https address such as http://localhost:11434/v1.")
            : Model.Length == 0 ? (nameof(Model), "expected the name of a model that the endpoint serves.")
            : null;
    }
}
