using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>What a yes-or-no question asks to be confirmed.</summary>
/// <param name="Statement">The question turned into a statement.</param>
/// <param name="Predicate">Its words of substance, the jobs' names and the words of asking left out.</param>
/// <param name="Modality">Whether it is, can be or has to be so.</param>
/// <param name="IsUniversal">True for « toujours », « tous », « seulement »: a sentence that does not say as much confirms nothing.</param>
/// <param name="IsDenied">True when the question itself denies: a « oui » to it would be ambiguous.</param>
/// <param name="IsChoice">True for « A ou B ? », which yes does not answer.</param>
/// <param name="IsComparison">True for « plus … que … ».</param>
internal sealed record Proposition(
    string Statement, IReadOnlyList<Word> Predicate, Modality Modality, bool IsUniversal, bool IsDenied, bool IsChoice, bool IsComparison)
{
    private static readonly HashSet<string> Musts = new(
        "faut falloir doit doivent dois devoir devrait oblige obligee obligatoire obligatoirement necessaire necessairement indispensable requis requise exige exigee besoin imperatif".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Cans = new(
        "peut peuvent peux pouvoir pourrait possible possibles jouable faisable envisageable permis autorise".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Universals = new(
        ("toujours tous toutes tout toute seulement uniquement exclusivement forcement systematiquement entierement aucun aucune seul seule " +
         "obligatoirement necessairement partout chaque").Split(' '), StringComparer.Ordinal);

    /// <summary>Words of asking that say nothing of what is asked.</summary>
    private static readonly HashSet<string> Asking = new(
        "vrai vraiment dire donc aussi ou pas non oui savoir sait".Split(' '), StringComparer.Ordinal);

    /// <summary>Reads a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="careers">The jobs that it names.</param>
    public static Proposition Of(string question, IReadOnlyList<Sheet> careers)
    {
        var statement = Statements.FromQuestion(question);
        var words = TextForm.Of(statement).Words;
        var named = NamedIn(words, careers);
        var predicate = words
            .Where(word => word.Counts && !named.Contains(word.Span.Start) && !Musts.Contains(word.Folded) && !IsCan(words, word)
                && !Universals.Contains(word.Folded) && !Asking.Contains(word.Folded) && !QuestionReading.IsOpener(word))
            .ToList();
        return new Proposition(
            statement,
            predicate,
            Array.Exists(words, word => Musts.Contains(word.Folded)) ? Modality.Must : Array.Exists(words, word => IsCan(words, word)) ? Modality.Can : Modality.Is,
            Array.Exists(words, word => Universals.Contains(word.Folded)),
            Denies(words),
            Array.Exists(words, word => word.Folded == "ou") && !EndsOpen(words),
            predicate.Exists(word => word.Is(WordTraits.More | WordTraits.Less)) || Compares(words));
    }

    /// <summary>Where the words stand that name the jobs: whole names, so that « responsable » stays a word though « responsable RGPD » is a name.</summary>
    public static HashSet<int> NamedIn(Word[] words, IReadOnlyList<Sheet> careers)
    {
        var places = new HashSet<int>();
        foreach (var name in careers.SelectMany(sheet => sheet.Names))
        {
            for (var i = 0; i + name.Length <= words.Length; i++)
            {
                if (StartsWith(words.AsSpan(i), name))
                {
                    places.UnionWith(words[i..(i + name.Length)].Select(word => word.Span.Start));
                }
            }
        }

        if (places.Count == 0)
        {
            // Misspelt: any word of a name.
            var keys = careers.SelectMany(sheet => sheet.Names).SelectMany(name => name).Select(word => word.Info.Key).ToHashSet();
            places.UnionWith(words.Where(word => keys.Contains(word.Info.Key)).Select(word => word.Span.Start));
        }

        return places;
    }

    private static bool StartsWith(ReadOnlySpan<Word> words, Word[] name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (words[i].Info.Key != name[i].Info.Key)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>« est-il permis de… », not « le permis ».</summary>
    private static bool IsCan(Word[] words, Word word) =>
        Cans.Contains(word.Folded) && (word.Folded != "permis" || Array.FindIndex(words, other => other.Span == word.Span) is var at && (at == 0 || words[at - 1].Folded is not ("le" or "un" or "du" or "mon" or "son")));

    /// <summary>« … ou pas ? », « ou non ? » asks for a yes or a no all the same.</summary>
    private static bool EndsOpen(Word[] words) => words.Length > 1 && words[^1].Folded is "pas" or "non" or "quoi" && words[^2].Folded == "ou";

    /// <summary>« Le DPO n'est pas juriste ? »; « sans programmer » and « non structurées » only say what is asked.</summary>
    private static bool Denies(Word[] words) =>
        !EndsOpen(words) && Array.Exists(words, word => word.Folded is "ne" or "n'" or "pas" or "jamais");

    private static bool Compares(Word[] words)
    {
        var at = Array.FindIndex(words, word => word.Folded is "plus" or "moins" or "mieux" or "autant");
        return at >= 0 && Array.FindIndex(words, at, word => word.Folded is "que" or "qu'") >= 0;
    }
}
