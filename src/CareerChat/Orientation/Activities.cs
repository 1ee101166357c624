namespace CareerChat.Orientation;

/// <summary>Concrete activities, one a dimension, in words of school and daily life; and the questions that part close jobs.</summary>
internal static class Activities
{
    /// <summary>By rank of the dimension.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "Passer un après-midi à écrire puis à corriger un programme",
        "Veiller à ce qu'un service en ligne ne tombe jamais en panne",
        "Chercher la formule ou la statistique qui explique un phénomène",
        "Lire des articles scientifiques et imaginer une méthode nouvelle",
        "Expliquer un chiffre à quelqu'un qui doit décider",
        "Soigner un graphique, une image ou un écran pour qu'il se comprenne d'un coup d'œil",
        "Écrire une règle claire et vérifier qu'elle est suivie",
        "Fixer un cap, répartir le travail et encourager une équipe",
        "Choisir les mots justes pour une consigne, un texte ou un dialogue",
        "Travailler à partir de photos ou de vidéos",
        "Comprendre ce qui pousse des gens à acheter ou à cliquer",
        "Décider quelle fonction ajouter à une application, et laquelle laisser tomber",
    ];

    /// <summary>Pairs of jobs that the matrix barely parts, each with the question that does: first job's side first.</summary>
    public static readonly IReadOnlyList<TieBreaker> TieBreakers =
    [
        new("data-engineer", "mlops", "faire circuler les données", "faire vivre des modèles qui apprennent"),
        new("data-engineer", "devops-engineer", "faire circuler les données", "mettre en ligne n'importe quel logiciel"),
        new("mlops", "devops-engineer", "déployer des modèles qui apprennent", "déployer n'importe quel logiciel"),
        new("mlops", "llmops", "surveiller toutes sortes de modèles", "surveiller des IA qui écrivent"),
        new("devops-engineer", "llmops", "mettre en ligne n'importe quel logiciel", "faire tourner des IA qui écrivent"),
        new("ml-engineer", "mlops", "rendre un modèle rapide et l'intégrer à une application", "automatiser sa mise à jour et surveiller ses dérives"),
        new("ml-engineer", "ai-engineer", "rendre rapides et solides les modèles des autres", "concevoir vous-même des solutions d'IA"),
        new("ai-engineer", "developpeur-python", "mettre de l'intelligence artificielle dans un produit", "programmer toutes sortes d'applications"),
        new("ai-engineer", "genai-developer", "toutes les formes d'IA, image et son compris", "les IA qui lisent et écrivent du texte"),
        new("genai-developer", "prompt-engineer", "programmer l'application", "écrire et tester les consignes"),
        new("genai-developer", "nlp-engineer", "assembler des IA qui écrivent", "apprendre à une machine à comprendre une langue"),
        new("data-analyst", "bi-analyst", "enquêter sur une question précise", "entretenir les tableaux de bord que tout le monde regarde"),
        new("data-analyst", "marketing-analyst", "tous les sujets de l'entreprise", "les clients et les campagnes"),
        new("data-analyst", "data-hero", "en faire votre métier", "garder votre métier et y ajouter les données"),
        new("marketing-analyst", "marketing-data-scientist", "mesurer et raconter l'effet d'une campagne", "construire des modèles qui prédisent les achats"),
        new("data-scientist", "marketing-data-scientist", "toutes sortes de prédictions", "le comportement des clients"),
        new("data-consultant", "data-hero", "changer souvent d'entreprise cliente", "rester dans votre service et aider vos collègues"),
        new("data-steward", "dpo", "la qualité des données au quotidien", "le droit et la vie privée"),
        new("data-steward", "data-architect", "la qualité des données au quotidien", "le plan d'ensemble des données"),
        new("analytics-engineer", "data-engineer", "transformer des données déjà chargées", "construire les tuyaux qui apportent les données"),
        new("analytics-engineer", "bi-analyst", "préparer les tables", "mettre en page les tableaux de bord"),
        new("applied-scientist", "ai-researcher", "intégrer un résultat à un produit", "publier un résultat nouveau"),
        new("applied-scientist", "data-scientist", "adapter la recherche récente", "résoudre un problème d'entreprise par la statistique"),
        new("computer-vision-engineer", "generative-image-engineer", "faire reconnaître ce qu'il y a sur une image", "fabriquer des images nouvelles"),
        new("computer-vision-engineer", "nlp-engineer", "les images", "les textes"),
        new("head-of-data", "cto", "diriger ce qui touche aux données", "diriger toute la technique"),
        new("data-architect", "ai-architect", "le plan d'ensemble des données", "le plan d'ensemble des projets d'IA"),
        new("ai-architect", "cto", "dessiner l'architecture des projets d'IA", "diriger toute la technique"),
    ];

    public static TieBreaker? Between(string one, string other) =>
        TieBreakers.FirstOrDefault(pair => (pair.First == one && pair.Second == other) || (pair.First == other && pair.Second == one));
}

/// <summary>Two jobs that the matrix barely parts, and what each of them is about.</summary>
internal sealed record TieBreaker(string First, string Second, string FirstSide, string SecondSide);
