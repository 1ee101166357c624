using CareerChat.Conversation;

namespace CareerChat.Answering.Safety;

/// <summary>A dialogue without what its user told about who they are.</summary>
public static class PrivateDialogue
{
    /// <summary>The dialogue to go on with, and whether the last message held something personal.</summary>
    public static (Dialogue Dialogue, bool WasPersonal) Of(Dialogue dialogue)
    {
        var messages = new Message[dialogue.Messages.Count];
        var changed = false;
        var wasPersonal = false;
        for (var i = 0; i < messages.Length; i++)
        {
            var message = dialogue.Messages[i];
            messages[i] = message;
            if (message.Role == Role.User && PersonalData.Remove(message.Content) is var (text, personal) && text.Length != message.Content.Length && text.Length > 0)
            {
                messages[i] = message with { Content = text };
                changed = true;
                wasPersonal = personal && i == messages.Length - 1;
            }
        }

        return (changed ? new Dialogue(messages) : dialogue, wasPersonal);
    }
}
