using System.Text.RegularExpressions;

namespace CareerChat.Answering.Safety;

/// <summary>Signs that the one who writes is not well, in the words of <see cref="MessageWords"/>. Pure functions of general French.</summary>
/// <remarks>
/// A grave sign is enough by itself. A slight one (« je suis à bout ») is enough when the message speaks of nothing else; beside a
/// job or studies (« je n'en peux plus de mon travail, je veux me reconvertir ») it takes two.
/// </remarks>
internal static partial class DistressSigns
{
    /// <summary>True when the message calls for help rather than for an answer.</summary>
    /// <param name="words">Folded words between single spaces.</param>
    public static bool AreIn(string words)
    {
        if (Death().IsMatch(words) || Absence().IsMatch(words) || SelfHarm().IsMatch(words) || Hopeless().IsMatch(words) || Worthless().IsMatch(words) || Despair().IsMatch(words))
        {
            return true;
        }

        var slight = (Exhausted().IsMatch(words) ? 1 : 0) + (Unable().IsMatch(words) ? 1 : 0) + (Feeling().IsMatch(words) ? 1 : 0) + (Life().IsMatch(words) ? 1 : 0) + (Tears().IsMatch(words) ? 1 : 0);
        return slight >= (AboutWork().IsMatch(words) ? 2 : 1);
    }

    /// <summary>True when the danger is there now: something was swallowed.</summary>
    public static bool OfDanger(string words) => Swallowed().IsMatch(words);

    /// <summary>True when somebody hurts, threatens or bullies the one who writes.</summary>
    public static bool OfViolence(string words) => Bullied().IsMatch(words) || Afraid().IsMatch(words);

    /// <summary>« envie de mourir », « je pense à en finir », « j'aimerais ne plus exister ».</summary>
    [GeneratedRegex(
        @" (?:envie|veux|voudrais|aimerais|souhaite|vais|pense|penses|pensais|songe|reve|prefererais|prefere|voulais) (?:a |de |d |que je |ne |me |n |vraiment |souvent |parfois |juste |des fois |tout le temps |tous les jours |plus |a juste )*(?:mourir|crever(?! l )|disparaitre|me tuer|me suicider|me pendre|me noyer|me foutre en l air|en finir|etre morte?|plus exister|plus vivre|plus me reveiller|plus etre la|plus etre ici|plus etre de ce monde|m endormir pour toujours|sauter du (?:pont|toit|balcon|haut)|sauter par la fenetre|sauter d un (?:pont|toit|immeuble|balcon)|me jeter (?:sous|du|par|d)|avaler (?:des|tous)) ")]
    private static partial Regex Death();

    /// <summary>« ce serait plus simple si je n'étais pas là », « personne ne verrait si je disparaissais ».</summary>
    [GeneratedRegex(
        @" si (?:je|j) (?:n |ne )?(?:etais (?:pas|plus|jamais) (?:la|ici|nee?)|etais morte?|disparais\w*|mourais|existais (?:pas|plus)|mourrais)|(?:mieux|tranquilles?|heureux|soulages?) sans moi | (?:j aurais|je n aurais) (?:jamais |pas )?(?:du|voulu) (?:ne )?(?:jamais |pas )?naitre | regrette d etre nee? | jamais etre nee? ")]
    private static partial Regex Absence();

    [GeneratedRegex(
        @" me (?:suis )?(?:coupe|coupee|taillade|tailladee|brule|brulee|griffe|griffee|frappe|frappee|fait|fais) (?:du )?(?:mal )?(?:les (?:bras|veines|poignets|cuisses|jambes)|le (?:bras|poignet)|la peau|expres|volontairement) | me (?:suis )?(?:scarifie|scarifiee|mutile|mutilee|fais du mal|fais mal|suis fait du mal) ")]
    private static partial Regex SelfHarm();

    /// <summary>« à quoi bon continuer », « plus la force », « plus goût à rien », « aucune raison de vivre ».</summary>
    [GeneratedRegex(
        @" a quoi (?:bon|ca sert|sert il)(?: de| d)? (?:continuer(?! (?:mes|ma|mon|le|la|les|l|en|dans|ce|cette|a) )|vivre|me lever|se lever|exister|tout ca|lutter) | (?:plus|pas) la force (?:d avancer|de (?:continuer(?! (?:mes|ma|mon|le|la|les|l|en|dans|ce|cette|a) )|vivre|me lever|me battre|lutter|rien)) | (?:ai|a|avoir) plus la force (?!de )| plus (?:gout|envie)(?: de| a| d)? (?:rien|vivre|continuer(?! (?:mes|ma|mon|le|la|les|l|en|dans|ce|cette|a) )|me lever|manger|exister|me battre) | sert (?:plus |strictement )?a rien de (?:continuer(?! (?:mes|ma|mon|le|la|les|l|en|dans|ce|cette|a) )|vivre|me lever|lutter|me battre) | (?:aucune|plus de|pas de|plus aucune) raison de (?:vivre|continuer|rester|me lever) | vivre (?:me fatigue|ne sert|sert a rien) | aucun espoir | plus d avenir pour moi ")]
    private static partial Regex Hopeless();

    /// <summary>« je ne vaux rien », « tout le monde s'en fout de moi », « je suis un poids ».</summary>
    [GeneratedRegex(
        @" (?:vaux|sers|servirai|servirais|servais) (?:plus |vraiment |strictement )?(?:a )?rien | compte pour (?:rien|personne) | suis (?:un |une |qu une? )?(?:poids pour|fardeau|merde|erreur|moins que rien) | suis (?:vraiment )?(?:nulle?|mauvaise?) en tout | suis (?:vraiment )?bonne? a rien | tout le monde (?:s en fout|s en fiche|se fout|se fiche|me deteste|me hait|m a abandonnee?|m abandonne|serait mieux|irait mieux)|"
        + @" personne (?:ne )?(?:verrait|remarquerait|s en rendrait compte|me regretterait|m aime|m aimera|me comprend|m ecoute|tient a moi|a besoin de moi|serait triste|s en soucie|s apercevrait) | me (?:deteste|hais|degoute) (?!quand)")]
    private static partial Regex Worthless();

    /// <summary>« je suis en dépression », « j'ai des idées noires », « ma vie est un enfer ».</summary>
    [GeneratedRegex(
        @" (?:suis|me sens|fais|ai fait|tombe|etre|etais) (?:\w+ ){0,2}(?:depressi\w+|depression|deprimee?|desesperee?) | (?:je|j) (?:\w+ )?deprime | (?:ai|avoir|avais) (?:\w+ )?(?:idees|pensees) (?:noires|sombres|suicidaires) | broie (?:\w+ )?du noir | ma vie (?:\w+ )?(?:n a|a|est|c est|sert|vaut|ne vaut|ne sert|me degoute) (?:\w+ )?(?:plus de sens|aucun sens|pas de sens|enfer|foutue|finie|nulle|gachee|une merde|de la merde|un echec|pourrie|a rien|plus rien|rien|un cauchemar) | la vie (?:\w+ ){0,3}(?:plus de sens|aucun sens|pas la peine|plus la peine|d etre vecue) ")]
    private static partial Regex Despair();

    [GeneratedRegex(
        @" (?:en|n en|j en) (?:peux|pouvais) (?:vraiment )?plus (?:de (?:tout|rien|vivre|la vie|cette vie|ma vie|moi|ca) )?| suis (?:\w+ )?(?:a bout|au bout du rouleau|au bout de ma vie|au fond du trou|epuisee? de tout|fatiguee? de tout|fatiguee? de vivre) | marre de (?:tout|la vie|vivre|ma vie|moi) | craque(?: completement)? (?:je|j|c) | tout (?:arreter|lacher|plaquer) (?:la |ma )?vie| veux (?:que ca s arrete|que tout s arrete) ")]
    private static partial Regex Exhausted();

    [GeneratedRegex(@" (?:arrive|reussis|parviens|peux|dors|mange) (?:meme )?(?:plus|pas) (?:a |du tout )?(?:me lever|dormir|manger|respirer|sortir de mon lit|sortir de chez moi|sourire|vivre|avancer|la nuit) ")]
    private static partial Regex Unable();

    [GeneratedRegex(
        @" me sens (?:\w+ )?(?:seule?|vide|nulle?(?! en| au)|inutile|tres mal|trop mal|vraiment mal|mal dans ma peau|triste|abandonnee?|rejetee?|de trop|coupable|sale|comme une merde) | (?:ai|j ai) (?:\w+ )?(?:le cafard|le moral a zero|le moral dans les chaussettes|des crises d angoisse|une boule au ventre) | suis (?:\w+ )?(?:malheureuse|malheureux|seule? au monde) | personne a qui parler ")]
    private static partial Regex Feeling();

    [GeneratedRegex(@" (?:la|cette) vie (?:c est |est |n est |me |elle est )?(?:\w+ )?(?:trop dure?|trop dur|dure|nulle|pourrie|injuste|fait peur|fatigue|pas faite pour moi) ")]
    private static partial Regex Life();

    [GeneratedRegex(@" (?:je|j) (?:n )?(?:arrete pas de |fais que de? )?(?:pleure|pleurer) ")]
    private static partial Regex Tears();

    /// <summary>Jobs, studies, tastes: what somebody tired of their work writes about.</summary>
    [GeneratedRegex(@" (?:metiers?|jobs?|boulots?|taf|travail|poste|reconver\w+|formations?|etudes?|orientation|aime|adore|data|informatique|maths?|patron|chef|bureau|entreprise|cours|carriere|devoirs?|lycee|prepa|salaire|excel|tableaux?) ")]
    private static partial Regex AboutWork();

    [GeneratedRegex(
        @" se (?:moque|moquent|foutent|fout) (?:\w+ )?de (?:moi|ma gueule|mon physique|mon corps) (?!quand je demande)| (?:me|m) (?:harcele|harcelent|insulte|insultent|frappe|frappent|bat|battent|tape|tapent|racket\w*|menace|menacent|crache|crachent|humilie|humilient|tripote|touche la ou|force a coucher|a forcee? a|fait chanter|oblige a (?:coucher|me deshabiller)|a violee?|a agressee?|a frappee?) | (?:prof|professeur|entraineur|coach|moniteur|maitre|patron|oncle|pere|beau pere|frere|cousin|voisin|grand pere|copain|ami|mec|homme|adulte) (?:\w+ )?(?:me touche|me caresse|me force|m oblige a|me fait des choses|m envoie des photos|me demande des photos|me suit) | (?:suis|etre|etais) (?:\w+ )?(?:harcelee?|battue?|frappee?|violee?|agressee?|maltraitee?|rackettee?|victime) (?:au|a|par|de|d|en|chez|dans|depuis|tous|je|j)? | (?:photos?|videos?|nudes?) (?:intimes? )?de moi (?:nue?|a poil|circulent?|tournent?) ")]
    private static partial Regex Bullied();

    [GeneratedRegex(@" (?:ai|viens de|vais) (?:pris|prendre|avale|avaler) (?:\w+ ){0,4}?(?:boites?|plaquettes?|tubes?|cachets?|medicaments?|medocs?|somniferes?|comprimes?|pilules?|javel) ")]
    private static partial Regex Swallowed();

    [GeneratedRegex(@" peur (?:de rentrer chez|d aller (?:au (?:lycee|college)|a l ecole|en cours)|de mon (?:pere|beau pere|frere|oncle|copain|mari)|de ma (?:mere|belle mere)|qu il me (?:frappe|tape|batte)) ")]
    private static partial Regex Afraid();
}
