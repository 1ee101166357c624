namespace CareerChat.Corpus;

/// <summary>How a note is written.</summary>
public enum NoteFormat
{
    Markdown,
    PlainText,
    Html,
}
