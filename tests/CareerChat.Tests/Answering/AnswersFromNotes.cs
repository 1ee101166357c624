using CareerChat.Answering;
using CareerChat.Chunking;
using CareerChat.Conversation;
using CareerChat.Corpus;
using CareerChat.Grounding;
using CareerChat.Orientation;
using CareerChat.Retrieval;
using CareerChat.Tests.Support;
using Microsoft.Extensions.Options;

namespace CareerChat.Tests.Answering;

/// <summary>The extractive answerer over the notes of the checkout, with nothing retrieved: the shelf alone has to do.</summary>
internal static class AnswersFromNotes
{
    private static readonly HeadingChunker Chunker = new(Options.Create(new ChunkingOptions()));
    private static readonly CareerAdvisor Advisor;
    private static readonly ExtractiveAnswerer Answerer;
    private static readonly QuestionRewriter Rewriter;

    static AnswersFromNotes()
    {
        Catalog = Notes();
        Advisor = new CareerAdvisor(Catalog, Chunker);
        Answerer = new ExtractiveAnswerer(Catalog, Chunker, new GroundingVerifier(), Advisor);
        Rewriter = new QuestionRewriter(Catalog);
    }

    public static CareerCatalog Catalog { get; }

    /// <summary>The last of these messages, read after the ones before.</summary>
    public static Question Ask(params IEnumerable<string> messages) =>
        Rewriter.Resolve(new Dialogue([.. messages.Select(message => new Message(Role.User, message))]), Advisor.Rank).Question;

    public static Draft Compose(params IEnumerable<string> messages) => Answerer.Compose(Ask(messages), RetrievalResult.Nothing);

    private static CareerCatalog Notes()
    {
        var catalog = new CareerCatalog();
        catalog.Replace(Directory.EnumerateFiles(Repository.Corpus, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => NoteReader.Parse(File.ReadAllText(file), Path.GetRelativePath(Repository.Corpus, file).Replace('\\', '/')).Document)
            .OfType<Document>());
        return catalog;
    }
}
