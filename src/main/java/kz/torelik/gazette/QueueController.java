package kz.torelik.gazette;

import java.util.Optional;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import kz.torelik.reception.ReceptionDesk;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The board of numbers in the hall of a court: which are called, and where to; nobody is named.
@Controller
class QueueController {

    private final ReceptionDesk desk;
    private final LawBook law;

    QueueController(ReceptionDesk desk, LawBook law) {
        this.desk = desk;
        this.law = law;
    }

    @GetMapping("/queue/{court}")
    @Asks(Asks.OPEN)
    Screen board(@PathVariable String court) {
        Court known = Optional.of(court).filter(one -> one.matches("\\d{4}")).map(CourtCode::of).flatMap(law.courts()::find).orElseThrow(NothingHere::new);
        return new QueueScreen(known.code(), known.title(), desk.board(known.code()));
    }
}
