using System.Text.Json;
using CareerChat.Orientation;
using CareerChat.Tests.Support;
using Xunit.Abstractions;

namespace CareerChat.Tests.Orientation;

/// <summary>« Quel métier pour moi ? » in free text, on the profiles of <c>eval/questions/orientation.jsonl</c>.</summary>
public class FreeTextTests(ITestOutputHelper output)
{
    private readonly CareerAdvisor _advisor = Sheets.Advisor();

    [Theory]
    [InlineData("dev", 0.85, 0.95)]
    [InlineData("held", 0.70, 0.85)]
    public void The_right_job_comes_first_or_in_the_first_three(string split, double first, double three)
    {
        var (top, topThree, total) = (0, 0, 0);
        foreach (var profile in Profiles())
        {
            if (profile.GetProperty("split").GetString() != split || profile.GetProperty("named").GetBoolean())
            {
                continue;
            }

            var leads = _advisor.Rank([profile.GetProperty("text").GetString()!]);
            var wanted = profile.GetProperty("career").GetString();
            total++;
            top += leads.Count > 0 && leads[0] == wanted ? 1 : 0;
            topThree += leads.Take(3).Contains(wanted) ? 1 : 0;
        }

        output.WriteLine($"{split}: {total} profiles, first {100.0 * top / total:f1} %, first three {100.0 * topThree / total:f1} %");
        Assert.True(top >= first * total, $"first: {top} of {total}");
        Assert.True(topThree >= three * total, $"first three: {topThree} of {total}");
    }

    [Theory]
    [InlineData("Je m'appelle {0}, j'adore faire parler les chiffres mais je déteste coder. Quel métier pour moi ?", "Emma", "Mohamed")]
    [InlineData("Je suis {0} et je rêve d'inventer des méthodes et de publier des articles.", "passionnée de maths", "passionné de maths")]
    [InlineData("J'étudie à {0}, j'aime dessiner le plan d'ensemble des données.", "Sciences Po", "l'université de Bobigny")]
    [InlineData("{0}, je veux surveiller des serveurs et automatiser.", "Rigoureuse et curieuse", "Rigoureux et curieux")]
    [InlineData("Je suis {0} en terminale dans le 93, les campagnes de pub me fascinent.", "une fille", "un garçon")]
    public void The_ranking_ignores_first_name_gender_and_school(string text, string one, string other) =>
        Assert.Equal(
            _advisor.Rank([text.Replace("{0}", one, StringComparison.Ordinal)]),
            _advisor.Rank([text.Replace("{0}", other, StringComparison.Ordinal)]));

    [Theory]
    [InlineData("Je m'appelle Fatou, je suis étudiante à Marseille.", "Je m'appelle Paul, je suis étudiant à Lille.")]
    [InlineData("Je suis une lycéenne sérieuse du Cantal.", "Je suis un lycéen sérieux du Val-de-Marne.")]
    [InlineData("Moi c'est Inès, une fille passionnée et débrouillarde, à l'université de Tours.", "Moi c'est Enzo, un garçon passionné et débrouillard, à l'université de Metz.")]
    public void Who_one_is_and_where_one_lives_never_moves_a_ranking(string one, string other)
    {
        foreach (var text in Profiles().Select(profile => profile.GetProperty("text").GetString()!))
        {
            Assert.Equal(_advisor.Rank([$"{one} {text}"]), _advisor.Rank([$"{other} {text}"]));
        }
    }

    [Fact]
    public void Every_reason_and_caution_cites_the_sentence_it_quotes()
    {
        var advice = _advisor.Advise(["J'adore faire parler les chiffres, je déteste coder."]);
        Assert.NotEmpty(advice.Leads);
        foreach (var lead in advice.Leads)
        {
            Assert.All(lead.Reasons, reason => Assert.Equal(Quoted(advice, reason.Citation), reason.Text));
            Assert.All(lead.WatchOut, caution => Assert.Equal(Quoted(advice, caution.Citation), caution.Text));
        }

        Assert.All(advice.Leads.Take(3), lead => Assert.NotEmpty(lead.WatchOut));
        Assert.NotEmpty(advice.Leads[0].Reasons);
    }

    [Fact]
    public void Tastes_that_point_elsewhere_are_told_so_and_sent_to_onisep()
    {
        var advice = _advisor.Advise(["J'aime soigner les gens."]);
        Assert.True(advice.IsOutOfScope);
        Assert.Contains("Onisep", advice.Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_words_give_the_same_cards() =>
        Assert.Equal(
            _advisor.Advise(["J'aime les images et le code."]).Lines,
            Sheets.Advisor().Advise(["J'aime les images et le code."]).Lines);

    [Fact]
    public void Said_in_other_words_a_wish_leads_to_the_same_jobs()
    {
        var (shared, first) = (0, 0);
        foreach (var (one, other) in Paraphrases)
        {
            var (leads, others) = (_advisor.Rank([one]).Take(3).ToList(), _advisor.Rank([other]).Take(3).ToList());
            shared += leads.Intersect(others).Count();
            first += leads[0] == others[0] ? 1 : 0;
        }

        output.WriteLine($"{Paraphrases.Length} pairs: {100.0 * shared / (3 * Paraphrases.Length):f1} % of the first three in common, same first job {first}");
        Assert.True(first >= 0.8 * Paraphrases.Length, $"same first job: {first} of {Paraphrases.Length}");
    }

    [Fact]
    public void What_is_said_later_of_a_thing_takes_the_place_of_what_was_said_before()
    {
        var before = _advisor.Advise(["J'aime dessiner et coder."]);
        var after = _advisor.Advise(["J'aime dessiner et coder.", "En fait, je déteste coder."]);
        Assert.Contains(before.Profile.Tastes, taste => taste is { Dimension: "code", Level: > 0 });
        Assert.DoesNotContain(after.Profile.Tastes, taste => taste is { Dimension: "code", Level: > 0 });
        Assert.DoesNotContain(after.Lines, line => line.Text.Contains("aimer et ne pas aimer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Pas de maths, pas de code, surtout pas de réunions.", "Vous dites surtout ce que vous ne voulez pas")]
    [InlineData("Je veux gagner beaucoup d'argent.", "pas assez d'éléments")]
    [InlineData("Je ne sais pas du tout ce que j'aime.", "pas assez d'éléments")]
    [InlineData("Je rêve d'être boulangère et de pétrir mon pain.", "vers d'autres métiers")]
    [InlineData("J'aime coder et je déteste coder.", "Vous dites aimer et ne pas aimer")]
    public void What_cannot_be_answered_as_asked_is_told(string text, string told) =>
        Assert.Contains(_advisor.Advise([text]).Lines, line => line.Text.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void Two_tools_and_nothing_else_are_enough_for_a_lead() =>
        Assert.Equal("developpeur-python", _advisor.Rank(["Django et Flask, c'est ce que je préfère. Quel métier ?"])[0]);

    [Fact]
    public void Three_thousand_words_are_read_to_the_end()
    {
        var text = string.Join(' ', Enumerable.Repeat("Hier il a plu sur la route et nous avons marché longtemps.", 270)) + " J'adore protéger la vie privée et le droit des données.";
        Assert.Equal("dpo", _advisor.Rank([text])[0]);
    }

    [Fact]
    public void A_job_that_is_reached_after_others_stands_apart_unless_one_has_the_experience()
    {
        var beginner = _advisor.Advise(["J'aime le développement logiciel, la sécurité informatique et discuter des coûts du cloud, je suis en bac+2."]);
        var later = beginner.Leads.ToList().FindIndex(lead => lead.IsHorizon);
        Assert.True(later > 0, string.Join(", ", beginner.Leads.Select(lead => lead.Id)));
        Assert.Contains(beginner.Lines, line => line.Text.StartsWith("**Plus tard", StringComparison.Ordinal));
        Assert.Equal("data-architect", _advisor.Rank(["Après quinze ans d'expérience sur les bases de données, je veux dessiner l'architecture de données de toute l'entreprise."])[0]);
    }

    [Theory]
    [InlineData("Mon père est malade du cœur, j'aime les statistiques médicales.")]
    [InlineData("Je suis dyslexique et j'aime les images.")]
    public void What_is_private_is_never_quoted(string text) =>
        Assert.DoesNotContain(_advisor.Advise([text]).Lines, line => line.Text.Contains("malade du", StringComparison.Ordinal) || line.Text.Contains("dyslexique", StringComparison.Ordinal));

    private static readonly (string One, string Other)[] Paraphrases =
    [
        ("J'adore fouiller des tableaux de chiffres pour expliquer à mon équipe ce qui se passe.", "Ce que j'aime, c'est creuser des données chiffrées puis raconter aux collègues ce qu'elles disent."),
        ("Je veux protéger la vie privée des gens et faire respecter la loi.", "Défendre les données personnelles de chacun et veiller au respect du droit, voilà ce qui m'attire."),
        ("J'aime dessiner et créer des images avec une intelligence artificielle.", "Fabriquer des illustrations à l'aide d'une IA me passionne, j'ai toujours aimé le dessin."),
        ("Je rêve de faire une thèse et d'inventer de nouveaux algorithmes.", "Un doctorat, publier, imaginer des méthodes que personne n'a trouvées : c'est mon rêve."),
        ("J'aime automatiser la mise en ligne des logiciels et que les serveurs ne tombent jamais en panne.", "Éviter les pannes de serveurs et livrer les applications sans rien faire à la main, ça me plaît."),
        ("Écrire des consignes précises pour une IA et vérifier ses réponses m'amuse, je ne veux pas coder.", "Je m'amuse à formuler mes demandes à une IA puis à contrôler ce qu'elle répond ; coder, non merci."),
        ("J'aimerais apprendre à une machine à reconnaître des objets sur des photos.", "Faire en sorte qu'un ordinateur repère ce qu'il y a sur une image, voilà ce qui me tente."),
        ("J'aime le marketing : mesurer les campagnes et comprendre les clients.", "Suivre les résultats de la publicité et connaître les acheteurs, c'est ce qui me plaît."),
        ("Je veux conseiller des entreprises différentes et changer souvent de mission.", "Passer d'un client à l'autre et leur recommander quoi faire, voilà la vie que je veux."),
        ("Construire des tuyaux de données solides qui tournent chaque nuit, c'est mon truc.", "J'aime bâtir des pipelines fiables qui chargent les données toutes les nuits."),
        ("J'adore les langues et la programmation, apprendre à un ordinateur à comprendre un texte.", "Linguistique et code : j'aimerais qu'une machine comprenne ce qu'on écrit."),
        ("Je veux diriger une équipe de spécialistes des données et fixer la stratégie.", "Encadrer des analystes et des ingénieurs data, donner le cap : c'est mon ambition."),
        ("Prédire ce qui va arriver avec des statistiques et des modèles me fascine.", "Anticiper l'avenir grâce aux probabilités et à la modélisation, j'adore."),
        ("Je suis méticuleuse, j'aime corriger les erreurs dans les fichiers et définir chaque mot.", "Traquer les fautes de saisie et fixer des définitions, ma rigueur aime ça."),
        ("J'aime écouter les utilisateurs et décider des fonctionnalités d'une application d'IA.", "Choisir ce que fera un produit d'intelligence artificielle après avoir interrogé ceux qui s'en servent, ça m'attire."),
        ("Programmer des sites et de petits outils me passionne.", "Je suis passionné de programmation : scripts, sites web, petits logiciels."),
        ("Surveiller des modèles en service et relancer leur entraînement quand ils se trompent.", "M'occuper de modèles en production, voir quand ils dérivent et les réentraîner."),
        ("Faire de beaux tableaux de bord que la direction regarde tous les matins.", "Soigner des écrans d'indicateurs que les chefs consultent chaque jour."),
    ];

    private static IEnumerable<JsonElement> Profiles()
    {
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "eval", "questions", "orientation.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.Clone();
        }
    }

    private static string Quoted(Advice advice, int citation)
    {
        var source = advice.Sources[citation - 1];
        return source.Quote.Slice(Sheets.All.Single(sheet => sheet.Id == source.Chunk.DocumentId).Text);
    }
}
