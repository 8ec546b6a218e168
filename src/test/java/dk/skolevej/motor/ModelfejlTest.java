package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.Skolevej;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ModelfejlTest {

    @Test
    void aMissingFormStopsTheStartWithOneLineThatNamesFileAndElement(@TempDir Path folder, CapturedOutput output)
            throws Exception {
        Path processes = Files.createDirectory(folder.resolve("processes"));
        Files.writeString(processes.resolve("modelsaet.properties"), "version=1");
        Files.writeString(processes.resolve("proeve.bpmn"), Modeller.withForm("proeve", "findesIkke"));

        assertThatThrownBy(() -> new SpringApplicationBuilder(Skolevej.class)
                        .run(
                                "--server.port=0",
                                "--spring.profiles.active=motortest",
                                "--spring.datasource.url=jdbc:h2:mem:modelfejl;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH",
                                "--camunda.bpm.generate-unique-process-engine-name=true",
                                "--skolevej.modeller=" + folder))
                .hasRootCauseInstanceOf(Modelfejl.class);

        assertThat(output)
                .contains("\nprocesses/proeve.bpmn, opgave: formularen \"findesIkke\" findes ikke\n")
                .doesNotContain("Tomcat started");
    }
}
