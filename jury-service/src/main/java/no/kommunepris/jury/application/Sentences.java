package no.kommunepris.jury.application;

import java.util.List;
import java.util.stream.Collectors;
import no.kommunepris.events.Language;
import no.kommunepris.jury.domain.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says things to the jury and the secretariat. In bokmål, like the forms in Tasklist around it. */
@Component
public class Sentences {
    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    public String sentence(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Language.NB.locale());
    }

    public String sentence(Problem problem) {
        return sentence("problem." + problem.code(), problem.arguments().toArray());
    }

    public String all(List<Problem> problems) {
        return problems.stream().map(this::sentence).collect(Collectors.joining(" "));
    }
}
