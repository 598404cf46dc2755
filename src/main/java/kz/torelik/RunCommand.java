package kz.torelik;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.torelik.counterparts.bodies.BodySystem;
import kz.torelik.database.StartingDatabase;
import kz.torelik.ledger.note.KeyFile;
import kz.torelik.ledger.note.KeyType;
import kz.torelik.ledger.note.SigningKey;
import kz.torelik.payments.BankKey;
import kz.torelik.rooms.relay.JanusProgram;
import kz.torelik.simulator.CountryMade;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/// `./torelik run`: the counterparts and the witnesses as processes of their own, then the application. Ports: N the application, N+1 the test
/// authority, N+2 the bank, N+3 and N+4 mail (SMTP and its mailbox view), N+5 and N+6 the witnesses, N+7 the systems of the police,
/// of a pre-trial body and of the prosecution, N+8 to N+11 the short message centre (SMPP and its page of telephones), the mobile citizens database and the post,
/// N+12 the mobile signer, N+13 the register of notarial acts.
final class RunCommand {

    private static final int PORTS = 14;

    /// Of the centre of the demonstration, which listens on loopback only.
    private static final String SMS_PASSWORD = "demo";

    private final int port;
    private final Path data;
    private final boolean empty;
    private final String video;

    private RunCommand(int port, Path data, boolean empty, String video) {
        this.port = port;
        this.data = data;
        this.empty = empty;
        this.video = video;
    }

    /// @throws IllegalArgumentException when the words cannot be understood, with what is allowed
    static RunCommand of(List<String> arguments) {
        int port = 8080;
        Path data = Path.of("data");
        boolean empty = false;
        String video = "mesh";
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            if (!word.equals("--empty") && !words.hasNext()) throw new IllegalArgumentException(word + " needs a value");
            switch (word) {
                case "--port" -> port = port(words.next());
                case "--data" -> data = Path.of(words.next());
                case "--empty" -> empty = true;
                case "--video" -> video = video(words.next());
                default -> throw new IllegalArgumentException("run takes --port N, --data DIR, --video mesh|janus and --empty, not " + word);
            }
        }
        return new RunCommand(port, data.toAbsolutePath().normalize(), empty, video);
    }

    private static String video(String word) {
        if (!word.equals("mesh") && !word.equals("janus")) throw new IllegalArgumentException("--video takes mesh or janus, not " + word);
        if (word.equals("janus") && !JanusProgram.isInstalled()) throw new IllegalArgumentException("--video janus needs Janus, which is not installed (Debian: apt-get install janus)");
        return word;
    }

    private static int port(String word) {
        if (!word.matches("\\d{1,5}") || Integer.parseInt(word) < 1 || Integer.parseInt(word) > 65535 - PORTS) {
            throw new IllegalArgumentException("--port takes a number from 1 to " + (65535 - PORTS) + ", not " + word);
        }
        return Integer.parseInt(word);
    }

    void run() throws IOException { run(new SpringApplication(Torelik.class), List.of()); }

    /// Opens the house once, looks at it, makes a case or two and ends: from such a run Java learns what to keep ready for the next starts.
    void rehearse() throws IOException {
        SpringApplication application = new SpringApplication(Torelik.class);
        application.addListeners(new EndingWhenMade());
        run(application, List.of("--torelik.most-cases=1"));
        for (String page : List.of("/", "/enter", "/acts", "/api/v1/health")) Children.look(port, page);
    }

    private void run(SpringApplication application, List<String> more) throws IOException {
        Optional<String> obstacle = Premises.take(data, port, PORTS);
        if (obstacle.isPresent()) {
            System.err.println(obstacle.get());
            System.exit(1);
        }
        System.out.printf("Torelik starts on http://localhost:%d with the data in %s%n", port, data);
        StartingDatabase database = StartingDatabase.begin(data.resolve("postgres"), Optional.ofNullable(System.getProperty("torelik.database.programs")).map(Path::of).orElse(null));
        // after the house itself has ended, and also when it has never come up
        SpringApplication.getShutdownHandlers().add(database::close);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("startingDatabase", database));
        Path keys = Files.createDirectories(data.resolve("keys"));
        SigningKey log = KeyFile.open(keys.resolve("ledger.key"), "torelik.kz/ledger", KeyType.LOG);
        Children.keep(Children.Compiler.OPTIMISING, "authority", "--data", data.resolve("authority").toString(), "--port", String.valueOf(port + 1));
        CompletableFuture<Void> trust = CompletableFuture.runAsync(this::trust, Thread.ofVirtual()::start);
        List<List<String>> later = new ArrayList<>();
        List<String> witnesses = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            Path folder = Files.createDirectories(data.resolve("witness-" + i));
            String name = "torelik.kz/witness-" + i;
            SigningKey key = KeyFile.open(folder.resolve("witness.key"), name, KeyType.WITNESS);
            later.add(List.of("witness", "--data", folder.toString(), "--name", name, "--port", String.valueOf(port + 4 + i), "--log", log.verifier().toString()));
            witnesses.add("http://127.0.0.1:" + (port + 4 + i) + " " + key.verifier());
        }
        BankKey.at(keys.resolve("bank.key"));
        later.add(List.of("bank", "--folder", data.resolve("bank").toString(), "--port", String.valueOf(port + 2), "--key-file", keys.resolve("bank.key").toString(),
                "--callback", "http://127.0.0.1:" + port + "/callbacks/bank"));
        later.add(List.of("mail", "--data", data.resolve("mail").toString(), "--port", String.valueOf(port + 3), "--http-port", String.valueOf(port + 4)));
        String carriers = BankKey.at(keys.resolve("carriers.key")).hex();
        later.add(List.of("carriers", "--port", String.valueOf(port + 8), "--key-file", keys.resolve("carriers.key").toString(), "--password", SMS_PASSWORD, "--callback", "http://127.0.0.1:" + port + "/callbacks/post",
                "--notaries", String.valueOf(port + 13), "--notaries-callback", "http://127.0.0.1:" + port + "/callbacks/notariat"));
        String bodies = "http://127.0.0.1:" + (port + 7);
        later.add(List.of("phone", "--port", String.valueOf(port + 12), "--authority", "http://127.0.0.1:" + (port + 1), "--houses", "http://localhost:" + port));
        if (!empty) later.add(List.of("bodies", "--port", String.valueOf(port + 7), "--authority", "http://127.0.0.1:" + (port + 1), "--court", "http://127.0.0.1:" + port));
        List<String> settings = new ArrayList<>(List.of("--server.port=" + port, "--torelik.data=" + data, "--torelik.rooms.video=" + video, "--torelik.demonstration=" + !empty,
                "--torelik.address=http://localhost:" + port, "--torelik.authority=http://127.0.0.1:" + (port + 1),
                "--torelik.signatures.trust-anchors=" + data.resolve("trust"), "--torelik.signatures.seal-folder=" + data.resolve("seal"),
                "--torelik.signatures.ocsp=http://127.0.0.1:" + (port + 1) + "/ocsp", "--torelik.signatures.time-stamps=http://127.0.0.1:" + (port + 1) + "/tsp",
                "--torelik.signatures.demonstration-time=" + !empty, "--torelik.payments.bank.address=http://127.0.0.1:" + (port + 2),
                "--torelik.payments.bank.key-file=" + keys.resolve("bank.key"), "--torelik.mail.host=127.0.0.1", "--torelik.mail.port=" + (port + 3)));
        settings.addAll(List.of("--torelik.sms.host=127.0.0.1", "--torelik.sms.port=" + (port + 8), "--torelik.sms.password=" + SMS_PASSWORD, "--torelik.post.key=" + carriers, "--torelik.post.numbers-key=" + carriers,
                "--torelik.post.numbers=http://127.0.0.1:" + (port + 10), "--torelik.post.address=http://127.0.0.1:" + (port + 11),
                "--torelik.notariat.address=http://127.0.0.1:" + (port + 13), "--torelik.notariat.key=" + carriers,
                "--torelik.mobile.link=http://localhost:" + (port + 12) + "/mobileSign/"));
        for (int i = 0; i < witnesses.size(); i++) settings.add("--torelik.ledger.witnesses[" + i + "]=" + witnesses.get(i));
        if (!empty) {
            settings.add("--torelik.bodies=" + bodies);
            for (BodySystem one : BodySystem.values()) {
                String sender = "--torelik.intake.senders[" + one.ordinal() + "].";
                settings.addAll(List.of(sender + "bin=" + one.bin(), sender + "body=" + one.code(), sender + "name=" + one.title(), sender + "acts=" + bodies + "/acts"));
            }
        }
        settings.addAll(more);
        start(application, settings, trust, later);
    }

    /// Starts the house. What it does not need to begin starts when it stands, so that the processes do not take the machine from each other.
    private static void start(SpringApplication application, List<String> settings, CompletableFuture<Void> trust, List<List<String>> later) {
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(new AwaitingTrust(trust)));
        application.addListeners((ApplicationListener<ApplicationStartedEvent>) _ ->
                later.forEach(words -> Children.keep(Children.Compiler.QUICK, words.getFirst(), words.subList(1, words.size()).toArray(String[]::new))));
        application.run(settings.toArray(String[]::new));
    }

    private void trust() {
        try {
            if (!DemonstrationTrust.isReady(data)) {
                Children.awaitHealth(port + 1);
                DemonstrationTrust.prepare(port + 1, data);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static final class EndingWhenMade implements ApplicationListener<PayloadApplicationEvent<CountryMade>> {

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<CountryMade> made) { Thread.ofPlatform().name("end").start(() -> System.exit(0)); }
    }

    /// Whatever reads whom the house trusts waits until the authority of the demonstration has told it.
    private record AwaitingTrust(CompletableFuture<Void> trust) implements InstantiationAwareBeanPostProcessor {

        @Override
        public @Nullable Object postProcessBeforeInstantiation(Class<?> type, String name) {
            if (type.getPackageName().startsWith("kz.torelik.signatures")) trust.join();
            return null;
        }
    }
}
