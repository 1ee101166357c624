namespace CareerChat.Providers.OpenAI;

/// <summary>
/// Takes empty <c>data:</c> lines out of event streams: some servers send them to keep a connection open, and the official
/// client ends with a parse error on them.
/// </summary>
internal sealed class KeepAliveFilter(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Content.Headers.ContentType?.MediaType == "text/event-stream")
        {
            var filtered = new StreamContent(new FilteredStream(await response.Content.ReadAsStreamAsync(cancellationToken)));
            foreach (var (name, values) in response.Content.Headers)
            {
                filtered.Headers.TryAddWithoutValidation(name, values);
            }

            response.Content = filtered;
        }

        return response;
    }

    /// <summary>The bytes of a stream without its empty <c>data:</c> lines.</summary>
    internal sealed class FilteredStream(Stream source) : Stream
    {
        private const int MaxHeld = 8;
        private static ReadOnlySpan<byte> Field => "data:"u8;

        private readonly byte[] _held = new byte[MaxHeld];
        private readonly byte[] _spare = new byte[8 * MaxHeld];
        private int _heldCount;
        private int _spareStart;
        private int _spareCount;
        private bool _undecided = true;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_spareCount == 0 && buffer.Length > MaxHeld)
            {
                return await ReadFilteredAsync(buffer, cancellationToken);
            }

            // A reader fills its own buffer to the last byte: what does not fit waits here for its next call.
            if (_spareCount == 0 && buffer.Length > 0)
            {
                _spareStart = 0;
                _spareCount = await ReadFilteredAsync(_spare, cancellationToken);
            }

            var count = Math.Min(_spareCount, buffer.Length);
            _spare.AsMemory(_spareStart, count).CopyTo(buffer);
            _spareStart += count;
            _spareCount -= count;
            return count;
        }

        private async ValueTask<int> ReadFilteredAsync(Memory<byte> buffer, CancellationToken cancellationToken)
        {
            while (true)
            {
                // What is held back from the line under way must fit in front of what is read now.
                var room = buffer[..(buffer.Length - _heldCount)];
                var read = await source.ReadAsync(room, cancellationToken);
                if (read == 0)
                {
                    return Release(buffer.Span);
                }

                var kept = Filter(buffer.Span, read);
                if (kept > 0)
                {
                    return kept;
                }
            }
        }

        public override int Read(byte[] buffer, int offset, int count) =>
            ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                source.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Release(Span<byte> buffer)
        {
            var count = _heldCount;
            _held.AsSpan(0, count).CopyTo(buffer);
            _heldCount = 0;
            return count;
        }

        private int Filter(Span<byte> buffer, int read)
        {
            Span<byte> input = read <= 8192 ? stackalloc byte[read] : new byte[read];
            buffer[..read].CopyTo(input);
            var kept = 0;
            foreach (var b in input)
            {
                if (!_undecided)
                {
                    buffer[kept++] = b;
                    _undecided = b == '\n';
                    continue;
                }

                _held[_heldCount++] = b;
                if (b == '\n' && IsEmptyData(_held.AsSpan(0, _heldCount)))
                {
                    _heldCount = 0;
                }
                else if (b == '\n' || !CanBeEmptyData(_held.AsSpan(0, _heldCount)))
                {
                    kept += Release(buffer[kept..]);
                    _undecided = b == '\n';
                }
            }

            return kept;
        }

        private static bool IsEmptyData(ReadOnlySpan<byte> line) =>
            line.StartsWith(Field) && line[Field.Length..].Trim(" \r\n"u8).IsEmpty;

        private static bool CanBeEmptyData(ReadOnlySpan<byte> start) =>
            start.Length < MaxHeld &&
            (start.Length <= Field.Length ? Field.StartsWith(start) : start.StartsWith(Field) && start[Field.Length..].Trim(" \r"u8).IsEmpty);
    }
}
