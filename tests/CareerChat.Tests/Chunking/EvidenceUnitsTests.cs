using CareerChat.Chunking;
using CareerChat.Corpus;

namespace CareerChat.Tests.Chunking;

public class EvidenceUnitsTests
{
    [Fact]
    public void Sentences_are_readable_and_point_at_their_source()
    {
        const string Text = "# T\n\nLe **data analyst** lit\ndes chiffres. Il [explique](https://exemple.fr) ce qu'il voit.\n";
        var units = Units(Text);

        Assert.Equal(["Le data analyst lit des chiffres.", "Il explique ce qu'il voit."], units.Select(unit => unit.Text));
        Assert.Equal("Le **data analyst** lit\ndes chiffres.", units[0].Span.Slice(Text));
        Assert.All(units, unit => Assert.Equal(EvidenceUnitKind.Sentence, unit.Kind));
    }

    [Fact]
    public void Items_lose_their_bullets_and_know_what_leads_into_them()
    {
        var units = Units("# T\n\nSes outils :\n\n- **SQL** pour lire\n  - PostgreSQL\n- Excel\n\nUne suite.\n");

        Assert.Equal(
            [("SQL pour lire", "Ses outils :"), ("PostgreSQL", "SQL pour lire"), ("Excel", "Ses outils :"), ("Une suite.", "")],
            units.Select(unit => (unit.Text, unit.LeadIn)));
    }

    [Fact]
    public void A_long_item_is_quoted_sentence_by_sentence_under_its_label()
    {
        var units = Units($"# T\n\n- **Data Engineer** : s'occupe des données. X{new string('x', 240)} est long. Il code.\n");

        Assert.Equal(["", "Data Engineer :", "Data Engineer :"], units.Select(unit => unit.LeadIn));
    }

    [Fact]
    public void A_row_is_told_column_by_column()
    {
        const string Text = "# T\n\n| Niveau | Salaire |  |\n|:--|--:|--|\n| Junior | **35** k€ | - |\n";
        var unit = Assert.Single(Units(Text));

        Assert.Equal("Niveau\u00A0: Junior\u00A0; Salaire\u00A0: 35 k€", unit.Text);
        Assert.Equal("Junior | **35** k€", unit.Span.Slice(Text));
        Assert.Equal(EvidenceUnitKind.TableRow, unit.Kind);
    }

    [Fact]
    public void Code_addresses_and_pictures_are_no_statements() =>
        Assert.Equal(["Texte."], Units("# T\n\nTexte.\n\n```\nSELECT 1\n```\n\nhttps://exemple.fr/a\n\n![x](y.png)\n").Select(unit => unit.Text));

    [Fact]
    public void The_units_of_a_chunk_are_computed_once()
    {
        var chunk = HeadingChunkerTests.Chunker(400).Chunk(NoteReader.Parse("# T\n\nUn. Deux.\n", "n.md").Document!).Single();

        Assert.Same(EvidenceUnits.Of(chunk), EvidenceUnits.Of(chunk));
    }

    private static IReadOnlyList<EvidenceUnit> Units(string markdown) =>
        [.. HeadingChunkerTests.Chunker(400).Chunk(NoteReader.Parse(markdown, "note.md").Document!).SelectMany(EvidenceUnits.Of)];
}
