package no.kommunepris.nomination.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Statistics Norway's Klass: classification 131, the municipalities. */
final class KlassClient {
    static final String NAME = "Klass";

    /** "Uoppgitt": what Statistics Norway counts people under whose municipality it does not know. */
    private static final String UNKNOWN = "9999";

    private final RegisterHttp http;

    KlassClient(URI baseUrl) {
        this.http = new RegisterHttp(NAME, baseUrl);
    }

    /**
     * The names of the municipalities there are on a day, by their numbers.
     *
     * @throws ImportFailedException when Klass does not answer, or not with municipalities
     */
    Map<String, String> municipalities(LocalDate day) {
        Codes answer = http.get(Codes.class, "/classifications/131/codesAt?date={day}", day);
        if (answer.codes() == null) {
            throw ImportFailedException.unreadable(NAME, null);
        }
        Map<String, String> names = new TreeMap<>();
        for (Code code : answer.codes()) {
            if (code.code() == null || code.name() == null || code.name().isBlank()) {
                throw ImportFailedException.unreadable(NAME, null);
            }
            if (!UNKNOWN.equals(code.code()) && code.code().matches("\\d{4}")) {
                names.put(code.code(), code.name().strip());
            }
        }
        return names;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Codes(@Nullable List<Code> codes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Code(@Nullable String code, @Nullable String name) {}
}
