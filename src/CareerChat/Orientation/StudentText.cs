using CareerChat.Language;

namespace CareerChat.Orientation;

/// <summary>What a student wrote about themselves, read: wishes and refusals with the words they rest on.</summary>
internal sealed class StudentText
{
    /// <summary>Words of talking about jobs, which tell none from another.</summary>
    private static readonly HashSet<string> Idle = new(
        ("metier metiers job jobs poste postes travail travaille travailler boulot taf profession carriere voie piste orientation orienter " +
         "viser existe ressemble consiste correspond conseille conseillez convient fait faut chose choses truc trucs gens personne monde " +
         "jour journee temps annee annees ans vie plait plairait aime aimer adore deteste passion passionne envie veux voudrais reve " +
         "interesse attire kiffe slt salut bonjour merci jaime jaimerais quelqu'un vraiment toute tout plein sais suis cest koi pr kel " +
         "data donnees donnee petit petite grand grande bien bon bonne bonnes facon maniere etre passer passe prefere plus tard moi " +
         "fille garcon femme homme lycee universite fac ecole licence master bac bts but terminale premiere seconde etudiant etudiante").Split(' '),
        StringComparer.Ordinal);

    private StudentText(string text, IReadOnlyList<Wish> wishes) => (Text, Wishes) = (text, wishes);

    public string Text { get; }

    /// <summary>In order of mention.</summary>
    public IReadOnlyList<Wish> Wishes { get; }

    public static StudentText Read(string text, ConceptLexicon lexicon)
    {
        var words = Word.Of(text);
        var worths = WishReader.Read(text, words);
        var wishes = new List<Wish>();
        var covered = new bool[words.Count];
        foreach (var hit in lexicon.FindSaid(words))
        {
            var worth = hit.Denies ? WishReader.Told : worths[hit.Last];
            wishes.Add(new Wish(hit.Concept, "", worth, text[words[hit.First].Span.Start..words[hit.Last].Span.End]));
            for (var i = hit.First; i <= hit.Last; i++)
            {
                covered[i] = true;
            }
        }

        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Folded.Length > 2 && !StopWords.Contains(word.Folded) && !StopWords.IsAsking(word.Folded) && !Idle.Contains(word.Folded))
            {
                wishes.Add(new Wish(-1, word.Stem, covered[i] ? worths[i] * 0.5 : worths[i], text[word.Span.Start..word.Span.End]));
            }
        }

        return new StudentText(text, wishes);
    }
}
