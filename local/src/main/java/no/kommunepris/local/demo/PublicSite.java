package no.kommunepris.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kommunepris.local.demo.Proposal.Town;

/** The public site, as people without an account use it: nominators, municipalities, the winner. */
final class PublicSite {
    private final String address;

    /** @param address of nomination-service */
    PublicSite(String address) {
        this.address = address;
    }

    /** @return the receipt: reference, secret link, key */
    JsonNode nominate(String round, Proposal proposal) {
        return new WebSession(address)
                .postJson(
                        "/api/rounds/" + round + "/nominations",
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                        proposal.body());
    }

    JsonNode status(Submitted nomination) {
        return new WebSession(address)
                .getJson("/api/nominations/" + nomination.reference() + "?key=" + nomination.key());
    }

    /** @param link the status link from the receipt mail */
    void withdraw(String link) {
        answer(link, Map.of("action", "withdraw", "confirmed", "true"));
    }

    /** @param link from the mail to the municipality; also below */
    void confirm(String link, Town town) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("answer", "CONFIRMED");
        answer.put("name", "Anne Eksempel");
        answer.put("title", "Kommunedirektør");
        answer.put("email", town.director());
        answer(link, answer);
    }

    void decline(String link, String reason) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("answer", "DECLINED");
        answer.put("name", "Nils Eksempel");
        answer.put("title", "Kommunalsjef for helse");
        answer.put("reason", reason);
        answer.put("confirmed", "true");
        answer(link, answer);
    }

    /** @param link from the confidential mail to the winner */
    void accept(String link, int guests, String words) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("answer", "ACCEPTED");
        answer.put("guests", Integer.toString(guests));
        answer.put("words", words);
        answer(link, answer);
    }

    /** Where everybody can read who has won; nothing as long as it is not announced. */
    Optional<String> announcement(int year, String candidate) {
        String page = address + "/" + RoundDesk.AWARD + "/winners/" + year;
        try {
            return Optional.of(page)
                    .filter(there -> new WebSession(address).get(there).contains(candidate));
        } catch (RefusedRequestException notYet) {
            return Optional.empty();
        }
    }

    private void answer(String link, Map<String, String> answer) {
        WebSession reader = new WebSession(address);
        reader.get(link);
        reader.submit(link, answer);
    }
}
