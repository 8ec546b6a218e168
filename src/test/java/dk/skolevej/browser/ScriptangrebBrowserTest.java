package dk.skolevej.browser;

import dk.skolevej.scenarie.Fravaersproeve;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.segl.Segl;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Script in every free text of every form, and in every name: everybody who reads it sees what was written, and nobody's browser runs it. A form or a
 * text that the walk does not come to fails it, by name.
 */
@Browsertest
class ScriptangrebBrowserTest {

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Fravaersproeve fravaer;

    @Autowired
    Formularrute route;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Segl segl;

    private Navneangreb names;
    private Scriptrundgang walk;

    @BeforeEach
    void everybodysNameIsAScript() {
        scenarie.day("2026-08-24");
        scenarie.employ("thea", "tovholder", "101001");
        names = new Navneangreb(engine.getIdentityService(), jdbc, segl);
        names.rename(Scriptsyn.NAME);
        walk = new Scriptrundgang(tasklist, scenarie, engine);
    }

    @AfterEach
    void cleanUp() {
        names.restore();
        tasklist.leaves();
        fravaer.cleanUp();
        scenarie.cleanUp();
    }

    @Test
    void runsNothingThatIsWrittenInAnyForm() {
        route.walkedBy(walk);
        walk.wasEverywhere();
    }
}
