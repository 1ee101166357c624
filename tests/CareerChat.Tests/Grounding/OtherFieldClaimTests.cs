using CareerChat.Grounding;

namespace CareerChat.Tests.Grounding;

/// <summary>Notes of fields that no rule knows, in the forms people write them: sheet, regulation, questions, table, portrait, leaflet. Claims as a reader puts them.</summary>
public class OtherFieldClaimTests
{
    private const string Bicycles = """
        # Mécanicien ou mécanicienne cycles

        ## Le métier
        Le mécanicien cycles entretient et répare les vélos, y compris électriques. Il établit un devis avant toute réparation de plus de 50 €. En saison, d'avril à septembre, il traite jusqu'à 12 vélos par jour.

        ## La formation
        - CAP mécanicien cycles, en 2 ans, dont 14 semaines en entreprise
        - Titre professionnel, en 7 mois, pour les adultes
        - Formation moteur électrique : 3 jours, payée par le fabricant

        ## Le salaire
        Au début, 1 800 € brut par mois. Avec dix ans d'expérience, on atteint 2 400 €. Un chef d'atelier dépasse 2 700 €.

        ## Les inconvénients
        On est debout toute la journée et on a les mains noires. L'hiver, l'activité baisse de moitié et certains ateliers ferment en janvier.
        """;

    private const string Nursery = """
        Crèche Les Coccinelles – règlement

        HORAIRES
        La crèche ouvre du lundi au vendredi, de 7 h 30 à 18 h 30.
        Elle ferme trois semaines en août et une semaine à Noël.

        ENFANTS
        Nous accueillons 24 enfants, de 10 semaines à 3 ans.
        Ils sont répartis en trois groupes : les bébés, les moyens et les grands.
        Un adulte s'occupe de cinq enfants qui ne marchent pas, ou de huit qui marchent.

        REPAS
        Les repas sont préparés sur place par une cuisinière.
        Le lait maternel est accepté, s'il est apporté dans une glacière.
        Les bonbons sont interdits.

        TARIF
        Le prix dépend des revenus de la famille : de 0,30 € à 3,10 € l'heure.
        Toute absence non prévenue est facturée, sauf en cas de maladie.
        """;

    private const string Firefighter = """
        # Sapeur-pompier volontaire : questions-réponses

        ## À quel âge peut-on s'engager ?
        Dès 16 ans, avec l'accord des parents, et jusqu'à 60 ans.

        ## Faut-il être très sportif ?
        Non. Il faut être en bonne santé et réussir quelques épreuves d'endurance, mais aucun niveau de compétition n'est demandé.

        ## Est-on payé ?
        Oui, par des indemnités horaires : 8,60 € pour un sapeur, 12,90 € pour un officier. Elles ne sont pas imposables.

        ## Combien de temps faut-il y consacrer ?
        La formation initiale dure 30 jours, répartis sur un à trois ans. Ensuite, comptez en moyenne une garde par semaine.

        ## Que fait-on le plus souvent ?
        Huit interventions sur dix sont du secours à personnes. Les incendies ne représentent que 6 % des sorties.
        """;

    private const string Hotel = """
        # Les métiers de l'hôtel du Parc

        | Poste | Horaires | Salaire net | Logé |
        |---|---|---|---|
        | Femme ou valet de chambre | 8 h – 15 h | 1 480 € | non |
        | Veilleur de nuit | 22 h – 6 h | 1 650 € | non |
        | Second de cuisine | 10 h – 14 h et 18 h – 22 h | 1 950 € | oui |
        | Directeur adjoint | variables | 2 900 € | oui |

        Tous les postes sont ouverts aux débutants, sauf celui de directeur adjoint. Le pourboire est partagé entre tous à la fin du mois.
        """;

    private const string Beekeeper = """
        # Portrait : Nadia, apicultrice

        Nadia élève des abeilles dans le Gers depuis 2011. Elle a commencé avec trois ruches ; elle en possède aujourd'hui deux cent quarante. « La première année, je n'ai récolté que 20 kilos de miel », raconte-t-elle.

        Avant, elle était comptable. Elle a suivi une formation de dix mois dans un lycée agricole, financée par la Région. Ses journées d'été commencent à 5 heures, car les abeilles sont calmes à l'aube.

        Le frelon asiatique est son pire ennemi : il a détruit un quart de ses colonies en 2022. Elle vend l'essentiel de sa récolte sur les marchés et le reste à des restaurants. Elle ne met jamais de pesticides près des ruches.
        """;

    private const string Tram = """
        CONDUIRE UN TRAMWAY

        Recrutement
        Permis B obligatoire depuis plus de deux ans ; casier judiciaire vierge.
        Un test de conduite, un entretien et une visite médicale.
        Formation interne de 8 semaines, rémunérée.

        Au quotidien
        Le conducteur annonce les retards et surveille la montée des voyageurs.
        Il travaille un week-end sur deux et change d'horaires chaque semaine.
        Il ne vend plus de tickets à bord.

        Rémunération
        1re année : 1 980 € brut mensuels ; 5e année : 2 250 €.
        13e mois et transports gratuits pour la famille.
        """;

    private const string Laboratory = """
        # Technicien de laboratoire médical

        - Le technicien de laboratoire analyse le sang, l'urine et d'autres prélèvements.
        - Il règle les automates, qui réalisent aujourd'hui 90 % des analyses.
        - Il alerte le biologiste dès qu'un résultat est anormal ; c'est le biologiste qui signe et transmet au médecin.
        - L'hygiène est stricte : gants, blouse, et lavage des mains avant et après chaque manipulation.
        - Il peut prélever le sang des patients s'il possède le certificat de prélèvement.
        - Les gardes de nuit et de week-end sont fréquentes à l'hôpital, rares en laboratoire de ville.
        - Accès : BTS, BUT ou diplôme d'État, tous en trois ans depuis 2021 sauf le BTS, qui en demande deux.
        """;

    private const string Plumber = """
        # Plombier-chauffagiste

        ## Ce qu'il fait
        Le plombier installe les sanitaires, raccorde les tuyaux et cherche les fuites. Le chauffagiste pose les chaudières et les pompes à chaleur, puis les entretient une fois par an. Chez les particuliers, il explique les réglages avant de partir.

        ## Comment on le devient
        Le CAP se prépare en deux ans après la troisième. Avec un brevet professionnel, deux ans de plus, on peut se mettre à son compte. Les entreprises cherchent tellement de monde que la plupart des apprentis sont embauchés avant la fin de leur contrat.

        ## Difficultés
        On travaille souvent accroupi, dans des endroits étroits. Les dépannages d'urgence se font aussi le dimanche, mais ils sont payés le double.
        """;

    private const string Library = """
        Médiathèque Jean-Moulin : vos droits de lecteur

        L'inscription est gratuite jusqu'à 25 ans et pour les demandeurs d'emploi ; les autres adultes paient 15 € par an.
        Vous pouvez garder un livre trois semaines et le prolonger une fois, à condition que personne ne l'attende.
        Après un rappel resté sans réponse, votre carte est suspendue.
        Les jeux vidéo se consultent sur place et ne s'empruntent pas.
        Un bibliothécaire vous aide à faire vos démarches en ligne chaque mardi matin, sans rendez-vous.
        """;

    private const string Oysters = """
        # Ostréiculteur : une journée dans les parcs

        Tout dépend de la marée : il arrive de commencer à 4 heures du matin. Dans les parcs, les ouvriers retournent les poches d'huîtres pour qu'elles grandissent bien. Il faut environ trois ans pour qu'une huître atteigne sa taille de vente.
        À l'atelier, on lave, on trie et on met en bourriches. Décembre concentre à lui seul la moitié des ventes de l'année ; pendant cette période, personne ne prend de congés.
        Le principal danger vient de la pollution de l'eau : un arrêté peut interdire la vente pendant plusieurs semaines.
        """;

    private const string HomeHelp = """
        # Aide à domicile

        | Diplôme | Durée | Public |
        |---|---|---|
        | DEAES | 12 à 18 mois | personnes âgées ou handicapées |
        | Titre ADVF | 3 mois | familles |

        - Elle fait les courses, le ménage et les repas avec la personne, sans faire à sa place ce que celle-ci peut encore faire.
        - Elle ne donne pas de médicaments : c'est le travail de l'infirmière.
        - Elle passe d'un logement à l'autre, et le permis est donc presque toujours demandé.
        - Le temps partiel est fréquent : deux salariées sur trois ne travaillent pas à plein temps.
        """;

    private const string Judo = """
        FAQ du Judo Club de l'Erdre

        À partir de quel âge peut-on commencer ?
        Dès 4 ans, en éveil judo.

        Faut-il acheter un kimono ?
        Non, le club en prête un la première année.

        Peut-on essayer avant de payer ?
        Oui, les deux premières séances sont offertes.

        Quand ont lieu les cours ?
        Les débutants viennent le lundi et le jeudi à 17 h 30 ; les confirmés, le mardi à 19 h.

        Combien coûte la licence ?
        41 €, en plus de la cotisation de 160 € pour un enfant et 210 € pour un adulte.
        """;

    [Theory]
    [InlineData(Bicycles, "Le mécanicien cycles répare aussi les vélos électriques.")]
    [InlineData(Bicycles, "Au-dessus de 50 €, il faut d'abord un devis.")]
    [InlineData(Bicycles, "En pleine saison, on peut réparer une douzaine de vélos dans la journée.")]
    [InlineData(Bicycles, "Le CAP se prépare en deux ans, avec quatorze semaines de stage.")]
    [InlineData(Bicycles, "Un adulte peut passer un titre professionnel en sept mois.")]
    [InlineData(Bicycles, "C'est le fabricant qui paie la formation aux moteurs électriques.")]
    [InlineData(Bicycles, "Un débutant gagne 1 800 euros brut mensuels.")]
    [InlineData(Bicycles, "Au bout de dix ans, le salaire monte à 2 400 €.")]
    [InlineData(Bicycles, "Un chef d'atelier gagne plus de 2 700 € par mois.")]
    [InlineData(Bicycles, "Des ateliers ferment au mois de janvier.")]
    [InlineData(Bicycles, "La haute saison va d'avril à septembre.")]
    [InlineData(Nursery, "La crèche ouvre ses portes à 7 h 30 et ferme à 18 h 30.")]
    [InlineData(Nursery, "Au mois d'août, la crèche est fermée pendant trois semaines.")]
    [InlineData(Nursery, "On peut y inscrire un bébé à partir de dix semaines.")]
    [InlineData(Nursery, "Les enfants forment trois groupes selon leur âge.")]
    [InlineData(Nursery, "Il y a un adulte pour huit enfants qui marchent.")]
    [InlineData(Nursery, "C'est une cuisinière qui fait les repas dans la crèche.")]
    [InlineData(Nursery, "On peut apporter du lait maternel dans une glacière.")]
    [InlineData(Nursery, "Il est interdit d'apporter des bonbons.")]
    [InlineData(Nursery, "L'heure coûte au maximum 3,10 €.")]
    [InlineData(Nursery, "Une absence pour maladie n'est pas facturée.")]
    [InlineData(Firefighter, "On peut devenir sapeur-pompier volontaire à 16 ans si ses parents sont d'accord.")]
    [InlineData(Firefighter, "Il n'est pas nécessaire d'être un grand sportif.")]
    [InlineData(Firefighter, "Les volontaires sont indemnisés à l'heure.")]
    [InlineData(Firefighter, "Un officier touche 12,90 € de l'heure.")]
    [InlineData(Firefighter, "La formation de départ dure trente jours.")]
    [InlineData(Firefighter, "Il faut compter une garde par semaine environ.")]
    [InlineData(Firefighter, "80 % des interventions sont du secours à personnes.")]
    [InlineData(Firefighter, "Seulement 6 % des sorties concernent un incendie.")]
    [InlineData(Hotel, "Le veilleur de nuit termine à 6 h.")]
    [InlineData(Hotel, "Un second de cuisine gagne 1 950 € net.")]
    [InlineData(Hotel, "Le directeur adjoint est logé.")]
    [InlineData(Hotel, "Le veilleur de nuit n'est pas logé.")]
    [InlineData(Hotel, "Il faut de l'expérience pour devenir directeur adjoint.")]
    [InlineData(Hotel, "Les pourboires sont répartis entre tous les salariés en fin de mois.")]
    [InlineData(Hotel, "Un valet de chambre commence à 8 heures.")]
    [InlineData(Beekeeper, "Nadia est apicultrice depuis 2011.")]
    [InlineData(Beekeeper, "Elle possède désormais 240 ruches.")]
    [InlineData(Beekeeper, "Au départ, Nadia n'avait que trois ruches.")]
    [InlineData(Beekeeper, "Elle a d'abord été comptable.")]
    [InlineData(Beekeeper, "Sa formation a duré dix mois.")]
    [InlineData(Beekeeper, "En été, elle se lève pour travailler dès 5 heures.")]
    [InlineData(Beekeeper, "Le frelon asiatique a tué 25 % de ses colonies en 2022.")]
    [InlineData(Beekeeper, "Elle n'utilise pas de pesticides à côté des ruches.")]
    [InlineData(Beekeeper, "Nadia vit de ses abeilles dans le Gers.")]
    [InlineData(Tram, "Pour conduire un tramway, il faut le permis B depuis au moins deux ans.")]
    [InlineData(Tram, "Les candidats passent un entretien et une visite médicale.")]
    [InlineData(Tram, "La formation dure huit semaines et elle est payée.")]
    [InlineData(Tram, "Le conducteur travaille un week-end sur deux.")]
    [InlineData(Tram, "Les horaires changent toutes les semaines.")]
    [InlineData(Tram, "Les conducteurs ne vendent plus de billets dans le tramway.")]
    [InlineData(Tram, "La famille du conducteur voyage gratuitement.")]
    [InlineData(Laboratory, "Le technicien de laboratoire fait des analyses de sang et d'urine.")]
    [InlineData(Laboratory, "Neuf analyses sur dix sont faites par des automates.")]
    [InlineData(Laboratory, "Quand un résultat est anormal, le technicien prévient le biologiste.")]
    [InlineData(Laboratory, "Il faut se laver les mains avant chaque manipulation.")]
    [InlineData(Laboratory, "Pour faire des prises de sang, il lui faut un certificat.")]
    [InlineData(Laboratory, "En ville, les gardes sont rares.")]
    [InlineData(Laboratory, "À l'hôpital, on travaille souvent la nuit.")]
    [InlineData(Laboratory, "Le BUT demande trois ans d'études.")]
    [InlineData(Plumber, "La pose des chaudières revient au chauffagiste.")]
    [InlineData(Plumber, "Les pompes à chaleur sont entretenues chaque année.")]
    [InlineData(Plumber, "Il montre au client comment régler son installation.")]
    [InlineData(Plumber, "Après la troisième, il faut deux ans pour obtenir le CAP.")]
    [InlineData(Plumber, "Pour s'installer à son compte, il faut un brevet professionnel.")]
    [InlineData(Plumber, "On est souvent accroupi.")]
    [InlineData(Plumber, "Il faut parfois dépanner le dimanche.")]
    [InlineData(Plumber, "Une urgence du dimanche rapporte deux fois plus.")]
    [InlineData(Library, "Jusqu'à 25 ans, on s'inscrit gratuitement.")]
    [InlineData(Library, "Les chômeurs ne paient pas l'inscription.")]
    [InlineData(Library, "Un adulte paie 15 euros par an.")]
    [InlineData(Library, "On garde un livre vingt et un jours.")]
    [InlineData(Library, "On peut se faire aider pour des démarches sur internet le mardi matin.")]
    [InlineData(Library, "Il n'y a pas besoin de rendez-vous pour l'aide aux démarches.")]
    [InlineData(Oysters, "On peut commencer à quatre heures du matin.")]
    [InlineData(Oysters, "Une huître met à peu près trois ans à grandir.")]
    [InlineData(Oysters, "Les poches d'huîtres sont retournées par les ouvriers.")]
    [InlineData(Oysters, "Les huîtres sont lavées et triées à l'atelier.")]
    [InlineData(Oysters, "On ne prend pas de vacances en décembre.")]
    [InlineData(Oysters, "Quand l'eau est polluée, la vente peut être interdite plusieurs semaines.")]
    [InlineData(Oysters, "La pollution est le plus grand risque.")]
    [InlineData(HomeHelp, "Le DEAES se prépare en 12 à 18 mois.")]
    [InlineData(HomeHelp, "Le titre ADVF dure trois mois.")]
    [InlineData(HomeHelp, "L'aide à domicile n'a pas le droit de donner des médicaments.")]
    [InlineData(HomeHelp, "Les médicaments sont donnés par l'infirmière.")]
    [InlineData(HomeHelp, "Elle prépare les repas avec la personne.")]
    [InlineData(HomeHelp, "Le permis de conduire est presque toujours exigé.")]
    [InlineData(HomeHelp, "Les deux tiers des salariées sont à temps partiel.")]
    [InlineData(Judo, "Les enfants peuvent commencer à 4 ans.")]
    [InlineData(Judo, "Il n'est pas obligatoire d'acheter un kimono la première année.")]
    [InlineData(Judo, "Le club prête un kimono aux nouveaux.")]
    [InlineData(Judo, "Les deux premières séances sont gratuites.")]
    [InlineData(Judo, "On peut faire un essai avant de payer.")]
    [InlineData(Judo, "Les débutants ont cours le lundi et le jeudi.")]
    [InlineData(Judo, "Le cours des confirmés commence à 19 h.")]
    [InlineData(Judo, "La licence coûte 41 euros.")]
    [InlineData(Judo, "La cotisation d'un adulte est de 210 €.")]
    [InlineData(Judo, "Pour un enfant, la cotisation s'élève à 160 €.")]
    public void What_a_note_says_is_supported_in_the_words_of_a_reader(string passage, string claim) =>
        Assert.Equal(Verdict.Supported, new GroundingVerifier().Verify(claim, passage).Verdict);

    [Theory]
    [InlineData(Bicycles, "Un devis est obligatoire dès 20 €.")]
    [InlineData(Bicycles, "Le mécanicien traite au moins 12 vélos par jour.")]
    [InlineData(Bicycles, "Le CAP se prépare en trois ans.")]
    [InlineData(Bicycles, "Le titre professionnel dure deux ans.")]
    [InlineData(Bicycles, "Un chef d'atelier gagne 1 800 € au début.")]
    [InlineData(Bicycles, "L'hiver, l'activité double.")]
    [InlineData(Bicycles, "La formation aux moteurs électriques est payée par le salarié.")]
    [InlineData(Bicycles, "Le mécanicien cycles vend des assurances.")]
    [InlineData(Bicycles, "Tous les ateliers ferment en janvier.")]
    [InlineData(Nursery, "La crèche ouvre à 8 h 30.")]
    [InlineData(Nursery, "La crèche ferme un mois en août.")]
    [InlineData(Nursery, "La crèche accueille 34 enfants.")]
    [InlineData(Nursery, "Les repas sont livrés par un traiteur.")]
    [InlineData(Nursery, "Les bonbons sont autorisés le vendredi.")]
    [InlineData(Nursery, "L'heure coûte au moins 3,10 €.")]
    [InlineData(Nursery, "Toutes les absences sont remboursées.")]
    [InlineData(Nursery, "La crèche accueille les enfants jusqu'à 6 ans.")]
    [InlineData(Firefighter, "Il faut être majeur pour s'engager : 18 ans au minimum.")]
    [InlineData(Firefighter, "Il faut être très sportif.")]
    [InlineData(Firefighter, "Les volontaires ne sont pas payés.")]
    [InlineData(Firefighter, "Un sapeur touche 12,90 € de l'heure.")]
    [InlineData(Firefighter, "La formation initiale dure trois mois.")]
    [InlineData(Firefighter, "Les incendies représentent la majorité des sorties.")]
    [InlineData(Firefighter, "Les indemnités sont imposables.")]
    [InlineData(Firefighter, "Il faut assurer deux gardes par semaine.")]
    [InlineData(Hotel, "Le veilleur de nuit est logé.")]
    [InlineData(Hotel, "Le second de cuisine gagne 2 900 €.")]
    [InlineData(Hotel, "Le valet de chambre finit à 6 h.")]
    [InlineData(Hotel, "Le directeur adjoint gagne 1 650 €.")]
    [InlineData(Hotel, "Chacun garde ses pourboires.")]
    [InlineData(Hotel, "Le veilleur de nuit gagne plus que le second de cuisine.")]
    [InlineData(Beekeeper, "Elle possède trois cents ruches.")]
    [InlineData(Beekeeper, "Elle a suivi une formation de deux ans.")]
    [InlineData(Beekeeper, "Le frelon a détruit la moitié de ses colonies.")]
    [InlineData(Beekeeper, "Nadia était infirmière avant.")]
    [InlineData(Beekeeper, "Elle traite ses ruches avec des pesticides.")]
    [InlineData(Beekeeper, "La première année, elle a récolté 200 kilos de miel.")]
    [InlineData(Tram, "La formation interne n'est pas rémunérée.")]
    [InlineData(Tram, "Le conducteur vend des tickets à bord.")]
    [InlineData(Tram, "La formation dure 8 mois.")]
    [InlineData(Tram, "La première année, on touche 2 250 €.")]
    [InlineData(Tram, "Il faut le permis D.")]
    [InlineData(Tram, "Le conducteur répare les rames en panne.")]
    [InlineData(Laboratory, "Le technicien signe les résultats.")]
    [InlineData(Laboratory, "Les automates réalisent 60 % des analyses.")]
    [InlineData(Laboratory, "Les gardes de nuit sont rares à l'hôpital.")]
    [InlineData(Laboratory, "Le technicien peut prélever le sang sans certificat.")]
    [InlineData(Laboratory, "Le médecin règle les automates.")]
    [InlineData(Plumber, "Le plombier pose les fenêtres.")]
    [InlineData(Plumber, "Le CAP dure trois ans.")]
    [InlineData(Plumber, "Les pompes à chaleur s'entretiennent tous les cinq ans.")]
    [InlineData(Plumber, "Les dépannages du dimanche ne sont pas payés.")]
    [InlineData(Library, "Les adultes paient 25 € par an.")]
    [InlineData(Library, "On peut prolonger deux fois.")]
    [InlineData(Library, "Les jeux vidéo s'empruntent trois semaines.")]
    [InlineData(Library, "L'aide aux démarches a lieu le jeudi.")]
    [InlineData(Library, "Il faut prendre rendez-vous.")]
    [InlineData(Oysters, "Une huître grandit en un an.")]
    [InlineData(Oysters, "Décembre représente un quart des ventes.")]
    [InlineData(Oysters, "Les ouvriers prennent leurs congés en décembre.")]
    [InlineData(Oysters, "Le principal danger est le froid.")]
    [InlineData(Oysters, "On commence toujours à 8 heures.")]
    [InlineData(HomeHelp, "L'aide à domicile donne les médicaments.")]
    [InlineData(HomeHelp, "Le titre ADVF dure un an.")]
    [InlineData(HomeHelp, "Le permis n'est jamais demandé.")]
    [InlineData(HomeHelp, "Un tiers des salariées travaillent à temps partiel.")]
    [InlineData(HomeHelp, "Le DEAES prépare à s'occuper des familles.")]
    [InlineData(HomeHelp, "L'infirmière fait les courses.")]
    [InlineData(Judo, "On commence à 6 ans.")]
    [InlineData(Judo, "Il faut acheter un kimono.")]
    [InlineData(Judo, "Les quatre premières séances sont offertes.")]
    [InlineData(Judo, "La cotisation d'un enfant est de 210 €.")]
    [InlineData(Judo, "On ne peut pas essayer avant de payer.")]
    public void What_a_note_does_not_say_is_not(string passage, string claim) =>
        Assert.NotEqual(Verdict.Supported, new GroundingVerifier().Verify(claim, passage).Verdict);
}
