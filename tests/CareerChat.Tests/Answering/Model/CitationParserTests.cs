using CareerChat.Answering.Model;

namespace CareerChat.Tests.Answering.Model;

public class CitationParserTests
{
    private const string Answer =
        "Le data engineer construit des pipelines [1]. Il utilise Spark【2】, C[#] et [Airflow] [1, 3]. Un tableau[i] n'est pas une note [^2].\n- Fin [12][4].";

    public static TheoryData<string, string> Cases => new()
    {
        { "Un fait [1].", "Un fait <1>." },
        { "Un fait [1, 2].", "Un fait <1,2>." },
        { "Un fait [1][2].", "Un fait <1><2>." },
        { "Un fait【3】.", "Un fait<3>." },
        { "Un fait【4†L1-L9】.", "Un fait<4>." },
        { "Un fait [^5].", "Un fait <5>." },
        { "[Airflow] n'en est pas une.", "[Airflow] n'en est pas une." },
        { "tab[i] non plus", "tab[i] non plus" },
        { "[[1]]", "[<1>]" },
        { "sans fin [1", "sans fin " },
        { "[99999999999999]", "<999999>" },
        { "", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Markers_are_told_from_text(string text, string expected) => Assert.Equal(expected, Parse([text]));

    [Fact]
    public void Wherever_the_stream_is_cut_the_pieces_are_the_same()
    {
        var whole = Parse([Answer]);
        for (var cut = 0; cut <= Answer.Length; cut++)
        {
            Assert.Equal(whole, Parse([Answer[..cut], Answer[cut..]]));
        }

        Assert.Equal(whole, Parse(Answer.Select(c => c.ToString())));
    }

    [Fact]
    public void Sentences_are_the_same_wherever_the_stream_is_cut()
    {
        var whole = Assemble([Answer]);
        Assert.Equal(4, whole.Count);
        for (var cut = 0; cut <= Answer.Length; cut++)
        {
            Assert.Equal(whole, Assemble([Answer[..cut], Answer[cut..]]));
        }
    }

    private static string Parse(IEnumerable<string> deltas)
    {
        var parser = new CitationParser();
        var pieces = deltas.SelectMany(parser.Push).ToList();
        pieces.AddRange(parser.End());
        return string.Concat(pieces.Select(piece => piece.IsMarker ? $"<{string.Join(',', piece.Numbers)}>" : piece.Text));
    }

    private static List<string> Assemble(IEnumerable<string> deltas)
    {
        var parser = new CitationParser();
        var assembler = new SentenceAssembler();
        var sentences = deltas.SelectMany(parser.Push).SelectMany(assembler.Push).ToList();
        sentences.AddRange(parser.End().SelectMany(assembler.Push));
        sentences.AddRange(assembler.End());
        return sentences.ConvertAll(sentence => $"{sentence.Text} {string.Join(',', sentence.Numbers)}");
    }
}
