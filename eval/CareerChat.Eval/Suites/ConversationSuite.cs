using CareerChat.Answering;
using CareerChat.Conversation;
using CareerChat.Eval.Exam;
using CareerChat.Eval.Questions;
using CareerChat.Eval.Results;

namespace CareerChat.Eval.Suites;

/// <summary>A5: the last turn cannot be read without the ones before.</summary>
internal sealed class ConversationSuite(IReadOnlyList<Questions.Conversation> conversations, NamedCareers names) : ISuite
{
    public const string Name = "conversation";

    /// <summary>How an answer shows that it is about what was asked: on its folded text and the headings it cites.</summary>
    private static readonly Dictionary<string, string> Topics = new()
    {
        ["salaire"] = @"salaire|gagne|k ?€|paie", ["gagne"] = @"salaire|gagne|k ?€", ["touche"] = @"salaire|gagne|k ?€", ["senior"] = @"senior",
        ["outils"] = "outils", ["contraintes"] = "contrainte|risque", ["missions"] = "mission", ["livrables"] = "livr", ["competences"] = "competence",
        ["coder"] = "cod|program|python|script", ["code"] = "cod|program|python|sql", ["programmation"] = "cod|program|python|langage", ["python"] = "python",
        ["fait"] = "mission|en une phrase", ["difference"] = "alors que|difference|a ne pas confondre|;", ["different"] = "alors que|a ne pas confondre|;",
        ["compare"] = "alors que|a ne pas confondre|;", ["etudes"] = @"bac ?\+|pour y aller", ["devient"] = @"bac ?\+|pour y aller", ["devenir"] = @"bac ?\+|pour y aller",
        ["arriver"] = @"bac ?\+|pour y aller", ["temps"] = @"bac ?\+|annee|pour y aller|ne (le )?disent", ["travaille"] = "travaille|collabor|ou et pour qui",
        ["embauche"] = "travaille|ou et pour qui|embauche|besoin", ["equipe"] = "equipe|ou et pour qui", ["journee"] = "journee|matin|apres-midi",
        ["frameworks"] = "framework|django|outils", ["cloud"] = "cloud|aws|azure", ["droit"] = "droit|juridi|rgpd", ["texte"] = "texte|langage|llm",
        ["derive"] = "deriv", ["etapes"] = "etape|besoin", ["rag"] = "rag", ["warehouse"] = "warehouse|entrepot", ["lake"] = "lake|lac", ["elt"] = "elt",
    };

    public async Task<SuiteResult> RunAsync(EvalContext context, CancellationToken cancellationToken)
    {
        var asked = await context.AskAllAsync(
            Name, conversations, conversation => conversation.Id,
            conversation => (IReadOnlyList<Message>)[.. conversation.Turns.Select(AskedLine.Turn)], cancellationToken);
        var items = asked.Select(one =>
        {
            if (one.Reply is not { } reply)
            {
                return ItemResult.Undecided(one.Item.Id, one.Item.Kind, one.Problem!);
            }

            var jobs = one.Item.Careers.Where(career => !IsAbout(reply.Answer, career)).ToList();
            var onTopic = one.Item.Topic.Count == 0 || one.Item.Topic.All(topic => IsOnTopic(reply.Answer, topic));
            return ItemResult.Of(one.Item.Id, one.Item.Kind, jobs.Count == 0 && onTopic,
                $"{(jobs.Count == 0 ? "right subject" : $"not about {string.Join(", ", jobs)}")}, {(onTopic ? "on topic" : "off topic")}",
                Exchange.Of(AskedLine.Turn(one.Item.Turns[^1]).Content, reply));
        }).ToList();
        return new SuiteResult(Name, "A5 · Elliptical last turns",
            [
                Measures.Share("understood", items.Count(item => item.Outcome == Outcome.Pass), items.Count, 0.85),
                .. Measures.PassedByGroup("understood", items),
            ],
            items, []);
    }

    private bool IsAbout(Answer answer, string career) =>
        answer.Citations.Any(citation => citation.DocumentId == career) ||
        names.Names(answer.Text, career) ||
        answer.Careers.Any(lead => lead.Id == career);

    private static bool IsOnTopic(Answer answer, string topic)
    {
        var text = ExamText.Fold(string.Join(" \n ", [answer.Text, .. answer.Citations.Select(citation => $"{citation.Heading} {citation.Title}")]));
        return ExamText.Has(text, Topics.GetValueOrDefault(topic, topic[..Math.Min(topic.Length, 6)]));
    }
}
