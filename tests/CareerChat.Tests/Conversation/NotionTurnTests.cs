using CareerChat.Conversation;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Conversation;

/// <summary>Dialogues about a notion: the last message stands alone, and is about what was talked of.</summary>
public class NotionTurnTests
{
    [Theory]
    [InlineData("C'est quoi un ETL ?|et les outils ?", "Quels sont les outils d'un ETL ?")]
    [InlineData("Parlez-moi du RAG|quels risques ?", "Quels sont les risques du RAG ?")]
    [InlineData("Parlez-moi du RAG|pourquoi ?", "Pourquoi le RAG ?")]
    [InlineData("C'est quoi la dérive d'un modèle ?|par exemple ?", "Donne un exemple de dérive d'un modèle")]
    [InlineData("C'est quoi la dérive d'un modèle ?|et on fait quoi alors ?", "Que faire en cas de dérive d'un modèle ?")]
    [InlineData("C'est quoi le RGPD ?|et si y a une fuite ?", "Que faire en cas de fuite (RGPD) ?")]
    [InlineData("Qu'est-ce que le cloud ?|et sinon, ça coûte combien ?", "Combien coûte le cloud ?")]
    [InlineData("Explique-moi le web scraping|comment ça marche ?", "Comment marche le web scraping ?")]
    [InlineData("À quoi sert Airflow ?|Il y a d'autres outils comme ça ?", "Quels sont les autres outils comme Airflow ?")]
    [InlineData("C'est quoi un test A/B ?|et les erreurs à éviter ?", "Quelles sont les erreurs à éviter d'un test A/B ?")]
    [InlineData("Quelle différence entre un data lake et un data warehouse ?|et le deuxième, il sert à quoi ?", "Un data warehouse, il sert à quoi ?")]
    [InlineData("Quels sont les stades de maturité data ?|et le premier ?", "Quel est le premier stade de maturité data ?")]
    [InlineData("c'est quoi un data lake ?|et la différence avec un warehouse ?|pourquoi c'est utile ?", "À quoi sert un data lake ?")]
    [InlineData("Explique-moi ETL et ELT|lequel est le mieux ?", "Entre ETL et ELT, lequel est le mieux ?")]
    [InlineData("C'est quoi le RGPD ?|et aux États-Unis ?", "Aux États-Unis (RGPD) ?")]
    [InlineData("Comment s'inscrire à la médiathèque ?|et les horaires ?", "Quels sont les horaires de la médiathèque ?")]
    [InlineData("C'est quoi la médiathèque ?|et le dimanche ?", "Le dimanche (médiathèque) ?")]
    [InlineData("C'est quoi un ETL ?|les outils ?|et les risques ?", "Quels sont les risques d'un ETL ?")]
    public void A_short_message_asks_it_of_the_notion_on_the_table(string dialogue, string standalone) => Assert.Equal(standalone, Standalone(dialogue));

    [Theory]
    [InlineData("Scrum c'est quoi ?|et Kanban ?", "Qu'est-ce que Kanban ?")]
    [InlineData("C'est quoi un data lake ?|et un data warehouse ?", "Qu'est-ce qu'un data warehouse ?")]
    [InlineData("Scrum c'est quoi ?|c'est quoi un sprint ?|ça dure combien de temps ?", "Combien de temps dure un sprint ?")]
    [InlineData("Que fait un data engineer ?|et un plombier ?", "Que fait un plombier ?")]
    [InlineData("Que fait un plombier ?|et un data engineer ?", "Que fait un Data Engineer ?")]
    [InlineData("C'est quoi un ETL ?|Changeons de sujet : c'est quoi le RGPD ?", "c'est quoi le RGPD ?")]
    [InlineData("C'est quoi un ETL ?|Que veut dire le sigle RGPD dans la loi française ?", "Que veut dire le sigle RGPD dans la loi française ?")]
    public void Another_name_is_another_subject(string dialogue, string standalone) => Assert.Equal(standalone, Standalone(dialogue));

    [Theory]
    [InlineData("Explique-moi le RAG comme si j'avais 10 ans", "Explique-moi le RAG")]
    [InlineData("C'est quoi une API, pour les nuls ?", "C'est quoi une API ?")]
    [InlineData("cool, c'est quoi le RGPD ?", "c'est quoi le RGPD ?")]
    public void A_manner_of_explaining_and_what_receives_an_answer_are_no_subject(string message, string standalone) => Assert.Equal(standalone, Standalone(message));

    [Theory]
    [InlineData("Que fait un data architect ?|C'est accessible en sortant de l'école ?", "data-architect")]
    [InlineData("Que fait un data architect ?|Avec qui ?", "data-architect")]
    [InlineData("Que fait un data architect ?|OK et dans le privé, qui recrute ?", "data-architect")]
    [InlineData("Que fait un data architect ?|ça existe en alternance ?", "data-architect")]
    [InlineData("Que fait un data architect ?|et s'il déteste les maths ?", "data-architect")]
    [InlineData("Que fait un data architect ?|c'est un vrai métier ?", "data-architect")]
    [InlineData("Que fait un data architect ?|y a de la concurrence ?", "data-architect")]
    [InlineData("Que fait un data architect ?|Comment un modèle apprend à reconnaître un chat ?", "")]
    [InlineData("Que fait un data architect ?|c'est quoi le prix d'un serveur ?", "")]
    public void A_question_that_brings_nothing_up_is_about_the_job_on_the_table(string dialogue, string career) =>
        Assert.Equal(career, string.Join(',', Resolve(dialogue).Question.Careers));

    [Theory]
    [InlineData("Que fait un DPO ?|et pour le devenir ?", "Comment devenir DPO (délégué à la protection des données) ?")]
    [InlineData("Quel métier gagne le plus ?|et pour débuter ?", "Quel métier gagne le plus, pour débuter ?")]
    public void What_is_asked_of_a_job_in_passing_is_spelt_out(string dialogue, string standalone) => Assert.Equal(standalone, Standalone(dialogue));

    [Theory]
    [InlineData("j'aime aider les autres|je déteste les chiffres|non en fait ça va les chiffres", Intent.FindCareer)]
    [InlineData("j'aime aider les autres|je déteste les chiffres|en fait, combien gagne un data analyst ?", Intent.Ask)]
    [InlineData("C'est quoi le RGPD ?|non en fait ça va les chiffres", Intent.Ask)]
    public void A_correction_of_a_taste_is_one_more_word_of_oneself(string dialogue, Intent intent) => Assert.Equal(intent, Resolve(dialogue).Intent);

    [Fact]
    public void The_one_job_that_an_answer_names_is_what_is_talked_of_next()
    {
        var turn = new QuestionRewriter(Sheets.Catalog()).Resolve(new Dialogue(
        [
            new Message(Role.User, "C'est quoi le RGPD ?"), new Message(Role.User, "Qui s'en occupe ?"),
            new Message(Role.Assistant, "Le DPO conseille l'entreprise et prépare les documents utiles en cas de contrôle. [1]"), new Message(Role.User, "il gagne combien ?"),
        ]));
        Assert.Equal(["dpo"], turn.Question.Careers);
    }

    private static string Standalone(string dialogue) => Resolve(dialogue).Question.Standalone.Replace('\u00a0', ' ');

    private static ResolvedTurn Resolve(string dialogue) =>
        new QuestionRewriter(Sheets.Catalog()).Resolve(new Dialogue([.. dialogue.Split('|').Select(turn => new Message(Role.User, turn))]));
}
