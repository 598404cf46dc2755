package kz.torelik.api;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.identity.Devices;
import kz.torelik.identity.Members;
import kz.torelik.identity.Person;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.programs.Consents;
import kz.torelik.programs.ProgramScope;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What belongs to the account of a person: his sessions and new devices, the programs that act for him, the people of his firm. No such program does any of this: a person signs in for it.
@RestController
@RequestMapping("/api/v1")
class AccountDesk {

    private final Sessions sessions;
    private final Devices devices;
    private final Consents consents;
    private final Members members;

    AccountDesk(Sessions sessions, Devices devices, Consents consents, Members members) {
        this.sessions = sessions;
        this.devices = devices;
        this.consents = consents;
        this.members = members;
    }

    record OpenView(UUID id, String device, String means, Instant openedAt, Instant seenAt) {}

    record DeviceView(UUID id, String device, String means, Instant firstSeen) {}

    /// @param endedBy `person`, `program`, `replay` or `term`, or null while it lasts
    record ConsentView(String id, String program, String owner, String home, @Nullable String actsFor, List<String> scopes, Instant givenAt, Instant expiresAt, @Nullable Instant usedAt, @Nullable Instant endedAt, @Nullable String endedBy) {

        static ConsentView of(Consents.Consent one) {
            return new ConsentView(one.id().toString(), one.program(), one.owner(), one.home(), one.actsFor(), one.scopes().stream().map(ProgramScope::word).sorted().toList(), one.givenAt(), one.expiresAt(), one.usedAt(),
                    one.endedAt(), one.endedBy());
        }
    }

    record MemberBody(@Nullable String iin) {}

    record MemberView(PersonId person, String name, boolean head, LocalDate since) {

        static MemberView of(Members.Member member) { return new MemberView(member.person(), member.name().full(), member.head(), member.since()); }
    }

    @GetMapping("/sessions")
    @Asks("person")
    List<OpenView> sessions() { return sessions.list(person()).stream().map(one -> new OpenView(one.id(), one.device(), one.means(), one.openedAt(), one.seenAt())).toList(); }

    @DeleteMapping("/sessions/{session}")
    @Asks("person")
    ResponseEntity<Void> end(@PathVariable String session) {
        UUID id = sessions.list(person()).stream().map(Sessions.OpenSession::id).filter(one -> one.toString().equals(session)).findFirst().orElseThrow(() -> new Refused(Refusal.of("session-unknown")));
        sessions.close(person(), id);
        return ResponseEntity.noContent().build();
    }

    /// The devices on which he signed in for the first time and of which he has not said that he knows them.
    @GetMapping("/new-devices")
    @Asks("person")
    List<DeviceView> devices() { return devices.listNew(person()).stream().map(one -> new DeviceView(one.id(), one.label(), one.means(), one.firstSeen())).toList(); }

    @GetMapping("/programs")
    @Asks("citizen")
    List<ConsentView> programs() { return consents.list(person()).stream().map(ConsentView::of).toList(); }

    @DeleteMapping("/programs/{consent}")
    @Asks("citizen")
    ResponseEntity<Void> endProgram(@PathVariable String consent) {
        consents.end(person(), PublicId.find(consent).orElseThrow(() -> new Refused(Refusal.of("consent-unknown")))).orThrow();
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/firm/members")
    @Asks("citizen")
    List<MemberView> members() { return members.list().stream().map(MemberView::of).toList(); }

    @PostMapping("/firm/members")
    @Asks("citizen")
    ResponseEntity<MemberView> admit(@RequestBody MemberBody body) {
        Person.Natural admitted = members.admit(Fields.given("iin", body.iin())).orThrow();
        MemberView view = members.list().stream().filter(one -> one.person().equals(admitted.id())).map(MemberView::of).findFirst().orElseThrow();
        return ResponseEntity.created(URI.create("/api/v1/firm/members/" + view.person())).body(view);
    }

    @DeleteMapping("/firm/members/{member}")
    @Asks("citizen")
    ResponseEntity<Void> dismiss(@PathVariable String member) {
        members.dismiss(PersonId.find(member).orElseThrow(() -> new Refused(Refusal.of("member-nobody")))).orThrow();
        return ResponseEntity.noContent().build();
    }

    private static PersonId person() {
        return switch (Acting.now()) {
            case Actor.Citizen citizen -> citizen.person();
            case Actor.Staff officer -> officer.person();
            case Actor.Rule _, Actor.Anyone _ -> throw new Refused(Refusal.of("sign-in-first"));
        };
    }
}
