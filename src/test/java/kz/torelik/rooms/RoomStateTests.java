package kz.torelik.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.torelik.kernel.PersonId;
import org.junit.jupiter.api.Test;

/// A room as its events make it.
class RoomStateTests {

    private final PersonId judge = PersonId.random();
    private final PersonId party = PersonId.random();
    private final PersonId witness = PersonId.random();
    private final List<RoomEvent> events = new ArrayList<>();

    private RoomState state() { return RoomState.of(events); }

    private void enters(PersonId person, String role) { events.add(RoomEvent.of(person, person, "entered").as(role, role)); }

    private void happens(PersonId who, String act) { events.add(RoomEvent.of(judge, who, act)); }

    private RoomState.Seat seat(PersonId person) { return state().find(person).orElseThrow(); }

    @Test
    void the_court_is_inside_at_once_and_others_wait_to_be_admitted() {
        enters(judge, "judge");
        enters(party, "party");
        assertThat(seat(judge).isPresent()).isTrue();
        assertThat(seat(party).state()).isEqualTo("waiting");
        happens(party, "admitted");
        assertThat(seat(party).isPresent()).isTrue();
        assertThat(seat(party).number()).isEqualTo(2);
    }

    @Test
    void the_session_identifies_a_participant_and_the_secretary_a_witness() {
        enters(party, "party");
        enters(witness, "witness");
        assertThat(seat(party).identified()).isTrue();
        assertThat(seat(witness).identified()).isFalse();
        happens(witness, "identified");
        assertThat(seat(witness).identified()).isTrue();
    }

    @Test
    void whoever_leaves_waits_again_and_stays_muted_and_whoever_is_lost_comes_back_to_his_seat() {
        enters(party, "party");
        happens(party, "admitted");
        happens(party, "muted");
        happens(party, "lost");
        assertThat(seat(party).isPresent()).isFalse();
        happens(party, "back");
        assertThat(seat(party).isPresent()).isTrue();
        happens(party, "left");
        enters(party, "party");
        assertThat(seat(party).state()).isEqualTo("waiting");
        assertThat(seat(party).muted()).as("leaving does not undo what the court did").isTrue();
    }

    @Test
    void the_floor_goes_with_whoever_goes() {
        enters(party, "party");
        happens(party, "admitted");
        happens(party, "muted");
        happens(party, "floor");
        assertThat(state().floor()).isEqualTo(party);
        assertThat(seat(party).muted()).isFalse();
        happens(party, "removed");
        assertThat(state().floor()).isNull();
    }

    @Test
    void the_room_is_retired_closed_and_shows_a_document_until_it_is_not() {
        for (String act : List.of("retired", "closed")) events.add(RoomEvent.of(judge, null, act));
        events.add(RoomEvent.of(judge, null, "shown").with("paper 1"));
        assertThat(state()).extracting(RoomState::retired, RoomState::closed, RoomState::shown).containsExactly(true, true, "paper 1");
        for (String act : List.of("returned", "opened", "hidden")) events.add(RoomEvent.of(judge, null, act));
        assertThat(state()).extracting(RoomState::retired, RoomState::closed, RoomState::shown).containsExactly(false, false, null);
    }
}
