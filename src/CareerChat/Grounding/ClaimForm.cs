namespace CareerChat.Grounding;

/// <summary>A claim as the verifier checks it.</summary>
internal sealed class ClaimForm
{
    public ClaimForm(string claim, string? subject)
    {
        Form = TextForm.Of(claim);
        var range = Form.Subject;
        var named = Form.Words[range.Start..range.End].Where(word => word.Is(WordTraits.Role)).Select(word => word.Info.Key).ToArray();
        AllRoles = [.. Form.Words.Where(word => word.Is(WordTraits.Role)).Select(word => word.Info.Key).Distinct()];
        if (named.Length == 0 && !range.IsKnown && !range.IsPronoun && AllRoles.Length == 1)
        {
            // « Salaire d'un data scientist junior : 45 k€ »: no verb, one job.
            named = AllRoles;
        }

        if (named.Length == 0 && subject is not null && (range.IsPronoun || !range.IsKnown))
        {
            named = [.. TextForm.Of(subject).Words.Where(word => word.Is(WordTraits.Role)).Select(word => word.Info.Key)];
        }

        Roles = [.. named.Distinct()];
        Counted = [.. Enumerable.Range(0, Form.Words.Length).Where(i => Form.Words[i].Counts)];
        Compares = IsComparison(Form.Words);
        MainVerb = Array.FindIndex(Form.Words, range.End, word => word.Is(WordTraits.Verb) && word.Counts);
        Actor = Form.Subject.IsKnown ? ActorIn(Form.Words, range) : -1;
        Keys = [.. Form.Words.Where(word => word.Counts).Select(word => word.Info.Key)];
    }

    public TextForm Form { get; }

    /// <summary>Keys of the jobs that the claim is about.</summary>
    public ulong[] Roles { get; }

    /// <summary>Keys of every job that the claim names.</summary>
    public ulong[] AllRoles { get; }

    /// <summary>Keys of the words that count.</summary>
    public HashSet<ulong> Keys { get; }

    /// <summary>Indexes of the words that count.</summary>
    public int[] Counted { get; }

    /// <summary>True for « plus … que », « moins … que », « mieux que ».</summary>
    public bool Compares { get; }

    /// <summary>Index of the first word after the subject that counts and looks like a finite verb; −1 without one.</summary>
    public int MainVerb { get; }

    /// <summary>Index of the noun that the subject is when it names somebody by what they do, such as « électricien »; −1 otherwise.</summary>
    public int Actor { get; }

    public bool IsSubject(int word) => Form.Subject.IsKnown && word >= Form.Subject.Start && word < Form.Subject.End;

    /// <summary>The first noun of a subject of several words, when it ends as names of trades do; a job of the table is judged by its role.</summary>
    private static int ActorIn(Word[] words, SubjectRange range)
    {
        var first = Array.FindIndex(words, range.Start, range.End - range.Start, word => word.Counts && !word.Is(WordTraits.Light));
        return first >= 0 && !words[first].Is(WordTraits.Role | WordTraits.Entity | WordTraits.Number) && Vocabulary.French.NamesTrade(words[first].Folded)
            ? first
            : -1;
    }

    private static bool IsComparison(Word[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Folded is not ("plus" or "moins" or "mieux" or "autant" or "aussi"))
            {
                continue;
            }

            if (words[i].Folded == "aussi" && i + 1 < words.Length && words[i + 1].Folded == "bien")
            {
                // « aussi bien que » adds, it does not measure.
                continue;
            }

            for (var j = i + 1; j < words.Length && j <= i + 6; j++)
            {
                if (words[j].Folded is "que" or "qu'")
                {
                    return j + 1 < words.Length && words[j + 1].Folded is not ("il" or "elle" or "ils" or "elles" or "on");
                }
            }
        }

        return false;
    }
}
