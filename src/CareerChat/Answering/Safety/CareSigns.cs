using CareerChat.Language;

namespace CareerChat.Answering.Safety;

/// <summary>Weighs the signs of <c>care.txt</c> in a message: small ones add up. A pure function.</summary>
internal static class CareSigns
{
    private const int Enough = 3;

    /// <summary>Someone who writes of such things as of a trade: it takes more to be sure that they speak of themselves.</summary>
    private const int EnoughOfATrade = 5;

    /// <summary>Small words that may stand between two words of a sign, at most this many at a time.</summary>
    private const int MostSkipped = 3;

    private static readonly HashSet<string> Skipped =
    [
        .. ("a ai as au aux c ca ce d dans de des deja du elle en encore est et etait ete il ils j je jme l la le les leur lui m ma me meme mes mon n ne nous on ou par pas plus pour qu que sa se ses si " +
            "son suis sur t te tes tout toute toutes tous tres trop un une vraiment y des fois juste avec chez").Split(' '),
    ];

    /// <summary>The writer, or somebody of theirs.</summary>
    private static readonly HashSet<string> Persons =
        [.. "je j jme jsuis jai jen jsp jdors jvomis jregarde moi me m mon ma mes notre nos pote copain copine ami amie maman papa".Split(' ')];

    private static readonly HashSet<string> Trades =
    [
        .. ("metier metiers job jobs boulot taf travailler bosser devenir reconversion reconvertir aider accompagner soigner prevenir prevention lutter proteger securite victimes patients educateur educatrice " +
            "infirmier infirmiere psychologue policier policiere gendarme assistante association jeu jeux film livre roman serie chanson theatre personnage code programme serveur serveurs processus logiciel").Split(' '),
    ];

    private static readonly Sign[] Signs = Read();

    private static readonly Dictionary<string, int[]> ByFirstWord = Enumerable.Range(0, Signs.Length)
        .Where(rank => Signs[rank].Words[0][^1] != '*')
        .GroupBy(rank => Signs[rank].Words[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Signs whose first word has an open ending.</summary>
    private static readonly int[] Open = [.. Enumerable.Range(0, Signs.Length).Where(rank => Signs[rank].Words[0][^1] == '*')];

    /// <summary>What the message calls for; <see cref="SafetyConcern.None"/> when its signs do not add up.</summary>
    /// <param name="words">Folded words between single spaces, as <see cref="MessageWords"/> writes them.</param>
    public static SafetyConcern Of(string words)
    {
        var all = Split(words);
        var (emergency, distress, violence) = Weights(all);
        return emergency + distress + violence < (all.Any(Trades.Contains) ? EnoughOfATrade : Enough) ? SafetyConcern.None
            : emergency >= Enough ? SafetyConcern.Emergency
            : violence > emergency + distress ? SafetyConcern.Violence
            : SafetyConcern.Distress;
    }

    /// <summary>True when a sign of any weight stands in a message in which somebody speaks of themselves or of theirs.</summary>
    public static bool AreIn(string words)
    {
        var all = Split(words);
        return all.Any(Persons.Contains) && Begun(all).Exists(begun => End(all, begun.At, Signs[begun.Rank].Words) >= 0);
    }

    private static string[] Split(string words) => words.Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries);

    private static (int Emergency, int Distress, int Violence) Weights(string[] all)
    {
        var (emergency, distress, violence) = (0, 0, 0);
        if (!all.Any(Persons.Contains))
        {
            return (0, 0, 0);
        }

        var covered = new bool[all.Length];
        foreach (var (rank, i) in Begun(all))
        {
            var sign = Signs[rank];
            if (!covered[i] && End(all, i, sign.Words) is var end && end >= 0)
            {
                covered.AsSpan(i, end - i + 1).Fill(true);
                emergency += sign.Kind == SafetyConcern.Emergency ? sign.Weight : 0;
                distress += sign.Kind == SafetyConcern.Distress ? sign.Weight : 0;
                violence += sign.Kind == SafetyConcern.Violence ? sign.Weight : 0;
            }
        }

        return (emergency, distress, violence);
    }

    /// <summary>The signs whose first word stands in the message, heaviest first, and where.</summary>
    private static List<(int Rank, int At)> Begun(string[] all)
    {
        var begun = new List<(int Rank, int At)>();
        for (var i = 0; i < all.Length; i++)
        {
            if (ByFirstWord.TryGetValue(all[i], out var ranks))
            {
                begun.AddRange(ranks.Select(rank => (rank, i)));
            }

            foreach (var rank in Open)
            {
                if (IsLike(all[i], Signs[rank].Words[0]))
                {
                    begun.Add((rank, i));
                }
            }
        }

        begun.Sort();
        return begun;
    }

    /// <summary>Rank of the last word of a sign that starts at a word, or −1.</summary>
    private static int End(string[] all, int start, string[] sign)
    {
        if (!IsLike(all[start], sign[0]))
        {
            return -1;
        }

        var at = start;
        for (var k = 1; k < sign.Length; k++)
        {
            var skipped = 0;
            for (at++; at < all.Length && !IsLike(all[at], sign[k]); at++)
            {
                if (++skipped > MostSkipped || !Skipped.Contains(all[at]))
                {
                    return -1;
                }
            }

            if (at >= all.Length)
            {
                return -1;
            }
        }

        return at;
    }

    private static bool IsLike(string word, string sign) =>
        sign[^1] == '*' ? word.AsSpan().StartsWith(sign.AsSpan(0, sign.Length - 1), StringComparison.Ordinal) : word == sign;

    /// <summary>Heavier and longer signs first: a word counts once.</summary>
    private static Sign[] Read()
    {
        var signs = new List<Sign>();
        using var reader = EmbeddedText.Open("CareerChat.Answering.Safety.care.txt");
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var bar = line.IndexOf('|', StringComparison.Ordinal);
            var kind = Enum.Parse<SafetyConcern>(line[2..bar].Trim(), ignoreCase: true);
            var weight = line[0] - '0';
            foreach (var sign in line[(bar + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                signs.Add(new Sign(weight, kind, sign.Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries)));
            }
        }

        return [.. signs.OrderByDescending(sign => sign.Weight).ThenByDescending(sign => sign.Words.Length)];
    }

    private sealed record Sign(int Weight, SafetyConcern Kind, string[] Words);
}
