package kz.torelik.simulator;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.jspecify.annotations.Nullable;

/// The one thread that makes the cases, at the lowest priority and not before the house is ready; it ends before the database does.
final class CaseMaker implements SmartLifecycle, ApplicationListener<ApplicationReadyEvent> {

    private final MakingCases making;
    private final ApplicationEventPublisher events;
    private final boolean wanted;
    private @Nullable Thread thread;
    private boolean running;

    CaseMaker(MakingCases making, ApplicationEventPublisher events, boolean wanted) {
        this.making = making;
        this.events = events;
        this.wanted = wanted;
    }

    @Override
    public synchronized void onApplicationEvent(ApplicationReadyEvent ready) {
        if (!wanted || !running || thread != null) return;
        thread = Thread.ofPlatform().daemon().name("demonstration-cases").priority(Thread.MIN_PRIORITY).start(() -> events.publishEvent(new CountryMade(making.makeAll())));
    }

    @Override
    public synchronized void start() { running = true; }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread == null) return;
        thread.interrupt();
        try {
            thread.join(java.time.Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() { return running; }
}
