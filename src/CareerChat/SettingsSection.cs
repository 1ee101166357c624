namespace CareerChat;

/// <summary>A section of the settings and the options that are bound to it; registered so that the example file can be checked against them.</summary>
public sealed record SettingsSection(string Path, Type Options);
