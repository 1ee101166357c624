using System.Globalization;
using CareerChat.Corpus;
using CareerChat.Indexing;

namespace CareerChat;

public static partial class UserTexts
{
    /// <summary>What the ingestion tells the people who look after the notes.</summary>
    public static class Ingestion
    {
        private static readonly CultureInfo French = NewFrench();

        public static string Problem(NoteProblem problem)
        {
            var text = problem.Kind switch
            {
                NoteProblemKind.Documentation => "documentation du dossier, ce n'est pas une note",
                NoteProblemKind.UnknownFormat => $"format «\u00a0{problem.Detail}\u00a0» non lu\u00a0: .md, .txt et .html le sont",
                NoteProblemKind.Empty => "le fichier est vide\u00a0: écrivez la note ou supprimez-le",
                NoteProblemKind.TooLarge =>
                    $"{Number(problem.Detail)} octets, la limite est de {Number(NoteReader.MaxBytes)}\u00a0: découpez la note",
                NoteProblemKind.Binary => "ce n'est pas du texte, malgré son extension",
                NoteProblemKind.Unreadable => $"illisible ({problem.Detail})\u00a0: vérifiez les droits et le disque",
                NoteProblemKind.LinkLoop => "lien qui ramène à un dossier déjà lu\u00a0: supprimez-le",
                NoteProblemKind.LinkLeavesCorpus => "lien vers un fichier hors du dossier des notes\u00a0: copiez le fichier à la place",
                NoteProblemKind.BrokenFrontMatter => $"en-tête YAML illisible\u00a0: {problem.Detail}",
                NoteProblemKind.NoText => "aucun texte sous l'en-tête ou les titres",
                NoteProblemKind.Exam => "c'est un examen (cases à cocher, barème, consignes)\u00a0: un examen n'est jamais une source",
                NoteProblemKind.DuplicateId => $"identifiant déjà pris\u00a0: {problem.Detail}",
                NoteProblemKind.EmptyHeading => "titre sans texte",
                NoteProblemKind.LongSentence => $"phrase de {Number(problem.Detail)} caractères, coupée pour être citée\u00a0: ajoutez des points",
                NoteProblemKind.HugeTable => $"tableau de {Number(problem.Detail)} cellules, découpé par ligne\u00a0: préférez une note par sujet",
                NoteProblemKind.SectionWithoutText => $"section sans texte\u00a0: «\u00a0{problem.Detail}\u00a0»",
                NoteProblemKind.OtherScript => $"{Count(problem.Detail, "ligne laissée", "lignes laissées")} de côté, dans une autre écriture que la nôtre",
                NoteProblemKind.PageFurniture => $"{Count(problem.Detail, "ligne laissée", "lignes laissées")} de côté (sommaire, pieds de page, glyphes isolés)",
                _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Kind, "A problem without a text."),
            };
            return problem.Line is { } line ? $"ligne {line}\u00a0: {text}" : text;
        }

        public static string Secret(SecretKind kind, int count) => kind switch
        {
            SecretKind.PrivateKey => Count(count, "clé privée", "clés privées"),
            SecretKind.Token => Count(count, "clé ou jeton d'accès", "clés ou jetons d'accès"),
            SecretKind.Password => Count(count, "mot de passe", "mots de passe"),
            SecretKind.EmailAddress => Count(count, "adresse e-mail", "adresses e-mail"),
            SecretKind.PhoneNumber => Count(count, "numéro de téléphone", "numéros de téléphone"),
            SecretKind.SocialSecurityNumber => Count(count, "numéro de sécurité sociale", "numéros de sécurité sociale"),
            SecretKind.BankAccount => Count(count, "IBAN", "IBAN"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A secret without a name."),
        };

        public static string Step(IngestionStep step) => step switch
        {
            IngestionStep.Reading => "Lecture des notes",
            IngestionStep.Comparing => "Comparaison avec l'index",
            IngestionStep.Encoding => "Calcul des poids",
            IngestionStep.Embedding => "Calcul des vecteurs",
            IngestionStep.Writing => "Écriture dans l'index",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A step without a name."),
        };

        /// <summary>The whole report, line by line.</summary>
        public static IEnumerable<string> Report(IngestionReport report)
        {
            foreach (var note in report.Notes)
            {
                foreach (var problem in note.Problems)
                {
                    yield return $"{Mark(problem)} {note.Path}\u00a0: {Problem(problem)}";
                }
            }

            foreach (var note in report.Notes.Where(note => note.Secrets.Count > 0))
            {
                var kinds = note.Secrets.GroupBy(secret => secret.Kind)
                    .Select(group => $"{Secret(group.Key, group.Count())} (ligne {string.Join(", ", group.Select(secret => secret.Line).Distinct())})");
                yield return $"Retiré de {note.Path}\u00a0: {string.Join("\u00a0; ", kinds)}";
            }

            foreach (var id in report.Kept)
            {
                yield return $"Conservé dans l'index en attendant\u00a0: {id}";
            }

            if (report.Documents == 0)
            {
                yield return "Aucune note lisible\u00a0: rien n'a été changé dans l'index.";
                yield break;
            }

            var refused = report.Refused.Count();
            yield return report.IsDryRun ? "À blanc, rien n'a été écrit. Ce qui changerait\u00a0:" : "Index à jour.";
            yield return string.Join(", ",
            [
                Count(report.Added, "ajouté", "ajoutés"), Count(report.Changed, "modifié", "modifiés"),
                Count(report.Moved, "déplacé", "déplacés"), Count(report.Removed, "supprimé", "supprimés"),
                Count(report.Unchanged, "inchangé", "inchangés"),
            ]);
            yield return string.Join("\u00a0; ",
            [
                Count(report.Documents, "note lue", "notes lues"), Count(refused, "refusée", "refusées"),
                Count(report.Chunks, "passage", "passages"), Count(report.Secrets, "secret ou donnée personnelle retiré", "secrets ou données personnelles retirés"),
                Count(report.EmbeddingCalls, "appel au modèle de vecteurs", "appels au modèle de vecteurs"),
            ]);
            yield return string.Create(French, $"{report.Elapsed.TotalSeconds:0.00} s, {report.ChunksPerSecond:N0} passages par seconde");
        }

        public const string ProgramDescription =
            "Lit les notes et met l'index Qdrant à jour\u00a0: seul ce qui a changé est écrit. Code de sortie\u00a0: 0 tout est lu, 1 des notes posent problème, 2 usage ou configuration.";

        public const string CorpusOption = "Dossier des notes (par défaut\u00a0: Corpus:Path, « corpus »).";

        public const string WatchOption = "Reste actif et recommence quand une note change.";

        public const string DryRunOption = "Dit ce qui changerait, sans rien écrire.";

        public const string JsonOption = "Écrit le rapport en JSON, une ligne par exécution.";

        public const string RollbackCommand = "Remet en service le contenu d'avant la dernière ingestion\u00a0; une seconde fois, revient au dernier.";

        public const string RolledBack = "Le contenu d'avant la dernière ingestion est de nouveau en service. La prochaine ingestion repartira de lui.";

        public const string NoQdrant =
            "Index:Qdrant:Endpoint n'est pas réglé. Sans Qdrant, CareerChat.Api lit lui-même les notes à son démarrage\u00a0: " +
            "il n'y a rien à remplir ici. Réglez Index__Qdrant__Endpoint (par exemple http://localhost:6333), ou ajoutez --dry-run pour vérifier les notes.";

        public static string Watching(string folder) => $"Je surveille {folder}. Ctrl+C pour arrêter.";

        public static string FolderMissing(string folder) =>
            $"Le dossier des notes «\u00a0{folder}\u00a0» n'existe pas\u00a0: corrigez --corpus ou Corpus:Path.";

        public static string IndexUnavailable(string problem) => $"L'index ne répond pas\u00a0: {problem}";

        public static string Configuration(string problem) => $"Réglage refusé\u00a0: {problem}";

        private static string Mark(NoteProblem problem) => problem switch
        {
            { IsRefusal: true } => "Refusé\u00a0:",
            { IsWarning: true } => "À revoir\u00a0:",
            { IsSkip: true } => "Ignoré\u00a0:",
            _ => "Information\u00a0:",
        };

        private static string Number(string digits) =>
            long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Number(number) : digits;

        private static string Number(long number) => number.ToString("N0", French);

        private static string Count(string digits, string one, string many) =>
            Count(long.Parse(digits, CultureInfo.InvariantCulture), one, many);

        private static string Count(long count, string one, string many) => $"{Number(count)}\u00a0{(count > 1 ? many : one)}";

        /// <summary>French numbers whatever the machine's data files say: containers ship without them.</summary>
        private static CultureInfo NewFrench()
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = "\u202f";
            culture.NumberFormat.NumberDecimalDigits = 0;
            return culture;
        }
    }
}
