using System.Security.Cryptography;
using System.Text;

namespace CareerChat.Eval;

/// <summary>What a set of files holds, in one hash.</summary>
internal static class Fingerprint
{
    /// <summary>SHA-256 over relative paths and contents (line ends folded), ordinal order.</summary>
    public static string Of(string root, IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(root, file).Replace('\\', '/') + "\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string OfFolder(string root, params string[] extensions) => Of(root,
        Directory.Exists(root) ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(file => extensions.Contains(Path.GetExtension(file))) : []);
}
