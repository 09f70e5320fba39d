package no.kommunepris.notification;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;

/** A door to a server: as long as it is shut, connections end at once, as if the server were away. */
final class Gate implements Closeable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicReference<Integer> behind = new AtomicReference<>();

    Gate() throws IOException {
        run(this::keep);
    }

    int port() {
        return door.getLocalPort();
    }

    void openTo(int port) {
        behind.set(port);
    }

    private void keep() throws IOException {
        while (!door.isClosed()) {
            Socket guest = door.accept();
            Integer port = behind.get();
            if (port == null) {
                guest.close();
            } else {
                Socket host = new Socket(InetAddress.getLoopbackAddress(), port);
                run(() -> pass(guest, host));
                run(() -> pass(host, guest));
            }
        }
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8192];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                out.write(some, 0, read);
                out.flush();
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // one side has gone, so the other may go
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
