/// Service of process: who is told what, by which channel, and what proves it (хабарлау, извещение).
///
/// Which event brings which notice to whom is data (`law/notices.yaml`). The listener puts a notice into the cabinet of an addressee whom the
/// house knows (placed is delivered; opening it is recorded), and hands it to a mail server by SMTP: the reply of the server is the proof. A
/// permanent refusal, an address that takes nothing for three days, or no contact at all is a failed notice that the registrar sees and
/// sends on paper. Nothing is sent twice: a notice is one row for each event, addressee and channel, and its Message-ID follows from that row.
///
/// - [kz.torelik.notices.Cabinet]: the notices of a person, and opening one.
/// - [kz.torelik.notices.FailedNotices]: what the registrar has to send otherwise.
/// - [kz.torelik.notices.PaperLetters]: the letters that the court prints, and what became of them.
/// - [kz.torelik.notices.ProperNotice]: whether somebody was properly notified, a pure function (CPC arts. 127, 131, 196).
///
/// Depends on `hearings` for the calendar entry of a session and answers its question for the proof of service.
///
/// Articles: CPC 127-133 (notices), 141, 165-166, 234, 271 (copies), 196 (non-appearance).
///
/// Events in: those of `law/notices.yaml`. Events out: notice-sent, notice-delivered, notice-failed, notice-read, claim-copy-received, order-copy-received.
@NullMarked
@ApplicationModule(displayName = "Notices", allowedDependencies = {"kernel", "database", "law", "casefile", "casefile :: events", "identity", "language", "hearings", "documents :: paper"})
package kz.torelik.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
