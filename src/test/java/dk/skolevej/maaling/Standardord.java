package dk.skolevej.maaling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;

/** Stand-ins for the words of the diagrams that do as little as the diagrams can run on: what they save is to the stock engine's credit. */
final class Standardord {

    private Standardord() {}

    static void start(String message, DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariable("sagsnummer", execution.getVariable("sagsnummer"))
                .setVariable("skole", execution.getVariable("skole"))
                .correlateStartMessage();
    }

    public static class Frist {

        public Date skoledage(long antal) {
            return inDays(antal);
        }

        public Date hverdage(long antal) {
            return inDays(antal);
        }

        public Date slutAfUge(long uge) {
            return inDays(7 * uge);
        }

        public Date startAfUge(long uge) {
            return inDays(7 * uge);
        }

        public Date uge1() {
            return inDays(0);
        }

        public Date planuge1() {
            return inDays(0);
        }

        public Date dag(Date dag) {
            return dag;
        }

        public Date dagenEfter(Date dag) {
            return dag;
        }

        public Date dagensSlut(Date dag) {
            return dag;
        }

        public Date paaSkoledag(Date dag) {
            return dag;
        }

        public Date senest(Date dag) {
            return dag;
        }

        public Date ugerFoer(Date dag, long antal) {
            return dag;
        }

        public Date indenUger(long antal) {
            return inDays(7 * antal);
        }

        public Date idag() {
            return inDays(0);
        }

        public Date indkaldelse(long opfoelgningUger, long indkaldelseUger) {
            return inDays(7 * (opfoelgningUger - indkaldelseUger));
        }

        public Date opfoelgning(long opfoelgningUger) {
            return inDays(7 * opfoelgningUger);
        }

        public Date opfoelgningsfrist() {
            return inDays(84);
        }

        public Date uger(long antal) {
            return inDays(7 * antal);
        }

        public Date skoleuger(long antal) {
            return inDays(7 * antal);
        }

        private static Date inDays(long days) {
            return Date.from(LocalDate.now()
                    .plusDays(days)
                    .atTime(LocalTime.of(15, 0))
                    .atZone(ZoneId.systemDefault())
                    .toInstant());
        }
    }

    public static class Forloeb {

        public void fase(String fase) {}

        public void luk(String lukning) {}

        public void tilbagefald() {}

        public void opfoelgningsfrist(Date frist) {}

        public int antal(String trin) {
            return 0;
        }

        public boolean pprObligatorisk() {
            return true;
        }
    }

    public static class Roller {

        public String tryghedsperson() {
            return variable("tryghedsperson");
        }

        public String tovholder() {
            return variable("tovholder");
        }

        public String fravaerende() {
            return variable("fravaerende");
        }

        private static String variable(String name) {
            return (String) Context.getBpmnExecutionContext().getExecution().getVariable(name);
        }
    }

    public static class Besked {

        public Date afsendes() {
            return new Date();
        }
    }
}
