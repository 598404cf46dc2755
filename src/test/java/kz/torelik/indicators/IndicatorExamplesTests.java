package kz.torelik.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.torelik.deadlines.Clocks;
import kz.torelik.deadlines.History;
import kz.torelik.deadlines.Occurred;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.Course;
import kz.torelik.law.Happening;
import kz.torelik.law.Indicator;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each example of `law/indicators` goes through the fold into the tables of a real database and comes out of the sums as the data say. Each has a court of
/// its own. An example may leave out what happens between its events: a case then stands where its last event leads.
class IndicatorExamplesTests {

    private static final Pattern EVENT = Pattern.compile("([^@#]+)(?:@(\\d+))?(?:#(.+))?");
    private static final LawBook LAW = LawBook.load();
    private static Walks world;

    @BeforeAll
    static void open() { world = new Walks(LAW, 1); }

    @AfterAll
    static void close() { world.close(); }

    @Test
    void thereAreSixtyAndMore() { assertThat(LAW.indicators().list()).hasSizeGreaterThanOrEqualTo(60); }

    @TestFactory
    Stream<DynamicTest> everyExampleIsWhatTheFiguresSay() {
        List<Indicator> all = LAW.indicators().list();
        return all.stream().map(each -> DynamicTest.dynamicTest(each.id(), () -> check(each, CourtCode.of("%04d".formatted(1000 + all.indexOf(each))))));
    }

    private static void check(Indicator indicator, CourtCode court) {
        Indicator.Example example = indicator.example();
        for (Map<String, LocalDate> events : example.cases()) tell(court, example.procedure(), events, example.to());
        Figures figures = new Figures(world.cases.jdbc, LAW, world.clock);
        Figure figure = world.cases.as(new kz.torelik.kernel.Actor.Rule("test"), _ -> figures.read(new Place.OfCourt(court), new Days(example.from(), example.to()))).of(indicator);
        assertThat(figure.value()).isNotNull().isCloseTo(example.is(), org.assertj.core.data.Offset.offset(0.005));
        assertThat(figure.base()).as("what it rests on").isNotNegative();
    }

    private static void tell(CourtCode court, String procedureId, Map<String, LocalDate> events, LocalDate today) {
        Procedure procedure = LAW.procedure(procedureId);
        Course course = procedure.begin();
        List<Occurred> heard = new ArrayList<>();
        Remembered remembered = null;
        Stood stood = null;
        AgeRows.Changes ages = new AgeRows.Changes();
        CaseId id = CaseId.random();
        List<Cell> cells = new ArrayList<>();
        for (Map.Entry<String, LocalDate> each : events.entrySet()) {
            Matcher matcher = EVENT.matcher(each.getKey());
            assertThat(matcher.matches()).as(each.getKey()).isTrue();
            Happening happening = Happening.of(matcher.group(1));
            int seq = heard.size() + 1;
            heard.add(new Occurred(seq, happening, each.getValue(), Instant.EPOCH, matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2)), matcher.group(3)));
            if (seq > 1) course = after(course, happening);
            Counted counted = new Counted(seq, happening.event(), happening.kind(), each.getValue(), course.stage().id());
            Remembered.Step step = remembered == null ? Remembered.begin(court.digits(), procedureId, "7.03", counted, LAW.indicators().spans()) : remembered.hear(counted, LAW.indicators().spans());
            remembered = step.after();
            Stood next = stood == null ? Stood.begin(court.digits(), procedureId, "7.03", counted) : stood.after(counted);
            if (stood == null) ages.begins(id, next);
            else if (next != stood) ages.goesOn(id, stood, next);
            stood = next;
            cells.addAll(step.cells());
        }
        Remembered last = Objects.requireNonNull(remembered);
        world.cases.as(new kz.torelik.kernel.Actor.Rule("test"), _ -> {
            new CellRows(world.cases.jdbc).write(Map.of(id, last), cells, List.of());
            new AgeRows(world.cases.jdbc).write(ages);
            TermRows.Changes changes = new TermRows.Changes();
            changes.add(id, Map.of(), TermRows.Row.of(court.digits(), Cell.NOBODY, Clocks.of(new History(procedureId, "7.03", Map.of(1, "plaintiff", 2, "defendant"), heard), LAW, today)));
            new TermRows(world.cases.jdbc).write(changes);
            return true;
        });
    }

    private static Course after(Course course, Happening happening) {
        if (course.after(happening) instanceof Answer.Yes<Course>(Course next)) return next;
        return course.procedure().stages().stream().flatMap(stage -> course.procedure().steps(stage).stream())
                .filter(step -> step.event().means(happening) && step.to() != null && !step.to().equals(Procedure.BACK)).findFirst()
                .map(step -> new Course(course.procedure(), course.procedure().stage(Objects.requireNonNull(step.to())))).orElse(course);
    }
}
