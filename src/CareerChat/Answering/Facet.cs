namespace CareerChat.Answering;

/// <summary>What can be asked of a job: each is a section of the sheets.</summary>
internal enum Facet
{
    None,
    Definition,
    Missions,
    Day,
    Skills,
    Tools,
    Deliverables,
    Indicators,
    Salary,
    Constraints,
    Where,
    Difference,
    Access,
    TryOut,
}
