namespace CareerChat.Tests.Eval.Exam;

/// <summary>What a candidate who knows everything hands in.</summary>
internal static class ExamAnswers
{
    public static IReadOnlyDictionary<string, string> Reference { get; } = new Dictionary<string, string>
    {
        ["A1"] = "BI Analyst", ["A2"] = "Data Engineer", ["A3"] = "Data Scientist", ["A4"] = "ML Engineer", ["A5"] = "GenAI Developer", ["A6"] = "MLOps",
        ["A7"] = "Analytics Engineer", ["A8"] = "Data Engineer (Big Data)", ["A9"] = "Prompt Engineer", ["A10"] = "Computer Vision Engineer",
        ["A11"] = "Marketing Analyst", ["A12"] = "Marketing Data Scientist",
        ["B1"] = "Métier : BI Analyst\nLivrable : un tableau de bord\nOutil : Power BI",
        ["B2"] = "Métier : Data Engineer\nLivrable : un job planifié\nOutil : Airflow",
        ["B3"] = "Métier : Analytics Engineer\nLivrable : des tables propres\nOutil : dbt",
        ["B4"] = "Métier : Data Scientist\nLivrable : un rapport et un notebook\nOutil : scikit-learn",
        ["B5"] = "Métier : ML Engineer\nLivrable : une API\nOutil : FastAPI et Docker",
        ["B6"] = "Métier : MLOps\nLivrable : un pipeline de réentraînement\nOutil : MLflow",
        ["B7"] = "Métier : Développeur IA générative (GenAI Developer)\nLivrable : un chatbot interne\nOutil : LangChain et une base vectorielle",
        ["B8"] = "Métier : Marketing Analyst\nLivrable : un rapport de test A/B\nOutil : outil A/B et statistiques",
        ["C1"] = "Faux. Le BI Analyst construit des tableaux de bord pour les directions.",
        ["C2"] = "Vrai. Il construit les pipelines qui amènent les fichiers des sources vers l'entrepôt.",
        ["C3"] = "Vrai. Il évalue plusieurs algorithmes sur un jeu de test et garde le meilleur.",
        ["C4"] = "Vrai. Il met le modèle en production derrière une API qui doit tenir la charge.",
        ["C5"] = "Vrai. L'application cherche des passages avant de répondre et s'appuie sur ces sources.",
        ["C6"] = "Faux. Il automatise l'entraînement, le déploiement et le suivi des modèles.",
        ["DA"] = "Métier : GenAI Developer\nLivrable : un assistant RAG\nOutils : LangChain, Qdrant, Mistral\nKPI : taux de bonnes réponses sourcées, temps de réponse\nRisque : hallucination",
        ["DB"] = "Métier : Data Engineer\nLivrable : un pipeline de streaming\nOutils : Kafka, Spark, Airflow\nKPI : latence, taux de messages perdus\nRisque : perte de données",
        ["DC"] = "Métier : BI Analyst\nLivrable : un tableau de bord\nOutils : Power BI, SQL, dbt\nKPI : chiffre d'affaires, évolution par semaine\nRisque : données fausses",
        ["E1"] = "1. Fixer le besoin et la mesure de réussite\n2. Réunir la matière première et l'assainir\n3. Garder sous clé des exemples pour l'épreuve\n4. Dériver des colonnes parlantes\n5. Faire apprendre un modèle et le noter\n6. Dresser les tables qui serviront aux analyses\n7. Ouvrir le service aux utilisateurs\n8. Suivre dans le temps et améliorer",
        ["F1"] = "Masquer ou pseudonymiser les données personnelles. Limiter l'accès aux personnes autorisées selon leur rôle. Chiffrer, et ne jamais copier ces données en environnement de test. Journaliser les accès pour auditer. Ne garder que le nécessaire, le temps prévu par le RGPD, avec le DPO.",
        ["F2"] = "Compter les lignes et le taux de valeurs nulles et comparer à la source. Vérifier la date de dernière mise à jour et alerter en cas de retard. Tester l'unicité de la clé primaire. Lancer ces tests à chaque chargement. Nommer un responsable et tenir les définitions dans un catalogue.",
        ["F3"] = "Il répond à partir de documents et cite ses sources. S'il ne trouve pas, il dit « je ne sais pas » ou renvoie vers un humain. Des filtres bloquent les contenus interdits et les injections. Le ton reste neutre, avec un avertissement. On le teste avec des questions pièges et on corrige grâce aux retours.",
        ["F4"] = "Suivre la latence p95, le taux d'erreurs et la disponibilité. Suivre le coût par requête. Détecter la dérive des données. Mesurer la qualité des réponses et la satisfaction. Mettre des alertes, garder des journaux et réentraîner ou revenir en arrière si besoin.",
    };
}
