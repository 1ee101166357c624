using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CareerChat.Corpus;

/// <summary>A web page to the Markdown of what it says: headings, paragraphs, lists, tables and code, without its navigation.</summary>
internal static class HtmlNote
{
    private const int DeepestNesting = 200;

    /// <summary>The page's text as Markdown, and its title.</summary>
    public static (string Markdown, string? Title) Read(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var writer = new Writer();
        IElement? root = page.QuerySelector("main") ?? page.QuerySelector("article") ?? page.Body;
        if (root is not null)
        {
            writer.Children(root, 0);
        }

        var title = page.Title?.Trim();
        return (writer.ToMarkdown(), string.IsNullOrEmpty(title) ? null : title);
    }

    private sealed class Writer
    {
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _line = new();
        private string _prefix = "";
        private string _indent = "";

        public string ToMarkdown()
        {
            EndLine();
            return _text.ToString().Trim('\n') + "\n";
        }

        public void Children(INode parent, int depth)
        {
            foreach (var child in parent.ChildNodes)
            {
                Node(child, depth + 1);
            }
        }

        private void Node(INode node, int depth)
        {
            if (node is IText text)
            {
                Words(text.Data);
                return;
            }

            if (node is not IElement element || depth > DeepestNesting)
            {
                return;
            }

            switch (element.LocalName)
            {
                case "script" or "style" or "noscript" or "template" or "nav" or "svg" or "iframe" or "form" or "button" or "head":
                    return;
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    Block(() => Children(element, depth), new string('#', element.LocalName[1] - '0') + " ");
                    return;
                case "br":
                    EndLine(paragraph: false);
                    return;
                case "hr":
                    EndLine();
                    return;
                case "ul" or "ol":
                    List(element, depth);
                    return;
                case "table":
                    Table(element);
                    return;
                case "pre":
                    Code(element.TextContent);
                    return;
                case "p" or "div" or "section" or "article" or "header" or "footer" or "aside" or "blockquote" or "figure" or "figcaption"
                    or "dl" or "dt" or "dd" or "li" or "main" or "address" or "details" or "summary":
                    Block(() => Children(element, depth));
                    return;
                default:
                    Children(element, depth);
                    return;
            }
        }

        private void Block(Action content, string prefix = "")
        {
            EndLine();
            _prefix = prefix;
            content();
            EndLine();
            _prefix = "";
        }

        private void List(IElement list, int depth)
        {
            EndLine(paragraph: _indent.Length == 0);
            var outer = _indent;
            var number = 1;
            foreach (var item in list.Children.Where(child => child.LocalName == "li"))
            {
                var marker = list is IHtmlOrderedListElement ? $"{number++}. " : "- ";
                _prefix = outer + marker;
                _indent = outer + new string(' ', marker.Length);
                Children(item, depth + 1);
                EndLine(paragraph: false);
                _prefix = "";
            }

            _indent = outer;
            if (outer.Length == 0)
            {
                EndParagraph();
            }
        }

        private void Table(IElement table)
        {
            EndLine();
            var rows = table.QuerySelectorAll("tr")
                .Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").Select(Cell).ToList())
                .Where(row => row.Count > 0)
                .ToList();
            if (rows.Count == 0)
            {
                return;
            }

            var width = rows.Max(row => row.Count);
            for (var i = 0; i < rows.Count; i++)
            {
                _text.Append("| ").AppendJoin(" | ", rows[i].Concat(Enumerable.Repeat("", width - rows[i].Count))).Append(" |\n");
                if (i == 0)
                {
                    _text.Append('|').Insert(_text.Length, "---|", width).Append('\n');
                }
            }

            _text.Append('\n');
        }

        private static string Cell(IElement cell) =>
            string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);

        private void Code(string code)
        {
            EndLine();
            _text.Append("```\n").Append(code.Replace("```", "'''", StringComparison.Ordinal).Trim('\n', '\r')).Append("\n```\n\n");
        }

        /// <summary>Adds words, folding white space but keeping no-break spaces, which French typography needs.</summary>
        private void Words(string words)
        {
            foreach (var c in words)
            {
                if (char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u202F'))
                {
                    if (_line.Length > 0 && _line[^1] != ' ')
                    {
                        _line.Append(' ');
                    }
                }
                else
                {
                    _line.Append(c);
                }
            }
        }

        private void EndLine(bool paragraph = true)
        {
            var line = _line.ToString().Trim(' ');
            _line.Clear();
            if (line.Length > 0)
            {
                // A line of the page that starts like Markdown is text all the same.
                var escape = _prefix.Length == 0 && (line[0] is '#' or '>' or '|' || NoteLine.BulletLength(line) > 0) ? "\\" : "";
                _text.Append(_prefix.Length > 0 ? _prefix : _indent).Append(escape).Append(line).Append('\n');
                _prefix = _prefix.StartsWith('#') ? _prefix : "";
            }

            if (paragraph && _indent.Length == 0)
            {
                EndParagraph();
            }
        }

        private void EndParagraph()
        {
            if (_text.Length > 0 && !(_text.Length > 1 && _text[^1] == '\n' && _text[^2] == '\n'))
            {
                _text.Append('\n');
            }
        }
    }
}
