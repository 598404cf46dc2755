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

    @Test
    void a_paper_waits_for_one_person_until_he_signs_or_refuses_and_another_of_its_kind_takes_its_place() {
        enters(witness, "witness");
        events.add(RoomEvent.of(judge, witness, "to-sign").with("witness-warned first"));
        assertThat(state().waiting(witness)).get().extracting(RoomState.ToSign::sheet, RoomState.ToSign::document).containsExactly("witness-warned", "first");
        assertThat(state().waiting(party)).as("it is not his").isEmpty();
        events.add(RoomEvent.of(witness, witness, "declined").with("witness-warned first"));
        assertThat(state().waiting(witness)).isEmpty();
        assertThat(state().isSigned(witness, "witness-warned")).isFalse();
        events.add(RoomEvent.of(judge, witness, "to-sign").with("witness-warned second"));
        events.add(RoomEvent.of(witness, witness, "signed").with("witness-warned second"));
        assertThat(state().waiting(witness)).isEmpty();
        assertThat(state().isSigned(witness, "witness-warned")).isTrue();
        assertThat(state().papers()).as("the latest of a kind").hasSize(1);
    }

    @Test
    void whoever_is_at_a_place_is_there_from_the_moment_that_its_officer_says_so_until_he_is_led_away_or_the_place_leaves() {
        PersonId place = PersonId.random();
        enters(place, "place");
        assertThat(seat(place).identified()).as("its officer is known by his account").isTrue();
        assertThat(state().held()).isEmpty();
        events.add(RoomEvent.of(place, place, "brought").with("Serik Omarov|Captain Bek"));
        assertThat(state().held()).containsExactly(java.util.Map.entry(place, "Serik Omarov"));
        assertThat(events.getLast().facts("Facility")).containsExactly("Facility", "Serik Omarov", "Captain Bek");
        events.add(RoomEvent.of(place, place, "led-away").with("Serik Omarov|Captain Bek"));
        assertThat(state().held()).isEmpty();
        events.add(RoomEvent.of(place, place, "brought").with("Serik Omarov|Captain Bek"));
        happens(place, "left");
        assertThat(state().held()).isEmpty();
    }
}
