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

    /// <summary>Gives at most so many bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
