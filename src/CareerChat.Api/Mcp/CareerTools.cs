using System.ComponentModel;
using CareerChat.Answering;
using CareerChat.Api.Chat;
using CareerChat.Conversation;
using CareerChat.Corpus;
using CareerChat.Language;
using CareerChat.Retrieval;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace CareerChat.Api.Mcp;

/// <summary>What an agent can ask; every result carries where it stands in the notes. Descriptions are read by models and their users.</summary>
[McpServerToolType]
internal sealed class CareerTools(Retriever retriever, CareerCatalog catalog, CareerAssistant assistant)
{
    private static readonly int MostCharacters = new ChatLimits().MessageCharacters;

    [McpServerTool(Name = "rechercher_passages", Title = "Rechercher des passages", ReadOnly = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Cherche dans les notes sur les métiers de la data et de l'IA les passages qui répondent à une question. " +
        "« canAnswer » est faux quand les notes ne le disent pas : il ne faut alors rien affirmer à partir des passages.")]
    public async Task<FoundPassages> SearchAsync(
        [Description("La question ou les mots à chercher, en français.")] string requete,
        [Description("Nombre de passages au plus, de 1 à 50.")] int nombre = 5,
        CancellationToken cancellationToken = default)
    {
        var found = await retriever.RetrieveAsync(new Question { Text = Checked(requete) }, cancellationToken);
        return new FoundPassages(found.Evidence.IsEnough,
        [
            .. found.Passages.Take(Math.Clamp(nombre, 1, 50)).Select(passage => new FoundPassage(
                passage.Chunk.Id, passage.Chunk.DocumentId, passage.Chunk.Title, passage.Chunk.Heading,
                passage.Chunk.Text, passage.Chunk.Span.Start, passage.Chunk.Span.End, passage.Score)),
        ]);
    }

    [McpServerTool(Name = "fiche_metier", Title = "Fiche d'un métier", ReadOnly = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Donne la fiche d'un métier, section par section, avec la place de chacune dans la note.")]
    public CareerSheet Describe([Description("Nom du métier ou identifiant de sa fiche, par exemple « data engineer ».")] string metier)
    {
        var career = FindCareer(metier);
        return new CareerSheet(career.Id, career.Title, career.Aliases,
        [
            .. career.Sections.Select(section => new SheetSection(
                section.HeadingPath is [.., var heading] ? heading : career.Title,
                section.Body.Slice(career.Text), section.Body.Start, section.Body.End)),
        ]);
    }

    [McpServerTool(Name = "comparer_metiers", Title = "Comparer des métiers", ReadOnly = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Compare deux ou trois métiers à partir de leurs fiches ; chaque phrase porte ses citations.")]
    public async Task<Comparison> CompareAsync(
        [Description("Deux ou trois noms de métiers.")] string[] metiers, CancellationToken cancellationToken = default)
    {
        if (metiers is not { Length: 2 or 3 })
        {
            throw new McpException(UserTexts.CompareTwoOrThree);
        }

        var answer = await AskAsync(UserTexts.ToComparePrompt(metiers.Select(metier => FindCareer(metier).Title)), cancellationToken);
        return new Comparison(answer.Status, answer.Text, answer.Sentences, answer.Citations);
    }

    [McpServerTool(Name = "proposer_metiers", Title = "Proposer des métiers", ReadOnly = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Propose des métiers à explorer d'après ce qu'une personne dit aimer et ne pas aimer. " +
        "Ce sont des pistes avec leurs raisons citées, jamais un verdict ; ne pas utiliser pour admettre, orienter d'office ou recruter.")]
    public async Task<Proposal> ProposeAsync(
        [Description("Ce que la personne dit de ses goûts, avec ses propres mots, en français.")] string gouts,
        CancellationToken cancellationToken = default)
    {
        var answer = await AskAsync(UserTexts.ToProposePrompt(Checked(gouts)), cancellationToken);
        return new Proposal(answer.Status, answer.Text, answer.Careers, answer.Citations, UserTexts.Notice, answer.Dialogue);
    }

    private async Task<Answer> AskAsync(string question, CancellationToken cancellationToken)
    {
        await foreach (var update in assistant.AskAsync(Dialogue.Of(question), cancellationToken))
        {
            if (update is AnswerUpdate.Completed completed)
            {
                return completed.Answer;
            }
        }

        throw new InvalidOperationException("The assistant ended without an answer.");
    }

    private Document FindCareer(string name)
    {
        var wanted = FrenchText.Fold(Checked(name));
        return catalog.All.FirstOrDefault(career =>
                career.Aliases.Append(career.Title).Append(career.Id).Any(known => FrenchText.Fold(known) == wanted))
            ?? throw new McpException(UserTexts.UnknownCareerNamed(name, string.Join(", ", catalog.All.Select(career => career.Title))));
    }

    private static string Checked(string text) =>
        string.IsNullOrWhiteSpace(text) ? throw new McpException(UserTexts.EmptyQuestion)
        : text.Length > MostCharacters ? throw new McpException(UserTexts.MessageTooLong(text.Length, MostCharacters))
        : text.Trim();
}
