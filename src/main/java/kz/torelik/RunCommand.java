package kz.torelik;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.torelik.ledger.note.KeyFile;
import kz.torelik.ledger.note.KeyType;
import kz.torelik.ledger.note.SigningKey;
import kz.torelik.payments.BankKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/// `./torelik run`: the counterparts and the witnesses as processes of their own, then the application. Ports: N the application, N+1 the test
/// authority, N+2 the bank, N+3 and N+4 mail (SMTP and its mailbox view), N+5 and N+6 the witnesses.
final class RunCommand {

    private final int port;
    private final Path data;
    private final boolean empty;

    private RunCommand(int port, Path data, boolean empty) {
        this.port = port;
        this.data = data;
        this.empty = empty;
    }

    static RunCommand of(List<String> arguments) {
        int port = 8080;
        Path data = Path.of("data");
        boolean empty = false;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--port" -> port = Integer.parseInt(arguments.get(++i));
                case "--data" -> data = Path.of(arguments.get(++i));
                case "--empty" -> empty = true;
                default -> throw new IllegalArgumentException("run takes --port N, --data DIR and --empty, not " + arguments.get(i));
            }
        }
        return new RunCommand(port, data.toAbsolutePath(), empty);
    }

    void run() throws IOException {
        Path keys = Files.createDirectories(data.resolve("keys"));
        SigningKey log = KeyFile.open(keys.resolve("ledger.key"), "torelik.kz/ledger", KeyType.LOG);
        Children.start("authority", "--data", data.resolve("authority").toString(), "--port", String.valueOf(port + 1));
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
        List<String> settings = new ArrayList<>(List.of("--server.port=" + port, "--torelik.data=" + data, "--torelik.demonstration=" + !empty,
                "--torelik.address=http://localhost:" + port, "--torelik.authority=http://127.0.0.1:" + (port + 1),
                "--torelik.signatures.trust-anchors=" + data.resolve("trust"), "--torelik.signatures.seal-folder=" + data.resolve("seal"),
                "--torelik.signatures.ocsp=http://127.0.0.1:" + (port + 1) + "/ocsp", "--torelik.signatures.time-stamps=http://127.0.0.1:" + (port + 1) + "/tsp",
                "--torelik.signatures.demonstration-time=" + !empty, "--torelik.payments.bank.address=http://127.0.0.1:" + (port + 2),
                "--torelik.payments.bank.key-file=" + keys.resolve("bank.key"), "--torelik.mail.host=127.0.0.1", "--torelik.mail.port=" + (port + 3)));
        for (int i = 0; i < witnesses.size(); i++) settings.add("--torelik.ledger.witnesses[" + i + "]=" + witnesses.get(i));
        start(settings, trust, later);
    }

    /// Starts the house. What it does not need to begin starts when it stands, so that the processes do not take the machine from each other.
    private static void start(List<String> settings, CompletableFuture<Void> trust, List<List<String>> later) {
        SpringApplication application = new SpringApplication(Torelik.class);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(new AwaitingTrust(trust)));
        application.addListeners((ApplicationListener<ApplicationStartedEvent>) _ -> later.forEach(words -> {
            try {
                Children.start(words.getFirst(), words.subList(1, words.size()).toArray(String[]::new));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }));
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

    /// Whatever reads whom the house trusts waits until the authority of the demonstration has told it.
    private record AwaitingTrust(CompletableFuture<Void> trust) implements InstantiationAwareBeanPostProcessor {

        @Override
        public @Nullable Object postProcessBeforeInstantiation(Class<?> type, String name) {
            if (type.getPackageName().startsWith("kz.torelik.signatures")) trust.join();
            return null;
        }
    }
}
