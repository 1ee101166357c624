using CareerChat.Chunking;
using CareerChat.Corpus;

namespace CareerChat.Grounding;

/// <summary>A passage as the verifier reads it: its units, each with what says what it is about.</summary>
internal sealed class PassageForm
{
    private PassageForm(IReadOnlyList<UnitForm> units) => Units = units;

    public IReadOnlyList<UnitForm> Units { get; }

    /// <summary>The form of an indexed chunk; spans point into its document.</summary>
    public static PassageForm Of(Chunk chunk)
    {
        var builder = new Builder();
        builder.Enter([chunk.Title, .. chunk.HeadingPath], chunk.Aliases);
        foreach (var unit in EvidenceUnits.Of(chunk))
        {
            builder.Add(unit.Text, unit.Span, unit.LeadIn.Length > 0 ? unit.LeadIn : chunk.Context, unit, unit.Kind is not EvidenceUnitKind.Sentence, unit.Kind is EvidenceUnitKind.TableRow ? unit.Text.Split(';')[0] : "");
        }

        builder.CountLists();
        return new PassageForm(builder.Units);
    }

    /// <summary>The form of any text, Markdown or not; spans point into it.</summary>
    public static PassageForm Of(string text)
    {
        var builder = new Builder();
        foreach (var line in PassageText.Read(text))
        {
            builder.Enter(line.Headings, []);
            builder.Add(line.Text, line.Span, line.LeadIn, null, line.IsItem, line.Label);
        }

        builder.CountLists();
        return new PassageForm(builder.Units);
    }

    /// <summary>Keeps the headings and the last subject while units are added in reading order.</summary>
    private sealed class Builder
    {
        /// <summary>What stands between « oui » or « non » and the rest of the answer.</summary>
        private static readonly char[] Joints = [' ', '\u00A0', ',', '.', ':', ';', '!'];

        private readonly List<UnitForm> _units = [];
        private IReadOnlyList<string> _headings = [];
        private ulong[] _scope = [];
        private ulong[] _scopeRoles = [];
        private ulong[] _firstSubject = [];
        private ulong[] _lastSubject = [];
        private ulong[] _lastRoles = [];
        private readonly Dictionary<(int Section, string LeadIn), (int Items, ulong[] Things)> _lists = [];
        private readonly List<(UnitForm Unit, (int Section, string LeadIn) List)> _items = [];
        private ulong[] _things = [];
        private Quantity[] _numbers = [];
        private int _section = -1;

        public IReadOnlyList<UnitForm> Units => _units;

        public void Enter(IReadOnlyList<string> headings, IReadOnlyList<string> aliases)
        {
            if (_section >= 0 && headings.SequenceEqual(_headings))
            {
                return;
            }

            var forms = headings.Concat(aliases).Select(text => TextForm.Of(text)).ToList();
            _headings = headings;
            _section++;
            _things = headings.Count > 0 ? Things(forms[headings.Count - 1]) : [];
            _numbers = [.. forms.SelectMany(form => form.Quantities)];
            _scope = Sorted(forms.SelectMany(form => form.Keys()));
            var innermost = forms.Take(headings.Count).Reverse().Select(RolesIn).FirstOrDefault(roles => roles.Length > 0) ?? [];
            _scopeRoles = innermost.Length > 0 && headings.Count > 0 && RolesIn(forms[0]).Length > 0
                ? Sorted(innermost.Concat(forms.Skip(headings.Count).SelectMany(RolesIn)))
                : innermost;
            (_firstSubject, _lastSubject, _lastRoles) = ([], [], []);
        }

        public void Add(string text, TextSpan span, string leadIn, EvidenceUnit? source, bool isItem, string label)
        {
            var answered = Answered(text);
            var form = answered ?? TextForm.Of(text);
            var leading = leadIn.Length > 0 ? TextForm.Of(leadIn) : null;
            var lead = leading?.Keys() ?? [];
            var subject = form.Subject.IsKnown ? Keys(form, form.Subject) : [];
            var roles = form.Subject.IsKnown ? RolesOf(form, form.Subject) : [];
            var isResolved = subject.Length > 0;
            var scope = Sorted(_scope.Concat(lead).Concat(isResolved ? [] : _lastSubject.Concat(_firstSubject)));
            if (roles.Length == 0)
            {
                roles = isResolved || _lastRoles.Length == 0 ? _scopeRoles : _lastRoles;
            }

            if (isResolved && _firstSubject.Length == 0)
            {
                _firstSubject = subject;
            }

            // « Son cœur »: the subject stays the one whose heart it is.
            if (isResolved && form.Words[0].Folded is not ("son" or "sa" or "ses" or "leur" or "leurs"))
            {
                _lastSubject = subject;
                _lastRoles = roles;
            }

            var numbers = leading is { Quantities.Length: > 0 } ? [.. _numbers, .. leading.Quantities] : _numbers;
            if (ListCount.In(form) is { } enumeration)
            {
                numbers = [.. numbers, Count(enumeration.Count, [.. Things(form, enumeration.Start), .. leading is null ? _things : Things(leading)])];
            }

            var unit = new UnitForm
            {
                Form = form, Span = span, Source = source, Keys = form.Keys(), Scope = scope, Roles = roles, Section = _section, ScopeQuantities = numbers,
                Label = label.Length > 0 ? Names(TextForm.Of(label)) : [],
            };
            _units.Add(unit);
            if (isItem)
            {
                var list = (_section, leadIn);
                _lists[list] = (_lists.GetValueOrDefault(list).Items + 1, leading is null ? _things : Things(leading));
                _items.Add((unit, list));
            }

            AddClauses(form, span, scope, source, numbers);
            if (answered is not null && text[3..].TrimStart(Joints) is var rest && TextForm.Of(rest) is var said && said.HasVerb(0, said.Words.Length))
            {
                // « Non, le club en prête un »: what follows is said by itself too.
                Add(rest, span, leadIn, source, isItem: false, label);
            }
        }

        /// <summary>« ## Peut-on payer en ligne ? » and « Oui, sans frais. »: the answer says what its question asks, or denies it; null for any other sentence.</summary>
        private TextForm? Answered(string text)
        {
            if (_headings.Count == 0 || !_headings[^1].TrimEnd().EndsWith('?') || YesOrNo(text) is not ({ } isYes, var after))
            {
                return null;
            }

            var question = _headings[^1].TrimEnd().TrimEnd('?').TrimEnd();
            return TextForm.Of($"{question} : {text[after..].TrimStart(Joints)}", isYes ? 0 : question.Length);
        }

        private static (bool? IsYes, int After) YesOrNo(string text) =>
            text.StartsWith("Oui", StringComparison.OrdinalIgnoreCase) && (text.Length == 3 || !char.IsLetter(text[3])) ? (true, 3)
            : text.StartsWith("Non", StringComparison.OrdinalIgnoreCase) && (text.Length == 3 || !char.IsLetter(text[3])) ? (false, 3)
            : (null, 0);

        /// <summary>Gives each item of a list how many there are: « cite trois outils » of a list of four is wrong.</summary>
        public void CountLists()
        {
            foreach (var (unit, list) in _items)
            {
                if (_lists[list] is { Items: > 1 and var items, Things: { Length: > 0 } things })
                {
                    unit.ScopeQuantities = [.. unit.ScopeQuantities, Count(items, things)];
                }
            }
        }

        private static Quantity Count(int count, ulong[] things) =>
            new(count, QuantityUnit.Count, 1, QuantityBound.Exact, QuantityEnd.None, QuantityPeriod.None, IsApproximate: false, IsSpelled: false, things, -1, -1);

        private static ulong[] Things(TextForm form, int? end = null) =>
            [.. form.Words[..(end ?? form.Words.Length)].Where(word => word.Counts && !word.Is(WordTraits.Light | WordTraits.Number | WordTraits.Role)).SelectMany(word => word.Info.Groups.Append(word.Info.Key))];

        /// <summary>« L'un prépare, alors que l'autre analyse »: each half is evidence for its own subject only.</summary>
        private void AddClauses(TextForm form, TextSpan span, ulong[] scope, EvidenceUnit? source, IReadOnlyList<Quantity> numbers)
        {
            var propositions = form.Propositions;
            if (propositions.Length < 2)
            {
                return;
            }

            var named = propositions.Where(one => one.HasSubject).Select(one => (Proposition: one, Subject: Heads(form, one))).Where(one => one.Subject.Length > 0).ToList();
            if (named.Count < 2)
            {
                return;
            }

            // « Une API REST … ; une API SOAP … »: what they share tells nobody apart.
            var shared = named.Skip(1).Aggregate(named[0].Subject.AsEnumerable(), (keys, one) => keys.Intersect(one.Subject)).ToHashSet();
            named = [.. named.Select(one => (one.Proposition, Subject: one.Subject.Where(key => !shared.Contains(key)).ToArray()))];
            if (named.Exists(one => one.Subject.Length == 0))
            {
                return;
            }

            var whole = _units[^1];
            var clauses = named.ConvertAll(one => (one.Proposition, Form: TextForm.Of(Slice(form, one.Proposition))));
            var compound = _units[^1] = new UnitForm
            {
                Form = form, Span = span, Source = source, Keys = whole.Keys, Scope = scope, Section = _section,
                Roles = Sorted(clauses.SelectMany(clause => RolesOf(form, new SubjectRange(clause.Proposition.SubjectStart, clause.Proposition.SubjectEnd, false))).DefaultIfEmpty(whole.Roles.FirstOrDefault()).Where(role => role != 0)),
                ClauseSubjects = [.. named.Select(clause => clause.Subject)], ScopeQuantities = numbers,
            };
            ulong[] verb = [];
            foreach (var (proposition, clause) in clauses)
            {
                var roles = RolesOf(form, new SubjectRange(proposition.SubjectStart, proposition.SubjectEnd, false));
                var keys = clause.Keys();
                verb = proposition.IsElliptical || proposition.SubjectEnd >= form.Words.Length ? verb : [form.Words[proposition.SubjectEnd].Info.Key, .. form.Words[proposition.SubjectEnd].Info.Groups];
                _units.Add(new UnitForm
                {
                    Form = clause, Span = span, Keys = proposition.IsElliptical ? Sorted(keys.Concat(verb)) : keys, Scope = scope, Roles = roles.Length > 0 ? roles : whole.Roles,
                    Section = _section, ScopeQuantities = numbers, Whole = compound,
                });
            }
        }

        private static string Slice(TextForm form, Proposition proposition) =>
            form.Text[form.Words[proposition.Start].Span.Start..form.Words[proposition.End - 1].Span.End];

        private static ulong[] Heads(TextForm form, Proposition proposition) =>
            [.. form.Words[proposition.SubjectStart..proposition.SubjectEnd].Where(word => word.Counts && !word.Is(WordTraits.Light)).Select(word => word.Info.Key)];

        private static ulong[] Keys(TextForm form, SubjectRange range) =>
            [.. form.Words[range.Start..range.End].Where(word => word.Counts).SelectMany(word => word.Info.Groups.Append(word.Info.Key))];

        private static ulong[] Names(TextForm form) => [.. form.Words.Where(word => word.Counts).Select(word => word.Info.Key)];

        private static ulong[] RolesIn(TextForm form) => RolesOf(form, new SubjectRange(0, form.Words.Length, false));

        private static ulong[] RolesOf(TextForm form, SubjectRange range) =>
            [.. form.Words[range.Start..range.End].Where(word => word.Is(WordTraits.Role)).Select(word => word.Info.Key)];

        private static ulong[] Sorted(IEnumerable<ulong> keys) => [.. keys.Distinct().Order()];
    }
}
