using CareerChat.Answering.Assignments;

namespace CareerChat.Tests.Answering.Assignments;

public class ToolNamesTests
{
    [Theory]
    [InlineData("Ansible et Terraform installent les machines, et Grafana les surveille.", "Ansible, Terraform | Grafana")]
    [InlineData("Pandas et scikit-learn servent à préparer les données.", "Pandas, scikit-learn")]
    [InlineData("Looker Studio (ex-Google Data Studio) affiche les rapports.", "Looker Studio")]
    [InlineData("promptfoo compare les versions.", "promptfoo")]
    [InlineData("Weights & Biases garde la trace des essais.", "Weights & Biases")]
    [InlineData("MLflow suit les versions, et la CI/CD automatise les tests.", "MLflow")]
    [InlineData("dbt transforme les tables, là où l'on écrivait du Java.", "dbt")]
    [InlineData("Il programme surtout en Python et en SQL.", "Python, SQL")]
    [InlineData("Les outils sont nombreux.", "")]
    public void Tools_are_named_by_purpose(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(" | ", ToolNames.Of(sentence).Select(names => string.Join(", ", names))));
}
