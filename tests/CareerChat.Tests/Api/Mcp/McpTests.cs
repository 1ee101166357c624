using System.Text.Json;
using CareerChat.Tests.Support;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CareerChat.Tests.Api.Mcp;

/// <summary>The program started with <c>mcp</c>, as a client starts it.</summary>
public sealed class RunningMcpServer : IAsyncLifetime
{
    internal static readonly string Program = typeof(Program).Assembly.Location;

    public McpClient Client { get; private set; } = null!;

    public async Task InitializeAsync() => Client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
    {
        Command = "dotnet",
        Arguments = [Program, "mcp", $"--Corpus:Path={Repository.Corpus}"],
        WorkingDirectory = Path.GetTempPath(),
    }), new McpClientOptions { InitializationTimeout = TimeSpan.FromMinutes(3) });

    public async Task DisposeAsync()
    {
        if (Client is not null)
        {
            await Client.DisposeAsync();
        }
    }
}

public class McpTests(RunningMcpServer server) : IClassFixture<RunningMcpServer>
{
    [Fact]
    public async Task Four_tools_are_listed_with_their_schemas()
    {
        var tools = await server.Client.ListToolsAsync();
        Assert.Equal(
            ["comparer_metiers", "fiche_metier", "proposer_metiers", "rechercher_passages"],
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.NotNull(tool.ProtocolTool.OutputSchema));
    }

    [Fact]
    public async Task Passages_come_with_their_place_in_the_note()
    {
        var found = await CallAsync("rechercher_passages", new() { ["requete"] = "C'est quoi un data lake ?", ["nombre"] = 3 });
        Assert.True(found.GetProperty("canAnswer").GetBoolean());
        var passages = found.GetProperty("passages").EnumerateArray().ToList();
        Assert.InRange(passages.Count, 1, 3);
        Assert.All(passages, passage => Assert.Equal(
            passage.GetProperty("text").GetString()!.Length, passage.GetProperty("end").GetInt32() - passage.GetProperty("start").GetInt32()));
    }

    [Fact]
    public async Task A_sheet_is_found_by_any_of_its_names()
    {
        var byTitle = await CallAsync("fiche_metier", new() { ["metier"] = "Data Engineer" });
        var byId = await CallAsync("fiche_metier", new() { ["metier"] = byTitle.GetProperty("id").GetString() });
        Assert.Equal(byTitle.GetRawText(), byId.GetRawText());
        Assert.NotEmpty(byTitle.GetProperty("sections").EnumerateArray());
    }

    [Fact]
    public async Task A_comparison_carries_citations()
    {
        var compared = await CallAsync("comparer_metiers", new() { ["metiers"] = JsonSerializer.SerializeToElement<string[]>(["data engineer", "data analyst"]) });
        Assert.Equal("answered", compared.GetProperty("status").GetString());
        Assert.NotEmpty(compared.GetProperty("citations").EnumerateArray());
    }

    [Fact]
    public async Task A_proposal_says_that_it_is_no_verdict()
    {
        var proposal = await CallAsync("proposer_metiers", new() { ["gouts"] = "J'aime les chiffres et je n'aime pas coder." });
        Assert.Contains("pas des verdicts", proposal.GetProperty("notice").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fiche_metier", """{"metier":"astronaute"}""", "astronaute")]
    [InlineData("rechercher_passages", """{"requete":" "}""", "vide")]
    [InlineData("comparer_metiers", """{"metiers":["data engineer"]}""", "deux ou trois")]
    public async Task A_wrong_argument_is_told_in_French(string tool, string arguments, string named)
    {
        var result = await server.Client.CallToolAsync(tool, JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments));
        Assert.True(result.IsError);
        Assert.Contains(named, Assert.IsType<TextContentBlock>(result.Content[0]).Text, StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task The_node_client_lists_and_calls_the_same_tools() =>
        Assert.Equal("mcp ok\n", await NodeScript.RunAsync("mcp.mjs", RunningMcpServer.Program, Repository.Corpus));

    private async Task<JsonElement> CallAsync(string tool, Dictionary<string, object?> arguments)
    {
        var result = await server.Client.CallToolAsync(tool, arguments);
        Assert.True(result.IsError is not true, JsonSerializer.Serialize(result.Content));
        return JsonSerializer.SerializeToElement(result.StructuredContent);
    }
}
