package no.kommunepris.nomination.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The two registers on a local port, answering in the shape they have been seen to answer in: every municipality the
 * product ships, grown from the recorded samples.
 */
final class Registers implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final ArrayNode codes;
    final List<ObjectNode> units = new ArrayList<>();
    int klassStatus = 200;
    int unitsPerPage = 1000;
    int unitsClaimed = -1;
    boolean klassCutsOff;
    boolean unitsAreGarbage;

    private final HttpServer server;
    private final ObjectNode unitSample;

    Registers() throws IOException {
        ObjectNode klass = sample("klass-131.json");
        codes = (ArrayNode) klass.get("codes");
        ObjectNode code = (ObjectNode) codes.get(0);
        codes.removeAll();
        codes.add(code.deepCopy().put("code", "9999").put("name", "Uoppgitt"));
        unitSample = (ObjectNode)
                sample("enheter-komm.json").get("_embedded").get("enheter").get(0);
        for (Municipality municipality : Municipalities.asShipped().all()) {
            codes.add(code.deepCopy().put("code", municipality.number()).put("name", asKlassWritesIt(municipality)));
            unit(municipality.number(), municipality.name());
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/klass/classifications/131/codesAt", this::klass);
        server.createContext("/enhetsregisteret/enheter", this::enheter);
        server.start();
    }

    URI klassUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/klass");
    }

    URI enhetsregisterUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/enhetsregisteret");
    }

    /** Adds a unit without e-mail and homepage. */
    ObjectNode unit(String municipality, String name) {
        ObjectNode unit = unitSample.deepCopy();
        unit.put("organisasjonsnummer", String.valueOf(900000000 + units.size()));
        unit.put("navn", name.toUpperCase(java.util.Locale.ROOT).replace(" - ", "/") + " KOMMUNE");
        unit.remove(List.of("epostadresse", "hjemmeside"));
        ((ObjectNode) unit.get("forretningsadresse")).put("kommunenummer", municipality);
        units.add(unit);
        return unit;
    }

    ObjectNode unitOf(String municipality) {
        return units.stream()
                .filter(unit ->
                        unit.at("/forretningsadresse/kommunenummer").asText().equals(municipality))
                .findFirst()
                .orElseThrow();
    }

    void onlyTheFirst(int municipalities) {
        while (codes.size() > municipalities) {
            codes.remove(codes.size() - 1);
        }
    }

    static ObjectNode sample(String name) throws IOException {
        try (InputStream in = Registers.class.getResourceAsStream("/register/" + name)) {
            return (ObjectNode) JSON.readTree(in);
        }
    }

    private static String asKlassWritesIt(Municipality municipality) {
        return municipality.name().replace('š', '?').replace('ŋ', 'n');
    }

    private void klass(HttpExchange exchange) throws IOException {
        byte[] body = JSON.writeValueAsBytes(JSON.createObjectNode().set("codes", codes));
        if (klassCutsOff) {
            answer(exchange, 200, body, body.length / 2);
        } else {
            answer(exchange, klassStatus, body, body.length);
        }
    }

    private void enheter(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        if (!query.contains("organisasjonsform=KOMM")) {
            answer(exchange, 400, new byte[0], 0);
            return;
        }
        if (unitsAreGarbage) {
            byte[] garbage = "{\"_embedded\":[[[".getBytes(StandardCharsets.UTF_8);
            answer(exchange, 200, garbage, garbage.length);
            return;
        }
        int number = Integer.parseInt(query.replaceAll(".*[?&]?page=(\\d+).*", "$1"));
        int from = Math.min(units.size(), number * unitsPerPage);
        int to = Math.min(units.size(), from + unitsPerPage);
        ObjectNode page = JSON.createObjectNode();
        if (to > from) {
            ArrayNode found = JSON.createArrayNode();
            units.subList(from, to).forEach(found::add);
            page.set("_embedded", JSON.createObjectNode().set("enheter", found));
        }
        JsonNode info = JSON.createObjectNode()
                .put("size", unitsPerPage)
                .put("totalElements", unitsClaimed < 0 ? units.size() : unitsClaimed)
                .put("totalPages", (units.size() + unitsPerPage - 1) / unitsPerPage)
                .put("number", number);
        page.set("page", info);
        byte[] body = JSON.writeValueAsBytes(page);
        answer(exchange, 200, body, body.length);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body, int sent) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body, 0, sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
