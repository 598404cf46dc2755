package kz.torelik;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.counterparts.authority.Authority;
import kz.torelik.counterparts.bank.Bank;
import kz.torelik.counterparts.bodies.Bodies;
import kz.torelik.counterparts.carriers.Carriers;
import kz.torelik.counterparts.mail.Mail;
import kz.torelik.counterparts.phone.PhoneServer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.lawdesk.LawCommand;
import kz.torelik.analytics.OutcomesCommand;
import kz.torelik.learning.measuring.LearningCommand;
import kz.torelik.ledger.witness.Witness;
import kz.torelik.search.EvaluateCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The whole house in one program; its first word says which part of it runs (`./torelik help`).
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Torelik {

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = Arrays.asList(arguments);
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        switch (words.isEmpty() ? "run" : words.getFirst()) {
            case "run" -> understood(rest).run();
            case "rehearse" -> understood(rest).rehearse();
            case "witness" -> {
                Children.endWithParent();
                Witness.run(rest.toArray(String[]::new));
            }
            case "authority" -> {
                Children.endWithParent();
                Map<String, String> given = options(rest);
                Authority.run(Path.of(given.get("--data")), Integer.parseInt(given.get("--port")));
            }
            case "mail" -> {
                Children.endWithParent();
                Map<String, String> given = options(rest);
                Mail.run(Path.of(given.get("--data")), Integer.parseInt(given.get("--port")), Integer.parseInt(given.get("--http-port")));
            }
            case "bank" -> {
                Children.endWithParent();
                Bank.main(rest.toArray(String[]::new));
            }
            case "bodies" -> {
                Children.endWithParent();
                Bodies.main(options(rest));
            }
            case "carriers" -> {
                Children.endWithParent();
                Carriers.main(options(rest));
            }
            case "phone" -> {
                Children.endWithParent();
                PhoneServer.main(options(rest));
            }
            case "simulate" -> simulated(rest).run();
            case "verify" -> System.exit(VerifyFile.run(System.out, rest));
            case "evaluate" -> System.exit(!rest.isEmpty() && LearningCommand.KNOWN.contains(rest.getFirst()) ? LearningCommand.run(System.out, rest) : EvaluateCommand.run(System.out, rest));
            case "train" -> System.exit(!rest.isEmpty() && rest.getFirst().equals("outcomes") ? OutcomesCommand.run(System.out, rest.subList(1, rest.size())) : LearningCommand.train(System.out, rest));
            case "law" -> System.exit(LawCommand.run(System.out, rest));
            default -> throw new IllegalArgumentException("Unknown command " + words.getFirst() + ": see ./torelik help");
        }
    }

    /// The only clock of the house; a test may bring one that begins on another day.
    @Bean
    @ConditionalOnMissingBean
    CourtClock clock() { return CourtClock.system(); }

    private static RunCommand understood(List<String> words) {
        try {
            return RunCommand.of(words);
        } catch (IllegalArgumentException fault) {
            System.err.println(fault.getMessage());
            System.exit(2);
            throw fault;
        }
    }

    private static SimulateCommand simulated(List<String> words) {
        try {
            return SimulateCommand.of(words);
        } catch (IllegalArgumentException fault) {
            System.err.println(fault.getMessage());
            System.exit(2);
            throw fault;
        }
    }

    private static Map<String, String> options(List<String> words) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < words.size(); i += 2) options.put(words.get(i), words.get(i + 1));
        return options;
    }
}
