package kz.torelik.rooms;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.SettlementInFile;
import kz.torelik.casefile.SuingForOthers;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.documents.Document;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.FilingInCase;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Sheets;
import kz.torelik.signatures.AcceptedSignature;
import kz.torelik.signatures.ExpectedSigner;
import kz.torelik.signatures.Signatures;
import org.springframework.stereotype.Service;

/// Papers that are signed in the room of a hearing, each by the one whom the law has sign it, with his own key: the statement of a witness, an expert or an interpreter that he was warned, of a participant that his rights were explained, and the
/// agreement of the parties. A statement goes to the protocol and into the file (CPC arts. 191, 200; CrPC arts. 352, 360, 370); an agreement is filed as elsewhere: by the one who wrote it, then by each of the others (art. 176). Whoever does not want to sign says so; that too
/// is written down.
@Service
public class SigningInRoom {

    private static final int LONGEST_AGREEMENT = 4000;

    private final Rooms rooms;
    private final LiveRooms live;
    private final CaseAccess access;
    private final CaseFiles files;
    private final FilingInCase filing;
    private final SheetPaper paper;
    private final Keys keys;

    SigningInRoom(Rooms rooms, LiveRooms live, CaseAccess access, CaseFiles files, FilingInCase filing, SheetPaper paper, Keys keys) {
        this.rooms = rooms;
        this.live = live;
        this.access = access;
        this.files = files;
        this.filing = filing;
        this.paper = paper;
        this.keys = keys;
    }

    /// Who signs with what, and when.
    @org.springframework.stereotype.Component
    record Keys(Signatures signatures, People people, CourtClock clock) {

        Person.Natural natural(RoomState.Seat seat) {
            return switch (people.find(seat.person()).orElseThrow()) {
                case Person.Natural natural -> natural;
                case Person.Organisation organisation -> throw new IllegalStateException("An organisation signs no statement of a person: " + organisation.id());
            };
        }

        boolean isNatural(RoomState.Seat seat) { return people.find(seat.person()).filter(Person.Natural.class::isInstance).isPresent(); }
    }

    /// What those in the room can be given to sign now, by the numbers of their seats: what the law has such a role sign, unless it is signed; an agreement only while one waits. Nothing for whoever does not keep order, and before the session was opened.
    public Map<Integer, List<Sheets.Sheet>> offered(Room room, RoomState state) {
        Map<Integer, List<Sheets.Sheet>> offered = new HashMap<>();
        if (!room.isHearing() || !room.me().keepsOrder() || !(access.ask(caseId(room), "read-case") instanceof Answer.Yes<CaseAccess.Permit>(CaseAccess.Permit permit)) || !isOpened(room, permit.file())) return offered;
        state.seats().values().stream().filter(seat -> seat.isPresent() && seat.identified()).forEach(seat -> offered.put(seat.number(),
                paper.sheets(seat, permit.file()).stream().filter(sheet -> !state.isSigned(seat.person(), sheet.code()) && fault(permit.file(), seat, sheet).isEmpty()).toList()));
        return offered;
    }

    /// The court gives somebody a paper to sign.
    ///
    /// @param sheet its code in `law/sheets.yaml`
    /// @return the room, or a refusal: `room-not-yours`, `room-seat`, `room-sheet` when the law has him sign no such paper, `room-sheet-age`, `room-sheet-signed`, `room-sheet-early` before the session was opened, `room-no-agreement`, those of [Rooms#with]
    public Answer<Room> give(PublicId id, int number, String sheet) {
        return told(id, rooms.with(id, inside -> {
            if (!inside.room().isHearing() || !inside.room().me().keepsOrder()) return Answer.no(Refusal.of("room-not-yours"));
            Optional<RoomState.Seat> found = inside.state().find(number).filter(seat -> seat.isPresent() && seat.identified());
            if (found.isEmpty()) return Answer.no(Refusal.of("room-seat"));
            RoomState.Seat seat = found.get();
            return access.ask(caseId(inside.room()), "read-case").then(permit -> {
                Optional<Sheets.Sheet> wanted = paper.sheets(seat, permit.file()).stream().filter(one -> one.code().equals(sheet)).findFirst();
                if (wanted.isEmpty()) return Answer.no(Refusal.of("room-sheet"));
                if (inside.state().isSigned(seat.person(), sheet)) return Answer.no(Refusal.of("room-sheet-signed"));
                Optional<Refusal> fault = fault(permit.file(), seat, wanted.get()).or(() -> isOpened(inside.room(), permit.file()) ? Optional.empty() : Optional.of(Refusal.of("room-sheet-early")));
                if (fault.isPresent()) return Answer.no(fault.get());
                String document = sheet.equals(Sheets.SETTLEMENT) ? agreement(permit.file(), seat).orElseThrow().filed().documents().getFirst().id().toString()
                        : paper.make(permit.file(), keys.natural(seat).name(), seat.role(), wanted.get()).id().toString();
                inside.add(RoomEvent.of(inside.me(), seat.person(), "to-sign").with(sheet + " " + document));
                if (sheet.equals(Sheets.SETTLEMENT)) inside.add(RoomEvent.of(inside.me(), null, "shown").with(document + " 1"));
                return Answer.yes(inside.room());
            });
        }));
    }

    private Optional<Refusal> fault(CaseFile file, RoomState.Seat seat, Sheets.Sheet sheet) {
        if (sheet.code().equals(Sheets.SETTLEMENT)) return agreement(file, seat).isPresent() ? Optional.empty() : Optional.of(Refusal.of("room-no-agreement").under(sheet.basis()));
        if (!keys.isNatural(seat)) return Optional.of(Refusal.of("room-sheet"));
        return sheet.isForBorn(keys.natural(seat).born(), keys.clock().today()) ? Optional.empty() : Optional.of(Refusal.of("room-sheet-age", String.valueOf(sheet.fromAge())).under(java.util.Objects.requireNonNull(sheet.ageBasis())));
    }

    private static boolean isOpened(Room room, CaseFile file) { return file.hearing(room.hearing()).filter(session -> session.state().equals("opened")).isPresent(); }

    /// The agreement that waits for the signature of somebody in the room.
    private static Optional<SettlementInFile> agreement(CaseFile file, RoomState.Seat seat) {
        return file.settlements().stream().filter(one -> one.outcome() == null).reduce((_, later) -> later).filter(open -> sides(file, seat).stream().anyMatch(side -> !open.signed().contains(side)));
    }

    /// The sides of the dispute that somebody is, or for whom he acts.
    private static List<Integer> sides(CaseFile file, RoomState.Seat seat) {
        return file.partiesOf(seat.person()).stream().map(party -> party.actsFor() == null ? party.number() : party.actsFor()).distinct().filter(number -> isSide(file, number)).toList();
    }

    /// Whoever sues for others makes no agreement about what is theirs, and nobody makes one with him.
    private static boolean isSide(CaseFile file, int number) {
        Party party = file.party(number);
        return (party.asks() || party.answers()) && !SuingForOthers.speaks(file, number) && !SuingForOthers.isNobodys(file);
    }

    /// Whether whoever acts may write an agreement down: a side of a dispute that the law lets end so, and not a victim of a crime or somebody who is charged.
    public boolean mayAgree(Room room) {
        return room.isHearing() && room.me().role().equals("party") && access.ask(caseId(room), "file-document") instanceof Answer.Yes<CaseAccess.Permit>(CaseAccess.Permit permit)
                && paper.knowsAgreements(permit.file()) && permit.parties().stream().anyMatch(number -> isSide(permit.file(), number));
    }

    /// A side writes the agreement down in the room, to sign it first.
    ///
    /// @param terms one in a line
    /// @return the room, or a refusal: `room-not-yours`, `room-agreement` when it is too long, those of the paper and of [Rooms#with]
    public Answer<Room> agree(PublicId id, String terms) {
        return told(id, rooms.with(id, inside -> {
            Optional<RoomState.Seat> seat = inside.state().find(inside.me()).filter(one -> one.isPresent() && one.role().equals("party"));
            if (!inside.room().isHearing() || seat.isEmpty()) return Answer.no(Refusal.of("room-not-yours"));
            if (terms.length() > LONGEST_AGREEMENT) return Answer.no(Refusal.of("room-agreement", LONGEST_AGREEMENT));
            return side(inside).then(party -> filing.prepare(caseId(inside.room()), party, new FilingInCase.Wanted(Sheets.SETTLEMENT, Sheets.SETTLEMENT, terms, "", new byte[0])))
                    .map(prepared -> {
                        inside.add(RoomEvent.of(inside.me(), inside.me(), "to-sign").with(Sheets.SETTLEMENT + " " + prepared.document().id() + " " + prepared.id()));
                        return inside.room();
                    });
        }));
    }

    private Answer<Integer> side(Rooms.Inside inside) {
        return access.ask(caseId(inside.room()), "file-document").then(permit -> permit.parties().stream().filter(number -> isSide(permit.file(), number)).min(Comparator.naturalOrder())
                .<Answer<Integer>>map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("settlement-not-side").under("cpc 176(1)"))));
    }

    /// The bytes that wait for the signature of whoever acts.
    ///
    /// @return a PDF, or the refusals `room-nothing-to-sign` and those of [Rooms#with]
    public Answer<byte[]> text(PublicId id) { return rooms.with(id, inside -> waiting(inside).map(one -> paper.content(paper.get(one.document())))); }

    private static Answer<RoomState.ToSign> waiting(Rooms.Inside inside) {
        return inside.state().waiting(inside.me()).filter(_ -> inside.state().find(inside.me()).filter(RoomState.Seat::isPresent).isPresent()).<Answer<RoomState.ToSign>>map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("room-nothing-to-sign")));
    }

    /// Signs what waits for whoever acts.
    ///
    /// @param cms the detached signature (CMS)
    /// @return the room, or a refusal: `room-nothing-to-sign`, those of the signature, of the procedure and of [Rooms#with]
    public Answer<Room> sign(PublicId id, byte[] cms) {
        return told(id, rooms.with(id, inside -> waiting(inside).then(one -> {
            Answer<CaseFile> kept = one.sheet().equals(Sheets.SETTLEMENT) ? agreed(inside, one, cms) : stated(inside, one, cms);
            return kept.map(file -> {
                inside.add(RoomEvent.of(inside.me(), inside.me(), "signed").with(one.detail()));
                if (one.sheet().equals(Sheets.SETTLEMENT)) passOn(inside, one, file);
                return inside.room();
            });
        })));
    }

    private Answer<CaseFile> stated(Rooms.Inside inside, RoomState.ToSign one, byte[] cms) {
        Document document = paper.get(one.document());
        Person.Natural signer = keys.natural(inside.state().find(inside.me()).orElseThrow());
        return keys.signatures().accept(paper.content(document), cms, ExpectedSigner.person(signer.iin())).then(accepted -> paper.asTheHouse(() -> {
            FiledDocument filed = filed(document, accepted, paper.keep(document, accepted));
            return files.record(caseId(inside.room()), CaseFiles.ANY_VERSION, new Happening(new HearingEvent.SheetSigned(inside.room().hearing(), one.sheet(), filed), keys.clock().today(), paper.sheet(one.sheet()).basis()));
        }));
    }

    private static FiledDocument filed(Document one, AcceptedSignature accepted, DocumentId signature) {
        return new FiledDocument(one.id(), "sheet", one.title(), one.mediaType(), one.size(), one.pages(), one.sha256(), signature, accepted.signer().name(), accepted.signedAt());
    }

    private Answer<CaseFile> agreed(Rooms.Inside inside, RoomState.ToSign one, byte[] cms) {
        if (one.filing() != null) return filing.file(PublicId.find(one.filing()).orElseThrow(), cms);
        return side(inside).then(party -> filing.prepare(caseId(inside.room()), party, new FilingInCase.Wanted("countersign", null, "", "", new byte[0]))).map(CasePaper::id).then(prepared -> filing.file(prepared, cms));
    }

    /// The agreement goes on to each side in the room that has not signed it yet, and all see it.
    private static void passOn(Rooms.Inside inside, RoomState.ToSign signed, CaseFile file) {
        List<RoomState.Seat> others = inside.state().seats().values().stream().filter(seat -> seat.isPresent() && seat.role().equals("party") && !seat.person().equals(inside.me()) && agreement(file, seat).isPresent())
                .filter(seat -> inside.state().waiting(seat.person()).isEmpty()).toList();
        others.forEach(seat -> inside.add(RoomEvent.of(inside.me(), seat.person(), "to-sign").with(Sheets.SETTLEMENT + " " + signed.document())));
        if (!others.isEmpty()) inside.add(RoomEvent.of(inside.me(), null, "shown").with(signed.document() + " 1"));
    }

    /// Whoever acts does not sign what waits for him.
    ///
    /// @return the room, or the refusals `room-nothing-to-sign` and those of [Rooms#with]
    public Answer<Room> decline(PublicId id) {
        return told(id, rooms.with(id, inside -> waiting(inside).map(one -> {
            inside.add(RoomEvent.of(inside.me(), inside.me(), "declined").with(one.detail()));
            return inside.room();
        })));
    }

    private Answer<Room> told(PublicId id, Answer<Room> answer) {
        if (answer.isYes()) live.changed(id);
        return answer;
    }

    private static CaseId caseId(Room room) { return java.util.Objects.requireNonNull(room.caseId()); }
}
