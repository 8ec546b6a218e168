package dk.skolevej.nedbrud;

import dk.skolevej.Skolevej;
import dk.skolevej.demo.Demosvar;
import dk.skolevej.post.Brev;
import dk.skolevej.post.Liste;
import dk.skolevej.post.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that writes as many letters as it is told to, all about one task, and sends none. */
final class Postskriver {

    private Postskriver() {}

    public static void main(String[] arguments) {
        try {
            write(arguments);
            System.exit(0);
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void write(String[] arguments) {
        String[] settings = Stream.concat(
                        Stream.of(arguments).skip(1),
                        Stream.of(
                                "--server.port=0",
                                "--skolevej.demo.forloeb=false",
                                "--camunda.bpm.job-execution.enabled=false"))
                .toArray(String[]::new);
        ConfigurableApplicationContext node = SpringApplication.run(Skolevej.class, settings);
        Post post = node.getBean(Post.class);
        String[] task = new String[1];
        post.quietly(() -> task[0] = openTask(node));
        var transaction = new TransactionTemplate(node.getBean(PlatformTransactionManager.class));
        for (int left = Integer.parseInt(arguments[0]); left > 0; left -= 100) {
            int batch = Math.min(left, 100);
            transaction.executeWithoutResult(status -> {
                for (int mail = 0; mail < batch; mail++) {
                    post.ring(Brev.to("lise", "nyOpgave-medarbejder").tasks(Liste.opgaver, List.of(task[0])));
                }
            });
        }
    }

    private static String openTask(ConfigurableApplicationContext node) {
        String definition = node.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey("tidligIndsats")
                .latestVersion()
                .singleResult()
                .getId();
        Map<String, Object> worry = Demosvar.to("registrerBekymring", LocalDate.now(), Map.of());
        worry.put("elev", "myha01");
        var identity = node.getBean(IdentityService.class);
        identity.setAuthentication("lise", List.of("skoleleder"), List.of("101001"));
        node.getBean(FormService.class).submitStartForm(definition, worry);
        identity.clearAuthentication();
        return node.getBean(TaskService.class).createTaskQuery().singleResult().getId();
    }
}
