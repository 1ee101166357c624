using Xunit.Abstractions;
using Xunit.Sdk;

namespace CareerChat.Tests.Indexing;

/// <summary>A test of a contract: runs once for each class that inherits it, skipped for one whose <see cref="NeedsServerAttribute"/> is not met.</summary>
[XunitTestCaseDiscoverer("CareerChat.Tests.Indexing.ContractFactDiscoverer", "CareerChat.Tests")]
internal sealed class ContractFactAttribute : FactAttribute;

/// <summary>Marks a class of contract tests that needs a real server, whose address stands in an environment variable.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsServerAttribute(string variable) : Attribute
{
    public string Variable => variable;
}

/// <summary>Finds the tests of <see cref="ContractFactAttribute"/>.</summary>
public sealed class ContractFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var needed = testMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsServerAttribute)).FirstOrDefault()
            ?.GetNamedArgument<string>(nameof(NeedsServerAttribute.Variable));
        var display = discoveryOptions.MethodDisplayOrDefault();
        var options = discoveryOptions.MethodDisplayOptionsOrDefault();
        yield return needed is not null && Environment.GetEnvironmentVariable(needed) is null or ""
            ? new SkippedCase(messages, display, options, testMethod, $"needs a server: set {needed} to its address")
            : new XunitTestCase(messages, display, options, testMethod);
    }

    private sealed class SkippedCase : XunitTestCase
    {
        private string _reason = "";

        [Obsolete("For deserialisation only.")]
        public SkippedCase()
        {
        }

        public SkippedCase(
            IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method, string reason)
            : base(messages, display, options, method) => SkipReason = _reason = reason;

        public override void Serialize(IXunitSerializationInfo data)
        {
            base.Serialize(data);
            data.AddValue(nameof(_reason), _reason);
        }

        public override void Deserialize(IXunitSerializationInfo data)
        {
            base.Deserialize(data);
            SkipReason = _reason = data.GetValue<string>(nameof(_reason));
        }
    }
}
