package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.adgang.Matrixsag.Del;
import dk.skolevej.scenarie.Scenarie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody tries every call there is on cases in every phase: role × school × part in the case × endpoint. What the table of calls and
 * {@code domain.md} 5.5 do not give is refused, shows nothing of any case and changes nothing.
 */
@AdgangTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdgangsmatrixTest {

    private static final String REST = "/engine-rest";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Matrixsager matrixsager;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping spring;

    private final AtomicInteger combinations = new AtomicInteger();
    private final AtomicInteger leaks = new AtomicInteger();
    private final Set<Del> shown = ConcurrentHashMap.newKeySet();
    private final long began = System.nanoTime();
    private List<Matrixsag> sager;
    private Kaldliste calls;
    private Dom judge;

    @BeforeAll
    void tellTheCases() {
        sager = matrixsager.begin();
        calls = new Kaldliste(sager, engine);
        judge = new Dom(Kaldtabel.read(), sager);
    }

    @AfterAll
    void sumUp() {
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        System.out.printf(
                "Adgangsmatrix: %d combinations, %d leaks, %d s; shown to those who may: %s%n",
                combinations.get(), leaks.get(), seconds, new TreeSet<>(shown));
        scenarie.cleanUp();
        assertThat(combinations.get()).isGreaterThan(10_000);
        assertThat(shown)
                .as("what is looked for can be found")
                .contains(Del.CPR, Del.ELEV, Del.A, Del.B, Del.C, Del.PLAN, Del.SAGSNUMMER, Del.INSTANSER);
    }

    @TestFactory
    Stream<DynamicTest> everybodyTriesEveryCallWithTheirPassword() {
        return Matrixperson.all().stream()
                .map(person -> DynamicTest.dynamicTest(person.hvem(), () -> {
                    Klient klient = person.login() == null ? Klient.nobody(port) : Klient.basic(port, person.login());
                    List<Kald> all = new ArrayList<>(calls.ofTheEngine(REST));
                    all.addAll(calls.own(spring));
                    tryAll(person, klient, all);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everybodyTriesEveryCallFromTheWebapps() {
        return Matrixperson.oneOfEach().stream()
                .map(person -> DynamicTest.dynamicTest(person.hvem(), () -> {
                    Klient klient = person.login() == null
                            ? Klient.nobody(port)
                            : Klient.session(port, person.login(), "welcome");
                    List<Kald> all = new ArrayList<>(calls.ofTheEngine(WEBAPP));
                    all.addAll(calls.ofTheWebapps());
                    tryAll(person, klient, all);
                }));
    }

    @Test
    void eachOfOurOwnCallsIsInTheTable() {
        Kaldtabel table = Kaldtabel.read();
        assertThat(calls.own(spring)).hasSizeGreaterThan(60).allMatch(call -> table.knows(call.metode(), call.sti()));
    }

    private void tryAll(Matrixperson person, Klient klient, List<Kald> all) {
        klient.get("/api/forside"); // the first look at the lists makes them
        Map<String, String> before = Fingeraftryk.of(jdbc);
        List<String> faults = all.parallelStream()
                .filter(call -> !isTheirsToChange(person, call))
                .flatMap(call -> faults(person, klient, call).stream())
                .toList();
        leaks.addAndGet(faults.size());
        assertThat(faults).isEmpty();
        assertThat(Fingeraftryk.of(jdbc)).as("what the tables hold").isEqualTo(before);
    }

    /** Doing one's work is what the scenarios are about. */
    private boolean isTheirsToChange(Matrixperson person, Kald call) {
        return call.changesSomething() && judge.expected(person, call) == Dom.Ventet.ANSWERED;
    }

    private List<String> faults(Matrixperson person, Klient klient, Kald call) {
        combinations.incrementAndGet();
        HttpResponse<String> answer = call.send(klient);
        List<String> faults = judge.faults(person, call, answer.statusCode(), text(answer));
        shown.addAll(judge.shown(text(answer)));
        if (call.opgave() != null && judge.expected(person, call) == Dom.Ventet.HIDDEN && answer.statusCode() == 404) {
            HttpResponse<String> none = call.aboutNobody().send(klient);
            if (none.statusCode() != 404 || !none.body().equals(answer.body())) {
                faults.add("%s: %s tells a hidden task from none".formatted(person.hvem(), call));
            }
        }
        return faults;
    }

    private static String text(HttpResponse<String> answer) {
        return answer.headers().map() + "\n" + answer.body();
    }
}
