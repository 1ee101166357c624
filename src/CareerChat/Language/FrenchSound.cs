using System.Text;

namespace CareerChat.Language;

/// <summary>How a French word sounds, roughly: words that a hurried writer takes for each other get the same form.</summary>
public static class FrenchSound
{
    /// <summary>Spellings of one sound, longest first; what stands in their place.</summary>
    private static readonly (string Spelling, string Sound)[] Sounds =
    [
        ("eaux", "o"), ("eau", "o"), ("aux", "o"), ("tion", "sion"), ("ph", "f"), ("th", "t"), ("ch", "x"), ("qu", "k"),
        ("ck", "k"), ("cc", "k"), ("gu", "g"), ("ge", "j"), ("gi", "ji"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("sc", "s"),
        ("au", "o"), ("ain", "in"), ("ein", "in"), ("aim", "in"), ("im", "in"), ("ym", "in"), ("yn", "in"), ("em", "en"),
        ("am", "en"), ("an", "en"), ("om", "on"), ("ai", "e"), ("ei", "e"), ("er", "e"), ("ez", "e"), ("et", "e"),
        ("y", "i"), ("c", "k"), ("q", "k"), ("z", "s"), ("h", ""), ("w", "v"),
    ];

    /// <summary>The sound of a folded word; final mute letters and doubled letters are dropped.</summary>
    public static string Of(string folded)
    {
        var sound = new StringBuilder(folded.Length);
        var word = folded.AsSpan().TrimEnd("estxd");
        if (word.Length < 3)
        {
            word = folded;
        }

        for (var i = 0; i < word.Length;)
        {
            var rest = word[i..];
            var size = 1;
            string? found = null;
            foreach (var (spelling, heard) in Sounds)
            {
                if (rest.StartsWith(spelling, StringComparison.Ordinal))
                {
                    (found, size) = (heard, spelling.Length);
                    break;
                }
            }

            if (found is null)
            {
                Append(sound, word[i]);
            }
            else
            {
                foreach (var c in found)
                {
                    Append(sound, c);
                }
            }

            i += size;
        }

        return sound.ToString();
    }

    private static void Append(StringBuilder sound, char c)
    {
        if (sound.Length == 0 || sound[^1] != c)
        {
            sound.Append(c);
        }
    }
}
