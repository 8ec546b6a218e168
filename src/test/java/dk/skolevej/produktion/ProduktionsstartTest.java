package dk.skolevej.produktion;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.motor.Node;
import dk.skolevej.segl.Noeglekommando;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application itself, started as IT starts it. */
class ProduktionsstartTest {

    @TempDir
    Path folder;

    @Test
    void doesNotStartWithWhatIsForTryingOut() throws Exception {
        try (Node node = Node.start(folder, "--spring.profiles.active=prod,demo", inFile())) {
            node.await();

            assertThat(node.isHealthy()).isFalse();
            assertThat(node.log())
                    .contains(
                            "Skolevej starter ikke i produktion:",
                            "\n- Profilen demo",
                            "\n- Databasen er H2",
                            "\n- Hovednøglen mangler",
                            "\n- Mailserveren mangler")
                    .doesNotContain("Tomcat started")
                    .doesNotContain("\tat ");
            assertThat(folder.resolve("skolevej.mv.db"))
                    .as("nothing is opened first")
                    .doesNotExist();
        }
    }

    @Test
    void doesNotStartWithAnAdministratorWhosePasswordEverybodyKnows() throws Exception {
        try (Node node = start("--camunda.bpm.admin-user.id=ida", "--camunda.bpm.admin-user.password=camunda")) {
            node.await();

            assertThat(node.isHealthy()).isFalse();
            assertThat(node.log())
                    .contains("\n- Administratorens adgangskode")
                    .doesNotContain("Tomcat started")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void startsWithEverythingSaid() throws Exception {
        try (Node node =
                start("--camunda.bpm.admin-user.id=ida", "--camunda.bpm.admin-user.password=En-egen-4711-sætning")) {
            node.await();

            assertThat(node.isHealthy()).as(node.log()).isTrue();
            var behindTls = node.get("/camunda/app/tasklist/default/", "X-Forwarded-Proto", "https");
            assertThat(behindTls.headers().firstValue("Strict-Transport-Security"))
                    .hasValue("max-age=31536000");
            assertThat(behindTls.headers().allValues("Set-Cookie"))
                    .hasSize(2)
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure").contains("SameSite=Lax"));
            assertThat(node.get("/").headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();
        }
    }

    private Node start(String... settings) throws Exception {
        String[] all = new String[settings.length + 6];
        System.arraycopy(settings, 0, all, 6, settings.length);
        all[0] = "--spring.profiles.active=prod";
        all[1] = inFile();
        all[2] = "--skolevej.h2-i-produktion=true";
        all[3] = "--skolevej.hovednoegle=" + Noeglekommando.line(new String[] {"noegle", "ny"}, null);
        all[4] = "--spring.mail.host=127.0.0.1";
        all[5] = "--skolevej.post.maerke=" + folder.resolve("post-maerke");
        return Node.start(folder, all);
    }

    private String inFile() {
        return "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("skolevej")
                + ";MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH";
    }
}
