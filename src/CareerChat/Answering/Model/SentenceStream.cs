using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CareerChat.Answering.Model;

/// <summary>Something read from a model.</summary>
/// <param name="Sentence">A finished sentence to check; otherwise null.</param>
/// <param name="Growing">What can be shown already of the sentence under way; otherwise null.</param>
/// <param name="IsThought">True when all that came before was the model thinking aloud.</param>
internal readonly record struct StreamItem(WrittenSentence? Sentence, WrittenSentence? Growing = null, bool IsThought = false);

/// <summary>A model's stream as sentences, and as what can be shown of the one under way. A failure of the model ends it and is kept; a cancellation is thrown.</summary>
internal sealed partial class SentenceStream(IAsyncEnumerable<string> deltas)
{
    public Exception? Failure { get; private set; }

    public async IAsyncEnumerable<StreamItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = new ReaderText();
        var parser = new CitationParser();
        var assembler = new SentenceAssembler();
        await using var stream = deltas.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await stream.MoveNextAsync())
                {
                    break;
                }
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                // The sentence under way was cut in the middle: it is not shown.
                Failure = failure;
                yield break;
            }

            var text = reader.Push(stream.Current, out var endsThought);
            if (endsThought)
            {
                (parser, assembler) = (new CitationParser(), new SentenceAssembler());
                yield return new StreamItem(null, IsThought: true);
            }

            foreach (var sentence in parser.Push(text).SelectMany(assembler.Push))
            {
                if (PlaysTheUser(sentence))
                {
                    yield break;
                }

                yield return new StreamItem(sentence);
            }

            if (assembler.Growing is { } growing && !PlaysTheUser(growing))
            {
                yield return new StreamItem(null, growing);
            }
        }

        var rest = parser.Push(reader.End());
        var inMarker = parser.IsInMarker;
        foreach (var sentence in rest.Concat(parser.End()).SelectMany(assembler.Push).Concat(assembler.End(inMarker)))
        {
            if (!PlaysTheUser(sentence))
            {
                yield return new StreamItem(sentence);
            }
        }
    }

    /// <summary>A model that goes on with the student's next message is no longer answering.</summary>
    private static bool PlaysTheUser(WrittenSentence sentence) => UserLabel().IsMatch(sentence.Text);

    [GeneratedRegex(@"^\**(?:utilisateur|utilisatrice|élève|étudiante?|user|human|humain)\s*\**\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UserLabel();
}
