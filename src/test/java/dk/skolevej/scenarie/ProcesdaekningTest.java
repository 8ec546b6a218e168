package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs after all scenarios ({@link ClassOrderer.OrderAnnotation} in junit-platform.properties) and adds up what they passed. */
@Scenarietest
@Order(Integer.MAX_VALUE)
class ProcesdaekningTest {

    private static final int LEAST_PERCENT = 90;

    @Autowired
    ProcessEngine engine;

    @Test
    void passesAtLeastNineTenthsOfTheFlowNodesOfEachProcess() {
        var shares = Procesdaekning.shares(engine);
        shares.forEach((process, share) -> System.out.printf(
                "Procesdækning %-15s %3d %% (%d af %d)%s%n",
                process,
                share.percent(),
                share.passed(),
                share.nodes(),
                share.missed().isEmpty() ? "" : " mangler " + share.missed()));

        assertThat(shares)
                .isNotEmpty()
                .allSatisfy((process, share) -> assertThat(share.percent())
                        .as("%s, not passed: %s", process, share.missed())
                        .isGreaterThanOrEqualTo(LEAST_PERCENT));
    }
}
