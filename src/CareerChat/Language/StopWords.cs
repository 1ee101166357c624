namespace CareerChat.Language;

/// <summary>
/// French words that carry no subject of their own. The list is ours; it leaves out words with a second life in these notes:
/// <c>ia</c>, <c>été</c> (the season), <c>son</c> (the sound) and every number.
/// </summary>
public static class StopWords
{
    private static readonly HashSet<string> Function = Words(
        // articles, prepositions, conjunctions
        "le la les l' un une des du de d' au aux a dans en par pour sur sous avec sans chez vers entre contre depuis pendant",
        "et ou ni mais or donc car que qu' qu si comme quand lorsque lorsqu' puisque puisqu' parce quoique quoiqu' jusque",
        "jusqu' jusqu afin ainsi alors aussi apres avant lors tandis tout toute tous toutes",
        // pronouns and determiners
        "je j' tu il elle on nous vous ils elles me m' te t' se s' lui leur leurs eux moi toi soi y ce c' ceci cela ca cet cette",
        "ces celui celle ceux celles mon ma mes ton ta tes sa ses notre nos votre vos qui quoi dont ou quel quelle quels",
        "quelles lequel laquelle lesquels lesquelles duquel auquel chaque quelque quelques plusieurs certains certaines aucun",
        "aucune meme memes autre autres tel telle tels telles rien personne chacun chacune",
        // negation and adverbs of degree
        "ne n' pas plus moins tres trop peu beaucoup bien encore deja jamais toujours non oui la-bas ici voici voila",
        "seulement surtout notamment egalement environ presque plutot ensuite puis enfin",
        // être, avoir, faire, pouvoir, devoir and the like
        "suis es est sommes etes sont etais etait etions etiez etaient serai sera seras serons serez seront serais serait",
        "seraient soit soient sois fut furent fus etre etant ai as a avons avez ont avais avait avions aviez avaient aura auront",
        "aurai auras aurons aurez aurait auraient ait aient eu eut eurent avoir ayant fait faire fais font faisait faisant fera",
        "ferait peut peuvent peux pouvez pouvons pouvoir pourra pourrait pourraient doit dois doivent devez devons devoir devrait",
        "va vais vas allons allez vont aller veut veux voulez voulons vouloir faut falloir");

    /// <summary>Words that ask: they shape a question and say nothing of its subject.</summary>
    private static readonly HashSet<string> Asking = Words(
        "comment combien pourquoi quand ou quel quelle quels quelles qui que qu' quoi est-ce c'est-a-dire svp stp merci bonjour",
        "salut bonsoir hello coucou dites dis dire expliquer explique expliquez moi savoir sais sait connaitre connais aimerais",
        "voudrais souhaite souhaiterais souhaiterai cherche question questions parler parle parlez raconter raconte donner donne",
        "donnez presenter presente decrire decris decrivez definir definition definis signifie signifier veut fonctionne",
        "fonctionner marche sert servir servent consiste consister ressemble ressembler existe exister trouver trouve occupe",
        "differences difference role roles exemple exemples chose choses truc besoin aide aider plait stp peu mieux exactement",
        "concretement vraiment quelqu'un type sorte genre designe designer appelle appeler entend entendre sigle acronyme usage");

    /// <summary>All of them.</summary>
    public static IEnumerable<string> All => Function.Union(Asking);

    /// <summary>True for a folded word (or elided form such as <c>l'</c>) without a subject of its own.</summary>
    public static bool Contains(string folded) => Function.Contains(folded);

    /// <summary>True for a folded word that belongs to the way a question is put.</summary>
    public static bool IsAsking(string folded) => Asking.Contains(folded);

    private static HashSet<string> Words(params ReadOnlySpan<string> lines)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            words.UnionWith(line.Split(' '));
        }

        return words;
    }
}
