using System.Text;
using CareerChat.Providers.OpenAI;

namespace CareerChat.Tests.Providers.OpenAI;

public class KeepAliveFilterTests
{
    [Theory]
    [InlineData("data: {\"a\":1}\n\n", "data: {\"a\":1}\n\n")]
    [InlineData("data:\n\ndata: x\n\n", "\ndata: x\n\n")]
    [InlineData("event: ping\ndata: \r\n\r\ndata: y\n\n", "event: ping\n\r\ndata: y\n\n")]
    [InlineData("data", "data")]
    [InlineData("data:x\ndata: \ndat", "data:x\ndat")]
    [InlineData(": data:\nid: 1\n", ": data:\nid: 1\n")]
    [InlineData("data:      \ndata: z", "data:      \ndata: z")]
    public void Only_empty_data_lines_go_whatever_the_size_of_the_reads(string sent, string expected)
    {
        for (var piece = 1; piece <= sent.Length; piece++)
        {
            using var filtered = new KeepAliveFilter.FilteredStream(new Trickle(Encoding.UTF8.GetBytes(sent), piece));
            using var reader = new StreamReader(filtered, Encoding.UTF8, false, 16);
            Assert.Equal(expected, reader.ReadToEnd());
        }
    }

    [Fact]
    public void A_reader_with_room_for_a_few_bytes_gets_them_all_the_same()
    {
        const string Sent = "data: {\"a\":1}\n\ndata:\n\ndata: la suite, plus longue que ce qui attend\n\n";
        for (var room = 1; room <= 24; room++)
        {
            using var filtered = new KeepAliveFilter.FilteredStream(new MemoryStream(Encoding.UTF8.GetBytes(Sent)));
            var read = new List<byte>();
            var buffer = new byte[room];
            while (filtered.Read(buffer, 0, room) is var count and > 0)
            {
                read.AddRange(buffer.AsSpan(0, count));
            }

            Assert.Equal(Sent.Replace("data:\n", "", StringComparison.Ordinal), Encoding.UTF8.GetString([.. read]));
        }
    }

    /// <summary>Gives at most so many bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
