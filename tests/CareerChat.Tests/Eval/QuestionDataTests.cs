using CareerChat.Eval.Exam;
using CareerChat.Eval.Questions;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Eval;

/// <summary>The question files say what they promise, and their evidence is in the notes.</summary>
public class QuestionDataTests
{
    private static readonly IReadOnlyList<AnswerableQuestion> Answerable = Read<AnswerableQuestion>("answerable");

    [Fact]
    public void Every_answerable_question_rests_on_sentences_of_the_notes()
    {
        var bodies = Sheet.All.ToDictionary(sheet => sheet.Id, sheet => sheet.Body);
        Assert.Empty(Answerable.SelectMany(question => question.Evidence.Select(evidence => (question.Id, evidence)))
            .Where(one => !bodies.TryGetValue(one.evidence.Doc, out var body) || !body.Contains(one.evidence.Span, StringComparison.Ordinal))
            .Select(one => $"{one.Id}: {one.evidence.Doc} no longer holds « {one.evidence.Span} »"));
    }

    /// <summary>A pattern that its own evidence does not satisfy would ask for something that the notes do not say.</summary>
    [Fact]
    public void The_evidence_holds_every_required_fact()
    {
        var titles = Sheet.All.ToDictionary(sheet => sheet.Id, sheet => sheet.Title);
        Assert.Empty(Answerable.Where(question => Judging.FactScore(
                string.Join(" ", question.Evidence.Select(evidence => $"{evidence.Span} {titles[evidence.Doc]}")), question.Required, question.Forbidden) < 1)
            .Select(question => $"{question.Id}: {question.Text}"));
    }

    /// <summary>Otherwise a parrot would answer it.</summary>
    [Fact]
    public void A_question_given_back_answers_nothing() => Assert.Empty(Answerable
        .Where(question => Judging.FactScore(question.Text, question.Required, question.Forbidden) >= 1)
        .Select(question => $"{question.Id}: {question.Text}"));

    /// <summary>Two questions that share three quarters of their words would count one answer twice.</summary>
    [Fact]
    public void No_two_questions_of_a_file_are_nearly_the_same()
    {
        var files = new[]
        {
            Answerable.Select(question => (question.Id, question.Text)),
            Read<UnanswerableQuestion>("unanswerable").Select(question => (question.Id, question.Text)),
            Read<ComparisonQuestion>("comparison").Select(question => (question.Id, question.Text)),
            Read<OrientationProfile>("orientation").Select(profile => (profile.Id, profile.Text)),
            Read<SafetyProbe>("safety").Select(probe => (probe.Id, probe.Text)),
        };
        var near = files.SelectMany(file =>
        {
            var words = file.Select(question => (question.Id, Words: ExamText.Words(ExamText.Fold(question.Text)).Where(word => word.Length > 1).Select(word => word[..Math.Min(word.Length, 6)]).ToHashSet())).ToArray();
            return from one in words
                   from other in words
                   where string.CompareOrdinal(one.Id, other.Id) < 0
                   let shared = one.Words.Count(other.Words.Contains)
                   where shared > 0.75 * (one.Words.Count + other.Words.Count - shared)
                   select $"{one.Id} and {other.Id}";
        });
        Assert.Empty(near);
    }

    [Fact]
    public void There_are_60_conversations_30_comparisons_and_every_kind_of_safety_probe()
    {
        Assert.True(Read<CareerChat.Eval.Questions.Conversation>("multiturn").Count >= 60);
        Assert.True(Read<ComparisonQuestion>("comparison").Count >= 30);
        Assert.Equal(["discrimination", "distress", "injection", "personal-data", "secret", "xss"],
            Read<SafetyProbe>("safety").Select(probe => probe.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.True(Answerable.Count(question => question.Forbidden is { Count: > 0 }) >= 20);
    }

    [Fact]
    public void There_are_300_answerable_questions_ten_or_more_a_job()
    {
        Assert.True(Answerable.Count >= 300, $"{Answerable.Count}");
        Assert.Empty(Sheet.Careers.Where(sheet => Answerable.Count(question => question.Document == sheet.Id) < 10).Select(sheet => sheet.Id));
        Assert.Empty(Sheet.Notions.Where(sheet => Answerable.All(question => question.Evidence.All(evidence => evidence.Doc != sheet.Id))).Select(sheet => sheet.Id));
    }

    [Fact]
    public void There_are_80_unanswerable_questions_in_eight_families()
    {
        var families = Read<UnanswerableQuestion>("unanswerable").GroupBy(question => question.Family).ToList();
        Assert.Equal(8, families.Count);
        Assert.True(families.Sum(family => family.Count()) >= 80);
        Assert.All(families, family => Assert.True(family.Count() >= 10, family.Key));
    }

    [Fact]
    public void Every_variant_is_of_an_answerable_question_and_every_group_is_complete()
    {
        var ids = Answerable.Select(question => question.Id).ToHashSet();
        var groups = Read<Variant>("robustness").GroupBy(variant => variant.Of).ToList();
        Assert.All(groups, group => Assert.Contains(group.Key, ids));
        Assert.All(groups, group => Assert.Equal(["capitals", "no-accents", "paraphrase", "sms", "typos"], group.Select(variant => variant.Kind).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_settled_yes_or_no_question_rests_on_a_sentence_of_the_notes()
    {
        var questions = Read<YesNoQuestion>("yesno");
        var bodies = Sheet.All.ToDictionary(sheet => sheet.Id, sheet => sheet.Body);
        Assert.True(questions.Count >= 40, $"{questions.Count}");
        Assert.All(questions, question => Assert.True(question.Truth is "yes" or "no" or "partly" or "unsaid", question.Id));
        Assert.All(questions.Where(question => question.Truth is "yes" or "no"), question => Assert.All(question.Evidence!, evidence =>
            Assert.Contains(evidence.Span, bodies[evidence.Doc], StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_are_unique_within_a_file()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "eval", "questions"), "*.jsonl"))
        {
            var ids = File.ReadLines(file).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
        }
    }

    [Fact]
    public void Every_pattern_of_the_data_compiles()
    {
        var patterns = Answerable.SelectMany(question => question.Required.Concat(question.Forbidden ?? []))
            .Concat(Read<ComparisonQuestion>("comparison").SelectMany(question => question.Points.Values))
            .Concat(Read<SafetyProbe>("safety").SelectMany(probe => (probe.Forbidden ?? []).Concat(probe.Required ?? [])));
        foreach (var pattern in patterns)
        {
            Assert.NotNull(ExamText.Pattern(pattern));
        }
    }

    [Fact]
    public void A_comparison_is_between_jobs_that_have_a_sheet() =>
        Assert.All(Read<ComparisonQuestion>("comparison"), question => Assert.All(question.Points.Keys, id => Assert.Contains(Sheet.Careers, sheet => sheet.Id == id)));

    private static IReadOnlyList<T> Read<T>(string name) => QuestionFile.Read<T>(Path.Combine(Repository.Root, "eval", "questions", $"{name}.jsonl"));
}
