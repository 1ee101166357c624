using System.Text.Json;
using CareerChat.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace CareerChat.Tests;

/// <summary>What the container files name exists: settings, projects, variables.</summary>
public class DeploymentTests
{
    private static readonly YamlMappingNode Services = (YamlMappingNode)Compose().Children["services"];

    [Fact]
    public void Every_setting_of_the_compose_file_is_one_that_the_service_has()
    {
        using var example = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "appsettings.example.json")),
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var settings = Services.Children.Values.OfType<YamlMappingNode>()
            .SelectMany(service => service.Children.TryGetValue("environment", out var environment) ? ((YamlMappingNode)environment).Children.Keys : [])
            .Select(key => ((YamlScalarNode)key).Value!)
            .Where(name => name.Contains("__", StringComparison.Ordinal) && !name.StartsWith("QDRANT__", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        Assert.NotEmpty(settings);
        Assert.All(settings, name =>
        {
            var at = example.RootElement;
            Assert.All(name.Split("__"), part => Assert.True(at.TryGetProperty(part, out at), $"{name}: no '{part}' in appsettings.example.json"));
        });
    }

    [Fact]
    public void Every_variable_of_the_compose_file_is_explained_in_the_example()
    {
        var example = File.ReadAllText(Path.Combine(Repository.Root, ".env.example"));
        var variables = System.Text.RegularExpressions.Regex
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml")), @"\$\{([A-Z_]+)")
            .Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(variables);
        Assert.All(variables, name => Assert.Contains(name + "=", example, StringComparison.Ordinal));
    }

    [Fact]
    public void Images_are_pinned_and_keys_are_never_empty_by_default()
    {
        foreach (var (name, service) in Services.Children)
        {
            var image = ((YamlScalarNode)((YamlMappingNode)service).Children["image"]).Value!;
            Assert.True(image.StartsWith("careerchat-", StringComparison.Ordinal) || (image.Contains(':') && !image.EndsWith("latest", StringComparison.Ordinal)), $"{name}: {image}");
        }

        Assert.DoesNotContain("QDRANT_API_KEY:-", File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_Dockerfile_copies_every_project_that_it_restores()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "Dockerfile"));
        var copied = lines.Where(line => line.Contains(".csproj", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]).ToList();
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
            copied.Order(StringComparer.Ordinal));
    }

    private static YamlMappingNode Compose()
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Repository.Root, "docker-compose.yml"));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
