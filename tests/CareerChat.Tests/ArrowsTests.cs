using System.Reflection;

namespace CareerChat.Tests;

/// <summary>The stages of the library and the arrows between them: a stage uses only the stages before it.</summary>
public class ArrowsTests
{
    private static readonly string[] Stages =
    [
        "Corpus", "Language", "Chunking", "Indexing", "Retrieval", "Grounding", "Conversation", "Orientation", "Answering", "Providers",
    ];

    private static readonly Assembly Library = typeof(CareerAssistant).Assembly;

    [Fact]
    public void A_stage_uses_only_the_stages_before_it()
    {
        var wrong = Library.GetTypes()
            .SelectMany(type => References(type).Select(used => (From: Stage(type), To: Stage(used), Text: $"{type.FullName} → {used.FullName}")))
            .Where(arrow => arrow is { From: >= 0, To: >= 0 } && arrow.To > arrow.From)
            .Select(arrow => arrow.Text)
            .Distinct();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_the_wiring_sees_the_providers()
    {
        var wrong = Library.GetTypes()
            .Where(type => Stage(type) != Array.IndexOf(Stages, "Providers") && Outermost(type) != typeof(CareerChatServiceCollectionExtensions))
            .Where(type => References(type).Any(used => Stage(used) == Array.IndexOf(Stages, "Providers")))
            .Select(type => type.FullName);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("CareerChat.Api")]
    [InlineData("CareerChat.Ingestion")]
    [InlineData("CareerChat.Eval")]
    public void A_host_references_no_other_host(string host) =>
        Assert.DoesNotContain(
            Assembly.Load(host).GetReferencedAssemblies(),
            reference => reference.Name!.StartsWith("CareerChat.", StringComparison.Ordinal));

    private static int Stage(Type type) =>
        type.Assembly == Library && type.Namespace?.Split('.') is [_, var stage, ..] ? Array.IndexOf(Stages, stage) : -1;

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    /// <summary>Types that a type names in its base, fields, properties, constructors, methods and local variables.</summary>
    private static IEnumerable<Type> References(Type type)
    {
        const BindingFlags All = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToList();
        return type.GetInterfaces()
            .Append(type.BaseType)
            .Concat(type.GetFields(All).Select(field => field.FieldType))
            .Concat(methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(methods.SelectMany(method => method.GetMethodBody()?.LocalVariables ?? []).Select(local => local.LocalType))
            .OfType<Type>()
            .SelectMany(Unfold);
    }

    private static IEnumerable<Type> Unfold(Type type) =>
        type.HasElementType ? Unfold(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Unfold).Append(type);
}
