using System.Globalization;
using System.Text.RegularExpressions;
using CareerChat.Answering;

namespace CareerChat.Api.OpenAI;

/// <summary>The markers of an answer as the annotations of a message.</summary>
internal static partial class Annotations
{
    /// <param name="answer">The answer.</param>
    /// <param name="baseAddress">Address of the service, without a trailing slash.</param>
    /// <returns>One annotation for each marker that a citation stands behind, in the order of the text; null when there is none.</returns>
    public static IReadOnlyList<Annotation>? Of(Answer answer, string baseAddress)
    {
        if (answer.Citations.Count == 0)
        {
            return null;
        }

        var citations = answer.Citations.ToDictionary(citation => citation.N);
        return
        [
            .. from match in Marker().Matches(answer.Text)
               let n = int.Parse(match.ValueSpan[1..^1], CultureInfo.InvariantCulture)
               where citations.ContainsKey(n)
               let cited = citations[n]
               select new Annotation(new UrlCitation(
                   match.Index, match.Index + match.Length, $"{baseAddress}/api/passages/{cited.PassageId}", $"{cited.Title} › {cited.Heading}")),
        ];
    }

    [GeneratedRegex(@"\[\d{1,4}\]")]
    private static partial Regex Marker();
}
