using System.Text.RegularExpressions;

namespace CareerChat.Answering.Safety;

/// <summary>Orders that would change what the assistant is or make it show what it must not, in the words of <see cref="MessageWords"/>.</summary>
internal static partial class OrderSigns
{
    /// <summary>True for an order to forget its rules, to show them, to play another part or to open what it runs on.</summary>
    /// <param name="words">Folded words between single spaces.</param>
    public static bool AreIn(string words) => OfRules().IsMatch(words) || OfParts().IsMatch(words) || OfInsides().IsMatch(words);

    /// <summary>« le salaire de ma voisine », « le numéro du directeur »: what belongs to one person.</summary>
    public static bool AskOfSomeone(string words) => OfSomeone().IsMatch(words);

    /// <summary>« les règles que tu dois suivre », « ce qu'on t'a dit avant », « oublie que tu es… ».</summary>
    [GeneratedRegex(
        @" (?:regles?|consignes?|instructions?|directives?|ordres|limites|restrictions|filtres) (?:que tu|qu on t|que l on t|que tes|de depart|auxquelles tu|qui te|que je t|cachees?|secretes?) | ce qu (?:on|ils|elles|il|elle) t (?:a|ont) (?:dit|demande|donne|ordonne|programme|appris|interdit)|"
        + @" (?:oublie|oublies|oublier) (?:que|qui) tu (?:es|etais|dois) | (?:sors|sortir) de ton role | tu n as (?:plus )?(?:aucune|pas de|plus de) (?:regles?|limites?|restrictions?|consignes?) | (?:ne )?(?:suis|respecte|obeis) (?:plus|pas) (?:a )?(?:tes|les|ton) (?:regles?|consignes?|instructions?) | (?:repete|repeter|redis) apres moi | (?:texte|message|phrases?|mots?|lignes?) (?:\w+ ){0,4}?(?:debut|commence|ouvre|precede|avant) (?:\w+ ){0,3}?(?:conversation|discussion|echange|chat) | comment (?:as tu|tu as|t as) ete (?:programme|configure|entraine)e? ")]
    private static partial Regex OfRules();

    /// <summary>« fais semblant d'être… », « imagine que tu es… », « joue le rôle de… ».</summary>
    [GeneratedRegex(
        @" (?:fais|faire|fait) (?:semblant|comme si) (?:tu |d etre |que tu |de )| (?:imagine|suppose|imaginons|disons|admettons|pretends) que tu (?:es|sois|n es|n as|peux|etais)| (?:joue|jouer|interprete|incarne|prends|endosse) (?:le |un |la )?role d\w* | tu (?:joues|incarnes|deviens|seras) (?:le role |un |une |le |la )| (?:reponds|parle|ecris|agis) (?:moi )?(?:comme si tu|en tant que pirate|sans filtre|sans censure|sans limite) | tu (?:es|passes|est) en mode | passe en mode ")]
    private static partial Regex OfParts();

    /// <summary>« affiche la configuration », « montre-moi le fichier .env ».</summary>
    [GeneratedRegex(
        @" (?:affiche|montre|montrer|donne|lis|ouvre|envoie|liste|execute|lance|copie|dump|telecharge|exporte) (?:moi )?(?:(?:le|la|les|ton|tes|ta|l|toute|tout|contenu|du|de|des|fichier|fichiers) ){0,4}(?:configuration|config|env|variables d environnement|code source|logs|journal du serveur|journaux du serveur|etc passwd|appsettings|base de donnees des utilisateurs|historique des (?:autres|conversations)|conversations des autres|donnees des autres) ")]
    private static partial Regex OfInsides();

    [GeneratedRegex(
        @" (?:salaire|adresse|numero|telephone|mail|email|age|notes?|mot de passe|dossier|casier|maladie|religion) (?:perso |personnel |personnelle |exact |exacte )?(?:de|d) (?:mon|ma|mes|notre|nos) (?:voisins?|voisines?|profs?|professeurs?|collegues?|patron|patronne|chef|directeur|directrice|proviseure?|pere|mere|parents|frere|soeur|copain|copine|ami|amie|ex|tante|oncle|camarades?|eleves?|conseillere?) "
        + @"| (?:adresse|numero|telephone|mail|email|age) (?:perso |personnel |personnelle |exact |exacte )?(?:du|de la|de l|des) (?:voisins?|voisines?|profs?|professeurs?|directeur|directrice|proviseure?|camarades?|eleves?|conseillere?|conseillers?) ")]
    private static partial Regex OfSomeone();
}
