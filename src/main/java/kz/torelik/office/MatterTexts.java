package kz.torelik.office;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.PdfText;
import kz.torelik.kernel.DocumentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The words inside the papers of a case, for whoever may open them now. Texts are read from the papers when they are asked for and lie in memory alone, the last few hundred of them; those of a closed case are read anew
/// each time. A paper of which words are shown is looked at, and the look is written down.
@Component
class MatterTexts {

    private static final Logger LOG = LoggerFactory.getLogger(MatterTexts.class);
    private static final String PDF = "application/pdf";
    private static final long LARGEST = 4 << 20;
    private static final int LONGEST = 200_000;
    private static final int KEPT = 300;
    private static final int AROUND = 70;

    private final Documents documents;
    private final CaseAccess access;
    private final Map<DocumentId, String> texts = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentId, String> eldest) { return size() > KEPT; }
    };

    MatterTexts(Documents documents, CaseAccess access) {
        this.documents = documents;
        this.access = access;
    }

    /// Looks for words in a paper that the caller may open.
    ///
    /// @param words in small letters; all of them must stand in the text
    /// @return where the first of them stands, with what is around it; nothing where they do not stand there, or where the paper has no text that can be read
    Optional<String> find(CaseAccess.Permit permit, CaseFile.InFile paper, List<String> words) {
        if (words.isEmpty() || !paper.document().mediaType().equals(PDF)) return Optional.empty();
        String text = text(permit.file(), paper.document().id());
        String small = text.toLowerCase(Locale.ROOT);
        if (!words.stream().allMatch(small::contains)) return Optional.empty();
        access.noteLook(permit, "document", paper.document().id());
        return Optional.of(around(text, small.indexOf(words.getFirst()), words.getFirst().length()));
    }

    private String text(CaseFile file, DocumentId id) {
        if (file.isClosed()) return read(id);
        synchronized (texts) {
            String known = texts.get(id);
            if (known != null) return known;
        }
        String read = read(id);
        synchronized (texts) {
            texts.put(id, read);
        }
        return read;
    }

    private String read(DocumentId id) {
        Optional<Document> document = documents.find(id).filter(one -> one.size() <= LARGEST);
        if (document.isEmpty()) return "";
        try {
            String text = PdfText.extract(documents.content(document.get())).replaceAll("\\s+", " ");
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        } catch (IOException unreadable) {
            LOG.info("The document {} has no text that can be read", id);
            return "";
        }
    }

    private static String around(String text, int at, int length) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + length + AROUND);
        while (from > 0 && from < at && !Character.isWhitespace(text.charAt(from - 1))) from++;
        while (to < text.length() && to > at + length && !Character.isWhitespace(text.charAt(to))) to--;
        return (from > 0 ? "… " : "") + text.substring(from, to).strip() + (to < text.length() ? " …" : "");
    }
}
