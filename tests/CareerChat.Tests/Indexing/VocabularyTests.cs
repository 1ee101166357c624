using CareerChat.Indexing;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Indexing;

public class VocabularyTests
{
    private static readonly Vocabulary Words = Vocabulary.Of(
    [
        Chunks.Of("a", "L'ingénieur développe des algorithmes en Python pour le service statistique.", "Data Engineer"),
        Chunks.Of("b", "Power BI et la science des données (data science) servent à la statistique."),
        Chunks.Of("c", "Le délégué à la protection des données (DPO) répond. Le DPO conseille. Une analyse d'impact (AIPD), le FCC (fichier central des chèques)."),
    ]);

    [Theory]
    [InlineData("algoritme", "algorithmes")]
    [InlineData("ingenieru", "ingenieur")]
    [InlineData("developpement", "")]
    [InlineData("statistik", "statistique")]
    [InlineData("powerbi", "power bi")]
    [InlineData("pyhton", "python")]
    [InlineData("xyz", "")]
    [InlineData("zzzzzzzzzz", "")]
    public void An_unknown_word_gets_the_known_words_it_was_meant_for(string word, string correction) =>
        Assert.Equal(correction, Words.Correct(word).Select(expansion => expansion.Text).FirstOrDefault() ?? "");

    [Theory]
    [InlineData("dpo", "délégué à la protection des données")]
    [InlineData("fcc", "fichier central des chèques")]
    [InlineData("aipd", null)]
    [InlineData("bi", null)]
    public void An_acronym_is_explained_where_the_notes_explain_it(string acronym, string? longForm) =>
        Assert.Equal(longForm, Words.Explain(acronym));

    [Fact]
    public void Frequencies_count_chunks()
    {
        Assert.Equal(3, Words.ChunkCount);
        Assert.Equal(2, Words.Frequency("statist"));
        Assert.Equal(0, Words.Frequency("kafka"));
        Assert.True(Words.Knows("statistiques"));
        Assert.False(Words.Knows("kafka"));
    }

    [Fact]
    public void An_empty_index_knows_nothing_and_corrects_nothing()
    {
        Assert.False(Vocabulary.Empty.Knows("data"));
        Assert.Empty(Vocabulary.Empty.Correct("ordinateur"));
    }
}
