namespace CareerChat.Language;

/// <summary>
/// The Snowball French stemmer, written from its published description
/// (https://snowballstem.org/algorithms/french/stemmer.html, as of version 3.2: elisions removed, diaereses kept, -ais restricted).
/// </summary>
/// <remarks>Upper-case <c>I</c>, <c>U</c>, <c>Y</c> and <c>H</c> are marks inside the algorithm; the word itself is lower case.</remarks>
public static class FrenchStemmer
{
    /// <summary>Longer words are left alone: no French word is that long, and it bounds the stack used.</summary>
    private const int MaxLength = 64;

    private static readonly Suffixes StandardSuffixes = new(
        (Step.DeleteInR2, "ance iqUe isme able iste eux ances iqUes ismes ables istes"),
        (Step.Ation, "atrice ateur ation atrices ateurs ations"),
        (Step.Logie, "logie logies"),
        (Step.Ution, "usion ution usions utions"),
        (Step.Ence, "ence ences"),
        (Step.Ement, "ement ements"),
        (Step.Ite, "ité ités"),
        (Step.If, "if ive ifs ives"),
        (Step.Eaux, "eaux"),
        (Step.Aux, "aux"),
        (Step.Oux, "oux"),
        (Step.Euse, "euse euses"),
        (Step.Issement, "issement issements"),
        (Step.Amment, "amment"),
        (Step.Emment, "emment"),
        (Step.Ment, "ment ments"));

    private static readonly Suffixes IVerbSuffixes = new(
        (Step.DeleteAfterConsonant,
            "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is "
            + "issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions issons it"));

    private static readonly Suffixes VerbSuffixes = new(
        (Step.DeleteInR2, "ions"),
        (Step.Delete, "é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez"),
        (Step.DeleteWithE,
            "âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions"),
        (Step.DeleteUnlessName, "ais aise aises"));

    private static readonly Suffixes ResidualSuffixes = new(
        (Step.Ion, "ion"),
        (Step.ReplaceWithI, "ier ière Ier Ière"),
        (Step.Delete, "e"));

    private enum Step
    {
        None,
        Delete,
        DeleteInR2,
        DeleteAfterConsonant,
        DeleteWithE,
        DeleteUnlessName,
        ReplaceWithI,
        Ation,
        Logie,
        Ution,
        Ence,
        Ement,
        Ite,
        If,
        Eaux,
        Aux,
        Oux,
        Euse,
        Issement,
        Amment,
        Emment,
        Ment,
        Ion,
    }

    /// <summary>The stem of a word.</summary>
    /// <param name="word">A lower-case word, with or without accents; an elided article in front (<c>l'</c>) is removed.</param>
    public static string Stem(string word)
    {
        if (word.Length > MaxLength)
        {
            return word;
        }

        Span<char> buffer = stackalloc char[2 * MaxLength];
        var length = Stem(word, buffer);
        return word.AsSpan().SequenceEqual(buffer[..length]) ? word : new string(buffer[..length]);
    }

    /// <summary>Writes the stem of a word without allocating.</summary>
    /// <param name="word">A lower-case word of at most 64 characters; a longer one is copied as it is, cut to the buffer.</param>
    /// <param name="stem">Receives the stem: at least twice the word's length, for the marks on the way.</param>
    /// <returns>The stem's length.</returns>
    public static int Stem(ReadOnlySpan<char> word, Span<char> stem)
    {
        if (word.Length > MaxLength)
        {
            var kept = Math.Min(word.Length, stem.Length);
            word[..kept].CopyTo(stem);
            return kept;
        }

        var state = new Word(stem);
        state.Load(WithoutElision(word));
        state.MarkRegions();

        var changed = state.TakeStandardSuffix() || state.TakeIVerbSuffix() || state.TakeVerbSuffix();
        if (changed)
        {
            state.SoftenLastLetter();
        }
        else
        {
            state.TakeResidualSuffix();
        }

        state.Undouble();
        state.Unaccent();
        return state.Unmark();
    }

    private static ReadOnlySpan<char> WithoutElision(ReadOnlySpan<char> word)
    {
        var apostrophe = word.StartsWith("qu'") ? 2 : word.Length > 1 && word[1] == '\'' && "cdjlmnstz".Contains(word[0]) ? 1 : -1;
        return apostrophe > 0 && apostrophe + 1 < word.Length ? word[(apostrophe + 1)..] : word;
    }

    /// <summary>What stands before <c>-ais</c> in « palais », « mauvais », « déplaise »: there it is no ending.</summary>
    private static bool IsNameBeforeAis(ReadOnlySpan<char> rest) =>
        (rest.Length == 3 && rest.EndsWith("al")) || rest.EndsWith("auv") || rest.EndsWith("épl");

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y'
        or 'â' or 'à' or 'ë' or 'é' or 'ê' or 'è' or 'ï' or 'î' or 'ô' or 'û' or 'ù';

    /// <summary>Endings by length, longest first, with what to do for each.</summary>
    private sealed class Suffixes
    {
        private readonly (string Ending, Step Step)[][] _byLastLetter = new (string, Step)['z' + 1][];
        private readonly (string Ending, Step Step)[] _accented;

        public Suffixes(params ReadOnlySpan<(Step Step, string Endings)> groups)
        {
            var all = new List<(string Ending, Step Step)>();
            foreach (var (step, endings) in groups)
            {
                foreach (var ending in endings.Split(' '))
                {
                    all.Add((ending, step));
                }
            }

            all.Sort((a, b) => b.Ending.Length - a.Ending.Length);
            for (var c = 'a'; c <= 'z'; c++)
            {
                var last = c;
                _byLastLetter[c] = [.. all.Where(suffix => suffix.Ending[^1] == last)];
            }

            _accented = [.. all.Where(suffix => suffix.Ending[^1] > 'z')];
        }

        /// <summary>The longest ending of <paramref name="text"/>, or nothing.</summary>
        public (int Length, Step Step) Longest(ReadOnlySpan<char> text)
        {
            if (text.IsEmpty)
            {
                return default;
            }

            var last = text[^1];
            var candidates = last is >= 'a' and <= 'z' ? _byLastLetter[last] : last > 'z' ? _accented : [];
            foreach (var (ending, step) in candidates)
            {
                if (ending.Length <= text.Length && ending[0] == text[^ending.Length] && text.EndsWith(ending))
                {
                    return (ending.Length, step);
                }
            }

            return default;
        }
    }

    private ref struct Word(Span<char> letters)
    {
        private readonly Span<char> _letters = letters;
        private int _length;
        private int _rv;
        private int _r1;
        private int _r2;

        private readonly ReadOnlySpan<char> Text => _letters[.._length];

        /// <summary>Copies the word, marking vowels that stand for consonants and vowels that had a diaeresis.</summary>
        public void Load(ReadOnlySpan<char> word)
        {
            _length = 0;
            for (var i = 0; i < word.Length; i++)
            {
                var c = word[i];
                var afterVowel = _length > 0 && IsVowel(_letters[_length - 1]);
                var beforeVowel = i + 1 < word.Length && IsVowel(word[i + 1]);
                switch (c)
                {
                    case 'u' when (afterVowel && beforeVowel) || (_length > 0 && _letters[_length - 1] == 'q'):
                    case 'i' when afterVowel && beforeVowel:
                    case 'y' when afterVowel || beforeVowel:
                        Append(char.ToUpperInvariant(c));
                        break;
                    case 'ë' or 'ï':
                        Append('H');
                        Append(c == 'ë' ? 'e' : 'i');
                        break;
                    default:
                        Append(c);
                        break;
                }
            }
        }

        public void MarkRegions()
        {
            _rv = _r1 = _r2 = _length;
            if (_length >= 3 && IsVowel(_letters[0]) && IsVowel(_letters[1]))
            {
                _rv = 3;
            }
            else if (Text.StartsWith("par") || Text.StartsWith("col") || Text.StartsWith("tap"))
            {
                _rv = 3;
            }
            else if (Text.StartsWith("mauva"))
            {
                _rv = 5;
            }
            else if (_length >= 3 && Text.StartsWith("ni") && IsVowel(_letters[2]))
            {
                _rv = 3;
            }
            else if (_length > 1)
            {
                var vowel = IndexOfVowel(1);
                _rv = vowel < 0 ? _length : vowel + 1;
            }

            var first = AfterVowelThenConsonant(0);
            if (first > 0)
            {
                _r1 = first;
                var second = AfterVowelThenConsonant(first);
                _r2 = second > 0 ? second : _length;
            }
        }

        /// <summary>Step 1. False also when an adverb's ending was replaced: the verb steps still apply to what is left.</summary>
        public bool TakeStandardSuffix()
        {
            var (size, step) = StandardSuffixes.Longest(Text);
            var start = _length - size;
            switch (step)
            {
                case Step.DeleteInR2:
                    return TryReplace(size, _r2, "");
                case Step.Ation:
                    if (!TryReplace(size, _r2, ""))
                    {
                        return false;
                    }

                    DeleteOrReplace("ic", "iqU");
                    return true;
                case Step.Logie:
                    return TryReplace(size, _r2, "log");
                case Step.Ution:
                    return TryReplace(size, _r2, "u");
                case Step.Ence:
                    return TryReplace(size, _r2, "ent");
                case Step.Ement:
                    return TakeEment(size);
                case Step.Ite:
                    return TakeIte(size);
                case Step.If:
                    if (!TryReplace(size, _r2, ""))
                    {
                        return false;
                    }

                    if (EndsInRegion("at", _r2))
                    {
                        _length -= 2;
                        DeleteOrReplace("ic", "iqU");
                    }

                    return true;
                case Step.Eaux:
                    return TryReplace(size, 0, "eau");
                case Step.Aux:
                    return TryReplace(size, _r1, "al");
                case Step.Oux:
                    return start > 0 && "bhjlnp".Contains(_letters[start - 1]) && TryReplace(size, 0, "ou");
                case Step.Euse:
                    return TryReplace(size, _r2, "") || TryReplace(size, _r1, "eux");
                case Step.Issement:
                    return start > 0 && !IsVowel(_letters[start - 1]) && TryReplace(size, _r1, "");
                case Step.Amment:
                    TryReplace(size, _rv, "ant");
                    return false;
                case Step.Emment:
                    TryReplace(size, _rv, "ent");
                    return false;
                case Step.Ment:
                    if (start > _rv && IsVowel(_letters[start - 1]))
                    {
                        _length = start;
                    }

                    return false;
                default:
                    return false;
            }
        }

        /// <summary>Step 2a: verb endings that begin with i, all within RV.</summary>
        public bool TakeIVerbSuffix()
        {
            var (size, _) = IVerbSuffixes.Longest(InRv());
            var before = _length - size - 1;
            if (size == 0 || before < _rv || _letters[before] == 'H' || IsVowel(_letters[before]))
            {
                return false;
            }

            _length -= size;
            return true;
        }

        /// <summary>Step 2b: the other verb endings, all within RV.</summary>
        public bool TakeVerbSuffix()
        {
            var (size, step) = VerbSuffixes.Longest(InRv());
            var start = _length - size;
            if (size == 0
                || (step == Step.DeleteInR2 && start < _r2)
                || (step == Step.DeleteUnlessName && IsNameBeforeAis(_letters[..start])))
            {
                return false;
            }

            _length = start;
            if (step is Step.DeleteWithE or Step.DeleteUnlessName && EndsInRegion("e", _rv))
            {
                _length--;
            }

            return true;
        }

        /// <summary>Step 3.</summary>
        public readonly void SoftenLastLetter()
        {
            if (_length == 0)
            {
                return;
            }

            ref var last = ref _letters[_length - 1];
            last = last switch { 'Y' => 'i', 'ç' => 'c', _ => last };
        }

        /// <summary>Step 4.</summary>
        public void TakeResidualSuffix()
        {
            if (_length >= 2 && _letters[_length - 1] == 's'
                && (Text[..^1].EndsWith("Hi") || !"aiouès".Contains(_letters[_length - 2])))
            {
                _length--;
            }

            var (size, step) = ResidualSuffixes.Longest(InRv());
            var start = _length - size;
            switch (step)
            {
                case Step.Ion:
                    if (start >= _r2 && start > _rv && _letters[start - 1] is 's' or 't')
                    {
                        _length = start;
                    }

                    break;
                case Step.ReplaceWithI:
                    TryReplace(size, 0, "i");
                    break;
                case Step.Delete:
                    _length = start;
                    break;
            }
        }

        /// <summary>Step 5.</summary>
        public void Undouble()
        {
            if (Text.EndsWith("enn") || Text.EndsWith("onn") || Text.EndsWith("ett") || Text.EndsWith("ell")
                || Text.EndsWith("eill"))
            {
                _length--;
            }
        }

        /// <summary>Step 6.</summary>
        public readonly void Unaccent()
        {
            var i = _length - 1;
            while (i >= 0 && !IsVowel(_letters[i]))
            {
                i--;
            }

            if (i >= 0 && i < _length - 1 && _letters[i] is 'é' or 'è')
            {
                _letters[i] = 'e';
            }
        }

        /// <summary>Turns the marks back into letters, in place.</summary>
        public readonly int Unmark()
        {
            var to = 0;
            for (var from = 0; from < _length; from++)
            {
                var c = _letters[from];
                if (c == 'H')
                {
                    var next = from + 1 < _length ? _letters[from + 1] : '\0';
                    if (next is 'e' or 'i')
                    {
                        _letters[to++] = next == 'e' ? 'ë' : 'ï';
                        from++;
                    }

                    continue;
                }

                _letters[to++] = c is 'I' or 'U' or 'Y' ? char.ToLowerInvariant(c) : c;
            }

            return to;
        }

        private bool TakeEment(int size)
        {
            if (!TryReplace(size, _rv, ""))
            {
                return false;
            }

            if (Text.EndsWith("iv"))
            {
                if (TryReplace(2, _r2, "") && EndsInRegion("at", _r2))
                {
                    _length -= 2;
                }
            }
            else if (Text.EndsWith("eus"))
            {
                _ = TryReplace(3, _r2, "") || TryReplace(3, _r1, "eux");
            }
            else if (Text.EndsWith("abl") || Text.EndsWith("iqU"))
            {
                TryReplace(3, _r2, "");
            }
            else if (Text.EndsWith("ièr") || Text.EndsWith("Ièr"))
            {
                TryReplace(3, _rv, "i");
            }

            return true;
        }

        private bool TakeIte(int size)
        {
            if (!TryReplace(size, _r2, ""))
            {
                return false;
            }

            if (Text.EndsWith("abil"))
            {
                DeleteOrReplace("abil", "abl");
            }
            else if (Text.EndsWith("ic"))
            {
                DeleteOrReplace("ic", "iqU");
            }
            else if (Text.EndsWith("iv"))
            {
                TryReplace(2, _r2, "");
            }

            return true;
        }

        private void DeleteOrReplace(string ending, string replacement)
        {
            if (Text.EndsWith(ending) && !TryReplace(ending.Length, _r2, ""))
            {
                TryReplace(ending.Length, 0, replacement);
            }
        }

        private bool TryReplace(int size, int region, string replacement)
        {
            var start = _length - size;
            if (start < region)
            {
                return false;
            }

            replacement.CopyTo(_letters[start..]);
            _length = start + replacement.Length;
            return true;
        }

        private readonly bool EndsInRegion(string ending, int region) =>
            Text.EndsWith(ending) && _length - ending.Length >= region;

        private readonly ReadOnlySpan<char> InRv() => _rv < _length ? Text[_rv..] : [];

        private readonly int IndexOfVowel(int from)
        {
            for (var i = from; i < _length; i++)
            {
                if (IsVowel(_letters[i]))
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>The position after the first non-vowel that follows a vowel, from a position on; −1 when there is none.</summary>
        private readonly int AfterVowelThenConsonant(int from)
        {
            var i = IndexOfVowel(from);
            while (i >= 0 && i < _length && IsVowel(_letters[i]))
            {
                i++;
            }

            return i >= 0 && i < _length ? i + 1 : -1;
        }

        private void Append(char a) => _letters[_length++] = a;
    }
}
