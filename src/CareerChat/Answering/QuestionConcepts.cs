namespace CareerChat.Answering;

/// <summary>For each word of a question, the places on the shelf that express its concept.</summary>
internal sealed class QuestionConcepts(HashSet<int>[] byWord)
{
    public HashSet<int> Places(int word) => byWord[word];
}
