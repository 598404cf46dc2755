package kz.torelik;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.torelik.allocation.DrawKey;
import kz.torelik.allocation.Draws;
import kz.torelik.casefile.River;
import kz.torelik.counterparts.authority.Authority;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.counterparts.bank.Bank;
import kz.torelik.counterparts.bodies.Bodies;
import kz.torelik.counterparts.bodies.BodySystem;
import kz.torelik.counterparts.mail.Mail;
import kz.torelik.database.Acting;
import kz.torelik.database.TestPostgres;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Paying;
import kz.torelik.filing.Preparing;
import kz.torelik.filing.Submission;
import kz.torelik.filing.Submissions;
import kz.torelik.filing.Submitting;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.language.Sentences;
import kz.torelik.law.LawBook;
import kz.torelik.payments.BankKey;
import kz.torelik.payments.PaymentOrder;
import kz.torelik.simulator.population.LeadingCharacter;
import kz.torelik.simulator.population.Population;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// The whole application on a random port with a fresh database, the test authority, the bank and the mail beside it in the same process, and a data
/// folder under `target/`. For scenario tests and journeys; start one for a class and close it at its end.
public final class House implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final AtomicInteger PORT = new AtomicInteger();
    private static final Duration PATIENCE = Patience.OURS;
    private static final LawBook LAW = LawBook.load();
    private static final Sentences SENTENCES = Sentences.load();
    /// The passwords of a house of tests guard nothing: its hashes are made the same way, with less work.
    private static final Argon2PasswordEncoder LIGHT = new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    private static final AtomicReference<DrawKey> DRAW_KEY = new AtomicReference<>();
    private static final AtomicReference<Path> SEAL = new AtomicReference<>();
    private static final String BANK_KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private final List<String> settings;
    private ConfigurableApplicationContext context;
    private final Authority authority;
    private final Bank bank;
    private final Mail mail;
    private final Bodies bodies;
    private final AuthorityDesk desk;
    private final HttpClient http = HttpClient.newHttpClient();

    private House(List<String> settings, ConfigurableApplicationContext context, Authority authority, Bank bank, Mail mail, Bodies bodies, AuthorityDesk desk) {
        this.settings = List.copyOf(settings);
        this.context = context;
        this.authority = authority;
        this.bank = bank;
        this.mail = mail;
        this.bodies = bodies;
        this.desk = desk;
    }

    /// A house with the people and courts of the demonstration country, and no cases.
    ///
    /// @param start what day and time it is there when it opens; the clock goes on from then
    /// @param settings more settings, as `name=value`
    public static House inhabited(LocalDateTime start, String... settings) {
        List<String> all = new ArrayList<>(List.of("torelik.demonstration=true", "torelik.cases=false"));
        all.addAll(List.of(settings));
        return open(start, all);
    }

    /// A house in which nobody lives yet.
    public static House empty(LocalDateTime start, String... settings) { return open(start, new ArrayList<>(List.of(settings))); }

    private static House open(LocalDateTime start, List<String> settings) {
        try {
            Path data = Files.createDirectories(Path.of("target", "houses", ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet()).toAbsolutePath());
            Authority authority = Authority.run(TestRun.folder("house-authority"), 0);
            AuthorityDesk desk = new AuthorityDesk(authority.address());
            desk.copyRootInto(data.resolve("trust"));
            seal(desk, data.resolve("seal"));
            int port = freePort();
            Bank bank = Bank.run(data.resolve("bank"), 0, BANK_KEY, URI.create("http://127.0.0.1:" + port + "/callbacks/bank"));
            Mail mail = Mail.run(data.resolve("mail"), 0, 0);
            Bodies bodies = Bodies.run(0, authority.address(), URI.create("http://127.0.0.1:" + port));
            BodySystem.enroll(desk);
            for (BodySystem one : BodySystem.values()) {
                String sender = "torelik.intake.senders[" + one.ordinal() + "].";
                settings.addAll(List.of(sender + "bin=" + one.bin(), sender + "body=" + one.code(), sender + "name=" + one.title(), sender + "acts=" + bodies.address().resolve("/acts")));
            }
            settings.addAll(List.of("torelik.mail.host=127.0.0.1", "torelik.mail.port=" + mail.smtpPort()));
            settings.addAll(List.of(TestPostgres.fresh().properties()));
            if (settings.stream().noneMatch(one -> one.startsWith("torelik.authority="))) settings.add("torelik.authority=" + authority.address());
            settings.addAll(List.of("server.port=" + port, "torelik.address=http://127.0.0.1:" + port, "torelik.data=" + data,
                    "torelik.signatures.trust-anchors=" + data.resolve("trust"), "torelik.signatures.seal-folder=" + data.resolve("seal"),
                    "torelik.signatures.ocsp=" + authority.ocsp(), "torelik.signatures.time-stamps=" + authority.timeStamps(), "torelik.signatures.demonstration-time=true",
                    "torelik.signatures.timeout=10s", "torelik.payments.bank.address=" + bank.address(), "torelik.payments.bank.key=" + BankKey.of(BANK_KEY).hex()));
            return new House(settings, run(start, settings), authority, bank, mail, bodies, desk);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static ConfigurableApplicationContext run(LocalDateTime start, List<String> settings) {
        Clock real = Clock.system(CourtClock.COUNTRY);
        CourtClock clock = new CourtClock(Clock.offset(real, Duration.between(real.instant(), start.atZone(CourtClock.COUNTRY))));
        SpringApplication application = new SpringApplication(Torelik.class);
        application.setApplicationContextFactory(_ -> new QuickContext());
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("clock", clock);
            context.addBeanFactoryPostProcessor(House::share);
        });
        ConfigurableApplicationContext running = application.run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
        DRAW_KEY.compareAndSet(null, running.getBean(DrawKey.class));
        return running;
    }

    /// The houses of a process have one seal: its keys take longer to make than the rest of the authority's work.
    private static synchronized void seal(AuthorityDesk desk, Path folder) throws IOException {
        Path first = SEAL.get();
        if (first == null) {
            desk.equipSeal(folder, "Torelik", "200440000015");
            SEAL.set(folder);
        } else {
            Files.createDirectories(folder);
            for (String file : List.of("seal.key", "seal.pem")) Files.copy(first.resolve(file), folder.resolve(file));
        }
    }

    /// What never changes and takes long to make, the houses of a process have in common: the law, the sentences, and the key of the draws of the first one.
    private static void share(ConfigurableListableBeanFactory beans) {
        beans.registerSingleton("lawBook", LAW);
        beans.registerSingleton("sentences", SENTENCES);
        beans.registerSingleton("hashing", LIGHT);
        DrawKey drawn = DRAW_KEY.get();
        if (drawn != null) beans.registerSingleton("drawKey", drawn);
    }

    /// Ends the program and starts it again over the same data, on the day to which its clock had come; bank, mail and authority stay.
    ///
    /// @param more settings that replace those of the same name
    public void restart(String... more) {
        LocalDateTime now = LocalDateTime.ofInstant(clock().instant(), CourtClock.COUNTRY);
        context.close();
        List<String> all = new ArrayList<>(settings);
        for (String one : more) all.removeIf(old -> old.startsWith(one.substring(0, one.indexOf('=') + 1)));
        all.addAll(List.of(more));
        context = run(now, all);
    }

    /// A port that stays free until somebody listens: below those that the system gives to whoever connects (a house needs seconds until it listens, and connections to its database would take a port of theirs), and from a hundred of its own for each process.
    public static int freePort() throws IOException {
        int first = 10_000 + (int) (ProcessHandle.current().pid() % 100) * 100;
        for (int tried = 0; tried < 100; tried++) {
            try (java.net.ServerSocket socket = new java.net.ServerSocket(first + PORT.getAndIncrement() % 100, 1, java.net.InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (java.net.BindException taken) {
                continue; // by another program
            }
        }
        throw new IOException("No port from " + first + " to " + (first + 99) + " is free");
    }

    public <T> T get(Class<T> type) { return context.getBean(type); }

    /// `http://127.0.0.1:<port>`, without a slash at the end.
    public URI address() { return URI.create(context.getEnvironment().getRequiredProperty("torelik.address")); }

    public CourtClock clock() { return get(CourtClock.class); }

    public Bank bank() { return bank; }

    /// The mail servers of the people; their messages lie in `mail/` of the data folder.
    public Mail mail() { return mail; }

    /// The systems of the police, of a pre-trial body and of the prosecution.
    public Bodies bodies() { return bodies; }

    public AuthorityDesk authority() { return desk; }

    /// Moves the clock of the house forward to that moment in the country's time.
    public void moveTo(LocalDateTime moment) {
        clock().advance(Duration.between(clock().instant(), moment.atZone(CourtClock.COUNTRY)));
    }

    /// A character of the guided tour, such as `aigul`.
    public LeadingCharacter character(String key) { return get(Population.class).leading(key); }

    /// The IIN of another judge of the same court, its chair first: he decides a recusal.
    public String colleagueOf(PersonId judge) {
        return get(Population.class).courts().stream().map(court -> Stream.concat(court.list(Function.CHAIR).stream(), court.list(Function.JUDGE).stream()).map(one -> one.person()).toList())
                .filter(bench -> bench.stream().anyMatch(one -> one.id().equals(judge))).flatMap(List::stream).filter(one -> !one.id().equals(judge)).findFirst().orElseThrow().iin().digits();
    }

    public Actor citizen(String key) { return new Actor.Citizen(character(key).person().id()); }

    /// A person of the register as one who acts for himself.
    public Actor citizen(Iin iin) { return new Actor.Citizen(get(People.class).find(iin).map(Person.Natural::id).orElseThrow()); }

    /// Does something on behalf of somebody.
    public <T> T as(Actor actor, Supplier<T> work) { return Acting.as(actor, work::get); }

    /// The detached signature of a person as an individual.
    public byte[] sign(byte[] content, String iin) { return DemoSigner.sign(content, desk.signingKey(iin)); }

    /// Files a claim as a citizen does: a draft, its attachment, the text, the signature, the submission.
    ///
    /// @param attachment a PDF that proves the claim
    /// @throws kz.torelik.kernel.Refused when the house does not take it
    public Submission file(LeadingCharacter person, ClaimDraft claim, byte[] attachment) {
        return as(new Actor.Citizen(person.person().id()), () -> {
            Drafts drafts = get(Drafts.class);
            Drafts.Draft draft = drafts.begin(claim.language());
            draft = drafts.save(draft.id(), draft.version(), claim).orThrow();
            if (!(get(Attaching.class).attach(draft.id(), draft.version(), "evidence", "evidence.pdf", attachment).orThrow() instanceof Attaching.Attachment.Taken taken)) {
                throw new IllegalStateException("The attachment was not taken");
            }
            Document paper = get(Preparing.class).prepare(draft.id()).orThrow();
            byte[] signature = sign(content(paper), person.person().iin().digits());
            return get(Submitting.class).submit(draft.id(), taken.draft().version(), signature).orThrow();
        });
    }

    /// The bytes of a stored document.
    public byte[] content(Document document) {
        try {
            return get(Documents.class).content(document);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Pays the duty on the bank's page, as a browser does, and waits until the bank's message has come and was booked.
    public Submission pay(Actor payer, SubmissionId id) {
        return as(payer, () -> {
            PaymentOrder order = get(Paying.class).order(id, address().resolve("/"), kz.torelik.kernel.Language.RU).orThrow();
            send(HttpRequest.newBuilder(Objects.requireNonNull(order.payAt())).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("account=card&lang=ru")));
            get(Paying.class).check(id);
            awaitQuiet();
            return get(Submissions.class).get(id);
        });
    }

    /// Pays the duty of a complaint of whoever acts, where it waits for one.
    public void payForPaper(kz.torelik.kernel.PublicId paper) {
        kz.torelik.filing.PayingForPapers paying = get(kz.torelik.filing.PayingForPapers.class);
        if (paying.find(paper).filter(duty -> !duty.filed()).isEmpty()) return;
        PaymentOrder order = paying.order(paper, address().resolve("/"), kz.torelik.kernel.Language.RU).orThrow();
        send(HttpRequest.newBuilder(Objects.requireNonNull(order.payAt())).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("account=card&lang=ru")));
        paying.check(paper);
        awaitQuiet();
    }

    private void send(HttpRequest.Builder request) {
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 400) throw new IllegalStateException("The answer was " + status);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Waits until everything that follows from what was done has been done, the draws among it.
    public void awaitQuiet() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            if (System.nanoTime() > end || !get(River.class).awaitQuiet(PATIENCE)) throw new IllegalStateException("The river did not come to rest");
        } while (get(Draws.class).isAnyCommitted() || !get(River.class).awaitQuiet(Duration.ZERO));
    }

    /// Waits for what comes over a wire or from another thread, and for all that follows from it.
    public void awaitThat(BooleanSupplier there) { Patience.until(there, this::awaitQuiet); }

    @Override
    public void close() {
        context.close();
        bank.close();
        mail.close();
        bodies.close();
        authority.close();
        http.close();
    }
}
