package kz.torelik.simulator;

import java.io.PrintStream;
import java.net.URI;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/// Says on the terminal, when the house is ready, where it is and who can sign in.
final class Announcing implements ApplicationListener<ApplicationReadyEvent> {

    private final DemonstrationPeople people;
    private final URI address;
    private final PrintStream terminal;

    Announcing(DemonstrationPeople people, URI address, PrintStream terminal) {
        this.people = people;
        this.address = address;
        this.terminal = terminal;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        StringBuilder text = new StringBuilder("\n  Torelik is ready: ").append(address).append("\n\n  Who can sign in (password of citizens: ").append(DemonstrationPeople.PASSWORD)
                .append("; staff sign in with their electronic signature on the page):\n\n");
        for (DemonstrationPeople.SignIn one : people.list()) {
            text.append("    ").append(one.iin()).append("  ").append(one.name()).append(" — ").append(one.story().in(one.language())).append('\n');
        }
        terminal.println(text);
    }
}
