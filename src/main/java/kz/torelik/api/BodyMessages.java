package kz.torelik.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.intake.ReceivingPackages;
import kz.torelik.intake.Sent;
import kz.torelik.intake.Taken;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.SaidRefusal;
import kz.torelik.language.Sentences;
import kz.torelik.web.Asks;
import kz.torelik.web.RefusalStatus;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the systems of other bodies bring their materials and ask what became of them. Anybody may knock; a package is believed by the signature over its manifest alone.
/// Form: `multipart/form-data` with the parts `manifest` (JSON), `signature` (CMS, DER) and one part `file` for each document, under the name that the manifest gives it.
@Controller
class BodyMessages {

    private static final int LARGEST_MANIFEST = 1024 * 1024;
    private static final int MOST_FILES = 200;

    private final ReceivingPackages packages;
    private final Sentences sentences;

    BodyMessages(ReceivingPackages packages, Sentences sentences) {
        this.packages = packages;
        this.sentences = sentences;
    }

    /// What the program gets back.
    ///
    /// @param seal the detached signature of the house over the bytes of the receipt, Base64
    record Receipt(String caseNumber, String court, Instant receivedAt, boolean again, String receipt, String seal) {

        static Receipt of(Taken taken) {
            return new Receipt(taken.caseNumber(), taken.court(), taken.receivedAt(), taken.again(), taken.receipt(), Base64.getEncoder().encodeToString(taken.seal()));
        }
    }

    /// 201 with the receipt, 200 when the same package had come before, 422 with the refusal in three languages, 503 when who signed could not be found out now.
    @PostMapping("/callbacks/bodies/packages")
    @Asks(Asks.OPEN)
    ResponseEntity<Object> receive(HttpServletRequest request) throws IOException, ServletException {
        List<Sent> files = new ArrayList<>();
        byte[] manifest = new byte[0];
        byte[] signature = new byte[0];
        for (Part part : request.getParts()) {
            switch (part.getName()) {
                case "manifest" -> manifest = read(part);
                case "signature" -> signature = read(part);
                case "file" -> files.add(new Sent(part.getSubmittedFileName() == null ? "" : part.getSubmittedFileName(), part.getInputStream().readAllBytes()));
                default -> {
                    return refused(Refusal.of("package-part", part.getName()));
                }
            }
            if (files.size() > MOST_FILES) return refused(Refusal.of("package-files", MOST_FILES));
        }
        return switch (packages.receive(manifest, signature, files)) {
            case Answer.Yes<Taken>(Taken taken) -> answer(taken.again() ? HttpStatus.OK : HttpStatus.CREATED, Receipt.of(taken));
            case Answer.No<Taken>(Refusal refusal) -> refused(refusal);
        };
    }

    /// What became of a package: the receipt again, or that it is not there.
    @PostMapping("/callbacks/bodies/questions")
    @Asks(Asks.OPEN)
    ResponseEntity<Object> ask(HttpServletRequest request) throws IOException, ServletException {
        Part question = request.getPart("question");
        Part signature = request.getPart("signature");
        if (question == null || signature == null) return refused(Refusal.of("package-form", "?"));
        return switch (packages.ask(read(question), read(signature))) {
            case Answer.Yes<Taken>(Taken taken) -> answer(HttpStatus.OK, Receipt.of(taken));
            case Answer.No<Taken>(Refusal refusal) -> refused(refusal);
        };
    }

    private static byte[] read(Part part) throws IOException { return part.getInputStream().readNBytes(LARGEST_MANIFEST); }

    private ResponseEntity<Object> refused(Refusal refusal) {
        HttpStatus status = RefusalStatus.of(refusal.code());
        Map<String, Object> problem = new LinkedHashMap<>(Map.of("type", "/problems/" + refusal.code(), "code", refusal.code(), "status", status.value()));
        if (refusal.basis() != null) problem.put("basis", refusal.basis().toString());
        for (Language language : Language.values()) {
            SaidRefusal said = sentences.say(language, refusal);
            problem.put(language.tag(), Map.of("title", said.found(), "next", said.next()));
        }
        if (status != HttpStatus.SERVICE_UNAVAILABLE) return answer(status, problem);
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).header(HttpHeaders.RETRY_AFTER, String.valueOf(RefusalStatus.AGAIN_AFTER.toSeconds())).body(problem);
    }

    private static ResponseEntity<Object> answer(HttpStatus status, Object body) { return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(body); }
}
