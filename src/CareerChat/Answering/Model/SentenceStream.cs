using System.Runtime.CompilerServices;

namespace CareerChat.Answering.Model;

/// <summary>Something read from a model: text to show at once, or a finished sentence to check.</summary>
internal readonly record struct StreamItem(string Text, WrittenSentence? Sentence);

/// <summary>A model's stream as text and sentences. A failure of the model ends it and is kept; a cancellation is thrown.</summary>
internal sealed class SentenceStream(IAsyncEnumerable<string> deltas, IReadOnlySet<int> known)
{
    public Exception? Failure { get; private set; }

    public async IAsyncEnumerable<StreamItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
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

            foreach (var piece in parser.Push(stream.Current))
            {
                if (Shown(piece) is { Length: > 0 } text)
                {
                    yield return new StreamItem(text, null);
                }

                foreach (var sentence in assembler.Push(piece))
                {
                    yield return new StreamItem("", sentence);
                }
            }
        }

        var inMarker = parser.IsInMarker;
        foreach (var piece in parser.End())
        {
            foreach (var sentence in assembler.Push(piece))
            {
                yield return new StreamItem("", sentence);
            }
        }

        foreach (var sentence in assembler.End(inMarker))
        {
            yield return new StreamItem("", sentence);
        }
    }

    /// <summary>Text as it is, markers in one form; a number that is no passage never reaches the client.</summary>
    private string Shown(ParsedPiece piece) =>
        piece.IsMarker ? string.Concat(piece.Numbers.Where(known.Contains).Select(number => $"[{number}]")) : piece.Text;
}
