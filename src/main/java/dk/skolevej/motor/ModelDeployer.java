package dk.skolevej.motor;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the model set before the web server accepts its first request, so that a node that answers has its models. All packages or none;
 * nodes take turns. Property {@code skolevej.modeller}: a folder with {@code processes/} and {@code forms/}, empty for the packaged ones.
 */
@Component
class ModelDeployer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployer.class);

    private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String folder;
    private volatile boolean running;

    ModelDeployer(
            RepositoryService repository,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${skolevej.modeller:}") String folder) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.folder = folder;
    }

    @Override
    public void start() {
        deploy(folder.isBlank() ? Modelmappe.packaged() : Modelmappe.folder(Path.of(folder)));
        running = true;
    }

    /** The files of the processes that were deployed now, in order. */
    List<String> deploy(Modelmappe models) {
        int version = models.version();
        List<Modelpakke> packages = new Modelpakker(models.files()).packages();
        List<String> deployed = transaction.execute(status -> {
            int newest = lockModelSet();
            List<String> files = packages.stream()
                    .filter(candidate -> shouldDeploy(candidate, version, newest))
                    .map(candidate -> deploy(candidate, version))
                    .toList();
            jdbc.sql("update modelsaet set version = ? where version < ?")
                    .params(version, version)
                    .update();
            return files;
        });
        log.info(
                "Modelsæt {} fra {}: {} processer, lagt ind nu: {}",
                version,
                models.origin(),
                packages.size(),
                deployed);
        return deployed;
    }

    /** Nodes that start at once wait here for each other; each then looks at what the one before it deployed. */
    private int lockModelSet() {
        return jdbc.sql("select version from modelsaet where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    private boolean shouldDeploy(Modelpakke candidate, int version, int newest) {
        String digest = candidate.digest();
        List<String> deployed = deployedDigests(candidate.processId());
        if (!deployed.isEmpty() && deployed.get(0).equals(digest)) {
            return false;
        }
        if (version < newest) {
            log.warn(
                    "{} er fra modelsæt {}, men {} er allerede i drift: beholder den nyere",
                    candidate.file(),
                    version,
                    newest);
            return false;
        }
        if (version == newest && deployed.contains(digest)) {
            log.warn(
                    "{} er et indhold, der allerede er afløst af et nyere: beholder det nyere. Skal det gamle tilbage, så hæv version i processes/modelsaet.properties",
                    candidate.file());
            return false;
        }
        return true;
    }

    /** Newest first, by definition version: times could be equal. Empty for a version that someone deployed by other means. */
    private List<String> deployedDigests(String processId) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processId)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(definition -> repository
                        .createDeploymentQuery()
                        .deploymentId(definition.getDeploymentId())
                        .singleResult())
                .map(deployment -> Modelkilde.digestOf(deployment.getSource()))
                .toList();
    }

    private String deploy(Modelpakke candidate, int version) {
        var deployment = repository
                .createDeployment()
                .name(candidate.file())
                .source(new Modelkilde(version, candidate.digest()).toString());
        candidate
                .resources()
                .forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.deploy();
        return candidate.file();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
