namespace CareerChat.Answering;

/// <summary>The kind of thing that a question wants to be told, whatever it is about.</summary>
internal enum Expectation
{
    /// <summary>« pourquoi », « pour quelle raison »: a cause or a purpose.</summary>
    Reason,

    /// <summary>« c'est quoi », « qu'appelle-t-on »: what a term means.</summary>
    Meaning,

    /// <summary>« avec quoi », « quel logiciel »: a tool.</summary>
    Tool,

    /// <summary>« combien », « quel pourcentage »: a figure.</summary>
    Amount,

    /// <summary>« qui », « quel métier »: a job.</summary>
    Person,

    /// <summary>« où », « dans quels secteurs »: a place.</summary>
    Place,

    /// <summary>« quand », « à quel moment »: a moment or a condition.</summary>
    Moment,

    /// <summary>« comment commence », « la première étape »: what comes first.</summary>
    Beginning,

    /// <summary>« comment se termine », « la dernière étape »: what comes last.</summary>
    End,

    /// <summary>« que faut-il faire », « que doit faire »: an obligation.</summary>
    Duty,

    /// <summary>« quel risque », « quel piège »: what can go wrong.</summary>
    Risk,

    /// <summary>« donne un exemple », « par exemple ? »: a case.</summary>
    Example,
}
