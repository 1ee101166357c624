using System.Text.Json;

namespace CareerChat.Eval.Judges;

/// <summary>Replies of a judge, one file each, named by the hash of what was asked; they have no expiry, so an old run can be made again.</summary>
internal sealed class JudgeCassettes(string folder)
{
    /// <summary>The reply to what this key stands for, or null.</summary>
    public string? Find(string key) =>
        File.Exists(PathOf(key)) ? JsonDocument.Parse(File.ReadAllText(PathOf(key))).RootElement.GetProperty("reply").GetString() : null;

    public void Save(string key, string reply)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(PathOf(key), JsonSerializer.Serialize(new { key, reply }) + "\n");
    }

    private string PathOf(string key) => Path.Combine(folder, $"{key}.json");
}
