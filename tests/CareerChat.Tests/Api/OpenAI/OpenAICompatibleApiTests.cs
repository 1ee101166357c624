#pragma warning disable OPENAI001 // Annotations of a message are marked experimental in the client.

using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.Http.Json;
using System.Text.Json;
using CareerChat.Tests.Support;
using OpenAI;
using OpenAI.Chat;

namespace CareerChat.Tests.Api.OpenAI;

/// <summary>The official clients, unchanged, against the real service.</summary>
public class OpenAICompatibleApiTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Question = "Que fait un data steward ?";

    [Fact]
    public async Task The_dotnet_client_gets_an_answer_whose_annotations_are_its_markers()
    {
        ChatCompletion completion = await Client().CompleteChatAsync(
            [new SystemChatMessage("Réponds en anglais."), new UserChatMessage(Question)]);

        var text = completion.Content[0].Text;
        Assert.Equal((await service.AskAsync(Question)).GetProperty("text").GetString(), text);
        Assert.Equal(ChatFinishReason.Stop, completion.FinishReason);
        Assert.NotEmpty(completion.Annotations);
        foreach (var annotation in completion.Annotations)
        {
            Assert.Matches(@"^\[\d+\]$", text[annotation.StartIndex..annotation.EndIndex]);
            var passage = await service.Http.GetFromJsonAsync<JsonElement>(annotation.WebResourceUri);
            Assert.StartsWith(passage.GetProperty("title").GetString()!, annotation.WebResourceTitle, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_dotnet_client_streams_the_same_text_and_gets_the_usage()
    {
        var text = "";
        ChatTokenUsage? usage = null;
        ChatFinishReason? finish = null;
        await foreach (var update in Client().CompleteChatStreamingAsync([new UserChatMessage(Question)]))
        {
            text += string.Concat(update.ContentUpdate.Select(part => part.Text));
            finish ??= update.FinishReason;
            usage ??= update.Usage;
        }

        Assert.Equal((await service.AskAsync(Question)).GetProperty("text").GetString(), text);
        Assert.Equal(ChatFinishReason.Stop, finish);
        Assert.True(usage!.InputTokenCount > 0 && usage.OutputTokenCount > 0);
    }

    [Fact]
    public async Task Another_model_is_refused_in_the_words_that_clients_of_this_protocol_read()
    {
        var failure = await Assert.ThrowsAsync<ClientResultException>(() => Client("gpt-4").CompleteChatAsync([new UserChatMessage(Question)]));
        Assert.Equal(404, failure.Status);
        Assert.Contains("gpt-4", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"model":"careerchat","messages":[]}""")]
    [InlineData("""{"model":"careerchat","n":2,"messages":[{"role":"user","content":"bonjour"}]}""")]
    [InlineData("""{"model":"careerchat","messages":[{"role":"user","content":[{"type":"image_url"}]}]}""")]
    [InlineData("""{"model":"careerchat","messages":[{"role":"user","content":null}]}""")]
    [InlineData("""[]""")]
    public async Task A_wrong_request_is_a_400_with_a_message_in_French(string json)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await service.Http.PostAsync("/v1/chat/completions", content);
        Assert.Equal(400, (int)response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(problem.GetProperty("detail").GetString(), problem.GetProperty("error").GetProperty("message").GetString());
    }

    [NodeFact]
    public async Task The_node_client_gets_the_same() =>
        Assert.Equal("openai ok\n", await NodeScript.RunAsync("openai.mjs", service.Http.BaseAddress!.ToString().TrimEnd('/')));

    private ChatClient Client(string model = "careerchat") => new(model, new ApiKeyCredential("none"), new OpenAIClientOptions
    {
        Endpoint = new Uri(service.Http.BaseAddress!, "/v1"),
        RetryPolicy = new ClientRetryPolicy(0),
    });
}
