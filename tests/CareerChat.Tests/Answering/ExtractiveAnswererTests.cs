using CareerChat.Answering;

namespace CareerChat.Tests.Answering;

/// <summary>What the extractive answerer picks from the notes of the checkout, with nothing retrieved: the shelf alone has to do.</summary>
public class ExtractiveAnswererTests
{
    [Theory]
    [InlineData("À quoi sert CUDA pour un AI engineer ?", "CUDA")]
    [InlineData("Kubernetes, c'est quoi ?", "Kubernetes")]
    [InlineData("C'est quoi une boîte noire ?", "boîte noire")]
    public void A_term_is_answered_first_with_the_sentence_that_says_what_it_is(string question, string term) =>
        Assert.Contains(term, Quoted(question)[0], StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("Quels langages pour un data engineer ?", "Scala")]
    [InlineData("En quels langages programme un data analyst ?", "SQL")]
    public void Languages_are_programming_languages(string question, string language) =>
        Assert.Contains(Quoted(question), quote => quote.Contains(language, StringComparison.Ordinal));

    [Theory]
    [InlineData("À quoi sert un data steward ?")]
    [InlineData("Un AI architect, ça consiste en quoi ?")]
    public void What_a_job_is_for_begins_with_what_it_is(string question)
    {
        var career = AnswersFromNotes.Catalog.Find(AnswersFromNotes.Ask(question).Careers[0])!;
        var chunk = AnswersFromNotes.Compose(question).Sentences.First(sentence => sentence.Quotes.Count > 0).Quotes[0].Chunk;
        Assert.Equal(career.Id, chunk.DocumentId);
        Assert.Equal(Facet.Definition, Facets.OfHeading(chunk.Heading));
    }

    [Theory]
    [InlineData("Quels indicateurs surveiller pour un modèle en production ?", "surveiller-un-modele-en-production", "latence")]
    [InlineData("Quelle est la différence entre ETL et ELT ?", "etl-et-elt", "ELT")]
    [InlineData("C'est quoi l'apprentissage supervisé ?", "ia-ml-data-science", "exemples")]
    public void A_notion_is_answered_from_its_own_section(string question, string document, string said)
    {
        var quoted = AnswersFromNotes.Compose(question).Sentences.Where(sentence => sentence.Quotes.Count > 0).ToList();
        Assert.Equal(document, quoted[0].Quotes[0].Chunk.DocumentId);
        Assert.Contains(quoted, sentence => sentence.Text.Contains(said, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("C'est quoi un test de charge ?", "Le test de charge")]
    [InlineData("Différence entre POST et PUT ?", "POST ajoute")]
    [InlineData("Faut-il un bac+5 pour être développeur Python ?", "**Pas tout à fait.**")]
    [InlineData("Vrai ou faux : un CTO débute directement à ce poste.", "**Plutôt faux.**")]
    public void What_comes_first_answers(string question, string opening) =>
        Assert.StartsWith(opening, Quoted(question)[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("C'est quoi la différence entre un data engineer et un data analyst, et lequel paie mieux ?", true)]
    [InlineData("Quelle différence entre un ML engineer et un data scientist, et combien gagnent-ils ?", true)]
    [InlineData("Quelle différence de salaire entre un ML engineer et un data scientist ?", false)]
    public void A_difference_asked_beside_a_fact_is_told_too(string question, bool tells) =>
        Assert.Equal(tells, AnswersFromNotes.Compose(question).Sentences.Any(sentence => sentence.Text == AnswerTexts.WhatTellsApart));

    [Theory]
    [InlineData("Est-ce que l'ELT transforme avant de charger ?")]
    [InlineData("Vrai ou faux : PUT crée une ligne.")]
    public void No_yes_rests_on_a_sentence_that_says_another_thing(string question) =>
        Assert.DoesNotContain(Quoted(question), quote => quote.Contains("Oui", StringComparison.Ordinal) || quote.Contains("rai.**", StringComparison.Ordinal));

    [Fact]
    public void A_denial_of_what_the_notes_say_is_false() =>
        Assert.StartsWith("**Faux", Quoted("Vrai ou faux : automatiser les déploiements ne fait pas partie du travail d'un DevOps.")[0], StringComparison.Ordinal);

    [Fact]
    public void Rules_come_from_a_notion_rather_than_from_the_sheet_of_one_job()
    {
        var draft = AnswersFromNotes.Compose("Rédigez en 4 lignes des règles pour protéger les données personnelles dans un projet.");
        Assert.Equal("rgpd-et-donnees-personnelles", draft.Sentences.First(sentence => sentence.Quotes.Count > 0).Quotes[0].Chunk.DocumentId);
    }

    [Theory]
    [InlineData("Combien de tickets de cantine reçoit un data engineer ?")]
    [InlineData("Quel est le prix du parking pour un data scientist ?")]
    public void What_the_notes_lack_is_still_declined(string question) =>
        Assert.Equal(AnswerStatus.NoPassage, AnswersFromNotes.Compose(question).Status);

    private static List<string> Quoted(string text)
    {
        var draft = AnswersFromNotes.Compose(text);
        return [.. draft.Sentences.Where(sentence => sentence.Quotes.Count > 0).Select(sentence => sentence.Text)];
    }
}
