using System.Runtime.CompilerServices;
using System.Text;
using CareerChat.Corpus;
using CareerChat.Language;

namespace CareerChat.Chunking;

/// <summary>A chunk's sentences, list items and table rows: what an answer quotes.</summary>
public static class EvidenceUnits
{
    // Items with several sentences are quoted sentence by sentence beyond this length.
    private const int LongestWholeItem = 240;
    private const int LongestLabel = 60;
    private const int LongestTitle = 80;

    private static readonly ConditionalWeakTable<Chunk, IReadOnlyList<EvidenceUnit>> Known = [];

    /// <summary>
    /// The units of a chunk in reading order, with offsets into its document. Computed once for each chunk: an index hands out
    /// the same chunk for every question.
    /// </summary>
    public static IReadOnlyList<EvidenceUnit> Of(Chunk chunk) => Known.GetValue(chunk, static chunk => new Reader(chunk).Read());

    private sealed class Reader(Chunk chunk)
    {
        private readonly List<EvidenceUnit> _units = [];
        private readonly string _text = chunk.Text;
        private readonly List<NoteLine> _run = [];
        private string _leadIn = IsTable(chunk.Context) ? "" : chunk.Context;
        private string _topItem = "";
        private int _topIndent;

        public List<EvidenceUnit> Read()
        {
            var lines = NoteLine.Read(_text, 0, _text.Length).ToList();
            if (lines.Count > 0 && lines[0] is { Kind: LineKind.Bullet, Indent: > 0 })
            {
                // The chunk opens below an item that its context repeats.
                (_topItem, _topIndent, _leadIn) = (_leadIn, lines[0].Indent - 1, "");
            }

            var first = 0;
            if (chunk.Context == HeadingChunker.CodeFence)
            {
                first = ReadCode(lines, -1) + 1;
                _leadIn = "";
            }

            for (var i = first; i < lines.Count; i++)
            {
                var line = lines[i];
                switch (line.Kind)
                {
                    case LineKind.Blank or LineKind.Rule:
                        EndRun();
                        break;
                    case LineKind.Fence:
                        EndRun();
                        i = ReadCode(lines, i);
                        break;
                    case LineKind.Bullet when !IsNumberedProse(line):
                        EndRun();
                        TakeTitle(lines, i);
                        i = ReadItem(lines, i);
                        break;
                    case LineKind.Heading:
                        EndRun();
                        break;
                    default:
                        _run.Add(line);
                        break;
                }
            }

            EndRun();
            return _units;
        }

        /// <summary>« 12. » at the head of a chunk that a cut left in mid-sentence is no list.</summary>
        private bool IsNumberedProse(NoteLine line) => line.Content >= line.End;

        private void EndRun()
        {
            if (_run.Count == 0)
            {
                return;
            }

            var lines = _run.ToList();
            _run.Clear();
            _topItem = "";
            if (AddTable(lines))
            {
                return;
            }

            var span = new TextSpan(lines[0].Start, lines[^1].End);
            var paragraph = ReadableText.Of(_text, span);
            AddSentences(paragraph, EvidenceUnitKind.Sentence, "");
            _leadIn = LeadInOf(paragraph.Text);
            if (_leadIn.Length > 0 && _units.Count > 0 && _units[^1].Text == _leadIn)
            {
                _units.RemoveAt(_units.Count - 1); // it announces a statement and makes none
            }
        }

        /// <summary>« **Missions** », « Comment réserver ? »: a short line alone above a list introduces it, as a colon would.</summary>
        private void TakeTitle(List<NoteLine> lines, int bullet)
        {
            var above = bullet - 1;
            while (above >= 0 && lines[above].Kind == LineKind.Blank)
            {
                above--;
            }

            if (above < 0 || lines[above].Kind != LineKind.Text || (above > 0 && lines[above - 1].Kind == LineKind.Text) || _units.Count == 0)
            {
                return;
            }

            var line = ReadableText.Of(_text, new TextSpan(lines[above].Start, lines[above].End)).Text;
            if (line == _units[^1].Text && line.Length <= LongestTitle && line[^1] is not ('.' or '!' or '…' or ';'))
            {
                _leadIn = line;
                _units.RemoveAt(_units.Count - 1);
            }
        }

        /// <summary>The last sentence of a paragraph that ends with a colon.</summary>
        private static string LeadInOf(string paragraph)
        {
            if (!paragraph.TrimEnd().EndsWith(':'))
            {
                return "";
            }

            return FrenchText.Sentences(paragraph)[^1].Slice(paragraph);
        }

        private int ReadItem(List<NoteLine> lines, int first)
        {
            var last = first;
            while (last + 1 < lines.Count && lines[last + 1].Kind is LineKind.Text)
            {
                last++;
            }

            var line = lines[first];
            var isNested = _topItem.Length > 0 && line.Indent > _topIndent;
            var item = ReadableText.Of(_text, new TextSpan(line.Content, lines[last].End));
            var leadIn = isNested ? _topItem : _leadIn;
            if (item.Text.Length > LongestWholeItem)
            {
                AddItemSentences(item, leadIn);
            }
            else
            {
                Add(item, new TextSpan(0, item.Text.Length), EvidenceUnitKind.ListItem, leadIn);
            }

            if (!isNested)
            {
                (_topItem, _topIndent) = (item.Text, line.Indent);
            }

            return last;
        }

        /// <summary>A long item sentence by sentence; those after the first keep its label, as in « Data Engineer : … ».</summary>
        private void AddItemSentences(ReadableText item, string leadIn)
        {
            var label = item.Text.IndexOf(':') is var colon and > 0 and < LongestLabel ? item.Text[..(colon + 1)] : "";
            var below = leadIn;
            foreach (var sentence in FrenchText.Sentences(item.Text))
            {
                Add(item, sentence, EvidenceUnitKind.ListItem, below);
                below = label.Length > 0 ? label : leadIn;
            }
        }

        private int ReadCode(List<NoteLine> lines, int fence)
        {
            var last = lines.FindIndex(fence + 1, line => line.Kind == LineKind.Fence);
            return last < 0 ? lines.Count - 1 : last;
        }

        private void AddSentences(ReadableText readable, EvidenceUnitKind kind, string leadIn)
        {
            foreach (var sentence in FrenchText.Sentences(readable.Text))
            {
                Add(readable, sentence, kind, leadIn);
            }
        }

        private void Add(ReadableText readable, TextSpan span, EvidenceUnitKind kind, string leadIn)
        {
            var text = span.Slice(readable.Text);
            if (text.Any(char.IsLetterOrDigit) && !IsAddress(text))
            {
                _units.Add(new EvidenceUnit(text, Shift(readable.SourceOf(span)), kind, leadIn));
            }
        }

        /// <summary>A bare address states nothing.</summary>
        private static bool IsAddress(string text) => text.Contains("://", StringComparison.Ordinal) && !text.Contains(' ');

        private bool AddTable(List<NoteLine> lines)
        {
            var columns = Columns(lines, out var firstRow, out var firstLine);
            if (columns is null)
            {
                return false;
            }

            if (firstLine > 0)
            {
                var above = ReadableText.Of(_text, new TextSpan(lines[0].Start, lines[firstLine - 1].End));
                AddSentences(above, EvidenceUnitKind.Sentence, "");
            }

            for (var i = firstRow; i < lines.Count; i++)
            {
                if (lines[i].Kind != LineKind.TableDelimiter)
                {
                    AddRow(new TextSpan(lines[i].Start, lines[i].End), columns);
                }
            }

            return true;
        }

        /// <summary>The column names of a table among these lines, in them or in the chunk's context; null when there is no table.</summary>
        private List<string>? Columns(List<NoteLine> lines, out int firstRow, out int firstLine)
        {
            firstLine = 0;
            var delimiter = lines.FindIndex(line => line.Kind == LineKind.TableDelimiter);
            if (delimiter > 0)
            {
                (firstRow, firstLine) = (delimiter + 1, delimiter - 1);
                return Cells(_text, new TextSpan(lines[delimiter - 1].Start, lines[delimiter - 1].End));
            }

            firstRow = 0;
            var isTabular = lines.TrueForAll(line => line.Kind == LineKind.TableRow || _text.AsSpan(line.Start, line.End - line.Start).ContainsAny('|', '\t'));
            if (isTabular && IsTable(chunk.Context))
            {
                var header = chunk.Context.Split('\n')[0];
                return Cells(header, new TextSpan(0, header.Length));
            }

            if (isTabular && lines.Count >= 2 && lines.TrueForAll(line => _text.AsSpan(line.Content, line.End - line.Content).Contains('\t')))
            {
                firstRow = 1;
                return Cells(_text, new TextSpan(lines[0].Start, lines[0].End));
            }

            return lines.TrueForAll(line => line.Kind == LineKind.TableRow) ? [] : null;
        }

        private static bool IsTable(string context) => context.AsSpan().ContainsAny('|', '\t');

        private static List<string> Cells(string text, TextSpan row) =>
            [.. TableCells.Of(text, row).Select(cell => ReadableText.Of(text, cell).Text)];

        /// <summary>« colonne : valeur » for each cell that says something.</summary>
        private void AddRow(TextSpan row, List<string> columns)
        {
            var told = new StringBuilder();
            int start = int.MaxValue, end = 0, column = 0;
            foreach (var cell in TableCells.Of(_text, row))
            {
                var name = column < columns.Count ? columns[column] : "";
                column++;
                var value = ReadableText.Of(_text, cell).Text;
                if (!value.Any(char.IsLetterOrDigit))
                {
                    continue;
                }

                told.Append(told.Length > 0 ? "\u00A0; " : "").Append(name).Append(name.Length > 0 ? "\u00A0: " : "").Append(value);
                (start, end) = (Math.Min(start, cell.Start), Math.Max(end, cell.End));
            }

            if (told.Length > 0)
            {
                _units.Add(new EvidenceUnit(told.ToString(), Shift(new TextSpan(start, end)), EvidenceUnitKind.TableRow));
            }
        }

        private TextSpan Shift(TextSpan span) => new(chunk.Span.Start + span.Start, chunk.Span.Start + span.End);
    }
}
