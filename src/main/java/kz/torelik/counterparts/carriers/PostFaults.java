package kz.torelik.counterparts.carriers;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What goes wrong at the post on demand; what is left out is mended.
public final class PostFaults {

    static final PostFaults NONE = new PostFaults(false, 0, 0, false, List.of());

    private final boolean down;
    private final AtomicInteger mute;
    private final AtomicInteger losses;
    private final boolean twice;
    private final List<String> refused;

    /// @param down it answers 503 to every letter
    /// @param mute how many letters it takes without an answer
    /// @param losses how many of its messages never leave
    /// @param twice each message comes twice
    /// @param refused the names to whom it carries nothing
    @com.fasterxml.jackson.annotation.JsonCreator
    public PostFaults(@com.fasterxml.jackson.annotation.JsonProperty("down") boolean down, @com.fasterxml.jackson.annotation.JsonProperty("mute") int mute,
                      @com.fasterxml.jackson.annotation.JsonProperty("losses") int losses, @com.fasterxml.jackson.annotation.JsonProperty("twice") boolean twice,
                      @com.fasterxml.jackson.annotation.JsonProperty("refused") @Nullable List<String> refused) {
        this.down = down;
        this.mute = new AtomicInteger(mute);
        this.losses = new AtomicInteger(losses);
        this.twice = twice;
        this.refused = refused == null ? List.of() : List.copyOf(refused);
    }

    boolean down() { return down; }

    boolean twice() { return twice; }

    boolean takesMute() { return mute.getAndUpdate(left -> Math.max(0, left - 1)) > 0; }

    boolean takesLoss() { return losses.getAndUpdate(left -> Math.max(0, left - 1)) > 0; }

    boolean refuses(String name) { return refused.contains(name); }
}
