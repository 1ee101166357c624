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

    private readonly List<(string? Role, HashSet<string> Fields, string Career)> _names = [];
    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);

    /// <summary>Reads names.</summary>
    /// <param name="names">Titles and aliases, each with the id of its sheet.</param>
    public ComposedNames(IEnumerable<(string Name, string Career)> names)
    {
        foreach (var (name, career) in names)
        {
            var tokens = FrenchText.Tokens(name);
            if (Read(tokens, 0, tokens.Count, null) is { Fields.Count: > 0 } read)
            {
                _names.Add((read.Role, read.Fields, career));
                _fields.UnionWith(read.Fields);
            }
        }
    }

    /// <summary>The job that a stretch of text starting at a token names, and how many tokens that takes; no job when none is, or several are.</summary>
    public (string? Career, int Length) At(IReadOnlyList<Token> tokens, int start)
    {
        if (JobWords.At(tokens, start).Kind is JobWordKind.Link or JobWordKind.Rank)
        {
            return (null, 0);
        }

        for (var length = Math.Min(MostTokens, tokens.Count - start); length > 1; length--)
        {
            if (Read(tokens, start, length, _fields) is { Fields.Count: > 0 } read
                && (!read.IsActivity || (read.Role is not null && IsWork(tokens, start)) || (read.Role is null && read.Fields.Count > 1 && IsDone(tokens, start)))
                && One(read.Role ?? JobWords.Anyone, read.Fields) is { } career)
            {
                return (career, length);
            }
        }

        return (null, 0);
    }

    private string? One(string role, HashSet<string> fields)
    {
        var same = _names.Where(name => (name.Role == role || role == JobWords.Anyone) && name.Fields.SetEquals(fields)).Select(name => name.Career).Distinct().ToList();
        if (same.Count > 0 || !fields.Any(IsTelling))
        {
            return same.Count == 1 ? same[0] : null;
        }

        var wider = _names.Where(name => (name.Role == role || role == JobWords.Anyone) && fields.IsSubsetOf(name.Fields)).Select(name => name.Career).Distinct().ToList();
        return wider.Count == 1 ? wider[0] : null;
    }

    /// <summary>True for a field that few jobs share: « vision », not « data » or « IA », nor a word of every trade.</summary>
    private static bool IsTelling(string field) => field is not ("data" or "ai") && JobWords.IsField(field);

    /// <summary>The role and the fields of a stretch; null when a word of it is neither, when it ends on a link or has two roles.</summary>
    /// <param name="tokens">A text.</param>
    /// <param name="start">Where the stretch starts.</param>
    /// <param name="length">Its tokens.</param>
    /// <param name="known">Words of no table that count as fields; null for all.</param>
    private static (string? Role, bool IsActivity, HashSet<string> Fields)? Read(IReadOnlyList<Token> tokens, int start, int length, HashSet<string>? known)
    {
        var (role, activity, fields, links) = ((string?)null, (string?)null, new HashSet<string>(StringComparer.Ordinal), 0);
        for (var i = start; i < start + length;)
        {
            var (kind, concept, taken) = JobWords.At(tokens, i);
            i += taken;
            links = kind == JobWordKind.Link ? links + 1 : 0;
            if (i > start + length || links > MostLinks || (i == start + length && (kind is JobWordKind.Link or JobWordKind.Rank || fields.Contains(concept))))
            {
                // A name ends on a word that adds to it.
                return null;
            }

            switch (kind)
            {
                case JobWordKind.Role when concept == JobWords.Anyone && role is not null:
                case JobWordKind.Link or JobWordKind.Rank:
                    break;
                case JobWordKind.Role when role is not null && role != JobWords.Anyone:
                    return null;
                case JobWordKind.Role:
                    role = concept;
                    break;
                case JobWordKind.Activity when activity is not null:
                    return null;
                case JobWordKind.Activity:
                    activity = concept;
                    break;
                case JobWordKind.Field:
                    fields.Add(concept);
                    break;
                default:
                    if (tokens[i - taken].Kind != TokenKind.Word || StopWords.Contains(tokens[i - taken].Folded) || (known is not null && !known.Contains(concept)))
                    {
                        return null;
                    }

                    fields.Add(concept);
                    break;
            }
        }

        // « Consultant en analyse de données »: what somebody is comes before what they do.
        if (role is not null && role != JobWords.Anyone)
        {
            if (activity is not null)
            {
                fields.Add(activity);
            }

            return (role, false, fields);
        }

        return (activity ?? role, role is null, fields);
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
}
