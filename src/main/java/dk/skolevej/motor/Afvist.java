package dk.skolevej.motor;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/**
 * What a person sent is refused and nothing has changed. The message is Danish and says what to do; it never repeats the value.
 * A WebApplicationException, because that is the one kind of exception that the engine's REST API passes on as it is: everything
 * else gets an English prefix with the task's id.
 */
public class Afvist extends WebApplicationException {

    /** One field and what is wrong with it; {@code felt} is its path in the form, e.g. {@code elevindsats[1].fra}. */
    public record Fejl(String felt, String besked) {}

    private final String kode;
    private final transient List<Fejl> felter;

    public Afvist(int status, String kode, String besked, List<Fejl> felter) {
        super(
                besked,
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        // "message" is what Tasklist shows
                        .entity(Map.of("type", "Afvist", "message", besked, "kode", kode, "felter", felter))
                        .build());
        this.kode = kode;
        this.felter = felter;
    }

    public Afvist(int status, String kode, String besked) {
        this(status, kode, besked, List.of());
    }

    /** A refusal that is about one field of the form, and says the same there. */
    public static Afvist ved(String felt, int status, String kode, String besked) {
        return new Afvist(status, kode, besked, List.of(new Fejl(felt, besked)));
    }

    public int status() {
        return getResponse().getStatus();
    }

    /** A stable code for programs. */
    public String kode() {
        return kode;
    }

    public List<Fejl> felter() {
        return felter;
    }
}
