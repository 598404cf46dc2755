package kz.torelik.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.database.Acting;
import kz.torelik.documents.Upload;
import kz.torelik.documents.Uploads;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.web.NothingHere;
import org.springframework.stereotype.Component;

/// The file on its way to a paper in a case: one for each person, case and kind of paper; another file takes its place. Nobody else finds it, whatever he may do in the case.
@Component
record CaseUploads(CaseAccess access, Uploads uploads) {

    /// The file that was chosen.
    ///
    /// @param upload in which it came, or null when the form brought it
    record Chosen(String name, byte[] content, @org.jspecify.annotations.Nullable Upload upload) {

        static final Chosen NOTHING = new Chosen("", new byte[0], null);
    }

    /// Whose it is; whoever may not file in the case is told that there is no such case.
    UUID owner(String caseId, String kind) {
        CaseId id = CaseId.find(caseId).orElseThrow(NothingHere::new);
        access.ask(id, "file-document").orThrow();
        if (!(Acting.now() instanceof Actor.Citizen citizen)) throw new NothingHere();
        return UUID.nameUUIDFromBytes(("paper\n" + id + "\n" + citizen.person() + "\n" + citizen.subject() + "\n" + kind).getBytes(StandardCharsets.UTF_8));
    }

    List<Upload> arriving(String caseId, String kind) { return uploads.list(owner(caseId, kind)); }

    /// What has come completely.
    ///
    /// @return nothing for an upload that is not there, or a refusal: `upload-unfinished`, `upload-altered`
    Answer<Chosen> take(String caseId, String kind, String upload) {
        UUID owner = owner(caseId, kind);
        Optional<Upload> found = PublicId.find(upload).flatMap(id -> uploads.find(owner, id));
        if (found.isEmpty()) return Answer.yes(Chosen.NOTHING);
        Answer<byte[]> content = uploads.content(owner, found.get().id());
        if (content instanceof Answer.No<byte[]> && found.get().isComplete()) uploads.drop(owner, found.get().id()); // it can never become the file that was announced
        return content.map(bytes -> new Chosen(found.get().name(), bytes, found.get()));
    }

    /// It became a paper, or the check of files refused it.
    void done(Chosen chosen) { if (chosen.upload() != null) uploads.drop(chosen.upload().owner(), chosen.upload().id()); }

    /// Whether a refusal speaks of the file itself, so that it is not offered again.
    static boolean isOfTheFile(Refusal refusal) { return refusal.code().startsWith("upload-"); }
}
