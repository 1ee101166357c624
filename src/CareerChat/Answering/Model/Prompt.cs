using System.Security.Cryptography;
using System.Text;
using CareerChat.Conversation;
using CareerChat.Language;
using CareerChat.Orientation;
using CareerChat.Retrieval;
using Microsoft.Extensions.AI;

namespace CareerChat.Answering.Model;

/// <summary>What a language model is asked: rules, passages as data between random delimiters, the conversation, the question.</summary>
internal sealed class Prompt
{
    private const string Reminder = "Répondez en français à la question, d'après les passages seulement, et citez après chaque phrase le numéro du passage, comme [1].";
    private const string Repair =
        "Votre réponse ne citait aucun passage. Récrivez-la en français : gardez seulement ce que les passages disent et mettez leur numéro après chaque phrase, comme [1].";

    private const string CardReminder =
        "Ces pistes sont choisies et classées : n'en ajoutez, n'en retirez et n'en comparez aucune. Pour chacune, écrivez une seule phrase courte et chaleureuse, de la forme "
        + "« Vous dites « mots de l'élève » : ce que le métier fait. », en ne disant du métier que ce que dit la phrase numérotée, et citez son numéro, comme [1].";

    /// <summary>Tokens that a chat format adds to each message; a generous round number over the usual 3 to 7.</summary>
    private const int PerMessage = 8;

    /// <summary>A shorter echo of the rules is chance, or « Les notes ne le disent pas », which they ask for.</summary>
    private const int ShortestEcho = 24;

    private static readonly Lazy<string> Rules = new(ReadRules);
    private static readonly Lazy<string> RuleLetters = new(() => Letters(Rules.Value + Reminder + Repair + CardReminder));

    private Prompt(IReadOnlyList<ChatMessage> messages, IReadOnlyList<Passage> passages)
    {
        Messages = messages;
        Passages = passages;
    }

    public IReadOnlyList<ChatMessage> Messages { get; }

    /// <summary>The passages that fitted.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>Fits the window: passages by rank as long as they fit, then, when all do, the latest turns with what is left.</summary>
    public static Prompt For(Question question, IReadOnlyList<Passage> passages, Dialogue dialogue, AnsweringOptions options)
    {
        var delimiter = $"~~~{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}~~~";
        var rules = Rules.Value.Replace("{DELIMITEUR}", delimiter, StringComparison.Ordinal);
        var asked = $"Question : {Shorten(question.Standalone, options.ContextTokens / 8)}\n\n{Reminder}";
        var left = options.ContextTokens - AnswerTokens(options) - Cost(rules) - Cost(asked) - Cost(delimiter) - Cost(delimiter);

        var kept = new List<Passage>();
        var block = new StringBuilder(delimiter).Append('\n');
        foreach (var passage in passages)
        {
            var text = Tell(passage);
            var cost = Cost(text);
            if (cost > left)
            {
                if (kept.Count > 0)
                {
                    break;
                }

                text = Shorten(text, Math.Max(0, left - PerMessage - 2));
                cost = Cost(text);
            }

            kept.Add(passage);
            block.Append(text);
            left -= cost;
        }

        block.Append(delimiter).Append("\n\n").Append(asked);
        var turns = new List<ChatMessage>();
        for (var i = dialogue.Messages.Count - 2; i >= 0 && kept.Count == passages.Count; i--)
        {
            var message = dialogue.Messages[i];
            var cost = Cost(message.Content);
            if (cost > left)
            {
                break;
            }

            left -= cost;
            turns.Insert(0, new ChatMessage(message.Role == Role.User ? ChatRole.User : ChatRole.Assistant, message.Content));
        }

        return new Prompt([new ChatMessage(ChatRole.System, rules), .. turns, new ChatMessage(ChatRole.User, block.ToString())], kept);
    }

    /// <summary>Asks for one sentence a lead; what may be said and cited is given with it.</summary>
    public static Prompt ForCards(IReadOnlyList<CareerLead> leads)
    {
        var delimiter = $"~~~{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}~~~";
        var block = new StringBuilder(delimiter).Append('\n');
        foreach (var lead in leads)
        {
            block.Append("Piste : ").Append(lead.Title).Append('\n');
            foreach (var reason in lead.Reasons)
            {
                block.Append("Mots de l'élève : « ").Append(reason.YourWords).Append(" »\n[").Append(reason.Citation).Append("] ").Append(reason.Text).Append('\n');
            }
        }

        block.Append(delimiter).Append("\n\n").Append(CardReminder);
        var rules = Rules.Value.Replace("{DELIMITEUR}", delimiter, StringComparison.Ordinal);
        return new Prompt([new ChatMessage(ChatRole.System, rules), new ChatMessage(ChatRole.User, block.ToString())], []);
    }

    /// <summary>The same question again, after an answer that cited nothing: without the conversation, whose place that answer takes.</summary>
    public Prompt Again(string answer, AnsweringOptions options)
    {
        var left = options.ContextTokens - AnswerTokens(options) - Cost(Messages[0].Text) - Cost(Messages[^1].Text) - Cost(Repair) - PerMessage;
        var repeated = Shorten(answer, Math.Clamp(left - 1, 0, options.AnswerTokens / 2));
        return left <= PerMessage
            ? new Prompt([Messages[0], Messages[^1]], Passages)
            : new Prompt([Messages[0], Messages[^1], new ChatMessage(ChatRole.Assistant, repeated), new ChatMessage(ChatRole.User, Repair)], Passages);
    }

    /// <summary>Tokens kept free for the answer: as set, and in a small window never more than a quarter of it.</summary>
    public static int AnswerTokens(AnsweringOptions options) => Math.Min(options.AnswerTokens, Math.Max(64, options.ContextTokens / 4));

    /// <summary>True for a sentence that gives our rules back.</summary>
    public static bool IsEchoedBy(string sentence) =>
        Letters(sentence) is { Length: >= ShortestEcho } letters && RuleLetters.Value.Contains(letters, StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(FrenchText.Fold(text).Where(char.IsLetter));

    private static string Tell(Passage passage)
    {
        var chunk = passage.Chunk;
        var heading = chunk.HeadingPath.Count > 0 ? $"{chunk.Title} › {string.Join(" › ", chunk.HeadingPath)}" : chunk.Title;
        return $"[{passage.Number}] {heading}\n{(chunk.Context.Length > 0 ? chunk.Context + "\n" : "")}{chunk.Text.Trim()}\n\n";
    }

    private static int Cost(string text) => TokenEstimator.Estimate(text) + PerMessage;

    private static string Shorten(string text, int tokens)
    {
        var length = text.Length;
        while (length > 0 && TokenEstimator.Estimate(text.AsSpan(0, length)) > tokens)
        {
            length = Math.Min(length - 1, length * 9 / 10);
        }

        return length == text.Length ? text : text[..length] + "…";
    }

    private static string ReadRules()
    {
        using var reader = EmbeddedText.Open("CareerChat.Answering.consignes.txt");
        return reader.ReadToEnd().Trim();
    }
}
