namespace CareerChat.Api.Limits;

/// <summary>Marks an endpoint whose calls count against the limits of an address and of a site.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MeteredAttribute : Attribute;
