package no.kommunepris.backbone;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away from every other failure: the one is waited out and is a 503, the others are not. */
public final class StoreAway {
    /** PostgreSQL's own: connection lost (08), and the server is going down, starting, or out of connections or disk. */
    private static final String[] SQL_STATES = {"08", "57P", "53"};

    private StoreAway() {}

    public static boolean isTheCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof MongoSocketException
                    || cause instanceof MongoTimeoutException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLException sql && says(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(@Nullable String state) {
        for (String away : SQL_STATES) {
            if (state != null && state.startsWith(away)) {
                return true;
            }
        }
        return false;
    }
}
