using CareerChat.Answering.Assignments;

namespace CareerChat.Tests.Answering;

/// <summary>A denial and what it denies.</summary>
public class NegationTests
{
    [Theory]
    [InlineData("Automatiser ne fait pas partie du travail d'un DevOps.", "Automatiser fait partie du travail d'un DevOps.")]
    [InlineData("Le data analyst n’utilise jamais SQL.", "Le data analyst utilise SQL.")]
    [InlineData("Le data engineer construit des pipelines.", null)]
    [InlineData("Il ne fait que des rapports.", null)]
    public void The_denied_statement_is_what_remains(string statement, string? affirmed) =>
        Assert.Equal(affirmed, Negation.Strip(statement));
}
