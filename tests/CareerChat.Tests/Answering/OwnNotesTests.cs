using CareerChat.Tests.Support;

namespace CareerChat.Tests.Answering;

/// <summary>
/// A school's own notes, in the shapes that people write: no front matter, a table, bold labels, questions as headings, plain text.
/// Asked over HTTP, as a reader does.
/// </summary>
public sealed class OwnNotesTests(OwnNotesTests.Service service) : IClassFixture<OwnNotesTests.Service>
{
    [Theory]
    // a heading with sections below it
    [InlineData("Combien gagne une hydrogéologue ?", "2 500 €")]
    [InlineData("Quelle formation pour devenir hydrogéologue ?", "Bac+5")]
    [InlineData("C'est quoi un hydrogéologue ?", "nappes souterraines")]
    // bold labels above a list and before a value
    [InlineData("Quelles sont les missions du technicien de traitement des eaux ?", "doses de chlore")]
    [InlineData("Quel est le salaire d'un technicien de traitement des eaux ?", "1 800 €")]
    // a row of a table
    [InlineData("Où travaille un ingénieur hydraulicien ?", "Bureaux d'études")]
    // a question as a heading, and one above a list in plain text
    [InlineData("Quand s'inscrire au lycée ?", "24 juin")]
    [InlineData("Comment réserver une salle de travail ?", "registre")]
    // two answers in one question
    [InlineData("L'internat accueille combien d'élèves et il rouvre quand ?", "96 élèves")]
    [InlineData("L'internat accueille combien d'élèves et il rouvre quand ?", "dimanche à 20 h")]
    public async Task What_is_asked_is_found_in_any_layout(string question, string said)
    {
        var answer = await service.Running.AskAsync(question);
        Assert.Equal("answered", answer.GetProperty("status").GetString());
        Assert.Contains(said, answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.All(
            answer.GetProperty("sentences").EnumerateArray().Where(sentence => sentence.GetProperty("citations").GetArrayLength() > 0),
            sentence => Assert.Equal("supported", sentence.GetProperty("verdict").GetString()));
    }

    [Theory]
    [InlineData("Quel est le salaire d'un agent d'exploitation ?")]
    [InlineData("Qui est le proviseur du lycée ?")]
    public async Task What_they_do_not_say_is_not_answered_with_something_else(string question) =>
        Assert.Equal("no_passage", (await service.Running.AskAsync(question)).GetProperty("status").GetString());

    [Fact]
    public async Task A_section_title_is_never_quoted_as_an_answer()
    {
        var answer = await service.Running.AskAsync("Quelles sont les missions du technicien de traitement des eaux ?");
        Assert.DoesNotContain(
            answer.GetProperty("citations").EnumerateArray(), citation => citation.GetProperty("quote").GetString()!.Trim('*') == "Missions");
    }

    [Fact]
    public async Task A_follow_up_keeps_the_subject_that_a_heading_names()
    {
        using var response = await service.Running.PostChatAsync(
            """{"messages":[{"role":"user","content":"C'est quoi un hydrogéologue ?"},{"role":"assistant","content":"L'hydrogéologue étudie les nappes."},{"role":"user","content":"et son salaire ?"}]}""");
        Assert.Contains("2 500 €", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tastes_without_career_sheets_are_told_so_and_not_sent_out_of_scope() =>
        Assert.Contains(
            "ne contiennent pas de fiches de métiers",
            (await service.Running.AskAsync("J'aime les maths, quel métier pour moi ?")).GetProperty("text").GetString(),
            StringComparison.Ordinal);

    public sealed class Service : IDisposable
    {
        private readonly NotesFolder _notes = new();

        public Service()
        {
            _notes.Write("eau.md", """
                # Les métiers de l'eau

                Le secteur emploie environ 124 000 personnes en France.

                ## Technicien de traitement des eaux

                Il contrôle la qualité de l'eau potable et règle les installations de la station.

                **Missions**

                - Prélever des échantillons trois fois par jour
                - Ajuster les doses de chlore
                - Entretenir les pompes et les filtres

                **Salaire** : de 1 800 € à 2 300 € brut par mois en début de carrière.

                ## Hydrogéologue

                L'hydrogéologue étudie les nappes souterraines et dit où forer un puits.

                ### Formation
                Bac+5 en géologie ou diplôme d'ingénieur.

                ### Salaire
                2 500 € brut par mois pour débuter.

                ## D'autres métiers

                | Métier | Niveau d'études | Où travailler |
                |---|---|---|
                | Agent d'exploitation | CAP ou bac pro | Régies municipales |
                | Ingénieur hydraulicien | Bac+5 | Bureaux d'études |
                """);
            _notes.Write("inscription.html", """
                <html><head><title>S'inscrire au lycée Jean-Zay</title></head><body><main><h1>S'inscrire au lycée Jean-Zay</h1>
                <h2>Quand s'inscrire ?</h2><p>Les inscriptions ont lieu du 24 juin au 5 juillet, de 8 h 30 à 17 h.</p>
                <h2>Quelles pièces apporter ?</h2><ul><li>La copie du livret de famille</li><li>Deux photos d'identité</li></ul>
                <h2>L'internat</h2><p>L'internat accueille 96 élèves. Il ferme le vendredi à 18 h et rouvre le dimanche à 20 h.</p></main></body></html>
                """);
            _notes.Write("cdi.txt", """
                LE CDI DU LYCEE

                On peut emprunter quatre livres pour trois semaines.

                Comment reserver une salle de travail ?
                1. Demander la cle a l'accueil
                2. Inscrire son nom dans le registre
                3. Rendre la cle avant 17 h 30
                """);
            Running = new RunningService(new() { ["Corpus:Path"] = _notes.Folder });
        }

        public RunningService Running { get; }

        public void Dispose()
        {
            Running.Dispose();
            _notes.Dispose();
        }
    }
}
