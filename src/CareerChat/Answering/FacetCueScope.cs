namespace CareerChat.Answering;

/// <summary>Where a cue counts.</summary>
internal enum FacetCueScope
{
    /// <summary>In every question.</summary>
    Any,

    /// <summary>In a question about a job.</summary>
    Job,

    /// <summary>In a question about a job that nothing else asks for a facet; its words stay part of what is asked about.</summary>
    Topic,

    /// <summary>In every question, unless a plainer cue stands in the same breath: « que fait-il le matin ? » asks for the day.</summary>
    Vague,
}
