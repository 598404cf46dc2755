package kz.torelik.recordings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.Language;
import kz.torelik.recordings.speech.ProgramRecogniser;
import kz.torelik.recordings.speech.Recogniser;
import kz.torelik.recordings.speech.VoskRecogniser;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The recognisers that this house has, by language: what the operator configured, loaded at first use. A language without one has no transcripts.
final class Recognisers implements AutoCloseable {

    private final Map<String, Settings.One> models;
    private final Map<Language, Recogniser> loaded = new HashMap<>();

    Recognisers(Settings settings) { this.models = settings.models(); }

    /// @param decoder the program that makes sound of recorded streams, FFmpeg
    /// @param models by language (`kk`, `ru`, `en`)
    @ConfigurationProperties("torelik.transcripts")
    record Settings(@DefaultValue("ffmpeg") String decoder, @DefaultValue Map<String, One> models) {

        Settings {
            models = Map.copyOf(models);
            models.forEach((language, one) -> {
                if (Language.find(language).isEmpty() || (one.vosk() == null) == (one.program() == null)) throw new IllegalArgumentException("A model is of a language, and is either a folder of vosk or a program: " + language);
            });
        }

        /// @param vosk the folder of a model, or null
        /// @param program the command of a program with `{wav}` in the place of the sound, its words divided by spaces; or null
        /// @param name how the program is called in the transcript
        record One(@Nullable Path vosk, @Nullable String program, @Nullable String name) {}
    }

    boolean has(Language language) { return models.containsKey(language.tag()); }

    /// @throws IOException when what is configured is not there
    synchronized Optional<Recogniser> find(Language language) throws IOException {
        Recogniser known = loaded.get(language);
        Settings.@Nullable One one = models.get(language.tag());
        if (known != null || one == null) return Optional.ofNullable(known);
        Recogniser made = one.vosk() != null ? VoskRecogniser.load(one.vosk()) : new ProgramRecogniser(one.name() == null ? String.valueOf(one.program()).split(" ")[0] : one.name(), List.of(String.valueOf(one.program()).split(" ")));
        loaded.put(language, made);
        return Optional.of(made);
    }

    @Override
    public synchronized void close() {
        loaded.values().forEach(Recogniser::close);
        loaded.clear();
    }
}
