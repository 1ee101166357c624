using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CareerChat.Api.Widget;

/// <summary>A file as it is served, with its two compressed forms and its version.</summary>
internal sealed class WidgetFile(string contentType, string text)
{
    private readonly Lazy<byte[]> _gzip = new(() => Compress(text, stream => new GZipStream(stream, CompressionLevel.SmallestSize)));
    private readonly Lazy<byte[]> _brotli = new(() => Compress(text, stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));

    public string ContentType { get; } = contentType;

    public string Text { get; } = text;

    public byte[] Plain { get; } = Encoding.UTF8.GetBytes(text);

    public byte[] Gzip => _gzip.Value;

    public byte[] Brotli => _brotli.Value;

    /// <summary>First 12 hexadecimal digits of the SHA-256 of the content: the <c>v</c> of a versioned address.</summary>
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    /// <summary>Subresource integrity of the content, for the <c>integrity</c> attribute.</summary>
    public string Integrity => "sha384-" + Convert.ToBase64String(SHA384.HashData(Plain));

    /// <summary>Makes both compressed forms now rather than when they are first asked for.</summary>
    public void Prepare() => _ = (_gzip.Value, _brotli.Value);

    private static byte[] Compress(string text, Func<Stream, Stream> encoder)
    {
        using var target = new MemoryStream();
        using (var stream = encoder(target))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return target.ToArray();
    }
}
