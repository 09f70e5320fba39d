package no.kommunepris.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which number each {@link Port} has in one system, so that a second system can run beside the first. */
public final class Ports {
    /** Added to every standard number. */
    static final String OFFSET = "KOMMUNEPRIS_PORT_OFFSET";

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /** The standard numbers, moved by {@code KOMMUNEPRIS_PORT_OFFSET}, or each by its own {@code KOMMUNEPRIS_PORT_…}. */
    public static Ports from(Map<String, String> environment) {
        int offset = number(environment, OFFSET, 0);
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            int number = number(environment, port.variable(), port.standard() + offset);
            if (number < 1 || number > 65_535) {
                throw new CannotStartException("Port " + number + " for " + port.purpose() + " does not exist: set "
                        + port.variable() + " or " + OFFSET + " so that it lies between 1 and 65535.");
            }
            numbers.put(port, number);
        }
        return new Ports(numbers);
    }

    /** Numbers nobody used a moment ago. */
    public static Ports free() {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Port port : Port.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ports(numbers);
    }

    public int of(Port port) {
        return numbers.get(port);
    }

    /** The site's address, without a slash at the end; the others alike. */
    public String site() {
        return address(Port.SITE);
    }

    public String jury() {
        return address(Port.JURY);
    }

    public String operations() {
        return address(Port.OPERATIONS);
    }

    public String mailbox() {
        return address(Port.MAILBOX);
    }

    private String address(Port port) {
        return "http://localhost:" + of(port);
    }

    /** @throws CannotStartException when another program listens on one of them */
    public void requireFree() {
        for (Port port : Port.values()) {
            if (isTaken(of(port))) {
                throw new CannotStartException("Port " + of(port) + " (" + port.purpose()
                        + ") is in use by another program: stop that program, or set " + port.variable()
                        + " to a free port.");
            }
        }
    }

    private static boolean isTaken(int number) {
        // macOS lets one bind beside a listener on all addresses, so ask for an answer first.
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", number), 500);
            return true;
        } catch (IOException nobodyAnswers) {
            return !canListen(number);
        }
    }

    private static boolean canListen(int number) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", number));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int number(Map<String, String> environment, String variable, int otherwise) {
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new CannotStartException(variable + " is '" + value + "', which is not a number.");
        }
    }
}
