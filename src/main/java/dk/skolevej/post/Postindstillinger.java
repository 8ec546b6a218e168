package dk.skolevej.post;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the municipality has decided about mail, under {@code skolevej.post} in the configuration.
 *
 * @param fra the sender's address
 * @param domaener the only domains mail is sent to
 * @param adresse where links lead
 * @param samles how long new tasks to the same person are gathered into one mail
 * @param hoejstIMinuttet mails a minute, all nodes together
 * @param slukket nothing goes out, whatever the switch says
 * @param starttls a mail server that does not encrypt is refused
 * @param mappe where mails are written as long as there is no mail server
 * @param maerke file outside the database that remembers how far the post has come (see {@link Gendannelsesvagt})
 */
@ConfigurationProperties("skolevej.post")
record Postindstillinger(
        @DefaultValue("skolevej@skolevej.example") String fra,
        @DefaultValue("skolevej.example") Set<String> domaener,

        @DefaultValue("http://localhost:${server.port:8080}")
        String adresse,

        @DefaultValue("PT5M") Duration samles,
        @DefaultValue("300") int hoejstIMinuttet,
        @DefaultValue("false") boolean slukket,
        @DefaultValue("true") boolean starttls,
        @DefaultValue("data/post") Path mappe,
        @DefaultValue("data/post-maerke") Path maerke) {}
