using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace CareerChat.BrowserTests.Support;

/// <summary>One question being answered by a script: it writes events, cuts the line, waits for the test.</summary>
internal sealed partial class Turn(string question)
{
    private readonly List<string> _frames = [];
    private readonly List<string> _planned = [];
    private HttpContext _context = null!;

    public string Question { get; } = question;

    public string Id { get; } = Guid.NewGuid().ToString("N");

    public HttpContext Context => _context;

    public void Attach(HttpContext context)
    {
        _context = context;
    }

    /// <summary>Streams an answer token by token.</summary>
    public Task AnswerAsync(object answer) => AnswerAsync(answer, _ => Task.CompletedTask);

    /// <summary>Streams an answer; <paramref name="before"/> runs before each token, with its rank from 0.</summary>
    public async Task AnswerAsync(object answer, Func<int, Task> before)
    {
        Plan(answer);
        _context.Response.ContentType = "text/event-stream";
        await SendPlannedAsync(before);
    }

    /// <summary>Streams an answer; <paramref name="then"/> runs once the word has been sent.</summary>
    public Task AnswerAsync(object answer, string after, Func<Task> then)
    {
        var sent = false;
        return AnswerAsync(answer, async _ =>
        {
            if (!sent && _frames.Count > 0 && _frames[^1].Contains($"\"{after} \"", StringComparison.Ordinal))
            {
                sent = true;
                await then();
            }
        });
    }

    /// <summary>Sends what the client has not seen.</summary>
    public async Task ReplayAsync(int seen)
    {
        _context.Response.ContentType = "text/event-stream";
        _frames.RemoveRange(seen, _frames.Count - seen);
        await SendPlannedAsync(_ => Task.CompletedTask);
    }

    /// <summary>Drops the connection, as a lift or a tunnel does.</summary>
    public Task CutAsync()
    {
        _context.Abort();
        throw new OperationCanceledException("cut by the script");
    }

    public async Task SendAsync(string type, object data)
    {
        var frame = Frame(_frames.Count + 1, type, data);
        _frames.Add(frame);
        await _context.Response.WriteAsync(frame);
        await _context.Response.Body.FlushAsync();
    }

    private void Plan(object answer)
    {
        var json = JsonSerializer.SerializeToNode(answer)!;
        json["id"] = Id;
        var text = json["text"]!.GetValue<string>();
        Add("start", new { id = Id, mode = "extractive", aiGenerated = true });
        Add("sources", new { passages = json["citations"] });
        foreach (Match token in Token().Matches(text))
        {
            Add("delta", new { text = token.Value });
        }

        Add("suggestions", new { items = json["suggestions"] });
        Add("done", new { answer = json });
    }

    private void Add(string type, object data) => _planned.Add(Frame(_planned.Count + 1, type, data));

    private async Task SendPlannedAsync(Func<int, Task> before)
    {
        try
        {
            while (_frames.Count < _planned.Count)
            {
                var frame = _planned[_frames.Count];
                if (frame.Contains("event: delta", StringComparison.Ordinal))
                {
                    await before(_frames.Count - 2);
                }

                _frames.Add(frame);
                await _context.Response.WriteAsync(frame);
                await _context.Response.Body.FlushAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // Cut by the script, or closed by the browser.
        }
    }

    private static string Frame(int id, string type, object data) =>
        $"id: {id}\nevent: {type}\ndata: {JsonSerializer.Serialize(data)}\n\n";

    [GeneratedRegex(@"\S+\s*|\s+")]
    private static partial Regex Token();
}
