package kz.torelik.rooms;

import java.util.Optional;
import kz.torelik.database.Acting;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.pages.DrawnPage;
import kz.torelik.documents.pages.Reading;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The page of a document of the file that the court shows to everybody in the room, as a picture; also to whoever may not open the file, as in a courtroom, and only while it is shown.
@Service
public class ShowingPapers {

    private static final int WIDTH = 1000;
    private static final Actor RULE = new Actor.Rule("rooms");

    private final Rooms rooms;
    private final Documents documents;
    private final Reading reading;
    private final TransactionTemplate transactions;

    ShowingPapers(Rooms rooms, Documents documents, Reading reading, TransactionTemplate transactions) {
        this.rooms = rooms;
        this.documents = documents;
        this.reading = reading;
        this.transactions = transactions;
    }

    /// @return the refusals `room-document` when nothing is shown to whoever acts, those of the drawing and of [Rooms#find]
    public Answer<DrawnPage> page(PublicId id) {
        return rooms.find(id).then(room -> {
            RoomState state = RoomState.of(rooms.events(room));
            String shown = state.shown();
            if (!room.isOpen() || shown == null || state.find(room.me().person()).filter(RoomState.Seat::isPresent).isEmpty()) return Answer.no(Refusal.of("room-document"));
            Optional<Document> document = DocumentId.find(shown.substring(0, 26)).flatMap(wanted -> Acting.as(RULE, () -> transactions.execute(_ -> documents.find(wanted))));
            if (document.isEmpty()) return Answer.no(Refusal.of("room-document"));
            // everybody in the room asks for the same page: it is drawn once, unless the case is closed to the public
            return Acting.as(RULE, () -> reading.page(document.get(), Integer.parseInt(shown.substring(27)), WIDTH, room.isSecret()));
        });
    }
}
