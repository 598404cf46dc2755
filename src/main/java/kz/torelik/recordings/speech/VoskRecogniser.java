package kz.torelik.recordings.speech;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Vosk with a model that lies in a folder (alphacephei.com/vosk/models has Kazakh and Russian ones). The model is loaded once and used by one sound at a time.
public final class VoskRecogniser implements Recogniser {

    private static final int RATE = 16_000;
    private static final int HEADER = 44;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String name;
    private final Model model;

    private VoskRecogniser(String name, Model model) {
        this.name = name;
        this.model = model;
    }

    /// @throws IOException when there is no model in that folder
    public static VoskRecogniser load(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) throw new IOException("There is no folder with a model: " + folder);
        LibVosk.setLogLevel(LogLevel.WARNINGS);
        return new VoskRecogniser("vosk 0.3.45, " + folder.getFileName(), new Model(folder.toString()));
    }

    @Override
    public String name() { return name; }

    @Override
    public synchronized List<Word> recognise(Path wav) throws IOException {
        List<Word> words = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(wav)); Recognizer recognizer = new Recognizer(model, RATE)) {
            recognizer.setWords(true);
            in.skipNBytes(HEADER);
            byte[] piece = new byte[RATE];
            for (int read = in.read(piece); read > 0; read = in.read(piece)) if (recognizer.acceptWaveForm(piece, read)) add(words, recognizer.getResult());
            add(words, recognizer.getFinalResult());
        }
        return words;
    }

    private static void add(List<Word> words, String result) {
        for (JsonNode each : JSON.readTree(result).path("result")) {
            words.add(new Word(Math.round(each.path("start").asDouble() * 1000), Math.round(each.path("end").asDouble() * 1000), each.path("word").asString(), Math.clamp(each.path("conf").asDouble(), 0, 1)));
        }
    }

    @Override
    public void close() { model.close(); }
}
