using System.Text;
using CareerChat.Language;

namespace CareerChat.Tests.Language;

public class FrenchTextTests
{
    [Theory]
    [InlineData("Œuvre d'Été", "oeuvre d'ete")]
    [InlineData("L’ÂGE\u00a0: ﬀ", "l'age : ﬀ")]
    [InlineData("Ægir, ça, GRÖSSE, Straße, Łódź", "aegir, ca, grosse, strasse, lodz")]
    [InlineData("co\u00adopé\u200bration", "cooperation")]
    public void Folding_keeps_the_letters_and_drops_their_marks(string text, string folded) =>
        Assert.Equal(folded, FrenchText.Fold(text));

    [Theory]
    [InlineData("Élève à Noël, où çà ?")]
    [InlineData("l'œuvre naïve d'Étienne")]
    public void Composed_and_decomposed_letters_fold_alike(string text) =>
        Assert.Equal(FrenchText.Fold(text), FrenchText.Fold(text.Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("L'œuvre d'art", "l'|oeuvre|d'|art")]
    [InlineData("aujourd'hui quelqu’un", "aujourd'hui|quelqu'un")]
    [InlineData("C# et C++, F#", "c#|et|c++|f#")]
    [InlineData(".NET et ASP.NET sur le net", ".net|et|asp|.net|sur|le|net")]
    [InlineData("CI/CD, tests A/B, R&D, H/F, et/ou", "ci/cd|tests|a/b|r&d|h/f|et|ou")]
    [InlineData("45 à 60 k€ ou 45k€", "45|a|60|k€|ou|45|k€")]
    [InlineData("12\u202f300 000 € et 3,5 %", "12300000|€|et|3.5|%")]
    [InlineData("en 2019 300 personnes", "en|2019|300|personnes")]
    [InlineData("3D, 2FA, mp3, XXe, 14h30", "3d|2fa|mp3|xxe|14|h30")]
    [InlineData("🎉 données", "donnees")]
    public void Tokens_are_words_numbers_and_names(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', FrenchText.Tokens(text).Select(token => token.Folded)));

    [Theory]
    [InlineData("full-stack", "full ~stack")]
    [InlineData("Bac +5, bac+3, bac + 2", "bac ~5 bac ~3 bac ~2")]
    [InlineData("Node.js et l'e-mail", "node ~js et l' e ~mail")]
    [InlineData("l'école d'ingénieur", "l' ecole d' ingenieur")]
    public void Parts_of_a_compound_are_glued(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', FrenchText.Tokens(text).Select(token => (token.IsGlued ? "~" : "") + token.Folded)));

    [Fact]
    public void Every_span_shows_the_characters_that_its_token_was_read_from()
    {
        const string Text = "L’œuvre coûte 12 000 €, soit « 3,5 % » du C++.";
        Assert.Equal(
            ["L’", "œuvre", "coûte", "12 000", "€", "soit", "3,5", "%", "du", "C++"],
            FrenchText.Tokens(Text).Select(token => token.Span.Slice(Text)));
    }

    [Theory]
    [InlineData("Bonjour. Ça va ? Oui !", "Bonjour.|Ça va ?|Oui !")]
    [InlineData("M. Dupont gagne 3.5 k€. Mme Durand, non.", "M. Dupont gagne 3.5 k€.|Mme Durand, non.")]
    [InlineData("« Vraiment ? » demande-t-elle. « Oui. » Puis rien.", "« Vraiment ? » demande-t-elle.|« Oui. »|Puis rien.")]
    [InlineData("J. K. Rowling écrit. En 2020. Elle part", "J. K. Rowling écrit.|En 2020.|Elle part")]
    [InlineData("Python, R, etc. Puis SQL, etc. pour finir.", "Python, R, etc.|Puis SQL, etc. pour finir.")]
    [InlineData("Il code en .NET et en Node.js. C'est tout… ou presque.", "Il code en .NET et en Node.js.|C'est tout… ou presque.")]
    [InlineData("# Titre\nUn texte\nqui suit. Fin\n- un\n- deux\n\nautre", "# Titre\nUn texte\nqui suit.|Fin|- un|- deux|autre")]
    [InlineData("   ", "")]
    public void Sentences_follow_French_typography(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', FrenchText.Sentences(text).Select(span => span.Slice(text))));

    [Theory]
    [InlineData("développeuse", "développeurs")]
    [InlineData("directrice", "directeur")]
    [InlineData("ingénieures", "ingenieur")]
    [InlineData("consultante", "consultants")]
    [InlineData("techniciennes", "technicien")]
    [InlineData("cheffe", "chefs")]
    [InlineData("chargée", "chargé")]
    [InlineData("CI/CD", "cicd")]
    [InlineData("LLMs", "LLM")]
    public void A_job_title_has_one_form_for_both_genders_and_numbers(string one, string other) =>
        Assert.Equal(FrenchText.Terms(one), FrenchText.Terms(other));

    [Theory]
    [InlineData("l'AI act en été", "ai|act|ete")]
    [InlineData("J'ai fait de l'IA", "ia")]
    [InlineData("QUEL EST LE SALAIRE", "salair")]
    public void Stop_words_go_and_acronyms_stay(string text, string terms) =>
        Assert.Equal(terms, string.Join('|', FrenchText.Terms(text)));

    [Theory]
    [InlineData("")]
    [InlineData("🎉🎉🎉")]
    [InlineData("数据工程师 данные")]
    [InlineData("''''---...///+++###")]
    [InlineData("\ud800 seul \udc00")]
    public void Any_text_is_cut_without_a_fault(string text)
    {
        FrenchText.Fold(text);
        Assert.All(FrenchText.Tokens(text), token => Assert.NotEmpty(token.Folded));
        Assert.All(FrenchText.Sentences(text), span => Assert.NotEmpty(span.Slice(text).Trim()));
    }
}
