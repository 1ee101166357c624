using CareerChat.Corpus;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Corpus;

public class ExamShapeTests
{
    // Papers of our own, about something else: it is the shape that counts.
    [Theory]
    [InlineData("# Examen de cuisine\n\n**Durée :** 1 h\n\n## Partie A (/10)\n1) La pâte. [  ] levée [  ] brisée [  ] sablée\n2) Le four. [  ] 180 [  ] 200 [  ] 220\n\n## Barème\n- A : /10\n**Total : /20**")]
    [InlineData("QCM de géographie\n\nCochez la bonne réponse.\n\n1. Paris ☐ nord ☐ sud ☐ est\n2. Lyon ☐ nord ☐ sud ☐ est\n")]
    [InlineData("Nom, prénom :\nContrôle de connaissances\n\n1. Définir (4 pts)\n2. Expliquer (6 pts)\n3. Dessiner (10 pts)\n")]
    [InlineData("## Révisions\n\nConsigne : répondez dans les espaces prévus.\n\nA. ______ B. ______ C. ______ D. ______ E. ______ F. ______\n\n## Barème\n")]
    public void A_paper_is_recognised_by_its_shape(string text) => Assert.True(ExamShape.Matches(text));

    [Theory]
    [InlineData("# Préparer un examen\n\nRelisez vos notes, dormez, mangez.\n")]
    [InlineData("# Projet\n\nDurée : 3 semaines\n\n- [ ] cadrer\n- [ ] collecter\n- [ ] nettoyer\n- [ ] entraîner\n- [ ] livrer\n- [ ] suivre\n")]
    [InlineData("# Gouvernance\n\nElle tient en 5 points. Chacun des 5 points compte, et 3 points suffisent pour commencer.\n")]
    [InlineData("# Salaires\n\n- 45/60 k€\n- 50/65 k€\n- 70/100 k€\n- 80/110 k€\n")]
    [InlineData("# Formation\n\nDurée : 10 mois\n\n## Évaluation finale\n\nUn projet devant un jury.\n")]
    public void A_lesson_is_not_a_paper(string text) => Assert.False(ExamShape.Matches(text));

    [SharedFact]
    public void The_owner_s_paper_is_refused_under_any_name_and_his_notes_are_not()
    {
        var seeds = Path.Combine(Repository.Shared!, "seeds");
        foreach (var file in Directory.EnumerateFiles(seeds, "00*.md"))
        {
            var note = NoteReader.Read(File.ReadAllBytes(file), "notes-de-cours.md");
            var isPaper = Path.GetFileName(file).StartsWith("004", StringComparison.Ordinal);
            Assert.Equal(isPaper ? NoteProblemKind.Exam : null, note.Refusal?.Kind);
            Assert.Equal(isPaper, note.Document is null);
        }
    }

    [Fact]
    public void No_note_of_the_corpus_looks_like_a_paper() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Repository.Corpus, "*.md", SearchOption.AllDirectories),
            file => ExamShape.Matches(File.ReadAllText(file)));
}
