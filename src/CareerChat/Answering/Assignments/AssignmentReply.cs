namespace CareerChat.Answering.Assignments;

/// <summary>Does a task with what the notes say.</summary>
internal static class AssignmentReply
{
    public static Draft Write(ReplyContext context, Assignment assignment) => assignment switch
    {
        Assignment.Choice choice => ChoiceReply.Write(context, choice),
        Assignment.Judgements judgements => JudgementReply.Write(context, judgements),
        Assignment.Ordering ordering => OrderingReply.Write(context, ordering),
        Assignment.Table table => TableReply.Write(context, table),
        Assignment.Case situation => CaseReply.Write(context, situation),
        Assignment.Rules rules => RulesReply.Write(context, rules),
        _ => throw new ArgumentOutOfRangeException(nameof(assignment), assignment, "An assignment without a reply."),
    };
}
