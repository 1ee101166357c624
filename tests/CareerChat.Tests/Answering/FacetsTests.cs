using CareerChat.Answering;
using CareerChat.Grounding;

namespace CareerChat.Tests.Answering;

public class FacetsTests
{
    /// <summary>Ways of asking, « {J} » for « un » and the name of a job, « {j} » for the name alone.</summary>
    private static readonly Dictionary<Facet, string[]> Families = new()
    {
        [Facet.Salary] =
        [
            "Combien peut espérer toucher {J} qui démarre ?",
            "{J}, ça rapporte ?",
            "On se fait combien comme {J} ?",
            "Quel est le niveau de paye chez {J} ?",
            "{J} gagne bien sa vie ?",
            "À combien peut prétendre {J} avec de la bouteille ?",
            "Côté sous, {J}, ça donne quoi ?",
            "C'est bien payé, {J} ?",
            "Combien par mois pour {J} qui sort de l'école ?",
            "On peut en vivre, de {J} ?",
            "Quelle fourchette de rémunération pour {J} ?",
            "{J}, combien à l'année ?",
            "Ça gagne combien, {J} ?",
            "Est-ce que {J} touche un bon salaire ?",
            "Est-ce qu'on devient riche comme {J} ?",
            "Combien vaut {J} sur le marché ?",
            "Quelle paie en début de carrière pour {J} ?",
            "Mon fils veut être {J}, il gagnera combien ?",
            "Quel montant sur la fiche de paie de {J} ?",
            "De quoi vit-on quand on est {J}, financièrement ?",
            "{J}, ça met du beurre dans les épinards ?",
            "Mon cousin est {J}, je me demande ce qu'il touche à la fin du mois",
            "Est-ce que {J} gagne plus qu'un prof ?",
            "Quel salaire espérer quand on débute comme {J} ?",
            "Je veux gagner de l'argent, {J} c'est bien ?",
            "Tu connais la rémunération de {J} ?",
        ],
        [Facet.Tools] =
        [
            "Avec quoi travaille {J} ?",
            "{J} se sert de quoi au boulot ?",
            "Quels programmes utilise {J} ?",
            "Quelles applis doit connaître {J} ?",
            "{J} travaille sur quels logiciels ?",
            "De quoi se sert {J} pour travailler ?",
            "{J} code en quoi ?",
            "Dans quel langage écrit {J} ?",
            "Qu'est-ce que {J} utilise tous les jours ?",
            "{J} utilise quoi comme technos ?",
            "Qu'y a-t-il dans la boîte à outils de {J} ?",
            "Quel matériel faut-il à {J} ?",
            "Quelle est la stack de {J} ?",
            "Quels instruments utilise {J} ?",
            "Quels sont les logiciels indispensables à {J} ?",
            "Avec quels outils {J} fait-il son boulot ?",
            "Quel logiciel apprendre pour être {J} ?",
            "Tu peux me dire les logiciels de {J} ?",
            "Sur quelles plateformes travaille {J} ?",
        ],
        [Facet.Skills] =
        [
            "Que doit savoir faire {J} ?",
            "Qu'est-ce qu'il faut savoir pour être {J} ?",
            "Quelles qualités humaines pour {J} ?",
            "{J}, il faut être bon en quoi ?",
            "Quel genre de personne fait {J} ?",
            "Quels sont les points forts de {J} ?",
            "Qu'est-ce qui fait un bon {j} ?",
            "Faut-il être fort en maths pour être {J} ?",
            "Il faut quel caractère pour {J} ?",
            "Quelles matières sont importantes pour {J} ?",
            "Qu'exige-t-on de {J} ?",
            "Quels talents doit avoir {J} ?",
            "Quels savoir-faire pour {J} ?",
            "De quoi faut-il être capable pour être {J} ?",
            "À qui convient le métier de {j} ?",
            "Qu'est-ce qu'on demande à {J} de maîtriser ?",
            "Quel profil pour {J} ?",
            "Quels atouts pour réussir comme {J} ?",
            "{J} doit s'y connaître en quoi ?",
            "On doit être doué en quoi pour faire {J} ?",
            "Je suis nul en maths, je peux être {J} ?",
            "Faut-il parler anglais pour être {J} ?",
            "Est-ce qu'il faut être patient pour {J} ?",
            "{J} doit savoir quoi ?",
            "C'est quoi les qualités d'un bon {j} ?",
        ],
        [Facet.Day] =
        [
            "À quoi ressemble la vie de {J} ?",
            "Comment se passe une journée de {J} ?",
            "{J} fait quoi de ses journées ?",
            "Que fait {J} toute la journée ?",
            "Raconte-moi le quotidien de {J}",
            "{J}, ça ressemble à quoi au jour le jour ?",
            "Quel est le rythme de {J} ?",
            "{J} fait quoi en arrivant le matin ?",
            "Comment {J} occupe-t-il ses journées ?",
            "C'est comment une semaine de {J} ?",
            "Du matin au soir, {J} fait quoi ?",
            "Une journée ordinaire de {J} ?",
            "Comment s'organise la semaine de {J} ?",
            "Dans la vraie vie, {J} fait quoi de son temps ?",
            "À quoi {J} passe-t-il son temps ?",
            "Quel est l'emploi du temps de {J} ?",
            "Est-ce que {J} passe sa journée devant un écran ?",
            "Il se passe quoi dans une journée de {J} ?",
            "Une matinée type pour {J}, c'est quoi ?",
            "J'aimerais comprendre le quotidien de {J}",
        ],
        [Facet.Missions] =
        [
            "{J} sert à quoi dans une boîte ?",
            "Qu'est-ce que fait {J} exactement ?",
            "De quoi s'occupe {J} ?",
            "En quoi consiste le travail de {J} ?",
            "Sur quoi bosse {J} ?",
            "Quel est le boulot de {J} ?",
            "Qu'attend-on de {J} ?",
            "Pourquoi une entreprise a-t-elle besoin de {J} ?",
            "Quelles sont les tâches de {J} ?",
            "Que gère {J} ?",
            "Ça fait quoi, {J} ?",
            "À quoi {J} est-il utile ?",
            "Quel est l'objectif de {J} ?",
            "Que doit faire {J} ?",
            "Quelles responsabilités a {J} ?",
            "Qu'apporte {J} à l'entreprise ?",
            "Quel genre de projets mène {J} ?",
            "Mon voisin est {J}, qu'est-ce qu'il fait au juste ?",
            "Dis-moi les missions principales de {J}",
            "{J} il fait quoi en vrai ?",
            "Quelles sont les attributions de {J} ?",
        ],
        [Facet.Indicators] =
        [
            "Sur quels chiffres juge-t-on la réussite de {J} ?",
            "Comment sait-on que {J} a bien travaillé ?",
            "Comment évalue-t-on {J} ?",
            "Sur quoi {J} est-il jugé ?",
            "{J} est noté sur quoi ?",
            "À quoi reconnaît-on que {J} fait du bon travail ?",
            "Quels critères pour dire que {J} a réussi ?",
            "Comment mesure-t-on le travail de {J} ?",
            "Quels chiffres {J} doit-il surveiller ?",
            "Comment voit-on si {J} est efficace ?",
            "Comment son chef vérifie que {J} fait bien son travail ?",
            "Quels KPI pour {J} ?",
            "Qu'est-ce qui prouve que {J} a bien fait son boulot ?",
            "Comment on sait si {J} bosse bien ?",
            "Qu'est-ce qu'on mesure chez {J} ?",
        ],
        [Facet.Deliverables] =
        [
            "Que remet {J} à la fin ?",
            "{J} rend quoi à son chef ?",
            "Qu'est-ce que {J} produit concrètement ?",
            "Que fabrique {J} ?",
            "Quels documents fournit {J} ?",
            "Qu'est-ce qui sort des mains de {J} ?",
            "{J} livre quoi à l'arrivée ?",
            "À la fin de sa mission, que laisse {J} ?",
            "Quel est le résultat concret du travail de {J} ?",
            "Qu'est-ce qu'on reçoit de {J} à la fin du projet ?",
            "{J} doit rendre quoi ?",
            "Que produit {J} ?",
            "Quels sont les livrables de {J} ?",
            "{J} produit quel genre de documents ?",
        ],
        [Facet.Constraints] =
        [
            "C'est quoi le mauvais côté de {J} ?",
            "Quels dangers guettent {J} ?",
            "C'est dur, {J} ?",
            "Qu'est-ce qui est pénible chez {J} ?",
            "De quoi se plaint {J} ?",
            "Est-ce que {J} travaille la nuit ?",
            "{J} peut être réveillé la nuit ?",
            "Qu'est-ce qui énerve {J} ?",
            "Quel est le revers de la médaille pour {J} ?",
            "Quels soucis rencontre {J} ?",
            "{J}, c'est stressant ?",
            "Le plus compliqué quand on est {J} ?",
            "Les moins bons côtés de {J} ?",
            "{J} a beaucoup de pression ?",
            "Qu'est-ce qui peut mal tourner pour {J} ?",
            "De quoi doit se méfier {J} ?",
            "La pire bourde de {J} ?",
            "Pourquoi des gens arrêtent d'être {J} ?",
            "C'est répétitif, {J} ?",
            "À quelles difficultés s'attendre comme {J} ?",
            "Qu'est-ce qui est moins sympa chez {J} ?",
            "Les inconvénients de {J} ?",
            "{J}, il y a des astreintes ?",
            "Est-ce que le métier de {j} est fatigant ?",
            "C'est quoi qui est chiant quand on est {J} ?",
        ],
        [Facet.Where] =
        [
            "Où se font embaucher les {j} ?",
            "Quelles sociétés cherchent {J} ?",
            "Qui recrute des {j} ?",
            "{J} répond à qui ?",
            "On bosse avec qui quand on est {J} ?",
            "Dans quel genre de boîte bosse {J} ?",
            "Dans quels secteurs travaille {J} ?",
            "Ça recrute, {J} ?",
            "Y a du boulot pour {J} ?",
            "Qui est le chef de {J} ?",
            "{J} travaille seul ou en équipe ?",
            "Chez qui {J} peut-il travailler ?",
            "Qui embauche {J} ?",
            "Avec quels collègues travaille {J} ?",
            "{J} parle à qui dans l'entreprise ?",
            "Quels débouchés pour {J} ?",
            "Où est-ce qu'on trouve des {j} ?",
            "Pour qui travaille {J} ?",
            "Quels employeurs pour {J} ?",
            "Qui côtoie {J} au travail ?",
            "Dans quel domaine peut exercer {J} ?",
            "Quelles entreprises emploient {J} ?",
            "Est-ce que {J} trouve facilement du travail ?",
            "Est-ce que {J} peut télétravailler ?",
            "Qui sont les collègues de {J} ?",
        ],
        [Facet.Access] =
        [
            "Combien de temps dure la formation de {j} ?",
            "Quelles études pour {J} ?",
            "Quel bac pour être {J} ?",
            "Par où commencer pour devenir {J} ?",
            "Combien d'années après le bac pour {J} ?",
            "Il faut un diplôme pour {J} ?",
            "Comment on fait pour être {J} ?",
            "Par où passe-t-on avant d'être {J} ?",
            "Je suis en seconde, c'est trop tôt pour {J} ?",
            "J'ai 40 ans, {J}, c'est jouable ?",
            "On peut devenir {J} sans le bac ?",
            "Quelle école pour {J} ?",
            "{J}, c'est possible en reconversion ?",
            "Quelle est la voie royale pour {J} ?",
            "{J}, faut faire quoi après le lycée ?",
            "Comment débute-t-on comme {J} ?",
            "Quel cursus choisir pour {J} ?",
            "Je viens d'un bac pro, {J}, c'est fermé ?",
            "Y a-t-il des écoles qui forment {J} ?",
            "Ça s'apprend où, {J} ?",
            "Quel niveau d'études pour {J} ?",
            "Bac plus combien pour {J} ?",
            "Quel parcours mène à {J} ?",
            "Que faire comme études si je veux être {J} ?",
            "Je suis en terminale, comment devenir {J} ?",
            "Mon fils veut faire {J}, quelles études ?",
            "Il me faut quoi comme diplôme pour {J} ?",
            "Est-ce qu'un BTS suffit pour {J} ?",
            "J'ai une licence de lettres, je peux devenir {J} ?",
            "Puis-je apprendre seul le métier de {j} ?",
            "Y a-t-il une formation en alternance pour {J} ?",
            "Je viens du commerce, je peux me réorienter vers {J} ?",
            "C'est long les études de {j} ?",
            "Quelle spécialité prendre en première pour {J} ?",
            "Qu'est-ce que je dois étudier pour {J} ?",
        ],
        [Facet.TryOut] =
        [
            "Comment savoir si {J} me plairait sans attendre ?",
            "Je peux essayer {J} ce week-end ?",
            "Un exercice pour goûter à {J} ?",
            "Comment tester le métier de {j} ?",
            "Un petit projet pour m'entraîner à {J} ?",
            "Qu'est-ce que je peux faire chez moi pour avoir un avant-goût de {J} ?",
            "Je voudrais me faire une idée de {J} par la pratique",
            "Un truc à faire ce soir pour voir si {J} me plaît ?",
            "Comment je peux m'entraîner à {J} ?",
            "Tu as un mini-projet pour découvrir {J} ?",
        ],
        [Facet.Difference] =
        [
            "Qu'est-ce qui change entre {J} et un autre métier ?",
            "En quoi {J} diffère des autres ?",
            "{J}, c'est la même chose qu'un autre métier ?",
            "C'est quoi la différence avec {J} ?",
        ],
        [Facet.Definition] =
        [
            "C'est qui, {J} ?",
            "Ça veut dire quoi, {j} ?",
            "{J}, kesako ?",
            "À quoi correspond {J} ?",
            "Explique-moi ce que c'est, {J}",
            "Je n'ai jamais entendu parler de {J}, c'est quoi ?",
            "Définis {J}",
            "{J} : définition",
            "Qu'entend-on par {J} ?",
        ],
    };

    private static readonly string[] Jobs = ["data engineer", "développeur Python", "MLOps", "DPO", "fleuriste"];

    public static TheoryData<string, string> Questions()
    {
        var questions = new TheoryData<string, string>();
        foreach (var (facet, asked) in Families)
        {
            for (var i = 0; i < asked.Length; i++)
            {
                questions.Add(asked[i], $"{facet} {Jobs[i % Jobs.Length]}");
            }
        }

        return questions;
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_about_a_job_asks_for_a_facet_however_it_is_put(string asked, string expected)
    {
        var (facet, job) = expected.Split(' ', 2) is [var name, var title] ? (name, title) : throw new InvalidOperationException(expected);

        Assert.Equal([Enum.Parse<Facet>(facet)], AskedOf(asked.Replace("{J}", "un " + job).Replace("{j}", job), job).Where(one => one != Facet.Definition || facet == "Definition"));
    }

    [Theory]
    [InlineData("Combien de temps dure la formation de MLOps ?", "MLOps", "Access")]
    [InlineData("Combien de temps dure une réunion de MLOps ?", "MLOps", "")]
    [InlineData("Que fait un DPO et combien gagne-t-il ?", "DPO", "Missions Salary")]
    [InlineData("Que fait un DPO le matin ?", "DPO", "Day")]
    [InlineData("Quels outils et quelles études pour un DPO ?", "DPO", "Tools Access")]
    [InlineData("Quels outils utilise un DPO ?", "DPO", "Tools")]
    [InlineData("Quelles competances utilise un DPO ?", "DPO", "Skills")]
    [InlineData("Un chef de produit IA, que fait-il ?", "chef de produit IA", "Missions")]
    public void Words_that_look_like_a_facet_count_by_what_stands_beside_them(string asked, string job, string facets) =>
        Assert.Equal(facets, string.Join(' ', AskedOf(asked, job)));

    [Theory]
    [InlineData("Que se passe-t-il la nuit dans un pipeline ?")]
    [InlineData("Comment est rattachée une table à une autre ?")]
    public void Words_of_every_day_ask_for_no_facet_where_no_job_is_named(string asked) =>
        Assert.Empty(Facets.InQuestion(WordReader.Read(asked)).Asked);

    [Theory]
    [InlineData("salaire | paie")]
    [InlineData("[Wages]")]
    [InlineData("[Salary]\nany: @nobody combien")]
    [InlineData("[Salary]\nany: combien |")]
    public void A_table_with_a_line_that_means_nothing_is_refused(string table) =>
        Assert.Throws<InvalidDataException>(() => FacetCues.Parse(new StringReader(table)));

    private static List<Facet> AskedOf(string asked, string job)
    {
        var words = WordReader.Read(asked);
        var start = asked.IndexOf(job, StringComparison.Ordinal);
        return Facets.InQuestion(words, Enumerable.Range(0, words.Length).Where(i => words[i].Span.Start >= start && words[i].Span.End <= start + job.Length).ToHashSet()).Asked;
    }
}
