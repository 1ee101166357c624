using System.Text;
using CareerChat.Language;

namespace CareerChat.Answering.Safety;

/// <summary>A message as the safety tables read it: folded words with single spaces, letters repeated for effect cut, SMS joins undone.</summary>
internal static class MessageWords
{
    private static readonly Dictionary<string, string> Joined = new(StringComparer.Ordinal)
    {
        ["jveu"] = "je veux", ["jveux"] = "je veux", ["jai"] = "j ai", ["jen"] = "j en", ["jsuis"] = "je suis", ["chui"] = "je suis", ["chuis"] = "je suis",
        ["jpeu"] = "je peux", ["jpeux"] = "je peux", ["envi"] = "envie", ["envis"] = "envie", ["jvais"] = "je vais", ["jme"] = "je me", ["peu"] = "peux",
        ["tes"] = "tes", ["instrction"] = "instruction", ["consigne"] = "consignes", ["consines"] = "consignes", ["instruction"] = "instructions", ["instrutions"] = "instructions", ["regle"] = "regles",
        ["ignores"] = "ignore", ["ignorez"] = "ignore", ["ignorer"] = "ignore", ["oublies"] = "oublie", ["oubliez"] = "oublie", ["oublier"] = "oublie",
        ["montres"] = "montre", ["montrez"] = "montre", ["affichez"] = "affiche", ["affiches"] = "affiche", ["donnez"] = "donne", ["donnes"] = "donne", ["donner"] = "donne",
        ["revelez"] = "revele", ["repetez"] = "repete", ["recopiez"] = "recopie", ["copiez"] = "copie", ["envoyez"] = "envoie", ["ecrivez"] = "ecris", ["imprime"] = "affiche", ["suicid"] = "suicide",
        ["votre"] = "ton", ["vos"] = "tes", ["ta"] = "ton", ["your"] = "your", ["prompts"] = "prompt", ["systeme"] = "systeme", ["system"] = "systeme",
    };

    /// <summary>The words between two spaces: search it for <c>" envie de mourir "</c>.</summary>
    public static string Of(string message)
    {
        var words = new StringBuilder(" ");
        foreach (var token in FrenchText.Tokens(message.Length > 6_000 ? message[..6_000] : message))
        {
            var word = Squeeze(token.Folded.TrimEnd('\''));
            words.Append(Joined.GetValueOrDefault(word, word)).Append(' ');
        }

        return words.ToString();
    }

    /// <summary>« mouriiiir » gives « mourir »: three letters or more in a row become one.</summary>
    private static string Squeeze(string word)
    {
        var repeats = 2;
        while (repeats < word.Length && (word[repeats] != word[repeats - 1] || word[repeats] != word[repeats - 2]))
        {
            repeats++;
        }

        if (repeats >= word.Length)
        {
            return word;
        }

        var squeezed = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var run = 1;
            while (i + run < word.Length && word[i + run] == word[i])
            {
                run++;
            }

            squeezed.Append(word[i], run >= 3 ? 1 : run);
            i += run;
        }

        return squeezed.ToString();
    }
}
