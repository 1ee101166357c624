using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Language;
using CareerChat.Tests.Support;
using Microsoft.Extensions.Options;

namespace CareerChat.Tests.Chunking;

public class HeadingChunkerTests
{
    [Fact]
    public void A_chunk_carries_its_headings_without_the_title()
    {
        var chunks = Chunk("# Data Analyst\n\n## Missions\n\n### Le matin\n\nIl lit.\n");

        Assert.Equal(["Missions", "Le matin"], Assert.Single(chunks).HeadingPath);
        Assert.Equal("Data Analyst › Missions › Le matin\nIl lit.", chunks[0].IndexedText);
    }

    [Fact]
    public void A_table_is_cut_by_row_and_repeats_its_header()
    {
        var rows = string.Concat(Enumerable.Range(1, 40).Select(i => $"| métier {i} | outil {i} et quelques mots de plus |\n"));
        var chunks = Chunk("# T\n\n| Métier | Outil |\n|---|---|\n" + rows, maxTokens: 120);

        Assert.True(chunks.Count > 5);
        Assert.All(chunks.Skip(1), chunk => Assert.Equal("| Métier | Outil |\n|---|---|", chunk.Context));
        Assert.All(chunks.SelectMany(EvidenceUnits.Of), unit => Assert.StartsWith("Métier\u00A0: métier ", unit.Text, StringComparison.Ordinal));
        Assert.Equal(40, chunks.Sum(chunk => EvidenceUnits.Of(chunk).Count));
    }

    [Fact]
    public void A_list_keeps_its_lead_in_when_it_is_cut()
    {
        var items = string.Concat(Enumerable.Range(1, 30).Select(i => $"- Il maîtrise l'outil numéro {i} et sait l'expliquer.\n"));
        var chunks = Chunk("# T\n\nSes outils sont nombreux. Voici les principaux :\n\n" + items, maxTokens: 100);

        Assert.True(chunks.Count > 3);
        Assert.All(chunks.Skip(1), chunk => Assert.Equal("Voici les principaux :", chunk.Context));
        Assert.All(
            chunks.SelectMany(EvidenceUnits.Of).Where(unit => unit.Kind == EvidenceUnitKind.ListItem),
            unit => Assert.Equal("Voici les principaux :", unit.LeadIn));
    }

    [Fact]
    public void A_lead_in_moves_with_the_list_that_does_not_fit_beside_it()
    {
        var before = string.Join(' ', Enumerable.Repeat("Une phrase de remplissage assez longue.", 7));
        var chunks = Chunk($"# T\n\n{before}\n\nSes compétences :\n\n- Il sait lire des chiffres.\n- Il sait les expliquer à tous.\n", maxTokens: 90);

        Assert.StartsWith("Ses compétences :", chunks[^1].Text, StringComparison.Ordinal);
        Assert.Equal("", chunks[^1].Context);
    }

    [Fact]
    public void A_long_paragraph_is_cut_at_its_sentences_and_an_endless_one_at_its_words()
    {
        var sentences = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"La phrase {i} se termine ici."));
        Assert.All(Chunk("# T\n\n" + sentences, maxTokens: 80), chunk => Assert.EndsWith(".", chunk.Text, StringComparison.Ordinal));

        var endless = string.Join(' ', Enumerable.Repeat("interminable", 400));
        Assert.All(Chunk("# T\n\n" + endless, maxTokens: 80), chunk => Assert.Matches("^interminable( interminable)*$", chunk.Text));

        var word = new string('x', 5_000);
        Assert.Equal(word, string.Concat(Chunk("# T\n\n" + word, maxTokens: 80).Select(chunk => chunk.Text)));
    }

    [Fact]
    public void An_edit_in_one_section_leaves_the_ids_and_hashes_of_the_others()
    {
        const string Text = "# T\n\n## Un\n\nAvant.\n\n## Deux\n\nMilieu.\n\n## Trois\n\nFin.\n";
        var before = Chunk(Text).ToDictionary(chunk => chunk.Id, chunk => chunk.ContentHash);
        var after = Chunk(Text.Replace("Milieu.", "Un tout autre milieu, bien plus long.", StringComparison.Ordinal));

        Assert.Equal("Deux", Assert.Single(after, chunk => before[chunk.Id] != chunk.ContentHash).Heading);
    }

    [Fact]
    public void Ids_are_UUID_version_5_and_never_collide_under_equal_headings()
    {
        var chunks = Chunk("# T\n\n## A\n\nun\n\n## A\n\ndeux\n\n## B\n\ntrois\n");

        Assert.Equal(3, chunks.Select(chunk => chunk.Id).Distinct().Count());
        Assert.All(chunks, chunk => Assert.Equal(5, chunk.Id.Version));
    }

    [Fact]
    public async Task Every_chunk_of_the_corpus_is_in_the_budget_and_stands_where_it_says()
    {
        await foreach (var note in new NoteReader().ReadAsync(Repository.Corpus))
        {
            foreach (var chunk in note.Document is { } document ? Chunker(400).Chunk(document) : [])
            {
                Assert.Equal(chunk.Text, chunk.Span.Slice(note.Document!.Text));
                Assert.InRange(TokenEstimator.Estimate(chunk.IndexedText), 1, 400);
                Assert.NotEmpty(EvidenceUnits.Of(chunk));
            }
        }
    }

    internal static HeadingChunker Chunker(int maxTokens) => new(Options.Create(new ChunkingOptions { MaxTokens = maxTokens }));

    private static List<Chunk> Chunk(string markdown, int maxTokens = 400) =>
        [.. Chunker(maxTokens).Chunk(NoteReader.Parse(markdown, "note.md").Document!)];
}
