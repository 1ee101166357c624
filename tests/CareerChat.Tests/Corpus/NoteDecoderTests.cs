using System.Text;
using CareerChat.Corpus;

namespace CareerChat.Tests.Corpus;

public class NoteDecoderTests
{
    private const string Text = "Élève à l'école : « cœur » d'été, 45 k€ – voilà.\nDeuxième ligne.\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16-bom", "utf-16BE", "utf-16BE-bom", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_same_text_comes_out_of_any_usual_encoding(string name) =>
        Assert.Equal(Text, NoteDecoder.Decode(Encode(Text, name)));

    [Fact]
    public void Accents_in_two_parts_become_one_letter() =>
        Assert.Equal(Text, NoteDecoder.Decode(Encoding.UTF8.GetBytes(Text.Normalize(NormalizationForm.FormD))));

    [Theory]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [InlineData("e\uFB03cace \uFB01n \uFB02ux", "efficace fin flux")]
    [InlineData("déve\u00ADloppe\u200Bment\uFEFF", "développement")]
    [InlineData("page une\fpage deux", "page une\npage deux")]
    [InlineData("a\u0000b\u0007c", "abc")]
    public void What_an_editor_or_a_PDF_leaves_in_words_goes(string source, string expected) =>
        Assert.Equal(expected, NoteDecoder.Normalise(source));

    [Fact]
    public void Half_a_character_does_not_stop_a_note() =>
        Assert.Equal("seul \uFFFD é", NoteDecoder.Normalise("seul \uD83D e\u0301"));

    [Fact]
    public void A_picture_renamed_to_md_is_not_text()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 8, 6, 0, 0, 0];

        Assert.Null(NoteDecoder.Decode(png));
    }

    [Fact]
    public void Random_bytes_are_not_text()
    {
        var bytes = new byte[4_096];
        new Random(7).NextBytes(bytes);

        Assert.Null(NoteDecoder.Decode(bytes));
    }

    private static byte[] Encode(string text, string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            "utf-16" => new UnicodeEncoding(false, false),
            "utf-16-bom" => new UnicodeEncoding(false, true),
            "utf-16BE" => new UnicodeEncoding(true, false),
            "utf-16BE-bom" => new UnicodeEncoding(true, true),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        };
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }
}
