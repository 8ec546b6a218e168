package dk.skolevej.indlaesning;

import dk.skolevej.motor.Afvist;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads what lies in the watched folder and is written to its end, one file at a time; what cannot be read or moved fails the job. */
@Component
class IndlaesMappen implements JavaDelegate {

    /** In the list of what was loaded, where a person's login stands otherwise. */
    private static final String WHO = "indlaesningsmappe";

    private final Importmappe folder;
    private final Mappeblik seen;
    private final Indlaesning indlaesning;
    private final TransactionTemplate outside;

    IndlaesMappen(
            Importmappe folder, Mappeblik seen, Indlaesning indlaesning, PlatformTransactionManager transactions) {
        this.folder = folder;
        this.seen = seen;
        this.indlaesning = indlaesning;
        this.outside = new TransactionTemplate(transactions);
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public void execute(DelegateExecution execution) throws IOException {
        if (!anEarlierLookFailed(execution)) {
            look();
        }
    }

    /** That one looks again: IT is to have one incident, not one more every five minutes. */
    private boolean anEarlierLookFailed(DelegateExecution execution) {
        return execution
                .getProcessEngineServices()
                .getManagementService()
                .createJobQuery()
                .activityId("startEvent_hvert5Minut")
                .messages()
                .withException()
                .list()
                .stream()
                .anyMatch(job -> !execution.getProcessInstanceId().equals(job.getProcessInstanceId()));
    }

    private void look() throws IOException {
        List<Mappefil> files = folder.files();
        for (Mappefil left : folder.taken()) {
            if (!load(left)) {
                return;
            }
        }
        List<Mappefil> complete = seen.unchanged(files);
        boolean pupilsToCome = files.stream().anyMatch(file -> file.art() == Art.ELEVER && !complete.contains(file));
        for (Mappefil file : complete) {
            var taken = file.art() == Art.FRAVAER && pupilsToCome
                    ? null
                    : folder.take(file).orElse(null);
            if (taken != null && !load(taken)) {
                return;
            }
        }
    }

    /** @return false when somebody else loads a file now; what was taken is left until the next look */
    private boolean load(Mappefil file) throws IOException {
        try (InputStream csv = Files.newInputStream(file.path())) {
            Indlaest result = onItsOwn(new Fil(file.art(), csv, file.system(), false, false));
            if (result.batch() == null) {
                folder.refused(file, result);
            } else {
                folder.loaded(file, result);
            }
        } catch (NoSuchFileException gone) {
            return true;
        } catch (Afvist refused) {
            if (refused.kode().equals("indlaesningIGang")) {
                return false;
            }
            folder.refused(file, refused.getMessage());
        }
        return true;
    }

    /** In a transaction of its own, with what it tells the engine: a large file takes longer than a job is kept for one node. */
    private Indlaest onItsOwn(Fil fil) {
        return outside.execute(status -> {
            try {
                return ProcessEngineContext.withNewProcessEngineContext(() -> indlaesning.load(fil, WHO));
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
