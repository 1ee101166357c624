using Markdig;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;

namespace CareerChat.Corpus;

/// <summary>Markdown to sections and blocks, through Markdig's block parser; every span points into the source.</summary>
internal static class MarkdownOutline
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Reads <paramref name="text"/> from <paramref name="start"/> on into an outline.</summary>
    public static Outline Read(string text, int start)
    {
        var outline = new Outline(text);
        var root = Markdown.Parse(start == 0 ? text : text[start..], Pipeline);
        new Visitor(outline, text, start).Visit(root, introduction: null, isNested: false);
        return outline;
    }

    /// <summary>Blocks only: <see cref="ReadableText"/> reads inline markup, and only where it is needed.</summary>
    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        return builder.Build();
    }

    private sealed class Visitor(Outline outline, string text, int offset)
    {
        public void Visit(ContainerBlock container, TextSpan? introduction, bool isNested)
        {
            TextSpan? previous = introduction;
            // Markdig gathers link definitions, wherever they stand, in one group at the top.
            var blocks = container.SelectMany(block => block is LinkReferenceDefinitionGroup group ? (IEnumerable<MarkdigBlock>)group : [block]);
            foreach (var block in blocks.OrderBy(block => block.Span.Start))
            {
                switch (block)
                {
                    case HeadingBlock heading when !isNested:
                        outline.Heading(heading.Level, HeadingText(heading));
                        previous = null;
                        break;
                    case ListBlock list:
                        foreach (var item in list.OfType<ListItemBlock>())
                        {
                            VisitItem(item, previous is { } above ? LeadIn(above) : null);
                        }

                        previous = null;
                        break;
                    case LinkReferenceDefinition definition:
                        // Markdig takes a one-word footnote for the target of a link.
                        if (definition.Label?.StartsWith('^') == true)
                        {
                            outline.Block(new Block(BlockKind.Paragraph, SpanOf(definition)));
                        }

                        break;
                    case ContainerBlock nested:
                        Visit(nested, previous, isNested: true);
                        previous = null;
                        break;
                    case CodeBlock code:
                        outline.Block(new Block(BlockKind.Code, SpanOf(code), previous is { } lead ? LeadIn(lead) : null));
                        previous = null;
                        break;
                    case ThematicBreakBlock:
                        previous = null;
                        break;
                    default:
                        previous = AddText(block);
                        break;
                }
            }
        }

        private TextSpan? AddText(MarkdigBlock block)
        {
            var span = SpanOf(block);
            if (span.Length == 0 || TableLines.TryAdd(outline, text, span))
            {
                return null;
            }

            // A picture or a layout tag holds nothing to read.
            if (!ReadableText.Of(text, span).Text.Any(char.IsLetterOrDigit))
            {
                return null;
            }

            outline.Block(new Block(BlockKind.Paragraph, span));
            return span;
        }

        /// <summary>An item's own text is one block; what it holds besides is read below it, introduced by it.</summary>
        private void VisitItem(ListItemBlock item, TextSpan? leadIn)
        {
            var children = item.OrderBy(child => child.Span.Start).ToList();
            var own = children.TakeWhile(child => child is ParagraphBlock).ToList();
            var start = LineStart(offset + item.Span.Start);
            TextSpan? itself = null;
            if (own.Count > 0)
            {
                itself = Clamp(start, SpanOf(own[^1]).End);
                outline.Block(new Block(BlockKind.ListItem, itself.Value, leadIn));
            }

            var rest = children.Skip(own.Count).ToList();
            if (rest.Count > 0)
            {
                var above = itself ?? leadIn;
                foreach (var child in rest)
                {
                    if (child is ListBlock list)
                    {
                        foreach (var nested in list.OfType<ListItemBlock>())
                        {
                            VisitItem(nested, above);
                        }
                    }
                    else if (child is CodeBlock code)
                    {
                        outline.Block(new Block(BlockKind.Code, SpanOf(code), above));
                    }
                    else if (child is ContainerBlock container)
                    {
                        Visit(container, above, isNested: true);
                    }
                    else if (child is not ThematicBreakBlock)
                    {
                        AddText(child);
                    }
                }
            }
        }

        /// <summary>An item begins with its indentation, which tells its depth.</summary>
        private int LineStart(int position)
        {
            while (position > 0 && text[position - 1] is ' ' or '\t')
            {
                position--;
            }

            return position;
        }

        /// <summary>The last sentence of a paragraph that leads into a list: one that ends with a colon, or a short line alone.</summary>
        private TextSpan? LeadIn(TextSpan paragraph) => Corpus.LeadIn.Of(text, paragraph);

        private TextSpan HeadingText(HeadingBlock heading)
        {
            var span = SpanOf(heading);
            int start = span.Start, end = span.End;
            if (heading.IsSetext)
            {
                end = text.LastIndexOf('\n', Math.Max(start, end - 1), Math.Max(0, end - 1 - start)) is var feed && feed > start ? feed : end;
            }
            else
            {
                while (start < end && text[start] is '#' or ' ' or '\t')
                {
                    start++;
                }

                var closing = end;
                while (closing > start && text[closing - 1] is '#' or ' ')
                {
                    closing--;
                }

                // A closing run of # stands apart from the text: « C# » keeps its own.
                end = closing < end && text.AsSpan(closing, end - closing).TrimStart(' ').StartsWith("#") && (closing == start || text[closing] == ' ')
                    ? closing
                    : end;
            }

            return Clamp(start, end);
        }

        private TextSpan SpanOf(MarkdigBlock block)
        {
            var end = block.Span.End + 1;
            if (block is CodeBlock { Lines.Count: > 0 } code)
            {
                // A fence that nobody closed runs to the end of the note; Markdig's span stops at its first line.
                end = Math.Max(end, code.Lines.Lines[code.Lines.Count - 1].Slice.End + 1);
            }

            return Clamp(offset + block.Span.Start, offset + end);
        }

        private TextSpan Clamp(int start, int end)
        {
            end = Math.Min(end, text.Length);
            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            return new TextSpan(Math.Min(start, end), end);
        }
    }
}
