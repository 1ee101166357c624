using System.Buffers;
using System.Text;
using CareerChat.Api.Chat;

namespace CareerChat.Tests.Api.Chat;

public class EventLogTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(399)]
    [InlineData(400)]
    public void A_reader_gets_every_event_after_those_it_has_whatever_their_sizes_and_nothing_twice(int seen)
    {
        var log = new EventLog();
        var expected = new StringBuilder();
        var output = new ArrayBufferWriter<byte>();
        var cursor = new EventCursor(seen);
        for (var id = 1; id <= 400; id++)
        {
            var data = new string('x', id % 97 == 0 ? 20_000 : id * 37 % 211);
            log.Add(ChatEventKind.Delta, Encoding.UTF8.GetBytes(data));
            expected.Append(id > seen ? $"event: delta\nid: {id}\ndata: {data}\n\n" : "");
            if (id % 7 == 0)
            {
                log.CopyTo(cursor, output);
            }
        }

        log.CopyTo(cursor, output);
        log.CopyTo(cursor, output);

        Assert.Equal(400, log.Count);
        Assert.Equal(400, cursor.Seen);
        Assert.Equal(expected.ToString(), Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_reader_that_says_it_has_more_than_there_is_gets_nothing()
    {
        var log = new EventLog();
        log.Add(ChatEventKind.Start, "{}"u8);
        var output = new ArrayBufferWriter<byte>();
        log.CopyTo(new EventCursor(5), output);
        Assert.Equal(0, output.WrittenCount);
    }
}
