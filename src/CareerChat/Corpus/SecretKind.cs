namespace CareerChat.Corpus;

/// <summary>What a <see cref="SecretScrubber"/> takes out of a note.</summary>
public enum SecretKind
{
    PrivateKey,
    Token,
    Password,
    EmailAddress,
    PhoneNumber,
    SocialSecurityNumber,
    BankAccount,
}
