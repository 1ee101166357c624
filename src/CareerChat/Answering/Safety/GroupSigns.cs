using System.Text.RegularExpressions;

namespace CareerChat.Answering.Safety;

/// <summary>Requests that sort people by what they are, in the words of <see cref="MessageWords"/>.</summary>
internal static partial class GroupSigns
{
    private const string Plural =
        "femmes|filles|hommes|garcons|mecs|meufs|noirs|noires|arabes|maghrebins|blancs|asiatiques|chinois|juifs|juives|musulmans|musulmanes|chretiens|catholiques|etrangers|etrangeres|immigres|africains|roms|gitans|gays|homosexuels|homos|lesbiennes|trans|handicapes|autistes|vieux|gros|obeses|blondes|roux|pauvres|riches";

    private const string One =
        "femme|fille|homme|garcon|noir|noire|arabe|maghrebin|maghrebine|juif|juive|musulman|musulmane|chretien|chretienne|catholique|etranger|etrangere|immigre|immigree|africain|africaine|gay|homosexuel|lesbienne|handicape|handicapee|autiste|vieux|vieille|maman|papa|mere de famille|pere de famille";

    /// <summary>True for a judgement of a group, a job « for » a group, or an order to sort people by origin.</summary>
    /// <param name="words">Folded words between single spaces.</param>
    public static bool AreIn(string words) => Judged().IsMatch(words) || JobFor().IsMatch(words) || SortedBy().IsMatch(words) || Rejected().IsMatch(words) || TooOld().IsMatch(words);

    /// <summary>« les filles sont nulles en code », « les hommes codent mieux ».</summary>
    [GeneratedRegex(
        @" les (?:" + Plural + @") (?:\w+ ){0,3}?(?:nuls?|nulles?|bons?|bonnes?|forts?|fortes?|mauvais|mauvaises?|doues?|douees?|faits?|faites?|capables?|intelligents?|intelligentes?|betes?|meilleurs?|meilleures?|inferieurs?|inferieures?|superieurs?|superieures?|mieux|moins|peuvent|savent|devraient|comprennent|codent|aptes?|rationnels?|logiques?|serieux|serieuses?|a leur place|leur place) ")]
    private static partial Regex Judged();

    /// <summary>« quel métier pour un musulman ? », « un métier pour les filles ».</summary>
    [GeneratedRegex(@" (?:metiers?|jobs?|boulots?|postes?|travail|taf|formation|place) (?:\w+ ){0,3}?(?:pour|reserve a|reserve aux|reserves aux|interdit a|interdit aux|interdits aux|de|d|a) (?:(?:un|une) (?:" + One + @")|(?:les|des|aux) (?:" + Plural + @")|(?:" + Plural + @")) ")]
    private static partial Regex JobFor();

    /// <summary>« je suis gay, je vais galérer ? »: what one is, and the fear of being turned down for it.</summary>
    [GeneratedRegex(
        @" (?:suis|etant|quand on est|si on est) (?:un |une )?(?:gay|homosexuel|homosexuelle|lesbienne|trans|transgenre|noire?|arabe|maghrebine?|asiatique|juif|juive|musulmane?|voilee|etrangere?|immigree?|refugiee?|handicapee?|autiste|grosse?|vieux|vieille|dyslexique|sourde?|malvoyante?) (?:\w+ )*?(?:galerer|galere|prendra|prendre|prennent|accept\w+|discrimin\w+|rejet\w+|embauch\w+|recrut\w+|probleme|mal vue?|chances?|place|possible|peux|puis je|genant|bloquant|foutue?|mort) ")]
    private static partial Regex Rejected();

    /// <summary>« à 50 ans on me prendra jamais », « j'ai 45 ans, c'est foutu ? ».</summary>
    [GeneratedRegex(@" (?:a|ai|passe) (?:[3-7]\d) ans (?:\w+ )*?(?:prendra|prendre|embauch\w+|recrut\w+|trop tard|encore temps|trop vieux|trop vieille|trop agee?|foutue?|mort|possible|peux encore|peut encore) ")]
    private static partial Regex TooOld();

    /// <summary>« classe ces candidats par origine », « trier les CV selon la religion ».</summary>
    [GeneratedRegex(@" (?:classe|classer|trie|trier|filtre|filtrer|range|selectionne|selectionner|ecarte|ecarter|elimine|eliminer|exclus|exclure|choisir|choisis|note|noter|refuser|refuse) (?:\w+ ){0,3}?(?:candidats?|candidates?|candidatures?|personnes?|gens|cv|profils?|eleves?|employes?|salaries|dossiers?|postulants?|etudiants?|etudiantes?|recrues?) (?:\w+ ){0,2}?(?:par|selon|d apres|en fonction d\w*|a cause d\w*) (?:la |le |l |leur |leurs |son |sa )?(?:origines?|religion|sexe|genre|race|couleur|nationalite|age|handicap|orientation sexuelle|nom de famille|prenom|physique|poids|opinions?) ")]
    private static partial Regex SortedBy();
}
