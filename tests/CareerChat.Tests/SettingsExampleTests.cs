using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareerChat.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerChat.Tests;

/// <summary><c>appsettings.example.json</c> and the code say the same.</summary>
public class SettingsExampleTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly string File = Path.Combine(Repository.Root, "appsettings.example.json");
    private static readonly JsonSerializerOptions Plain = new() { Converters = { new JsonStringEnumConverter() } };

    // Read by the framework, not bound to options of ours.
    private static readonly string[] Framework = ["Urls"];

    [Fact]
    public void It_holds_every_option_with_its_default_and_nothing_else()
    {
        var options = service.Services.GetServices<SettingsSection>()
            .SelectMany(section => Leaves(section.Path, Activator.CreateInstance(section.Options)!))
            .DistinctBy(option => option.Key)
            .ToDictionary(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(File), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var example = Leaves("", json.RootElement).Where(leaf => !Framework.Contains(leaf.Key)).ToDictionary(StringComparer.Ordinal);

        Assert.Equal(options.Keys.Order(StringComparer.Ordinal), example.Keys.Order(StringComparer.Ordinal));
        Assert.All(options, option => Assert.True(
            option.Value == example[option.Key], $"{option.Key}: the code's default is {option.Value}, the example says {example[option.Key]}"));
    }

    [Fact]
    public void Every_value_in_it_has_a_comment()
    {
        var lines = System.IO.File.ReadAllLines(File);
        var bare = lines.Where((line, i) =>
            line.TrimStart().StartsWith('"') && !line.TrimEnd().EndsWith('{') && !lines[i - 1].TrimStart().StartsWith("//", StringComparison.Ordinal));
        Assert.Empty(bare);
    }

    /// <summary>Options by key; a list or a dictionary is one option, and so is anything that JSON has one value for.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Leaves(string path, object options) => options.GetType().GetProperties()
        .Where(property => property.GetMethod is { IsPublic: true } && property.SetMethod is { IsPublic: true })
        .SelectMany(property => (property.GetValue(options), $"{path}:{property.Name}") switch
        {
            (not null and not string and not IEnumerable and var group, var key) when group.GetType().Assembly == options.GetType().Assembly && !group.GetType().IsEnum =>
                Leaves(key, group),
            var (value, key) => [KeyValuePair.Create(key, JsonSerializer.Serialize(value, Plain))],
        });

    private static IEnumerable<KeyValuePair<string, string>> Leaves(string path, JsonElement json) => json.EnumerateObject()
        .SelectMany(property => (property.Value, path.Length == 0 ? property.Name : $"{path}:{property.Name}") switch
        {
            ({ ValueKind: JsonValueKind.Object } group, var key) when group.EnumerateObject().Any() => Leaves(key, group),
            var (value, key) => [KeyValuePair.Create(key, value.GetRawText())],
        });
}
