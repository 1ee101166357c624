using System.Text.RegularExpressions;
using CareerChat.Answering.Safety;
using CareerChat.Grounding;
using CareerChat.Language;
using CareerChat.Retrieval;

namespace CareerChat.Answering.Model;

/// <summary>What becomes of a model's sentence.</summary>
internal enum Fate
{
    Kept,
    Marked,
    Withdrawn,
}

/// <summary>A sentence after its check.</summary>
/// <param name="Fate">Kept as it is, kept with « à vérifier », or withdrawn.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Citations">Passages it may point to.</param>
/// <param name="Check">What the verifier found; null for a sentence that claims nothing.</param>
internal sealed record JudgedSentence(Fate Fate, Verdict Verdict, IReadOnlyList<Passage> Citations, ClaimCheck? Check);

/// <summary>Checks a model's sentences against the passages they cite, or, when they cite none, against all it was given.</summary>
/// <param name="verifier">The verifier.</param>
/// <param name="passages">What the model was given.</param>
/// <param name="notesLack">True when the notes lack a part of what is asked, so that the model may say so.</param>
internal sealed partial class SentenceJudge(GroundingVerifier verifier, IReadOnlyList<Passage> passages, bool notesLack = false)
{
    private const int MostCitations = 3;

    /// <summary>Words of the longest greeting; a longer sentence that opens like one says something.</summary>
    private const int LongestGreeting = 8;

    private static readonly string[] Greetings = ["bonjour", "salut", "bonne question", "merci", "voici", "n'hesitez pas", "bonne continuation"];

    private string? _subject;

    public JudgedSentence Judge(WrittenSentence sentence)
    {
        var form = TextForm.Of(sentence.Text);
        if (SafetyCheck.IsOtherLanguage(sentence.Text) || PlantedOrder.Is(form)
            || LooksLikeSecret(sentence.Text) || LooksLikeData(sentence.Text) || Prompt.IsEchoedBy(sentence.Text) || IsPersonal(sentence.Text))
        {
            return new JudgedSentence(Fate.Withdrawn, Verdict.Unsupported, [], null);
        }

        var cited = sentence.Numbers
            .Select(number => passages.FirstOrDefault(passage => passage.Number == number))
            .OfType<Passage>()
            .Take(MostCitations)
            .ToList();
        if (SaysSilent(sentence.Text))
        {
            return notesLack ? new JudgedSentence(Fate.Kept, Verdict.Supported, [], null) : new JudgedSentence(Fate.Withdrawn, Verdict.Unsupported, [], null);
        }

        if (cited.Count == 0 && ClaimsNothing(form))
        {
            return new JudgedSentence(Fate.Kept, Verdict.Supported, [], null);
        }

        var check = verifier.Verify(sentence.Text, cited.Count > 0 ? cited : passages, _subject);
        if (check.Verdict != Verdict.Supported && cited.Count > 0 && verifier.Verify(sentence.Text, passages, _subject) is { Verdict: Verdict.Supported } elsewhere)
        {
            // True, but of another passage than the one cited: point to the right one.
            (check, cited) = (elsewhere, []);
        }

        if (StandsOnOrder(check))
        {
            return new JudgedSentence(Fate.Withdrawn, Verdict.Unsupported, [], check);
        }

        Remember(sentence.Text);
        var citations = cited.Count > 0 ? cited : check.Passage is { } found ? [found] : [];
        return check.Verdict switch
        {
            Verdict.Supported => new JudgedSentence(Fate.Kept, check.Verdict, citations, check),
            Verdict.Uncertain => new JudgedSentence(Fate.Marked, check.Verdict, citations, check),
            _ => new JudgedSentence(Fate.Withdrawn, check.Verdict, [], check),
        };
    }

    /// <summary>What stands on the line of a note that gives orders proves nothing: the model obeyed it, or recites it.</summary>
    private static bool StandsOnOrder(ClaimCheck check)
    {
        if (check is not { Quote: { } quote, Passage.Chunk: { } chunk })
        {
            return false;
        }

        var before = chunk.Text.AsSpan(0, quote.Start - chunk.Span.Start);
        var after = chunk.Text.AsSpan(quote.End - chunk.Span.Start);
        var end = after.IndexOf('\n') is >= 0 and var found ? chunk.Text.Length - after.Length + found : chunk.Text.Length;
        return PlantedOrder.Is(TextForm.Of(chunk.Text[(before.LastIndexOf('\n') + 1)..end]));
    }

    /// <summary>The last job named is what « il » stands for in the next sentence.</summary>
    private void Remember(string text)
    {
        var claim = new ClaimForm(text, _subject);
        if (claim.Form.Subject.IsKnown && claim.Roles.Length > 0)
        {
            _subject = text[claim.Form.Words[claim.Form.Subject.Start].Span.Start..claim.Form.Words[claim.Form.Subject.End - 1].Span.End];
        }
    }

    /// <summary>
    /// A greeting, a question back, an announcement. A figure or a product name in it, or a job in
    /// a greeting, is a claim all the same.
    /// </summary>
    private static bool ClaimsNothing(TextForm form)
    {
        var (text, words) = (form.Text, form.Words);
        if (!Array.Exists(words, word => word.Counts && !word.Is(WordTraits.Light)))
        {
            return true;
        }

        var folded = FrenchText.Fold(text);
        if (Array.Exists(words, word => word.Is(WordTraits.Number) || (word.Is(WordTraits.Entity) && !word.Is(WordTraits.Role))))
        {
            return false;
        }

        return text.EndsWith('?') || text.EndsWith(':')
            || (words.Length <= LongestGreeting && !Array.Exists(words, word => word.Is(WordTraits.Role))
                && Array.Exists(Greetings, greeting => folded.StartsWith(greeting, StringComparison.Ordinal)));
    }

    /// <summary>« Les notes ne le disent pas »: no passage can prove it, our own reading of them has to say so too.</summary>
    private static bool SaysSilent(string text)
    {
        var folded = FrenchText.Fold(text);
        return folded.StartsWith("les notes ne ", StringComparison.Ordinal) || folded.StartsWith("les notes n'", StringComparison.Ordinal)
            || folded.StartsWith("les passages ne ", StringComparison.Ordinal) || folded.StartsWith("les passages n'", StringComparison.Ordinal);
    }

    /// <summary>An e-mail address, a phone number, a name; or a question after the student's.</summary>
    private static bool IsPersonal(string text) => PersonalData.Remove(text).WasPersonal || AsksWho().IsMatch(text);

    [GeneratedRegex(@"\b(?:votre|ton|ta|vos|tes)\s+(?:nom|prénom|âge|adresse|téléphone|numéro|e-?mail|mail|courriel|date de naissance|ville|école|lycée|établissement|coordonnées)\b[^.!]*\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksWho();

    /// <summary>A long run of letters and digits mixed: a key, a token, a hash.</summary>
    private static bool LooksLikeSecret(string text)
    {
        foreach (var word in text.Split([' ', ',', ';', '(', ')', '"', '«', '»', '=', '\u00A0']))
        {
            if (word.Length >= 20 && word.Any(char.IsAsciiDigit) && word.Any(char.IsAsciiLetter) && !word.Contains('/', StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>JSON, code, or a passage's heading path as the prompt writes it, instead of a sentence.</summary>
    private static bool LooksLikeData(string text)
    {
        var signs = text.Count(c => c is '{' or '}' or '"' or '<' or '>' or '=' or '\\');
        return text.Length > 0 && (text.Contains(" › ", StringComparison.Ordinal) || text[0] is '{' or '}' or '|' || text.StartsWith('"') || signs * 6 > text.Length);
    }
}
