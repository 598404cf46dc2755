package kz.torelik.intake;

import java.time.Duration;
import java.time.Instant;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What became of a package, asked by its body.
///
/// @param form `torelik-question/1`
/// @param at when it was asked; an old question is not answered, so that a copied one is of no use
record Question(String form, String body, String number, Instant at) {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Question {
        java.util.Objects.requireNonNull(form);
        java.util.Objects.requireNonNull(body);
        java.util.Objects.requireNonNull(number);
        java.util.Objects.requireNonNull(at);
    }

    static Answer<Question> read(byte[] bytes, Instant now) {
        try {
            Question question = JSON.readValue(bytes, Question.class);
            boolean fresh = Duration.between(question.at(), now).abs().compareTo(WINDOW) <= 0;
            return question.form().equals("torelik-question/1") && fresh ? Answer.yes(question) : Answer.no(Refusal.of("package-question-old"));
        } catch (JacksonException unreadable) {
            return Answer.no(Refusal.of("package-form", "?"));
        }
    }
}
