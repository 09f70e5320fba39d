package no.kommunepris.notification.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A mail server that says yes to every command but those it was told to answer otherwise. */
final class TalkingServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0);
    private final Map<String, String> answers;

    TalkingServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        Thread thread = new Thread(this::serve, "talking-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
            say(client, answers.getOrDefault(command, command.equals("QUIT") ? "221 bye" : "250 ok"));
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
