namespace CareerChat.Tests.Support;

/// <summary>A test that needs <c>../shared</c>; skipped with that reason in a plain clone.</summary>
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = Repository.Shared is null ? "needs ../shared, which is not part of the repository" : null;
}

/// <summary>A table-driven test that needs <c>../shared</c>; skipped with that reason in a plain clone.</summary>
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = Repository.Shared is null ? "needs ../shared, which is not part of the repository" : null;
}
