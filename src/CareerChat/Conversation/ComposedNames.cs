using CareerChat.Language;

namespace CareerChat.Conversation;

/// <summary>
/// Recognises a job in words that none of its names has: « ingénieure en vision » for the computer vision engineer, « machine learning
/// engineering », « spécialiste du langage ». A name is a role and fields, whatever their language and order.
/// </summary>
internal sealed class ComposedNames
{
    /// <summary>Tokens of the longest composed name, its links included.</summary>
    private const int MostTokens = 9;

    /// <summary>Links in a row that a name can have: « dans le domaine de la ».</summary>
    private const int MostLinks = 4;

    /// <summary>How far before an activity a word of work is looked for.</summary>
    private const int Reach = 5;

    /// <summary>Starts of words that make of an activity a job: « débuter en machine learning engineering ».</summary>
    private static readonly string[] Work =
    [
        "metier", "job", "poste", "boulot", "taf", "travail", "boss", "debut", "carriere", "specialis", "profession", "emploi", "lanc", "embauch", "gagn", "salaire", "devenir", "recrut",
        "exerc", "orient", "reconver", "evolu", "pay", "touche",
    ];

    private readonly Dictionary<string, List<(string? Role, HashSet<string> Fields, string Career)>> _byField = new(StringComparer.Ordinal);

    /// <summary>Reads names.</summary>
    /// <param name="names">Titles and aliases, each with the id of its sheet.</param>
    public ComposedNames(IEnumerable<(string Name, string Career)> names)
    {
        foreach (var (name, career) in names)
        {
            var tokens = FrenchText.Tokens(name);
            if (Read(tokens, JobWords.Read(tokens, JobWords.Forms(tokens)), 0, tokens.Count, null) is [.., var read] && read.Length == tokens.Count)
            {
                foreach (var field in read.Fields)
                {
                    if (!_byField.TryGetValue(field, out var same))
                    {
                        _byField[field] = same = [];
                    }

                    same.Add((read.Role, read.Fields, career));
                }
            }
        }
    }

    /// <summary>The job that a stretch of text starting at a token names, and how many tokens that takes; no job when none is, or several are.</summary>
    /// <param name="tokens">A text.</param>
    /// <param name="words">What stands at each of its tokens.</param>
    /// <param name="start">Index of the token.</param>
    public (string? Career, int Length) At(IReadOnlyList<Token> tokens, JobWord[] words, int start)
    {
        if (words[start].Kind is JobWordKind.Link or JobWordKind.Rank)
        {
            return (null, 0);
        }

        var read = Read(tokens, words, start, Math.Min(MostTokens, tokens.Count - start), _byField.ContainsKey);
        for (var i = read.Count - 1; i >= 0 && read[i].Length > 1; i--)
        {
            var (length, role, isActivity, fields) = read[i];
            if ((!isActivity || (role is not null && IsWork(tokens, start)) || (role is null && fields.Count > 1 && IsDone(tokens, start)))
                && One(role ?? JobWords.Anyone, fields) is { } career)
            {
                return (career, length);
            }
        }

        return (null, 0);
    }

    private string? One(string role, HashSet<string> fields)
    {
        // A name that has all of the fields is among those that have the rarest.
        var names = fields.Select(field => _byField.GetValueOrDefault(field) ?? []).MinBy(list => list.Count)!;
        var same = names.Where(name => (name.Role == role || role == JobWords.Anyone) && name.Fields.SetEquals(fields)).Select(name => name.Career).Distinct().ToList();
        if (same.Count > 0 || !fields.Any(IsTelling))
        {
            return same.Count == 1 ? same[0] : null;
        }

        var wider = names.Where(name => (name.Role == role || role == JobWords.Anyone) && fields.IsSubsetOf(name.Fields)).Select(name => name.Career).Distinct().ToList();
        return wider.Count == 1 ? wider[0] : null;
    }

    /// <summary>True for a field that few jobs share: « vision », not « data » or « IA », nor a word of every trade.</summary>
    private static bool IsTelling(string field) => field is not ("data" or "ai") && JobWords.IsField(field);

    /// <summary>
    /// The stretches that start at a token and may name a job, shortest first: each word is a role, a field or ties them, there is one
    /// role at most and one field at least, and no link ends them.
    /// </summary>
    /// <param name="tokens">A text.</param>
    /// <param name="words">What stands at each of its tokens.</param>
    /// <param name="start">Where the stretches start.</param>
    /// <param name="most">Tokens of the longest.</param>
    /// <param name="isKnown">True for a word of no table that counts as a field; null for all.</param>
    private static List<Stretch> Read(IReadOnlyList<Token> tokens, JobWord[] words, int start, int most, Func<string, bool>? isKnown)
    {
        var read = new List<Stretch>();
        var (role, activity, fields, links) = ((string?)null, (string?)null, new List<string>(), 0);
        for (var i = start; i < start + most;)
        {
            var at = i;
            var (kind, concept, taken) = words[i];
            i += taken;
            links = kind == JobWordKind.Link ? links + 1 : 0;
            if (i > start + most || links > MostLinks)
            {
                break;
            }

            // A name ends on a word that adds to it.
            var ends = kind is not (JobWordKind.Link or JobWordKind.Rank) && !fields.Contains(concept);
            switch (kind)
            {
                case JobWordKind.Role when concept == JobWords.Anyone && role is not null:
                case JobWordKind.Link or JobWordKind.Rank:
                    break;
                case JobWordKind.Role when role is not null && role != JobWords.Anyone:
                    return read;
                case JobWordKind.Role:
                    role = concept;
                    break;
                case JobWordKind.Activity when activity is not null:
                    return read;
                case JobWordKind.Activity:
                    activity = concept;
                    break;
                case JobWordKind.Field:
                    Add(concept);
                    break;
                default:
                    if (tokens[at].Kind != TokenKind.Word || StopWords.Contains(tokens[at].Folded) || isKnown?.Invoke(concept) is false)
                    {
                        return read;
                    }

                    Add(concept);
                    break;
            }

            // « Consultant en analyse de données »: what somebody is comes before what they do.
            var isSomebody = role is not null && role != JobWords.Anyone;
            if (ends && isSomebody && activity is not null)
            {
                read.Add(new Stretch(i - start, role, false, [.. fields, activity]));
            }
            else if (ends && fields.Count > 0)
            {
                read.Add(new Stretch(i - start, isSomebody ? role : activity ?? role, role is null, [.. fields]));
            }
        }

        return read;

        void Add(string field)
        {
            if (!fields.Contains(field))
            {
                fields.Add(field);
            }
        }
    }

    /// <summary>« Faire de l'image générative », « et pour l'image générative ? ».</summary>
    private static bool IsDone(IReadOnlyList<Token> tokens, int start) => tokens.Take(start).TakeLast(Reach).Any(token => token.Folded is "faire" or "fais" or "fait" or "font" or "travailler" or "bosser")
        || (start is > 0 and <= Reach && tokens[0].Folded == "et" && tokens.Take(start).Any(token => token.Folded == "pour"));

    private static bool IsWork(IReadOnlyList<Token> tokens, int start)
    {
        for (var i = Math.Max(0, start - Reach); i < start; i++)
        {
            if (Array.Exists(Work, word => tokens[i].Folded.StartsWith(word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words that may name a job.</summary>
    /// <param name="Length">How many tokens they take.</param>
    /// <param name="Role">What somebody is or, failing that, does; null when they say neither.</param>
    /// <param name="IsActivity">True when they name nobody.</param>
    /// <param name="Fields">What it is done with or on.</param>
    private readonly record struct Stretch(int Length, string? Role, bool IsActivity, HashSet<string> Fields);
}
