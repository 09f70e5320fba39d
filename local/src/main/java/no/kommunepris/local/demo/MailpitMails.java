package no.kommunepris.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Read through Mailpit's own interface, since it speaks no IMAP. */
final class MailpitMails implements Mails {
    private static final int MOST = 500;

    private final WebSession mailpit;

    /** @param server its address without a slash at the end */
    MailpitMails(String server) {
        mailpit = new WebSession(server);
    }

    @Override
    public int count(String address) {
        return ids(address).size();
    }

    @Override
    public List<String> after(int first, String address) {
        return ids(address).stream()
                .skip(first)
                .map(id -> mailpit.getJson("/api/v1/message/" + id).path("Text").asText())
                .toList();
    }

    private List<String> ids(String address) {
        String query = URLEncoder.encode("to:\"" + address + "\"", StandardCharsets.UTF_8);
        List<String> ids = new ArrayList<>();
        for (JsonNode mail : mailpit.getJson("/api/v1/search?limit=" + MOST + "&query=" + query)
                .path("messages")) {
            if (isTo(address, mail)) {
                ids.add(mail.path("ID").asText());
            }
        }
        // Mailpit tells the newest first.
        Collections.reverse(ids);
        return ids;
    }

    /** The search also finds longer addresses that contain this one. */
    private static boolean isTo(String address, JsonNode mail) {
        for (JsonNode to : mail.path("To")) {
            if (to.path("Address").asText().equalsIgnoreCase(address)) {
                return true;
            }
        }
        return false;
    }
}
