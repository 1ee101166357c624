using System.Net;
using System.Text;
using System.Text.Json;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Api.Feedback;

public sealed class FeedbackTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public async Task Nothing_is_collected_unless_the_operator_asks_for_it()
    {
        await using var service = new RunningService(new() { ["Feedback:Path"] = _path });
        using var response = await PostAsync(service, $$"""{"answerId":"{{Guid.Empty:N}}","helpful":true}""");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.False(File.Exists(_path));
    }

    [Fact]
    public async Task An_opinion_is_one_line_of_the_file()
    {
        await using var service = new RunningService(new() { ["Feedback:Path"] = _path, ["Feedback:Enabled"] = "true" });
        using var first = await PostAsync(service, $$"""{"answerId":"{{Guid.Empty:N}}","helpful":true}""");
        using var second = await PostAsync(service, $$"""{"answerId":"{{Guid.Empty:N}}","helpful":false,"reason":"À côté\nde la plaque"}""");
        Assert.Equal(HttpStatusCode.NoContent, second.StatusCode);
        var lines = await File.ReadAllLinesAsync(_path);
        Assert.Equal(2, lines.Length);
        Assert.Equal("À côté\nde la plaque", JsonDocument.Parse(lines[1]).RootElement.GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("""{"helpful":true}""")]
    [InlineData("""{"answerId":"../../etc/passwd","helpful":true}""")]
    [InlineData("""{"answerId":"00000000000000000000000000000000"}""")]
    [InlineData("""not json""")]
    public async Task A_wrong_opinion_is_a_bad_request(string json)
    {
        await using var service = new RunningService(new() { ["Feedback:Path"] = _path, ["Feedback:Enabled"] = "true" });
        using var response = await PostAsync(service, json);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    public void Dispose() => File.Delete(_path);

    private static Task<HttpResponseMessage> PostAsync(RunningService service, string json) =>
        service.Http.PostAsync("/api/feedback", new StringContent(json, Encoding.UTF8, "application/json"));
}
