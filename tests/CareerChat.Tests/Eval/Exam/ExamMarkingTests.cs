using CareerChat.Eval;
using CareerChat.Eval.Exam;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Eval.Exam;

public class ExamMarkingTests
{
    private static readonly ExamFiles Files = new(Repository.Root);
    private static readonly ExamKey Key = Files.Key;
    private static readonly ExamMarker Marker = new(Key, Files.Restated);

    [Fact]
    public void Both_committed_exams_have_the_blueprint_of_the_owner_s()
    {
        foreach (var paper in new[] { Files.Restated, Files.Second })
        {
            Assert.Equal("AAAAAAAAAAAABBBBBBBBCCCCCCDDDEFFFF", string.Concat(paper.Items.Select(item => item.Part)));
            Assert.All(paper.Items, item => Assert.DoesNotContain("**", item.Text, StringComparison.Ordinal));
            Assert.All(paper.Items.Where(item => item.Part == 'A'), item => Assert.Equal(5, item.Choices.Count));
            Assert.Equal(8, paper.Items.Single(item => item.Part == 'E').Choices.Count);
        }
    }

    [SharedFact]
    public void The_owner_s_exam_is_read_with_its_eleven_bold_boxes()
    {
        var paper = ExamFiles.Paper(Path.Combine(Repository.Shared!, "seeds", "004-examen.md"));
        Assert.Equal("AAAAAAAAAAAABBBBBBBBCCCCCCDDDEFFFF", string.Concat(paper.Items.Select(item => item.Part)));
        Assert.Equal(11, paper.Items.Count(item => item.MarkedChoice is not null));
        var roles = new RoleReader(Key.Roles);
        Assert.All(paper.Items.Where(item => item.MarkedChoice is not null), item =>
            Assert.Equal([Key.A[item.Number].Role], roles.Named(item.Choices[item.MarkedChoice!.Value])));
    }

    [Fact]
    public void Every_box_names_one_job_and_the_right_one_is_among_them()
    {
        foreach (var (paper, key) in new[] { (Files.Restated, Files.Key), (Files.Second, Files.SecondKey) })
        {
            var roles = new RoleReader(key.Roles);
            foreach (var item in paper.Items.Where(item => item.Part == 'A'))
            {
                var named = item.Choices.Select(choice => Assert.Single(roles.Named(choice))).ToList();
                Assert.Single(named, key.A[item.Number].Role);
            }
        }
    }

    [Fact]
    public void A_perfect_candidate_gets_100() =>
        Assert.Equal(100, Marker.MarkAll(item => ExamAnswers.Reference[item.Id]).Total);

    [Fact]
    public void An_empty_paper_gets_0() => Assert.Equal(0, Marker.MarkAll(_ => "").Total);

    [Theory]
    [InlineData(ExamView.Masked, 12)]
    [InlineData(ExamView.Student, 40)]
    public void A_candidate_who_knows_nothing_gets_little_and_less_when_the_paper_is_masked(ExamView view, double most)
    {
        var floors = KnowNothing.Floors(Files.Restated, Key, view);
        Assert.All(floors.Values, floor => Assert.InRange(floor, 0, most));
        Assert.Equal(0, floors["refuser"]);
        Assert.Equal(floors, KnowNothing.Floors(Files.Restated, Key, view));
    }

    [Fact]
    public void The_masked_view_prints_no_answer_and_always_the_same_order()
    {
        var prompts = ExamPrompts.Of(Files.Restated, ExamView.Masked);
        Assert.Equal(prompts.Select(prompt => prompt.Text), ExamPrompts.Of(Files.Restated, ExamView.Masked).Select(prompt => prompt.Text));
        Assert.All(prompts.Where(prompt => prompt.Item.Part == 'B'), prompt => Assert.DoesNotContain(prompt.Item.Hints[1], prompt.Text, StringComparison.Ordinal));
        Assert.NotEqual(Files.Restated.Items.Single(item => item.Part == 'E').Choices, prompts.Single(prompt => prompt.Item.Part == 'E').Choices);
        Assert.DoesNotContain("masquage", prompts.Single(prompt => prompt.Item.Id == "F1").Text, StringComparison.Ordinal);
        Assert.Contains("masquage", ExamPrompts.Of(Files.Restated, ExamView.Student).Single(prompt => prompt.Item.Id == "F1").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Engineer", 2)]
    [InlineData("C'est un ingénieur de données.", 2)]
    [InlineData("Data Engineer [1]", 2)]
    [InlineData("Data Engineer ou Data Scientist", 0)]
    [InlineData("BI, Data Analyst, Data Engineer, DS, MLE", 0)]
    [InlineData("Data Scientist", 0)]
    [InlineData("", 0)]
    public void Part_A_takes_one_job_and_only_one(string answer, double points) => Assert.Equal(points, Mark("A2", answer).Points);

    [Fact]
    public void A_tolerated_near_miss_counts_in_the_tolerant_mark_only()
    {
        var mark = Mark("A1", "Data Analyst");
        Assert.Equal((0, 1), (mark.Points, mark.Tolerant));
    }

    [Theory]
    [InlineData("Métier : ML Engineer\nLivrable : une API\nOutil principal : FastAPI et Docker", 3)]
    [InlineData("Métier : ML Engineer. Livrable : une API. Outil : FastAPI", 2.5)]
    [InlineData("Métier : ML Engineer, Data Engineer, Data Analyst\nLivrable : une API\nOutil : Docker + FastAPI", 2)]
    [InlineData("Métier : ML Engineer\nLivrable : tableau de bord, job planifié, tables prêtes, rapport, service en ligne\nOutil : Power BI, Airflow, dbt, FastAPI, Docker", 1)]
    public void Part_B_gives_a_point_a_column_and_none_for_lists(string answer, double points) => Assert.Equal(points, Mark("B5", answer).Points);

    [Theory]
    [InlineData("Faux. Le BI Analyst construit des tableaux de bord pour la direction.", 3)]
    [InlineData("Faux", 1)]
    [InlineData("Faux : tableaux, KPI, Power BI, rapports, dashboards", 1)]
    [InlineData("Vrai. Le BI Analyst construit des tableaux de bord.", 0)]
    [InlineData("Vrai ou Faux selon l'entreprise, car il construit des tableaux de bord.", 0)]
    [InlineData("Faux. Il ne passe pas ses matinées à cela, demandez ailleurs.", 1.5)]
    [InlineData("Faux. Le BI Analyst passe ses journées à entraîner des réseaux de neurones.", 1)]
    [InlineData("", 0)]
    public void Part_C_wants_the_verdict_then_an_idea_in_a_sentence(string answer, double points) => Assert.Equal(points, Mark("C1", answer).Points);

    [Theory]
    [InlineData("Métier : Data Engineer\nLivrable : un pipeline de streaming\nOutils : Kafka, Spark, Airflow\nKPI : latence, taux de messages perdus\nRisque : perte de données", 7)]
    [InlineData("Métier : Data Engineer\nLivrable : un pipeline\nOutils : Kafka, Kafka, RabbitMQ\nKPI : latence, délai\nRisque : panne", 5)]
    [InlineData("Métier : BI Analyst\nLivrable : Tableau de bord\nOutils : Power BI, SQL, dbt\nKPI : chiffre d'affaires, marge\nRisque : données fausses", 0.5)]
    public void Part_D_counts_each_family_once_and_the_wrong_case_for_nothing(string answer, double points) => Assert.Equal(points, Mark("DB", answer).Points);

    [Fact]
    public void A_case_given_back_is_no_answer_and_a_deliverable_in_its_words_is_one()
    {
        var text = Files.Restated.Items.Single(item => item.Id == "DA").Text;
        Assert.Equal(0, Mark("DA", $"Métier : {text}\nLivrable : {text}\nOutils : {text}\nKPI : {text}\nRisque : {text}").Points);
        Assert.Equal(1, Mark("DA", "Livrable : un assistant capable de répondre aux salariés").Points);
    }

    [Theory]
    [InlineData("Éthique : comment éviter les erreurs (sources, ton, filtres) ?", "Éthique : comment éviter les erreurs ?")]
    [InlineData("Données (PII) : comment les protéger ? (masquage, journaux)", "Données (PII) : comment les protéger ?")]
    [InlineData("Données (PII) : comment les protéger ?", "Données (PII) : comment les protéger ?")]
    public void What_a_question_whispers_is_no_part_of_it(string printed, string question) =>
        Assert.Equal(question, (Files.Restated.Items.Single(item => item.Id == "F1") with { Text = printed }).Question);

    [Theory]
    [InlineData("Il faut penser à ceci : que suivre pour un service de ML ou de LLM ?", "Il faut penser à ceci : ?")]
    [InlineData("Pour un service de ML, suivre la latence et les erreurs.", "Pour un service de ML, suivre la latence et les erreurs.")]
    public void Only_more_than_half_of_a_sentence_in_a_row_is_a_copy(string answer, string own) =>
        Assert.Equal(own, ExamText.WithoutCopies(answer, "Production : que suivre pour un service de ML ou de LLM ?"));

    [Fact]
    public void Part_E_accepts_eight_orders() => Assert.Equal(
        ["12345678", "12346578", "12364578", "12435678", "12436578", "12463578", "12634578", "12643578"],
        PartE.AcceptedOrders(Key.E).Select(positions => string.Concat(Enumerable.Range(1, 8).OrderBy(step => positions[step - 1]))).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("12345678", 8)]
    [InlineData("12643578", 8)]
    [InlineData("12345768", 7.5)]
    [InlineData("87654321", 0)]
    [InlineData("81234567", 4)]
    [InlineData("1234567", 4)]
    public void Part_E_scores_the_best_tau(string order, double points)
    {
        var steps = Files.Restated.Items.Single(item => item.Part == 'E').Choices;
        var list = string.Join('\n', order.Select((step, i) => $"{i + 1}. {steps[step - '1']}"));
        Assert.Equal(points, Mark("E1", list).Points);
        var beside = string.Join('\n', steps.Select((step, i) => (Step: step, At: order.IndexOf((char)('1' + i), StringComparison.Ordinal))).Where(step => step.At >= 0).Select(step => $"- [{step.At + 1}] {step.Step}"));
        Assert.Equal(points, Mark("E1", beside).Points);
    }

    [Theory]
    [InlineData("masquage, accès limité, journaux", 1.0)]
    [InlineData("Partager les données à tout le monde, pas besoin de masquer.", 0)]
    [InlineData("Il faut masquer les noms, limiter l'accès par rôle, garder des journaux, purger ce qui ne sert plus et chiffrer.", 2.4)]
    public void Part_F_caps_lists_and_one_liners_and_punishes_danger(string answer, double most) => Assert.InRange(Mark("F1", answer).Points, 0, most);

    private static ItemMark Mark(string id, string answer) => Marker.Mark(Files.Restated.Items.Single(item => item.Id == id), answer);
}
