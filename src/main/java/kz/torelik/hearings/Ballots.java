package kz.torelik.hearings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.Jury;
import kz.torelik.casefile.events.JuryEvent.Ballot;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Penalties;

/// Whether the votes on the punishment are whole and carry what was decided (Criminal Procedure Code arts. 390 part 1, 656 parts 11 to 13).
final class Ballots {

    private static final int CIRCUMSTANCES = 5;
    private static final int PUNISHABLE = 6;
    private static final int PUNISHMENT = 7;
    private static final int RELEASE = 8;
    private static final int RANK = 14;

    /// Whoever is to be imprisoned for longer needs eight voices (art. 656 part 12); the months of fifteen years.
    private static final BigDecimal LONG = BigDecimal.valueOf(180);
    private static final int EIGHT = 8;

    private final Penalties penalties;
    private final List<String> guilty;
    private final List<Ballot> ballots;

    Ballots(Penalties penalties, List<String> guilty, List<Ballot> ballots) {
        this.penalties = penalties;
        this.guilty = guilty;
        this.ballots = ballots;
    }

    /// @return `ballot-missing` with the charge and the point that has no vote, `ballot-strange` for one that cannot be put, `ballot-count` when more than eleven or fewer than none voted,
    ///         `ballot-majority`, `ballot-eight` or `ballot-all` when what was voted for did not get the voices that it needs
    Optional<Refusal> fault() {
        Optional<Refusal> fault = ballots.stream().map(this::one).flatMap(Optional::stream).findFirst();
        for (String charge : guilty) fault = fault.or(() -> whole(charge));
        return fault.or(this::total);
    }

    private Optional<Refusal> one(Ballot ballot) {
        if (ballot.yes() < 0 || ballot.yes() > Jury.VOICES) return Optional.of(Refusal.of("ballot-count", on(ballot.charge()), ballot.point(), Jury.VOICES).under("crpc 656(3)"));
        boolean known = ballot.charge().isEmpty() ? isPunishment(ballot) : guilty.contains(ballot.charge());
        if (!known || !Set.of(CIRCUMSTANCES, PUNISHABLE, PUNISHMENT, RELEASE, RANK).contains(ballot.point())) return Optional.of(Refusal.of("ballot-strange", on(ballot.charge()), ballot.point()).under("crpc 656(11)"));
        return switch (ballot.point()) {
            case PUNISHABLE, RELEASE -> Optional.empty();
            case CIRCUMSTANCES -> carried(ballot, Jury.MAJORITY);
            default -> punishment(ballot);
        };
    }

    private Optional<Refusal> punishment(Ballot ballot) {
        Optional<Penalties.Penalty> penalty = penalties.findCrime(ballot.kind());
        if (penalty.isEmpty() || ballot.kind().equals("rank") != (ballot.point() == RANK)) return Optional.of(Refusal.of("ballot-strange", on(ballot.charge()), ballot.point()).under("crpc 656(11)"));
        if (!penalty.get().limits().isEmpty()) {
            Optional<Refusal> fault = penalty.get().limits().getFirst().in("", ballot.charge().isEmpty()).fault(penalty.get(), ballot.amount());
            if (fault.isPresent()) return fault;
        }
        return carried(ballot, ballot.kind().equals("life") ? Jury.VOICES : isLong(ballot) ? EIGHT : Jury.MAJORITY);
    }

    private static boolean isLong(Ballot ballot) { return ballot.kind().equals("imprisonment") && ballot.amount().compareTo(LONG) > 0; }

    private static Optional<Refusal> carried(Ballot ballot, int needed) {
        if (ballot.yes() >= needed) return Optional.empty();
        return Optional.of(switch (needed) {
            case Jury.VOICES -> Refusal.of("ballot-all", on(ballot.charge()), ballot.point(), ballot.yes(), Jury.VOICES).under("crpc 656(13)");
            case EIGHT -> Refusal.of("ballot-eight", on(ballot.charge()), ballot.point(), ballot.yes(), EIGHT).under("crpc 656(12)");
            default -> Refusal.of("ballot-majority", on(ballot.charge()), ballot.point(), ballot.yes(), needed).under("crpc 656(11)");
        });
    }

    /// Every charge has one answer to whether he is punished and whether he goes without it; whoever is punished has a punishment, whoever is not has none.
    private Optional<Refusal> whole(String charge) {
        Optional<Ballot> punishable = only(charge, PUNISHABLE);
        Optional<Ballot> release = only(charge, RELEASE);
        if (punishable.isEmpty()) return missing(charge, PUNISHABLE);
        if (release.isEmpty()) return missing(charge, RELEASE);
        long main = ballots.stream().filter(one -> one.charge().equals(charge) && isMain(one)).count();
        boolean any = ballots.stream().anyMatch(one -> one.charge().equals(charge) && isPunishment(one));
        if (!Jury.isYes(punishable.get().yes())) return any ? strange(charge, PUNISHMENT) : Optional.empty();
        if (main > 1 || main == 0 && any) return strange(charge, PUNISHMENT);
        return main == 0 && !Jury.isYes(release.get().yes()) ? missing(charge, PUNISHMENT) : Optional.empty();
    }

    /// Several punishments need a final one (art. 398 part 1 point 4).
    private Optional<Refusal> total() {
        long punished = ballots.stream().filter(one -> !one.charge().isEmpty() && isMain(one)).count();
        long finals = ballots.stream().filter(one -> one.charge().isEmpty() && isMain(one)).count();
        if (punished > 1 && finals == 0) return missing("", PUNISHMENT);
        return finals > 1 || punished <= 1 && ballots.stream().anyMatch(one -> one.charge().isEmpty()) ? strange("", PUNISHMENT) : Optional.empty();
    }

    private static String on(String charge) { return charge.isEmpty() ? "total" : charge; }

    private Optional<Ballot> only(String charge, int point) { return ballots.stream().filter(one -> one.charge().equals(charge) && one.point() == point).reduce((_, later) -> later); }

    private boolean isMain(Ballot ballot) { return isPunishment(ballot) && penalties.findCrime(ballot.kind()).filter(Penalties.Penalty::isMain).isPresent(); }

    private static boolean isPunishment(Ballot ballot) { return ballot.point() == PUNISHMENT || ballot.point() == RANK; }

    private static Optional<Refusal> missing(String charge, int point) { return Optional.of(Refusal.of("ballot-missing", on(charge), point).under("crpc 656(11)")); }

    private static Optional<Refusal> strange(String charge, int point) { return Optional.of(Refusal.of("ballot-strange", on(charge), point).under("crpc 656(11)")); }
}
