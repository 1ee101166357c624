using System.Security.Cryptography;
using System.Text;

namespace CareerChat.Chunking;

/// <summary>Deterministic chunk ids: UUID version 5 (RFC 9562, §5.5) over document id, heading path and ordinal.</summary>
public static class ChunkId
{
    private static readonly Guid Namespace = new("6f2a1c9e-54f4-5d7b-9b1e-3f0f8c7a2d41");

    public static Guid For(string documentId, IReadOnlyList<string> headingPath, int ordinal)
    {
        var name = Encoding.UTF8.GetBytes($"{documentId}\n{string.Join('\n', headingPath)}\n{ordinal}");
        var bytes = new byte[16 + name.Length];
        Namespace.TryWriteBytes(bytes, bigEndian: true, out _);
        name.CopyTo(bytes, 16);
#pragma warning disable CA5350 // RFC 9562 names SHA-1 for version 5; nothing is secured by it.
        var hash = SHA1.HashData(bytes);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
