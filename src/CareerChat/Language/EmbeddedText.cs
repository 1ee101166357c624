namespace CareerChat.Language;

/// <summary>Tables and prompts that are part of the library.</summary>
internal static class EmbeddedText
{
    /// <summary>Opens one, UTF-8.</summary>
    /// <param name="name">Its logical name in the project file.</param>
    /// <exception cref="InvalidOperationException">The build left it out.</exception>
    public static StreamReader Open(string name) =>
        new(typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the build."));
}
