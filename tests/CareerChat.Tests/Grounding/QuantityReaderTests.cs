using System.Globalization;
using CareerChat.Grounding;

namespace CareerChat.Tests.Grounding;

public class QuantityReaderTests
{
    [Theory]
    [InlineData("45k€ - 60k€", "45000 Money From", "60000 Money To")]
    [InlineData("de 45 à 60 k€ par an", "45000 Money From Year", "60000 Money To Year")]
    [InlineData("entre 45 000 et 60 000 euros", "45000 Money From", "60000 Money To")]
    [InlineData("45 milliers d'euros", "45000 Money")]
    [InlineData("1 900 €/mois", "1900 Money Month")]
    [InlineData("un salaire mensuel de 1 900 €", "1900 Money Month")]
    [InlineData("15 € de l'heure", "15 Money Hour")]
    [InlineData("quatre-vingts pour cent", "80 Percent")]
    [InlineData("huit développeurs sur dix", "80 Percent")]
    [InlineData("8 sur 10", "80 Percent")]
    [InlineData("la moitié des clients", "50 Percent")]
    [InlineData("les deux tiers de son temps", "67 Percent")]
    [InlineData("une précision de 0,95", "95 Percent")]
    [InlineData("trois ans et demi", "1840860 Time")]
    [InlineData("une demi-heure", "30 Time")]
    [InlineData("16 h 30", "990 Time")]
    [InlineData("35 heures par semaine", "2100 Time Week")]
    [InlineData("10 à 12 cm", "0.1 Length From", "0.12 Length To")]
    [InlineData("350 kilos de ciment", "350000 Mass")]
    [InlineData("au moins deux ans", "1051920 Time AtLeast")]
    [InlineData("plus de 40 %", "40 Percent AtLeast")]
    [InlineData("pas plus de 40 %", "40 Percent AtMost")]
    [InlineData("au plus 20 lits", "20 Count AtMost")]
    [InlineData("20 lits minimum", "20 Count AtLeast")]
    [InlineData("jusqu'à 2 000 utilisateurs", "2000 Count AtMost")]
    [InlineData("à partir de 30 ans", "15778800 Time AtLeast")]
    [InlineData("la note dépasse 15", "15 Count AtLeast")]
    [InlineData("elle ne dépasse pas 15 points", "15 Count AtMost")]
    [InlineData("au-delà de 30 degrés", "30 Temperature AtLeast")]
    [InlineData("environ 30 couverts", "30 Count about")]
    [InlineData("une trentaine de couverts", "30 Count about")]
    [InlineData("deux fois par jour", "2 Times Day")]
    [InlineData("bac+5", "5 Rank")]
    [InlineData("la note 002", "2 Rank")]
    [InlineData("le stade 1", "1 Rank")]
    [InlineData("la 2e semaine", "2 Rank")]
    [InlineData("la deuxième étape", "2 Rank")]
    public void A_number_is_read_with_its_unit_its_period_its_bound_and_its_place_in_a_range(string text, params string[] expected) =>
        Assert.Equal(expected, TextForm.Of(text).Quantities.Select(Told));

    [Theory]
    [InlineData("un tiers de confiance")]
    [InlineData("une équipe")]
    [InlineData("aucun nombre ici")]
    public void What_is_no_number_is_not_read_as_one(string text) =>
        Assert.DoesNotContain(TextForm.Of(text).Quantities, quantity => quantity.Unit != QuantityUnit.Percent);

    private static string Told(Quantity quantity) => string.Join(' ', new object?[]
    {
        quantity.Value.ToString("G29", CultureInfo.InvariantCulture), quantity.Unit,
        quantity.Bound == QuantityBound.Exact ? null : quantity.Bound, quantity.End == QuantityEnd.None ? null : quantity.End,
        quantity.Period == QuantityPeriod.None ? null : quantity.Period, quantity.IsApproximate ? "about" : null,
    }.Where(part => part is not null));
}
