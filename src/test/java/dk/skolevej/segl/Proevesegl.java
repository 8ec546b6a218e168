package dk.skolevej.segl;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes beside an application that is being tested, with the master key from the file that it was told to use. */
public final class Proevesegl {

    /** The surefire plugin tells every application of the tests. */
    public static final String FILE = "SKOLEVEJ_HOVEDNOEGLEFIL";

    private Proevesegl() {}

    public static Segl of(DataSource database) {
        return of(database, Path.of(System.getenv(FILE)));
    }

    public static Segl of(DataSource database, Path file) {
        return of(database, new Hovednoeglekilde().hovednoegle("", file.toString()));
    }

    public static Segl of(DataSource database, Hovednoegle key) {
        return new Segl(new Noegler(JdbcClient.create(database), key));
    }

    /** What every application of the tests is told to use. */
    public static Hovednoegle hovednoegle() {
        return new Hovednoeglekilde().hovednoegle("", System.getenv(FILE));
    }
}
