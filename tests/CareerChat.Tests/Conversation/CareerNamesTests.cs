using CareerChat.Conversation;
using CareerChat.Tests.Answering;

namespace CareerChat.Tests.Conversation;

public class CareerNamesTests
{
    private static readonly CareerNames Names = new(AnswersFromNotes.Catalog.All);

    [Theory]
    [InlineData("débuter en machine learning engineering", "ml-engineer")]
    [InlineData("une ingénieure en vision", "computer-vision-engineer")]
    [InlineData("l'ingénieur vision", "computer-vision-engineer")]
    [InlineData("un spécialiste de la vision par ordinateur", "computer-vision-engineer")]
    [InlineData("une développeuse d'applis LLM", "genai-developer")]
    [InlineData("un développeur d'applications en IA générative", "genai-developer")]
    [InlineData("les personnes spécialisées en traitement de la langue", "nlp-engineer")]
    [InlineData("les ingénieures en langage", "nlp-engineer")]
    [InlineData("une cheffe de produit IA", "ai-product-manager")]
    [InlineData("la responsable de produit en intelligence artificielle", "ai-product-manager")]
    [InlineData("la directrice technique", "cto")]
    [InlineData("une consultante en données", "data-consultant")]
    [InlineData("conseillère data", "data-consultant")]
    [InlineData("programmeuses Python", "developpeur-python")]
    [InlineData("codeur en Python", "developpeur-python")]
    [InlineData("une architecte de l'intelligence artificielle", "ai-architect")]
    [InlineData("un analyste en business intelligence", "bi-analyst")]
    [InlineData("une chercheuse en IA", "ai-researcher")]
    [InlineData("un ingénieur en machine learning", "ml-engineer")]
    [InlineData("travailler dans l'ingénierie des données", "data-engineer")]
    [InlineData("le délégué à la protection des données", "dpo")]
    [InlineData("GenAI Developer", "genai-developer")]
    [InlineData("une développeuse en Python", "developpeur-python")]
    [InlineData("une expert en science des données", "data-scientist")]
    [InlineData("une spécialiste des prompts", "prompt-engineer")]
    [InlineData("la personne responsable de la protection des données", "dpo")]
    [InlineData("faire de l'image générative", "generative-image-engineer")]
    [InlineData("et pour l'image générative ?", "generative-image-engineer")]
    public void A_job_is_known_by_its_role_and_its_field_in_any_language_and_order(string text, string career) =>
        Assert.Equal([career], Names.Find(text).Select(mention => mention.CareerId));

    [Theory]
    [InlineData("Pourquoi dit-on cela ?")]
    [InlineData("Comment coder en Python ?")]
    [InlineData("À quoi sert l'analyse de données ?")]
    [InlineData("Je travaille avec des développeurs et je gère l'exploitation")]
    [InlineData("Une personne qui aime les données")]
    [InlineData("Un expert en jardinage")]
    [InlineData("Un ingénieur blockchain")]
    [InlineData("Un chercheur en biologie marine")]
    [InlineData("l'apprentissage automatique")]
    [InlineData("une cheffe de projet data")]
    [InlineData("un directeur artistique")]
    [InlineData("un ingénieur commercial")]
    [InlineData("un analyste financier")]
    [InlineData("une développeuse web")]
    [InlineData("un product owner")]
    [InlineData("la surveillance des IA génératives")]
    [InlineData("ce qu'elles peuvent faire des données personnelles")]
    [InlineData("Quel boulot choisir ?")]
    [InlineData("Combien de temps dure la formation ?")]
    [InlineData("Où se trouve la donnée utile ?")]
    public void What_is_no_job_is_not_taken_for_one(string text) => Assert.Empty(Names.Find(text));

    [Theory]
    [InlineData("le data analyst et le data engineer", "data-analyst data-engineer")]
    [InlineData("un data analyst ou un consultant data", "data-analyst data-consultant")]
    public void Two_jobs_side_by_side_stay_two(string text, string careers) =>
        Assert.Equal(careers, string.Join(' ', Names.Find(text).Select(mention => mention.CareerId)));
}
