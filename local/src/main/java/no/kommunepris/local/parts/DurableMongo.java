package no.kommunepris.local.parts;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A MongoDB-compatible server with its data in one file. An acknowledged write survives {@code kill -9}: the store is
 * committed after every message and before its answer, which the library's own backend does only now and then. When the
 * file cannot be written, the server ends at once: nobody is told yes for what is only in memory.
 */
public final class DurableMongo implements AutoCloseable {
    private final MongoServer server;

    /** Starts to listen; {@code port} 0 takes a free one. */
    public DurableMongo(Path file, String host, int port) {
        // Only our own commits write, so that no failure to write goes unseen.
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
        server = new MongoServer(new CommittingBackend(store));
        try {
            server.bind(host, port);
        } catch (RuntimeException e) {
            server.shutdownNow();
            throw e;
        }
    }

    public InetSocketAddress address() {
        return server.getLocalAddress();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /** Arguments: the store's file, the port. */
    public static void main(String[] args) {
        DurableMongo mongo = new DurableMongo(Path.of(args[0]), "127.0.0.1", Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(mongo::close));
        Ready.tell();
    }

    private static final class CommittingBackend extends H2Backend {
        CommittingBackend(MVStore store) {
            super(store);
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            Document answer = super.handleMessage(message);
            try {
                getMvStore().commit();
            } catch (MVStoreException e) {
                System.err.println(
                        "The store's file cannot be written, so the store stops now. What was answered with yes"
                                + " is safe; make room on the disk (or the file writable) and start it again. "
                                + e.getMessage());
                Runtime.getRuntime().halt(1);
            }
            return answer;
        }
    }
}
