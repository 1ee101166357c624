using System.Text;
using CareerChat.Corpus;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Corpus;

public sealed class NoteReaderTests : IDisposable
{
    private readonly NotesFolder _notes = new();

    public void Dispose() => _notes.Dispose();

    [Fact]
    public void A_sheet_gives_its_front_matter_and_its_sections()
    {
        var document = Read(
            """
            ---
            id: data-analyst
            titre: Data Analyst
            type: metier
            alias: [analyste de données, "analyste : chiffres"]
            horizon: plus-tard
            sources:
              Missions: [note 000, connaissance générale]
            profil:
              code: 2
            preuves:
              code: Il écrit du SQL.
            ---

            # Data Analyst

            ## Missions
            Il écrit du SQL.

            ### Le matin
            - Il lit.
            """);

        Assert.Equal("data-analyst", document.Id);
        Assert.Equal(DocumentKind.Career, document.Kind);
        Assert.Equal(["analyste de données", "analyste : chiffres"], document.Aliases);
        Assert.True(document.IsHorizon);
        Assert.Equal(["note 000", "connaissance générale"], document.Sources["Missions"]);
        Assert.Equal(2, document.Profile["code"]);
        Assert.Equal("Il écrit du SQL.", document.ProfileEvidence["code"]);
        Assert.Equal(
            ["Data Analyst › Missions", "Data Analyst › Missions › Le matin"],
            document.Sections.Select(section => string.Join(" › ", section.HeadingPath)));
        Assert.Equal("Il écrit du SQL.", document.Sections[0].Body.Slice(document.Text));
    }

    [Fact]
    public void Headings_of_both_styles_are_read_and_their_markup_goes()
    {
        var document = Read("Titre **fort**\n==============\n\nSous-titre en C#\n----------------\n\nTexte.\n\n## Le `code` #\n\nEncore.\n");

        Assert.Equal("Titre fort", document.Title);
        Assert.Equal(
            ["Titre fort › Sous-titre en C#", "Titre fort › Le code"],
            document.Sections.Select(section => string.Join(" › ", section.HeadingPath)));
    }

    [Fact]
    public void A_list_knows_its_lead_in_and_a_table_its_header()
    {
        const string Text = "Les outils sont :\n\n- SQL\n  - PostgreSQL\n\n| Métier | Outil |\n|---|---|\n| Analyst | Excel |\n| Engineer | Spark |\n";
        var blocks = Read(Text).Sections.Single().Blocks;

        Assert.Equal(
            [BlockKind.Paragraph, BlockKind.ListItem, BlockKind.ListItem, BlockKind.TableRow, BlockKind.TableRow],
            blocks.Select(block => block.Kind));
        Assert.Equal("Les outils sont :", blocks[1].Introduction!.Value.Slice(Text));
        Assert.Equal("- SQL", blocks[2].Introduction!.Value.Slice(Text));
        Assert.Equal("| Métier | Outil |\n|---|---|", blocks[4].Introduction!.Value.Slice(Text));
    }

    [Fact]
    public void A_footnote_stays_where_it_stands_even_when_it_is_one_word()
    {
        var document = Read("# T\n\nUn mot[^1].\n\n[^1]: note\n\n## S\n\nSuite[^2].\n\n[^2]: Une note plus longue.\n\n[lien]: https://exemple.fr\n");

        Assert.Equal(
            ["Un mot[^1].", "[^1]: note", "Suite[^2].", "[^2]: Une note plus longue."],
            document.Sections.SelectMany(section => section.Blocks).Select(block => block.Span.Slice(document.Text)));
    }

    [Fact]
    public void A_fence_that_nobody_closed_loses_no_line() =>
        Assert.Equal("```\nun\n\ndeux", Read("# T\n\n```\nun\n\ndeux\n").Sections[0].Blocks.Single().Span.Slice("# T\n\n```\nun\n\ndeux\n"));

    [Fact]
    public void A_PDF_export_loses_its_pages_and_keeps_its_text()
    {
        const string Text =
            """
            Sommaire

            1.1 Le métier d'analyste2
            1.2 Ses missions3
            Les outils4
            Conclusion5

            1.1 Le métier d'analyste

            • Il lit les chiffres
             - o Il en tire une idée

            1.2 Ses missions

            → Réaliser un AB test
            ♂ □

            1.2 Ses missions

            - Faire un tableau de bord

            Copyright © Exemple, All rights reserved.

            Les outils

            Outil	Usage
            SQL	requêtes
            Excel	calculs

            چهار مرحله

            Conclusion

            C'est un beau métier.
            """;
        var note = NoteReader.Parse(Text, "cours.txt", NoteFormat.PlainText);
        var document = note.Document!;

        Assert.Equal(
            ["1.1 Le métier d'analyste", "1.2 Ses missions", "Les outils", "Conclusion"],
            document.Sections.Select(section => section.HeadingPath[^1]));
        Assert.Equal(
            ["• Il lit les chiffres", "- o Il en tire une idée", "→ Réaliser un AB test", "- Faire un tableau de bord",
             "Outil\tUsage\nSQL\trequêtes", "Excel\tcalculs", "C'est un beau métier."],
            document.Sections.SelectMany(section => section.Blocks).Select(block => block.Span.Slice(document.Text).Trim()));
        Assert.Contains(note.Problems, problem => problem.Kind == NoteProblemKind.PageFurniture);
        Assert.Contains(note.Problems, problem => problem is { Kind: NoteProblemKind.OtherScript, Detail: "1" });
    }

    [Fact]
    public void A_web_page_gives_its_words_without_its_navigation()
    {
        const string Html =
            """
            <html><head><title>Fiche</title><script>var cle = 1;</script></head><body><nav><a href="/">Accueil</a></nav><main>
            <h1>Data <em>Analyst</em></h1><p>Il lit des&nbsp;chiffres,<br>puis il explique.</p>
            <ul><li>SQL<ul><li>PostgreSQL</li></ul></li><li>Excel</li></ul>
            <table><tr><th>Niveau</th><th>Salaire</th></tr><tr><td>Junior</td><td>35 | 40 k€</td></tr></table>
            <p>Écrire à jeanne&#64;exemple.fr</p></main></body></html>
            """;
        var note = NoteReader.Parse(Html, "fiche.html", NoteFormat.Html);

        Assert.Equal(
            "# Data Analyst\n\nIl lit des\u00A0chiffres,\npuis il explique.\n\n- SQL\n  - PostgreSQL\n- Excel\n\n| Niveau | Salaire |\n|---|---|\n| Junior | 35 \\| 40 k€ |\n\nÉcrire à [adresse e-mail retirée]\n",
            note.Document!.Text);
        Assert.Equal("Data Analyst", note.Document.Title);
        Assert.Equal(SecretKind.EmailAddress, Assert.Single(note.Secrets).Kind);
    }

    [Theory]
    [InlineData("---\nid: a\ntitre: [b\n---\n# T\n\ntexte")]
    [InlineData("---\nid: a\ntitre: x\n\n# T\n\ntexte")]
    [InlineData("---\nprofil:\n  code: 7\n---\n# T\n\ntexte")]
    [InlineData("---\nprofil:\n  code: beaucoup\n---\n# T\n\ntexte")]
    public void A_broken_front_matter_refuses_the_note(string text) =>
        Assert.Equal(NoteProblemKind.BrokenFrontMatter, NoteReader.Parse(text, "a.md").Refusal?.Kind);

    [Theory]
    [InlineData("---\n\nUn trait au-dessus, un trait au-dessous.\n\n---\n\nTexte.")]
    [InlineData("---\nUne phrase simple.\n---\n\nTexte.")]
    public void A_horizontal_rule_is_no_front_matter(string text) => Assert.NotNull(NoteReader.Parse(text, "a.md").Document);

    [Fact]
    public async Task Each_bad_file_is_reported_with_its_reason_and_the_good_one_is_read()
    {
        _notes.Write("bonne.md", "# Bonne\n\nTexte.");
        _notes.Write("aussi-bonne.md", "---\nid: bonne\n---\n# Bonne\n\nTexte.");
        _notes.Write("vide.md", "");
        _notes.Write("blanche.md", " \n\n");
        _notes.Write("entete-seul.md", "---\nid: x\n---\n");
        _notes.Write("titres-seuls.md", "# Un\n\n## Deux\n");
        _notes.Write("casse.md", "---\nid: [x\n---\n# T\n\ntexte");
        _notes.Write("image.md", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 2, 3]);
        _notes.Write("enorme.md", new byte[NoteReader.MaxBytes + 1]);
        _notes.Write("README.md", "# Lisez-moi\n\nTexte.");
        _notes.Write("photo.png", [1, 2, 3]);
        _notes.Write("titre-vide.md", "# T\n\n##\n\ntexte");
        _notes.Write("phrase.md", "# T\n\n" + string.Join(' ', Enumerable.Repeat("mot", 1_250)));
        _notes.Write("tableau.md", "# T\n\n| a | b |\n|---|---|\n" + string.Concat(Enumerable.Repeat("| 1 | 2 |\n", 5_000)));
        File.CreateSymbolicLink(Path.Combine(_notes.Folder, "boucle"), _notes.Folder);
        File.CreateSymbolicLink(Path.Combine(_notes.Folder, "rond.md"), Path.Combine(_notes.Folder, "rond.md"));
        File.CreateSymbolicLink(Path.Combine(_notes.Folder, "dehors.md"), Path.Combine(Repository.Root, "README.md"));
        File.CreateSymbolicLink(Path.Combine(_notes.Folder, "absent.md"), Path.Combine(_notes.Folder, "nulle-part.md"));

        var notes = await _notes.ReadAsync();

        Assert.Equal(
            new Dictionary<string, NoteProblemKind?>
            {
                ["README.md"] = NoteProblemKind.Documentation,
                ["absent.md"] = NoteProblemKind.Unreadable,
                ["aussi-bonne.md"] = null,
                ["blanche.md"] = NoteProblemKind.Empty,
                ["bonne.md"] = NoteProblemKind.DuplicateId,
                ["boucle"] = NoteProblemKind.LinkLoop,
                ["casse.md"] = NoteProblemKind.BrokenFrontMatter,
                ["dehors.md"] = NoteProblemKind.LinkLeavesCorpus,
                ["enorme.md"] = NoteProblemKind.TooLarge,
                ["entete-seul.md"] = NoteProblemKind.NoText,
                ["image.md"] = NoteProblemKind.Binary,
                ["photo.png"] = NoteProblemKind.UnknownFormat,
                ["phrase.md"] = NoteProblemKind.LongSentence,
                ["rond.md"] = NoteProblemKind.LinkLoop,
                ["tableau.md"] = NoteProblemKind.HugeTable,
                ["titre-vide.md"] = NoteProblemKind.EmptyHeading,
                ["titres-seuls.md"] = NoteProblemKind.NoText,
                ["vide.md"] = NoteProblemKind.Empty,
            },
            notes.ToDictionary(note => note.Path, note => note.Problems is [var problem, ..] ? problem.Kind : (NoteProblemKind?)null));
        Assert.Equal(
            ["aussi-bonne.md", "phrase.md", "tableau.md", "titre-vide.md"],
            notes.Where(note => note.Document is not null).Select(note => note.Path));
    }

    [Fact]
    public void A_note_in_another_encoding_gives_the_same_document()
    {
        const string Text = "# Été\n\nL'élève apprend.\n";
        var utf8 = NoteReader.Read(Encoding.UTF8.GetBytes(Text), "a.md").Document!;
        var utf16 = NoteReader.Read(Encoding.Unicode.GetBytes(Text), "a.md").Document!;

        Assert.Equal(utf8.Text, utf16.Text);
        Assert.Equal("Été", utf16.Title);
    }

    [Fact]
    public async Task Every_sheet_of_the_corpus_is_read_without_a_problem()
    {
        await foreach (var note in new NoteReader().ReadAsync(Repository.Corpus))
        {
            Assert.DoesNotContain(note.Problems, problem => problem.IsRefusal || problem.IsWarning);
            Assert.Empty(note.Secrets);
        }
    }

    [SharedFact]
    public void The_token_of_the_course_notes_is_removed_three_times_and_the_contents_page_is_gone()
    {
        var note = NoteReader.Read(File.ReadAllBytes(Path.Combine(Repository.Shared!, "seeds", "003-culture-data.md")), "003.md");

        Assert.Equal([SecretKind.Token, SecretKind.Token, SecretKind.Token], note.Secrets.Select(secret => secret.Kind));
        Assert.DoesNotContain("ed8077", note.Document!.Text, StringComparison.Ordinal);
        Assert.Contains("&siren=", note.Document.Text, StringComparison.Ordinal);
        Assert.Contains(note.Document.Sections, section => section.HeadingPath[^1] == "1.1 Présentation du métier de data analyst");
        Assert.DoesNotContain(
            note.Document.Sections.SelectMany(section => section.Blocks),
            block => block.Span.Slice(note.Document.Text).StartsWith("Vocabulaire de la data2", StringComparison.Ordinal));
    }

    private static Document Read(string text) => NoteReader.Parse(text, "note.md").Document!;
}
