namespace CareerChat.Grounding;

/// <summary>What the verifier knows of a word in its place.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>Grammar: never counted.</summary>
    Stop = 1,

    /// <summary>A word that says little by itself (« mission », « utiliser »): counted for little.</summary>
    Light = 2,

    /// <summary>A product, an organisation, an acronym, a proper noun: has to stand in the evidence.</summary>
    Entity = 4,

    /// <summary>The name of a job.</summary>
    Role = 8,

    /// <summary>A number, in digits or in letters.</summary>
    Number = 16,

    /// <summary>Looks like a finite verb.</summary>
    Verb = 32,

    /// <summary>A personal or demonstrative pronoun that can be a subject.</summary>
    Pronoun = 64,

    /// <summary>Under a negation.</summary>
    Negated = 128,

    /// <summary>Preceded by « plus » as a comparison.</summary>
    More = 256,

    /// <summary>Preceded by « moins » as a comparison.</summary>
    Less = 512,

    /// <summary>Says always, only, never anything else.</summary>
    Absolute = 1024,

    /// <summary>Softens: often, mostly, sometimes.</summary>
    Hedge = 2048,

    /// <summary>After « mal » or « peu »: half denied, so that it agrees with either polarity.</summary>
    Weak = 4096,
}
