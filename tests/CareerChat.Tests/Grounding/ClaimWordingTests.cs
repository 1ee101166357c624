using CareerChat.Grounding;

namespace CareerChat.Tests.Grounding;

/// <summary>What honest writers do to a sentence of a note, and beside it what no longer is that sentence.</summary>
public class ClaimWordingTests
{
    [Theory]
    [InlineData("Conducteur ou conductrice de train\n\nAu quotidien\nIl contrôle les freins et les voyants avant le départ.\nIl surveille les signaux et adapte sa vitesse.", "Le conducteur de train contrôle les freins avant de partir.")]
    [InlineData("# Prompt Engineer\n\n## À ne pas confondre avec\n- Le développeur IA générative code l'application ; le prompt engineer travaille surtout sur les mots.", "C'est le développeur IA générative qui code l'application.")]
    [InlineData("# Le restaurant\n- La cuisinière prépare les plats et la serveuse les apporte.", "C'est la cuisinière qui prépare les plats.")]
    [InlineData("# Questions fréquentes de la médiathèque\n\n## Prêtez-vous autre chose que des livres ?\nLes instruments de musique ne se prêtent pas.", "La médiathèque ne prête pas d'instruments de musique.")]
    [InlineData("# Cuisine du restaurant\n- Une trentaine de couverts sont servis le midi, une centaine le soir.", "Le restaurant sert une centaine de couverts le soir.")]
    [InlineData("# L'auberge du lac\n- Les draps sont changés chaque samedi.", "L'auberge change les draps chaque samedi.")]
    [InlineData("# Le club de judo\n- La licence est remboursée en cas de blessure.", "Le club rembourse la licence en cas de blessure.")]
    [InlineData("# Data Architect\n- Les choix d'un data architect engagent l'entreprise pour des années, et une erreur coûte cher.", "Les décisions d'un data architect engagent l'entreprise pendant des années.")]
    [InlineData("MAÇON OU MAÇONNE\n\nLES CONDITIONS\nOn travaille dehors, et le chantier s'arrête quand il gèle.", "Le chantier s'arrête quand il gèle.")]
    [InlineData("# Ferme\n| Type de ferme | Heures par semaine | Saison la plus chargée |\n|---|---|---|\n| Vaches laitières | 62 h | toute l'année |\n| Céréales | 45 h | juillet |", "En céréales, la saison la plus chargée est le mois de juillet.")]
    [InlineData("# Médiathèque\n\n## Quels sont les horaires ?\n| Jour | Ouverture |\n|---|---|\n| Mardi | 14 h – 19 h |\n| Vendredi | 14 h – 20 h |", "La médiathèque ferme à 20 h le vendredi.")]
    [InlineData("| Poisson | Mois de pêche |\n|---|---|\n| Truite | avril |\n| Brochet | novembre |", "Le brochet se pêche en novembre.")]
    [InlineData("| Métier | Durée des études | Diplôme |\n|---|---|---|\n| Ambulancier | 6 mois | DEA |\n| Sage-femme | 6 ans | diplôme d'État |", "Le diplôme de sage-femme se prépare en 6 ans.")]
    [InlineData("# Agriculteur\n\n## Bio ou conventionnel\n- L'agriculture biologique interdit les pesticides de synthèse.\n- Les rendements du blé sont plus faibles en bio qu'en conventionnel.", "L'agriculture bio interdit les pesticides de synthèse.")]
    [InlineData("## Que mesurer un modèle\n- La latence est le temps de réponse ; on suit la médiane.\n- Le débit est le nombre de requêtes traitées par seconde.", "La latence est le temps de réponse d'un modèle.")]
    [InlineData("# Infirmier ou infirmière\n\n## Missions\n- L'infirmier prend la température.\n- Il prépare et distribue les médicaments, fait les piqûres et les pansements.\n- Il encadre les aides-soignants.", "L'infirmière prépare les médicaments et fait les piqûres.")]
    [InlineData("## Qui surveille\n- La note 000 confie au ML engineer la surveillance des dérives.\n- La note 001 confie au MLOps la surveillance des dérives, avec le réentraînement.", "La note 001 confie la surveillance des dérives au MLOps.")]
    public void A_claim_about_whom_the_note_speaks_of_is_supported_however_it_names_them(string passage, string claim) =>
        Assert.Equal(Verdict.Supported, new GroundingVerifier().Verify(claim, passage).Verdict);

    [Theory]
    [InlineData("Conducteur ou conductrice de train\n\nAu quotidien\nIl contrôle les freins et les voyants avant le départ.", "Le conducteur de bus contrôle les freins avant de partir.")]
    [InlineData("# Prompt Engineer\n\n## À ne pas confondre avec\n- Le développeur IA générative code l'application ; le prompt engineer travaille surtout sur les mots.", "C'est le prompt engineer qui code l'application.")]
    [InlineData("# Le restaurant\n- La cuisinière prépare les plats et la serveuse les apporte.", "C'est la serveuse qui prépare les plats.")]
    [InlineData("# Questions fréquentes de la médiathèque\n\n## Prêtez-vous autre chose que des livres ?\nLes instruments de musique ne se prêtent pas.", "La médiathèque prête des instruments de musique.")]
    [InlineData("# L'auberge du lac\n- Les draps sont changés chaque samedi.", "L'auberge change les serviettes chaque samedi.")]
    [InlineData("# Le club de judo\n- La licence est remboursée en cas de blessure.", "Le club rembourse le kimono en cas de blessure.")]
    [InlineData("# Ferme\n| Type de ferme | Heures par semaine | Saison la plus chargée |\n|---|---|---|\n| Vaches laitières | 62 h | toute l'année |\n| Céréales | 45 h | juillet |", "En vaches laitières, la saison la plus chargée est le mois de juillet.")]
    [InlineData("# Médiathèque\n\n## Quels sont les horaires ?\n| Jour | Ouverture |\n|---|---|\n| Mardi | 14 h – 19 h |\n| Vendredi | 14 h – 20 h |", "La médiathèque ferme à 20 h le mardi.")]
    [InlineData("| Poisson | Mois de pêche |\n|---|---|\n| Truite | avril |\n| Brochet | novembre |", "La truite se pêche en novembre.")]
    [InlineData("# Agriculteur\n\n## Bio ou conventionnel\n- L'agriculture biologique interdit les pesticides de synthèse.\n- Les rendements du blé sont plus faibles en bio qu'en conventionnel.", "L'agriculture conventionnelle interdit les pesticides de synthèse.")]
    [InlineData("## Que mesurer\n- La latence est le temps de réponse ; on suit la médiane.\n- Le débit est le nombre de requêtes traitées par seconde.\n- La performance du modèle se mesure par la précision.", "Le débit est le temps de réponse d'un modèle.")]
    [InlineData("# Infirmier ou infirmière\n\n## Missions\n- L'infirmier prend la température.\n- Il prépare et distribue les médicaments, fait les piqûres et les pansements.\n- Il encadre les aides-soignants.", "L'aide-soignante prépare les médicaments et fait les piqûres.")]
    [InlineData("# Auxiliaire de vie\n- Elle distribue les repas et appelle le médecin.", "Le médecin distribue les repas.")]
    [InlineData("## Qui surveille\n- La note 000 confie au ML engineer la surveillance des dérives.\n- La note 001 confie au MLOps la surveillance des dérives, avec le réentraînement.", "La note 001 confie la surveillance des dérives au ML engineer.")]
    [InlineData("## Les études\n- Le bac professionnel agricole se prépare en 3 ans.\n- Le brevet professionnel s'adresse aux adultes en reconversion et dure environ 1 an.", "Le bac professionnel dure 3 ans et s'adresse aux adultes en reconversion.")]
    [InlineData("## Les outils\n- Prometheus recueille les mesures, Grafana les affiche, et Datadog réunit les deux.\n- Evidently suit la dérive et la qualité des données.\n- MLflow garde les versions des modèles et leurs résultats.", "Prometheus recueille les mesures, Grafana les affiche et MLflow suit la dérive.")]
    public void A_claim_about_another_subject_row_or_holder_is_not(string passage, string claim) =>
        Assert.NotEqual(Verdict.Supported, new GroundingVerifier().Verify(claim, passage).Verdict);

    [Theory]
    [InlineData("## Par quoi commencer\n- Python sert à presque tout, alors que R est spécialisé dans les statistiques : pour débuter, Python ouvre plus de portes.", "Pour débuter, Python ouvre plus de portes que R.")]
    [InlineData("- Quand une API existe, elle est préférable au scraping : elle est stable et documentée.", "Une API est préférable au scraping quand elle existe.")]
    [InlineData("Le certificat médical n'est demandé que pour l'escalade et la piscine.", "On ne demande pas de certificat médical, sauf pour l'escalade et la piscine.")]
    [InlineData("# Conducteur\nIl travaille seul en cabine, sauf pendant sa formation.", "Pendant sa formation, le conducteur n'est pas seul en cabine.")]
    [InlineData("- Il fixe une seule définition, afin que deux services n'annoncent pas deux chiffres différents.", "Il donne une définition unique pour éviter que deux services annoncent des chiffres différents.")]
    [InlineData("- Il n'y a pas de diplôme de fleuriste : on le devient par une formation courte et beaucoup de pratique.", "Aucun diplôme de fleuriste n'existe.")]
    [InlineData("## Orchestrateur\n- Un orchestrateur organise toutes les opérations sur les données : extraire, charger, transformer, publier.\n- Un orchestrateur ne transforme rien lui-même : il déclenche les outils qui le font.", "Un orchestrateur ne transforme pas les données lui-même.")]
    [InlineData("- Le bibliothécaire dit « je ne sais pas » plutôt que d'inventer une réponse.", "Le bibliothécaire préfère dire « je ne sais pas » plutôt que d'inventer une réponse.")]
    [InlineData("- Le restaurant n'accepte pas les chèques.", "Le restaurant refuse les chèques.")]
    [InlineData("# Questions fréquentes de la médiathèque\n\n## Peut-on venir travailler sur place ?\nOui, sans être inscrit. Il y a 40 places assises et 8 ordinateurs.", "On peut lire sur place à la médiathèque sans avoir de carte.")]
    [InlineData("# Camping du Lac : vos questions\n\n## Les chiens sont-ils acceptés ?\nOui, s'ils sont tenus en laisse.", "Les chiens sont acceptés au camping.")]
    [InlineData("# Camping du Lac : vos questions\n\n## Les chiens sont-ils acceptés ?\nNon, sauf les chiens guides.", "Les chiens ne sont pas acceptés au camping.")]
    [InlineData("## Peut-on payer en plusieurs fois ?\nOui, en trois fois sans frais.", "Il est possible de payer en plusieurs fois.")]
    public void The_same_comparison_denial_or_answer_said_otherwise_is_supported(string passage, string claim) =>
        Assert.Equal(Verdict.Supported, new GroundingVerifier().Verify(claim, passage).Verdict);

    [Theory]
    [InlineData("## Par quoi commencer\n- Python sert à presque tout, alors que R est spécialisé dans les statistiques : pour débuter, Python ouvre plus de portes.", "Pour débuter, R ouvre plus de portes que Python.")]
    [InlineData("- Quand une API existe, elle est préférable au scraping : elle est stable et documentée.", "Le scraping est préférable à une API quand elle existe.")]
    [InlineData("L'avion est préférable au train pour les longues distances.", "Le train est préférable à l'avion.")]
    [InlineData("- Quand une API existe, elle est préférable au scraping : elle est stable et documentée.", "Quand une API existe, le scraping reste préférable.")]
    [InlineData("- La formation au métro dure 4 mois, bien moins que celle du train.", "La formation au métro est plus longue que celle du train.")]
    [InlineData("Le certificat médical n'est demandé que pour l'escalade et la piscine.", "On ne demande pas de certificat médical pour l'escalade.")]
    [InlineData("# Conducteur\nIl travaille seul en cabine, sauf pendant sa formation.", "Pendant sa formation, le conducteur travaille seul en cabine.")]
    [InlineData("- Il fixe une seule définition, afin que deux services n'annoncent pas deux chiffres différents.", "Il donne une définition unique pour que deux services annoncent des chiffres différents.")]
    [InlineData("- Il n'y a pas de diplôme de fleuriste : on le devient par une formation courte et beaucoup de pratique.", "Il existe un diplôme de fleuriste.")]
    [InlineData("- Le chiffrement rend les données illisibles sans clé, pendant leur transport et dans la base.", "Le chiffrement ne rend pas les données illisibles.")]
    [InlineData("- Le bibliothécaire dit « je ne sais pas » plutôt que d'inventer une réponse.", "Le bibliothécaire préfère inventer une réponse.")]
    [InlineData("- Le restaurant accepte les chèques.", "Le restaurant refuse les chèques.")]
    [InlineData("- Les apprentis réussissent souvent l'examen.", "Tous les apprentis réussissent l'examen.")]
    [InlineData("# Responsable des données\n- Il recrute les membres des équipes et organise leur formation.\n- Il représente l'entreprise.", "Toutes les entreprises ont besoin d'un responsable des données.")]
    [InlineData("SQL interroge les bases de données : data analyst, data engineer et data scientist s'en servent tous.", "Le SQL suffit pour exercer n'importe quel métier de l'IA.")]
    [InlineData("# Camping du Lac : vos questions\n\n## Les chiens sont-ils acceptés ?\nNon, sauf les chiens guides.", "Les chiens sont acceptés au camping.")]
    [InlineData("# Camping du Lac : vos questions\n\n## Les chiens sont-ils acceptés ?\nOui, s'ils sont tenus en laisse.", "Les chiens ne sont pas acceptés au camping.")]
    public void A_comparison_denial_or_answer_turned_round_is_not(string passage, string claim) =>
        Assert.NotEqual(Verdict.Supported, new GroundingVerifier().Verify(claim, passage).Verdict);

    [Theory]
    [InlineData("# Jardinier-paysagiste\n\n## Ce qu'on attend de lui\n* reconnaître au moins 150 végétaux ;\n* conduire une tondeuse autoportée et une mini-pelle ;", "Le paysagiste doit savoir conduire une mini-pelle.")]
    [InlineData("# Vendeur\nLe vendeur a plusieurs tâches :\n- accueillir les clients ;\n- tenir la caisse ;\n- ranger les rayons.", "Le vendeur accueille les clients et tient la caisse.")]
    [InlineData("Le fleuriste livre les bouquets.", "Le fleuriste s'occupe de la livraison des bouquets.")]
    [InlineData("# Le gardien\nIl prévient les voisins.", "C'est lui qui prévient les voisins.")]
    [InlineData("Le fleuriste livre les bouquets.", "Les bouquets sont livrés par le fleuriste.")]
    [InlineData("# Facteur\nOn marche beaucoup dans ce métier.", "Il s'agit d'un métier où l'on marche beaucoup.")]
    [InlineData("# Facteur\n- Il distribue le courrier à pied ou à vélo.", "Le rôle du facteur consiste à distribuer le courrier.")]
    [InlineData("Ce logiciel suit les commandes.", "Ce logiciel permet de suivre les commandes.")]
    [InlineData("Ce logiciel sert à suivre les commandes.", "Grâce à ce logiciel, on peut suivre les commandes.")]
    [InlineData("Le bon cuisinier goûte toujours ses plats avant l'envoi en salle.", "Un bon cuisinier goûte ses plats avant de les envoyer en salle.")]
    public void A_fact_of_a_list_in_the_passive_or_inside_a_frame_is_supported(string passage, string claim) =>
        Assert.Equal(Verdict.Supported, new GroundingVerifier().Verify(claim, passage).Verdict);

    [Theory]
    [InlineData("# Jardinier-paysagiste\n\n## Ce qu'on attend de lui\n* reconnaître au moins 150 végétaux ;\n* conduire une tondeuse autoportée et une mini-pelle ;", "Le paysagiste doit savoir conduire un camion.")]
    [InlineData("# Vendeur\nLe vendeur a plusieurs tâches :\n- accueillir les clients ;\n- tenir la caisse ;\n- ranger les rayons.", "Le vendeur accueille les clients et conduit le camion.")]
    [InlineData("## Les études\n- Le bac professionnel agricole se prépare en 3 ans.", "Le bac professionnel coûte cher.")]
    [InlineData("Le DevOps peut être d'astreinte et devoir dépanner un service la nuit ou le week-end.", "Le DevOps reçoit une prime pour ses nuits d'astreinte.")]
    [InlineData("# Responsable\n- Il organise deux flux de travail, gérés par un système de tickets.", "Il suit les tickets dans ServiceNow.")]
    public void Another_fact_in_the_same_form_is_not(string passage, string claim) =>
        Assert.NotEqual(Verdict.Supported, new GroundingVerifier().Verify(claim, passage).Verdict);
}
