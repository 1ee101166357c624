namespace CareerChat.Api.Chat;

/// <summary>Kinds of server-sent events; <see cref="ChatEvents"/> has their names.</summary>
internal enum ChatEventKind : byte
{
    Start,
    Sources,
    Delta,
    Sentence,
    Suggestions,
    Done,
    Error,
    Ping,
}
