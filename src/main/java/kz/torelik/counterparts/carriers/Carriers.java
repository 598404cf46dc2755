package kz.torelik.counterparts.carriers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kz.torelik.counterparts.notaries.Notariat;

/// All of them, and the register of notarial acts, in one process, for `./torelik run`: small servers that wait for questions.
public final class Carriers {

    private Carriers() {}

    /// `--port 8088 --key-file data/keys/carriers.key --password demo --callback http://127.0.0.1:8080/callbacks/post`: SMPP at the port, the page of the telephones, the database and the post at the three ports after it;
    /// `--notaries 8093 --notaries-callback http://127.0.0.1:8080/callbacks/notariat`: the register of notarial acts.
    public static void main(Map<String, String> given) throws IOException, InterruptedException {
        int port = Integer.parseInt(given.get("--port"));
        String key = Files.readString(Path.of(given.get("--key-file")));
        Smsc smsc = Smsc.run(port, port + 1, "torelik", given.get("--password"));
        MobileNumbers numbers = MobileNumbers.run(port + 2, key);
        Post post = Post.run(port + 3, key, URI.create(given.get("--callback")), Duration.ofSeconds(20));
        Notariat notaries = Notariat.run(Integer.parseInt(given.get("--notaries")), key, URI.create(given.get("--notaries-callback")));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            smsc.close();
            numbers.close();
            post.close();
            notaries.close();
        }));
        Thread.currentThread().join();
    }
}
