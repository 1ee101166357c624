using System.Diagnostics;

namespace CareerChat.BrowserTests.Support;

/// <summary>Waits for what the browser causes on the server, without a fixed pause.</summary>
internal static class Expect
{
    public static async Task EventuallyAsync(Func<bool> holds)
    {
        var clock = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), "It did not happen within 10 seconds.");
            await Task.Delay(20);
        }
    }
}
