package kz.torelik.jurisprudence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/// A summary of the practice in a category, written by a judge of a higher court.
///
/// @param versions those that the reader may see, the first one first; a draft is there for its author alone
public record Summary(PublicId id, String category, CourtCode court, List<Version> versions) {

    public Summary { versions = List.copyOf(versions); }

    /// @param body paragraphs apart by empty lines
    /// @param signed null for a draft
    public record Version(int number, Language language, String title, String body, PersonId author, String name, Instant savedAt, @Nullable Signed signed) {

        public List<String> paragraphs() { return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(); }
    }

    /// @param sha256 of the text that was signed
    public record Signed(Instant at, Sha256 sha256, byte[] signature) {}

    /// What anybody reads: the version that was signed last.
    public Optional<Version> published() { return versions.reversed().stream().filter(version -> version.signed() != null).findFirst(); }

    public Optional<Version> draft() { return versions.stream().filter(version -> version.signed() == null).findFirst(); }

    /// Whether a person wrote a version of it that the reader may see.
    public boolean isOf(PersonId person) { return versions.stream().anyMatch(version -> version.author().equals(person)); }

    /// The bytes that its author signs.
    public byte[] text(Version version) {
        return ("torelik.kz/summary/1\n" + id + "\n" + category + "\n" + court + "\n" + version.number() + "\n" + version.language().tag() + "\n\n" + version.title() + "\n\n" + version.body() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
