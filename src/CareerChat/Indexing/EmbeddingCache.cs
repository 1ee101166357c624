using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace CareerChat.Indexing;

/// <summary>
/// Embeddings by what they are of: the text and the model, size and prefixes that made them. In memory, and in an append-only
/// file when one is set: a run that was killed goes on where it stopped.
/// </summary>
/// <remarks>File: the 8 bytes <c>CCEMB001</c>, then records of key (32 bytes), length (int32) and that many float32, little-endian.</remarks>
public sealed class EmbeddingCache : IDisposable
{
    private const int KeyLength = 32;
    private const int LongestVector = 65_536;

    private static readonly byte[] Magic = "CCEMB001"u8.ToArray();

    private readonly ConcurrentDictionary<string, ReadOnlyMemory<float>> _vectors = new(StringComparer.Ordinal);
    private readonly Lock _writing = new();
    private readonly FileStream? _file;

    /// <exception cref="IOException">The cache file cannot be opened, or is not one.</exception>
    public EmbeddingCache(IOptions<IndexOptions> options)
    {
        if (options.Value.EmbeddingCache is { Length: > 0 } path)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            Load(path);
        }
    }

    /// <summary>How many embeddings are known.</summary>
    public int Count => _vectors.Count;

    /// <summary>The key of a text under one model: SHA-256 of both, hexadecimal.</summary>
    public static string Key(string model, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{model}\u001F{text}")));

    // Not « : null »: that would be an empty vector, by way of the conversion from arrays.
    public ReadOnlyMemory<float>? Find(string key) => _vectors.TryGetValue(key, out var vector) ? vector : default(ReadOnlyMemory<float>?);

    public void Add(string key, ReadOnlyMemory<float> vector)
    {
        if (!_vectors.TryAdd(key, vector) || _file is null)
        {
            return;
        }

        var record = new byte[KeyLength + sizeof(int) + (vector.Length * sizeof(float))];
        Convert.FromHexString(key, record.AsSpan(0, KeyLength), out _, out _);
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(KeyLength), vector.Length);
        MemoryMarshal.AsBytes(vector.Span).CopyTo(record.AsSpan(KeyLength + sizeof(int)));
        lock (_writing)
        {
            _file.Write(record);
            _file.Flush();
        }
    }

    public void Dispose() => _file?.Dispose();

    private void Load(string path)
    {
        var magic = new byte[Magic.Length];
        var read = _file!.ReadAtLeast(magic, Magic.Length, throwOnEndOfStream: false);
        if (read == 0)
        {
            _file.Write(Magic);
            return;
        }

        if (!magic.AsSpan().SequenceEqual(Magic))
        {
            _file.Dispose();
            throw new IOException($"Index:EmbeddingCache is '{path}', which is not an embedding cache; expected a file that CareerChat wrote, or a new name.");
        }

        var header = new byte[KeyLength + sizeof(int)];
        var good = _file.Position;
        while (_file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(KeyLength));
            if (length is <= 0 or > LongestVector)
            {
                break;
            }

            var vector = new float[length];
            var bytes = MemoryMarshal.AsBytes(vector.AsSpan());
            if (_file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            {
                break;
            }

            _vectors[Convert.ToHexStringLower(header.AsSpan(0, KeyLength))] = vector;
            good = _file.Position;
        }

        // A run that was killed while it wrote left half a record: it goes.
        _file.SetLength(good);
        _file.Position = good;
    }
}
