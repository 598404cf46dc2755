package kz.torelik.publication.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.kernel.ActId;
import kz.torelik.law.LawBook;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.PublishedAct;
import kz.torelik.signatures.SystemSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the files of the whole bank. New acts come into them when the house has time; what was withdrawn is out of them before the next question is answered.
@Component
public class BulkFiles {

    private static final Logger LOG = LoggerFactory.getLogger(BulkFiles.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// So many numbers of changes make a part.
    private static final int SIZE = 5000;
    private static final String LIST = "list.json";

    private final JdbcClient jdbc;
    private final BankOfActs bank;
    private final SystemSeal seal;
    private final Path folder;
    private final BulkWriting writing;
    private final TreeMap<Long, BulkPart> parts = new TreeMap<>();
    private long upTo;

    BulkFiles(JdbcClient jdbc, BankOfActs bank, SystemSeal seal, LawBook law, @Value("${torelik.data}/bulk") Path folder) {
        this.jdbc = jdbc;
        this.bank = bank;
        this.seal = seal;
        this.folder = folder;
        this.writing = new BulkWriting(folder, law);
    }

    /// The list of the parts as it is sealed.
    @Transactional(readOnly = true)
    public synchronized byte[] list() {
        withoutWithdrawn();
        return JSON.writeValueAsBytes(now());
    }

    /// The seal of the house over [#list]: a detached CMS.
    @Transactional(readOnly = true)
    public synchronized byte[] seal() { return seal.seal(list()); }

    /// A file of the list; nothing for a name that is not in it any more.
    @Transactional(readOnly = true)
    public synchronized Optional<Path> find(String name) {
        withoutWithdrawn();
        boolean listed = parts.values().stream().anyMatch(part -> part.lines().name().equals(name) || part.documents().name().equals(name));
        return listed ? Optional.of(folder.resolve(name)) : Optional.empty();
    }

    /// Takes in what happened since.
    @Scheduled(fixedDelayString = "${torelik.bulk.every:60s}", initialDelayString = "${torelik.bulk.every:60s}")
    @Transactional(readOnly = true)
    public synchronized void bring() {
        try {
            open();
            long last = jdbc.sql("select last from publication.change_count").query(Long.class).single();
            if (last == upTo) return;
            for (long from : touched(upTo)) make(from, last);
            upTo = last;
            keep();
        } catch (IOException fault) {
            throw new UncheckedIOException("The files of the bank cannot be written", fault);
        }
    }

    private void withoutWithdrawn() {
        try {
            open();
        } catch (IOException fault) {
            throw new UncheckedIOException("The files of the bank cannot be read", fault);
        }
        if (jdbc.sql("select exists (select 1 from publication.change where number > ? and kind = 'withdrawn')").param(upTo).query(Boolean.class).single()) bring();
    }

    /// What an earlier process made is taken over, if it is of this house.
    private void open() throws IOException {
        if (upTo > 0 || !parts.isEmpty()) return;
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve(LIST))) return;
        BulkList kept = JSON.readValue(Files.readAllBytes(folder.resolve(LIST)), BulkList.class);
        if (!kept.house().equals(house()) || !kept.parts().stream().flatMap(part -> Stream.of(part.lines(), part.documents())).allMatch(file -> Files.exists(folder.resolve(file.name())))) return;
        kept.parts().forEach(part -> parts.put(part.from(), part));
        upTo = kept.upTo();
    }

    private String house() { return jdbc.sql("select house from publication.change_count").query(UUID.class).single().toString(); }

    /// The ranges whose acts were changed behind a number.
    private Set<Long> touched(long after) {
        return new TreeSet<>(jdbc.sql("select distinct (p.number - 1) / ? from publication.change c join publication.change p on p.act = c.act and p.kind = 'published' where c.number > ?").params(SIZE, after)
                .query((row, _) -> row.getLong(1) * SIZE + 1).list());
    }

    private void make(long from, long last) throws IOException {
        List<UUID> ids = jdbc.sql("""
                select p.act, min(p.number) as first from publication.change p where p.number between ? and ? and p.kind = 'published'
                   and not exists (select 1 from publication.change e where e.act = p.act and e.kind = 'published' and e.number < ?) group by p.act order by first""").params(from, from + SIZE - 1, from)
                .query((row, _) -> row.getObject("act", UUID.class)).list();
        List<PublishedAct> acts = new ArrayList<>();
        for (UUID id : ids) bank.find(ActId.of(id)).filter(act -> act.text().isPresent()).ifPresent(acts::add);
        BulkPart before = parts.remove(from);
        if (!acts.isEmpty()) parts.put(from, writing.write(from, Math.min(from + SIZE - 1, last), acts));
        if (before != null) {
            Set<String> there = names();
            for (BulkPart.File old : List.of(before.lines(), before.documents())) if (!there.contains(old.name())) Files.deleteIfExists(folder.resolve(old.name()));
        }
        LOG.debug("The part from {} has {} acts", from, acts.size());
    }

    private Set<String> names() { return parts.values().stream().flatMap(part -> Stream.of(part.lines().name(), part.documents().name())).collect(Collectors.toSet()); }

    private void keep() throws IOException { Files.write(folder.resolve(LIST), JSON.writeValueAsBytes(now())); }

    private BulkList now() { return new BulkList("torelik-bulk/1", house(), upTo, List.copyOf(parts.values())); }
}
