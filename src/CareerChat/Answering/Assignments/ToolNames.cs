using System.Text.RegularExpressions;
using CareerChat.Grounding;

namespace CareerChat.Answering.Assignments;

/// <summary>The names of tools that a sentence gives, by what they are for. Pure functions.</summary>
internal static partial class ToolNames
{
    /// <summary>
    /// One list of names for each purpose: « Docker et Kubernetes emballent les modèles, et FastAPI les expose » gives Docker and
    /// Kubernetes, then FastAPI. Names that stand only after a verb (« il programme en Python ») count when none stands before one.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string sentence)
    {
        var text = Gloss().Replace(sentence, match => new string(' ', match.Length));
        var words = WordReader.Read(text);
        var purposes = new List<List<string>>();
        var others = new List<string>();
        var (isSubject, isNew) = (true, true);
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsName(text, words, i))
            {
                isSubject &= !words[i].Is(WordTraits.Verb);
                continue;
            }

            if (!isSubject && OpensClause(text, words, i))
            {
                (isSubject, isNew) = (true, true);
            }

            var start = i;
            while (i + 1 < words.Length && IsPartOfName(text, words[i + 1]) && Joint().IsMatch(text[words[i].Span.End..words[i + 1].Span.Start]))
            {
                i++;
            }

            var name = text[words[start].Span.Start..words[i].Span.End];
            if (start == i && start > 0 && Determined().IsMatch(text[..words[start].Span.Start]))
            {
                continue; // « la CI/CD », « l'ETL »: practices
            }

            if (!isSubject)
            {
                others.Add(name);
                continue;
            }

            if (isNew)
            {
                purposes.Add([]);
                isNew = false;
            }

            purposes[^1].Add(name);
        }

        return purposes.Count > 0 ? purposes : others.Count > 0 ? [others] : [];
    }

    /// <summary>A capital inside a sentence, a product that the tables know, or a first word that is no grammar: « promptfoo compare… ».</summary>
    private static bool IsName(string text, Word[] words, int i) =>
        words[i].Counts && !words[i].Is(WordTraits.Role | WordTraits.Number)
        && (words[i].Is(WordTraits.Entity) || char.IsUpper(text[words[i].Span.Start]) || i == 0 || ClosesList(text, words, i))
        && !(i == 0 && !words[i].Is(WordTraits.Entity) && words[i].Is(WordTraits.Light | WordTraits.Verb));

    /// <summary>« Pandas et scikit-learn servent à… »: what a conjunction ties to a name, just before the verb.</summary>
    private static bool ClosesList(string text, Word[] words, int i) =>
        i >= 2 && i + 1 < words.Length && words[i - 1].Folded is "et" or "ou" && words[i + 1].Is(WordTraits.Verb)
        && (words[i - 2].Is(WordTraits.Entity) || char.IsUpper(text[words[i - 2].Span.Start]));

    private static bool IsPartOfName(string text, Word word) =>
        !word.Is(WordTraits.Role) && (char.IsUpper(text[word.Span.Start]) || (word.Is(WordTraits.Entity) && word.Counts));

    /// <summary>« …, et FastAPI les expose »: a name after a conjunction, with a verb of its own.</summary>
    private static bool OpensClause(string text, Word[] words, int i)
    {
        if (!(words[i - 1].Folded is "et" or "que" or "mais" or "puis" || text[words[i - 1].Span.End..words[i].Span.Start].AsSpan().ContainsAny(",;:")))
        {
            return false;
        }

        var next = i + 1;
        while (next < words.Length && (IsPartOfName(text, words[next]) || !words[next].Counts) && !words[next].Is(WordTraits.Verb))
        {
            next++;
        }

        return next < words.Length && words[next].Is(WordTraits.Verb);
    }

    [GeneratedRegex(@"\([^()]*\)?", RegexOptions.CultureInvariant)]
    private static partial Regex Gloss();

    [GeneratedRegex(@"^(?:\s|\s&\s|-)$", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"(?:\b(?:la|le|les|une?|des|du|de)\s|\b[lLdD]['’])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Determined();
}
