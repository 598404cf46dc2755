/// Service of process: who is told what, by which channel, and what proves it (хабарлау, извещение).
///
/// Which event brings which notice to whom is data (`law/notices.yaml`), and so is by which channel, after what time the next one follows and what the clerk does when
/// none reached him (`law/reaching.yaml`). The listener puts a notice into the cabinet of an addressee whom the house knows (placed is delivered; opening it is recorded), queues it for a mail server (SMTP:
/// the reply of the server is the proof) and for the short message centre (SMPP: the delivery report is the proof, and only to a number that he gave to the court himself).
/// Whom nothing electronic reaches gets a registered letter: the post prints and delivers it and tells what became of it (`docs/hybrid-mail.md`), or the court prints it where there is no such
/// post. Nothing is sent twice: a dispatch is one row for each event, addressee and channel; the Message-ID of a mail follows from that row, a text message in doubt is not sent again, and a letter
/// goes to the post under its own number.
///
/// - [kz.torelik.notices.Cabinet]: the notices of a person, and opening one.
/// - [kz.torelik.notices.FailedNotices]: what the registrar has to send otherwise.
/// - [kz.torelik.notices.PaperLetters]: the letters of a court, and what became of them.
/// - [kz.torelik.notices.HybridMail]: the letters that the post prints.
/// - [kz.torelik.notices.ProperNotice]: whether somebody was properly notified, a pure function (CPC arts. 127, 131, 196).
///
/// Depends on `hearings` for the calendar entry of a session and answers its question for the proof of service.
///
/// Articles: CPC 127-133 (notices), 141, 165-166, 234, 271 (copies), 196 (non-appearance).
///
/// Events in: those of `law/notices.yaml`. Events out: notice-sent, notice-delivered, notice-failed, notice-read, claim-copy-received, order-copy-received.
@NullMarked
@ApplicationModule(displayName = "Notices", allowedDependencies = {"kernel", "database", "law", "casefile", "casefile :: events", "identity", "language", "hearings", "documents", "documents :: paper", "registries", "signatures"})
package kz.torelik.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
