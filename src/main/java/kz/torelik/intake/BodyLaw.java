package kz.torelik.intake;

import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.Certainty;
import kz.torelik.law.CourtKind;
import kz.torelik.law.Happening;
import kz.torelik.law.LawFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `law/bodies.yaml`: what may be sent to a court, to which, and by which body.
@Component
public class BodyLaw {

    private final Data data;

    BodyLaw() { this(LawFiles.read("bodies.yaml", Data.class)); }

    private BodyLaw(Data data) { this.data = data; }

    /// A kind of package.
    ///
    /// @param court the kind of court that gets it by the place of the matter
    /// @param about the role of the one person it is about
    /// @param others the roles that may stand beside him
    /// @param tells whether the persons it names learn of it from the court
    /// @param detained whether the moment of the detention must be told
    /// @param paper the kind of document that must be there
    public record PackageKind(String code, Trilingual title, LegalBasis basis, String procedure, String category, CourtKind court, String seal, String about, List<String> others, boolean tells,
                              boolean detained, String paper) {
        public PackageKind { others = List.copyOf(others); }

        boolean hasRole(String role) { return role.equals(about) || others.contains(role); }
    }

    /// A body, the kinds that it may send and the acts that it gets.
    public record Body(String code, @Nullable Certainty certainty, Trilingual title, LegalBasis basis, List<String> sends, List<Copy> gets) {
        public Body {
            sends = List.copyOf(sends);
            gets = List.copyOf(gets);
        }
    }

    /// A copy that the law wants the body to have, whoever brought the case: that of the region in which the act is executed.
    ///
    /// @param on the events whose act it gets
    public record Copy(List<Happening> on, List<String> procedures, LegalBasis basis) {
        public Copy {
            on = List.copyOf(on);
            procedures = List.copyOf(procedures);
        }

        boolean is(Happening happened, String procedure) { return procedures.contains(procedure) && on.contains(happened); }
    }

    record Data(List<PackageKind> kinds, List<Body> bodies) {}

    public Optional<PackageKind> findKind(String code) { return data.kinds().stream().filter(kind -> kind.code().equals(code)).findFirst(); }

    public Optional<Body> findBody(String code) { return data.bodies().stream().filter(body -> body.code().equals(code)).findFirst(); }

    /// The bodies that get a copy of the act of such an event.
    List<Body> getting(Happening happened, String procedure) { return data.bodies().stream().filter(body -> body.gets().stream().anyMatch(copy -> copy.is(happened, procedure))).toList(); }

    public List<PackageKind> kinds() { return List.copyOf(data.kinds()); }
}
