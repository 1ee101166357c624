using CareerChat.Corpus;

namespace CareerChat.Tests.Corpus;

public class SecretScrubberTests
{
    [Theory]
    [InlineData(SecretKind.Token, "https://api.exemple.fr/v2?api_token=", "0f3a9c2e7b1d4a6f8e0c5b9d7a2f4e6c1b3d5f70", "&page=2")]
    [InlineData(SecretKind.Token, "https://api.exemple.fr/v2?api_token=", "0f3a9c2e7b1d4a6f8e0c5b9d7a2f4e6c1b3d ed8f70", "&page=2")]
    [InlineData(SecretKind.Token, "https://api.exemple.fr/v2?api_token=", "0f3a9c2e7b1d4a6f8e0c5b9d\n7a2f4e6c1b3d", " pour finir")]
    [InlineData(SecretKind.Token, "Authorization: Bearer ", "abcDEF123456.ghijKL7890", "\nsuite")]
    [InlineData(SecretKind.Token, "X-Api-Key: ", "a1b2c3d4e5f6", " dans l'en-tête")]
    [InlineData(SecretKind.Token, "la clé ", "sk-proj-Ab12Cd34Ef56Gh78Ij90", " sert à tout")]
    [InlineData(SecretKind.Token, "", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjMifQ.c2lnbmF0dXJlLTEyMw", " est un JWT")]
    [InlineData(SecretKind.Token, "export GH=", "ghp_0123456789abcdefghijABCDEFGHIJ012345", "")]
    [InlineData(SecretKind.Token, "AWS : ", "AKIAIOSFODNN7EXAMPLE", ".")]
    [InlineData(SecretKind.PrivateKey, "avant\n", "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nabc\n-----END RSA PRIVATE KEY-----", "\naprès")]
    [InlineData(SecretKind.PrivateKey, "avant\n", "-----BEGIN PRIVATE KEY-----\nMIIEow\nabc", "\n\naprès")]
    [InlineData(SecretKind.Password, "mot de passe\u00A0: ", "Soleil!2024", " à changer")]
    [InlineData(SecretKind.Password, "postgres://", "admin:hunter22", "@bdd.exemple.fr/notes")]
    [InlineData(SecretKind.EmailAddress, "Écrire à ", "jeanne.dupont@exemple.fr", " demain")]
    [InlineData(SecretKind.EmailAddress, "Écrire à ", "jeanne (at) exemple (point) fr", " demain")]
    [InlineData(SecretKind.PhoneNumber, "Tél. ", "06 12 34 56 78", " le matin")]
    [InlineData(SecretKind.PhoneNumber, "Tél. ", "+33 (0)6.12.34.56.78", " le matin")]
    [InlineData(SecretKind.PhoneNumber, "Tél. ", "0612345678", "")]
    [InlineData(SecretKind.PhoneNumber, "Tél. ", "01\u00A023\u00A045\u00A067\u00A089", "")]
    [InlineData(SecretKind.SocialSecurityNumber, "NIR ", "2 85 05 78 006 084 36", " inscrit")]
    [InlineData(SecretKind.SocialSecurityNumber, "NIR ", "185057800608436", "")]
    [InlineData(SecretKind.SocialSecurityNumber, "NIR ", "1 85 05 2A 006 084 36", "")]
    [InlineData(SecretKind.BankAccount, "Compte ", "FR76 3000 6000 0112 3456 7890 189", " ouvert")]
    [InlineData(SecretKind.BankAccount, "Compte ", "DE89370400440532013000", "")]
    public void A_secret_goes_and_what_stands_around_it_stays(SecretKind kind, string before, string secret, string after)
    {
        var scrubbed = SecretScrubber.Scrub(before + secret + after);

        Assert.Equal(before + SecretScrubber.Label(kind) + after, scrubbed.Text);
        Assert.Equal(kind, Assert.Single(scrubbed.Removed).Kind);
    }

    [Theory]
    [InlineData("En 2024, 45 000 à 60 000 € pour 3,5 % des postes.")]
    [InlineData("Le token fourni vous identifie : gardez-le secret.")]
    [InlineData("Un jeton : un texte court qui prouve qui vous êtes.")]
    [InlineData("Le mot de passe : un sujet de cours.")]
    [InlineData("Voir https://medium.com/castor-app/what-if-9700c8ec558c et RNCP35288.")]
    [InlineData("Les verbes GET, POST et PUT ; la version 1.2.3.4 ; le 01/02/2023.")]
    [InlineData("Le SIREN 883 538 100 est public.")]
    [InlineData("Python 3.12, scikit-learn, CI/CD, A/B test, C++ @ l'échelle.")]
    [InlineData("C'est un modèle entraîné sur 1 700 000 000 000 de mots.")]
    [InlineData("La clé primaire d'une table s'appelle id = 12.")]
    public void Ordinary_text_stays_as_it_is(string text)
    {
        Assert.Same(text, SecretScrubber.Scrub(text).Text);
        Assert.False(SecretScrubber.HoldsSecret(text));
    }

    [Fact]
    public void Each_secret_is_located_by_its_line_and_never_printed()
    {
        var scrubbed = SecretScrubber.Scrub("a\nb jeanne@exemple.fr\n\nc 06 12 34 56 78 et paul@exemple.fr");

        Assert.Equal(
            [(SecretKind.EmailAddress, 2), (SecretKind.PhoneNumber, 4), (SecretKind.EmailAddress, 4)],
            scrubbed.Removed.Select(removed => (removed.Kind, removed.Line)));
        Assert.DoesNotContain("jeanne", string.Join(' ', scrubbed.Removed), StringComparison.Ordinal);
    }

    [Fact]
    public void Scrubbing_twice_is_scrubbing_once()
    {
        var once = SecretScrubber.Scrub("api_key=abcd1234efgh5678 ; jeanne@exemple.fr ; 06 12 34 56 78 ; FR7630006000011234567890189").Text;

        Assert.Same(once, SecretScrubber.Scrub(once).Text);
    }
}
