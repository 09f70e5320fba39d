package no.kommunepris.nomination.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enhetsregisteret: the municipalities as organisations, some of them with an e-mail address and a homepage. */
final class EnhetsregisterClient {
    static final String NAME = "Enhetsregisteret";
    private static final int PAGE_SIZE = 1000;

    private final RegisterHttp http;

    EnhetsregisterClient(URI baseUrl) {
        this.http = new RegisterHttp(NAME, baseUrl);
    }

    /**
     * Every unit of the form KOMM that still exists.
     *
     * @throws ImportFailedException when the register does not answer, or with fewer units than it says there are
     */
    List<Unit> municipalities() {
        Map<String, Unit> units = new LinkedHashMap<>();
        int pages = 1;
        int expected = 0;
        for (int number = 0; number < pages; number++) {
            Page answer =
                    http.get(Page.class, "/enheter?organisasjonsform=KOMM&size={size}&page={page}", PAGE_SIZE, number);
            if (answer.page() == null || answer.page().number() != number) {
                throw ImportFailedException.unreadable(NAME, null);
            }
            pages = answer.page().totalPages();
            expected = answer.page().totalElements();
            List<Unit> found =
                    answer.embedded() == null ? null : answer.embedded().units();
            if (found != null) {
                found.forEach(unit -> units.put(unit.organisationNumber(), unit));
            }
        }
        if (units.size() != expected) {
            throw ImportFailedException.incomplete(NAME, units.size(), expected);
        }
        return units.values().stream().filter(unit -> unit.deletedOn() == null).toList();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(
            @JsonProperty("_embedded") @Nullable Embedded embedded,
            @Nullable PageInfo page) {}

    /** Absent when there are no units. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Embedded(@JsonProperty("enheter") @Nullable List<Unit> units) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PageInfo(int totalElements, int totalPages, int number) {}

    /** @param name in capitals and irregular: good for comparing, never for showing */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Unit(
            @JsonProperty("organisasjonsnummer") String organisationNumber,
            @JsonProperty("navn") @Nullable String name,
            @JsonProperty("forretningsadresse") @Nullable Address address,
            @JsonProperty("epostadresse") @Nullable String email,
            @JsonProperty("hjemmeside") @Nullable String homepage,
            @JsonProperty("slettedato") @Nullable String deletedOn) {

        @Nullable
        String municipalityNumber() {
            return address == null ? null : address.municipalityNumber();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Address(@JsonProperty("kommunenummer") @Nullable String municipalityNumber) {}
}
