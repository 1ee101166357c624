namespace CareerChat.Answering;

/// <summary>How the value looks that a question asks for.</summary>
internal enum ValueForm
{
    /// <summary>No value, or one that has no look of its own.</summary>
    None,

    /// <summary>« en quelle année »: four digits.</summary>
    Year,

    /// <summary>« quel jour », « quelle date »: a day of the week or of a month.</summary>
    Day,

    /// <summary>« à quelle heure », « quels sont les horaires ».</summary>
    Hour,

    /// <summary>« combien coûte », « quel montant ».</summary>
    Money,

    /// <summary>« quelle part », « quel pourcentage ».</summary>
    Share,

    /// <summary>« combien de temps », « quelle durée ».</summary>
    Time,

    /// <summary>« combien », « quel âge »: a number of whatever.</summary>
    Number,

    /// <summary>« quelle est l'adresse »: of a place or of a mailbox.</summary>
    Address,

    /// <summary>« quel numéro de téléphone ».</summary>
    Telephone,

    /// <summary>« qui est le directeur »: a person's name.</summary>
    PersonName,

    /// <summary>« le mot de passe », « la clé »: what no note gives.</summary>
    Secret,
}
