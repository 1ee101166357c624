using System.Buffers;
using System.Buffers.Binary;

namespace CareerChat.Api.Chat;

/// <summary>
/// Events of one answer, in the order they came, as kind and data without what every frame repeats: a thousand answers are
/// written at once, of a thousand words each. Not safe for concurrent use.
/// </summary>
internal sealed class EventLog
{
    private const int FirstBlock = 512;
    private const int LargestBlock = 4096;

    /// <summary>Bytes before the data of an event: its kind, and how many bytes follow.</summary>
    private const int Head = sizeof(byte) + sizeof(int);

    private readonly List<(byte[] Bytes, int Used)> _blocks = [];

    /// <summary>How many events it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an event.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="data">Its data, as JSON on one line.</param>
    public void Add(ChatEventKind kind, ReadOnlySpan<byte> data)
    {
        var size = Head + data.Length;
        var (block, used) = _blocks.Count > 0 ? _blocks[^1] : ([], 0);
        if (block.Length - used < size)
        {
            (block, used) = (new byte[Math.Max(size, Math.Clamp(block.Length * 2, FirstBlock, LargestBlock))], 0);
            _blocks.Add((block, used));
        }

        block[used] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(block.AsSpan(used + 1), data.Length);
        data.CopyTo(block.AsSpan(used + Head));
        _blocks[^1] = (block, used + size);
        Count++;
    }

    /// <summary>Writes the frames of all events after those that a reader has seen.</summary>
    /// <param name="cursor">Where the reader is; moved to the end.</param>
    /// <param name="output">Where to.</param>
    public void CopyTo(EventCursor cursor, IBufferWriter<byte> output)
    {
        for (; cursor.Block < _blocks.Count; cursor.Block++, cursor.Offset = 0)
        {
            var (block, used) = _blocks[cursor.Block];
            while (cursor.Offset < used)
            {
                var length = BinaryPrimitives.ReadInt32LittleEndian(block.AsSpan(cursor.Offset + 1));
                cursor.Passed++;
                if (cursor.Passed > cursor.Seen)
                {
                    ChatEvents.WriteFrame(output, (ChatEventKind)block[cursor.Offset], cursor.Passed, block.AsSpan(cursor.Offset + Head, length));
                    cursor.Seen = cursor.Passed;
                }

                cursor.Offset += Head + length;
            }

            if (cursor.Block == _blocks.Count - 1)
            {
                return;
            }
        }
    }
}
