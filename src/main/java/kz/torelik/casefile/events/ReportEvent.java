package kz.torelik.casefile.events;

import java.util.List;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/// What others owe to the court: whoever executes a ruling or a writ reports, whoever gets a private ruling answers (CPC arts. 158, 241, 270).
public sealed interface ReportEvent extends ProceduralEvent {

    /// An interim measure was executed: whoever did it has five working days to report (CPC art. 158 part 2).
    @EventKey("measure-executed/1")
    record MeasureExecuted(ActId act, String body) implements ReportEvent {}

    /// A writ was executed: the bailiff has ten working days to notify the court (CPC art. 241 part 7).
    @EventKey("writ-executed/1")
    record WritExecuted(ActId act, String bailiff) implements ReportEvent {}

    /// A private ruling reached its addressee: he has a month to tell what he did (CPC art. 270 part 1).
    @EventKey("private-ruling-received/1")
    record PrivateRulingReceived(ActId act, String addressee) implements ReportEvent {}

    /// A matter of execution was decided in a file of its own, and the ruling is in force: what it orders holds for this case (CPC arts. 126, 238, 239, 242, 246, 248).
    ///
    /// @param matter its file, and `number` that of the file
    /// @param act the ruling
    /// @param outcome of the ruling: `deferred`, `instalments`, `duplicate`, ...
    /// @param orders the operative part, paragraph by paragraph
    @EventKey("matter-decided/1")
    record MatterDecided(CaseId matter, CaseNumber number, ActId act, String outcome, List<String> orders) implements ReportEvent {
        public MatterDecided { orders = List.copyOf(orders); }
    }

    /// The report came.
    ///
    /// @param about `measure`, `writ`, `private-ruling`, `opinion`, or `publication` of a decision in the media
    /// @param act the act that it answers
    /// @param documents the report itself, empty where the registry only notes it
    @EventKey("report-received/1")
    record ReportReceived(String about, ActId act, String from, @Nullable String note, List<FiledDocument> documents) implements ReportEvent {
        public ReportReceived { documents = List.copyOf(documents); }
    }
}
