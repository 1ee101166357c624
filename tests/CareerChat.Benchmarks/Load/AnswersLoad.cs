using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CareerChat.Benchmarks.Load;

/// <summary>
/// S3: complete extractive answers a second, as JSON. The client shares the machine's processors with the service, so it is as
/// small as a client can be: prepared requests on open sockets, responses counted by their length.
/// </summary>
internal static class AnswersLoad
{
    private const int Connections = 16;

    public static async Task<string> RunAsync(string api, int seconds)
    {
        using var service = ServiceProcess.Start(api);
        await service.WaitUntilReadyAsync();
        await AskAsync(service, TimeSpan.FromSeconds(8));

        var cpu = service.Cpu;
        var started = Stopwatch.GetTimestamp();
        var times = await AskAsync(service, TimeSpan.FromSeconds(seconds));
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        cpu = service.Cpu - cpu;
        return string.Create(CultureInfo.InvariantCulture,
            $"| S3 | extractive answers a second, JSON, {Connections} connections, {Questions.Count} questions in turn, {seconds} s; p50 / p99; processor time of the service for one | {times.Count / elapsed:F0}; {times.Show("F1", 0.5, 0.99)} ms; {cpu.TotalMilliseconds / times.Count:F2} ms | ≥ 2,000 on 2 processors |");
    }

    private static async Task<Percentiles> AskAsync(ServiceProcess service, TimeSpan time)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, Connections).Select(connection => Task.Run(() => AskAsync(service.Address, connection, end))));
        return new Percentiles(all.SelectMany(times => times));
    }

    private static async Task<List<double>> AskAsync(Uri address, int connection, long end)
    {
        var requests = Enumerable.Range(0, Questions.Count).Select(turn => Request(address, turn)).ToArray();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var times = new List<double>();
        var buffer = new byte[256 * 1024];
        for (var turn = connection; Stopwatch.GetTimestamp() < end; turn++)
        {
            var asked = Stopwatch.GetTimestamp();
            await socket.SendAsync(requests[turn % requests.Length]);
            await ReadResponseAsync(socket, buffer);
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        return times;
    }

    private static byte[] Request(Uri address, int turn)
    {
        var body = Questions.Body(turn);
        return
        [
            .. Encoding.ASCII.GetBytes(
                $"POST /api/chat HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: {body.Length}\r\n\r\n"),
            .. body,
        ];
    }

    private static async Task ReadResponseAsync(Socket socket, byte[] buffer)
    {
        var count = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(count));
            if (read == 0)
            {
                throw new InvalidOperationException("The service closed the connection.");
            }

            count += read;
            if (IsComplete(buffer.AsSpan(0, count)))
            {
                return;
            }
        }
    }

    private static bool IsComplete(ReadOnlySpan<byte> response)
    {
        var head = response.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        if (!response.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException($"Not an answer: {Encoding.UTF8.GetString(response)}");
        }

        var length = response[..head].IndexOf("Content-Length: "u8);
        return length < 0
            ? response.EndsWith("\r\n0\r\n\r\n"u8)
            : System.Buffers.Text.Utf8Parser.TryParse(response[(length + 16)..], out int bytes, out _) && response.Length - head - 4 >= bytes;
    }
}
