package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.skolevej.post.Post;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Scenarios 23 and 42 of the domain report: what is overdue is seen, and stays until it is done. */
@Scenarietest
class FristScenarierTest {

    private static final Postkasse POST = new Postkasse();

    @Autowired
    Scenarie scenarie;

    @Autowired
    Post post;

    @Autowired
    WebApplicationContext application;

    private Morgener mornings;
    private MockMvc http;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        POST.isTheMailServerOf(registry);
    }

    @BeforeEach
    void begin() {
        mornings = new Morgener(scenarie);
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        scenarie.day("2026-11-23");
    }

    @AfterEach
    void cleanUp() {
        POST.empty();
        scenarie.cleanUp();
        mornings.forget();
    }

    /** 23: day 22 with part A missing. */
    @Test
    void partAMissingOnDay22IsSeenByTovholderAndSkolelederAndNoMailNamesTheChild() throws Exception {
        Sag sag = scenarie.worry().toKortlaegning();
        post.quietly(() -> sag.done("trine", "holdElevsamtale")
                .done("lise", "holdForaeldresamtale")
                .done("pia", "indhentTvaerfagligViden"));
        assertThat(sag.due("kortlaegKlassefaellesskab")).isEqualTo("2026-12-04");
        for (String day : new String[] {"2026-12-02", "2026-12-04", "2026-12-07", "2026-12-11"}) {
            mornings.come(day);
        }
        scenarie.day("2026-12-14");

        for (String login : new String[] {"tove", "lise"}) {
            assertThat(answer(login, "/api/forloeb/" + sag.sagsnummer()))
                    .contains("\"naesteFrist\":\"2026-12-04\"", "Kortlæg klassens fællesskab: senest 4. december 2026");
        }
        assertThat(answer("lise", "/api/overskredne/opgaver"))
                .contains("Kortlæg klassens fællesskab", "\"skoledageOver\":6", "\"hos\":\"Klasseteam\"");
        assertThat(POST.receivers("Dine frister")).contains("karl", "trine");
        assertThat(POST.receivers("Overskredne frister")).containsExactly("lise");
        assertThat(POST.mails())
                .allSatisfy(mail -> assertThat(Stream.of("Mynte", "Havtorn", "1.A", "myha01", "Bøgelund"))
                        .noneMatch(mail::contains));
    }

    /** 42: the skoleleder has not signed for three months. */
    @Test
    void aFollowUpThatNobodySignsForStaysATaskAndGoesFurtherUp() {
        Sag[] opened = new Sag[1];
        post.quietly(() -> {
            opened[0] = scenarie.worry().toIndsats();
            scenarie.travelTo("2027-01-18");
            opened[0].followedUp("fortsaet");
        });
        Sag sag = opened[0];
        assertThat(sag.due("kvitterForOpfoelgning")).isEqualTo("2027-01-25");

        mornings.come("2027-02-01");
        mornings.come("2027-02-08");
        assertThat(POST.mails("Overskredne frister på din skole"))
                .singleElement()
                .asString()
                .contains("Kvittér for opfølgning", "5 skoledage over fristen");
        assertThat(POST.receivers("Overskredne frister på skolerne")).containsExactly("frida");

        mornings.come("2027-04-19");
        assertThat(sag.open()).contains("kvitterForOpfoelgning");
        assertThat(POST.mails("Dine frister i Skolevej mandag den 19. april 2027"))
                .filteredOn(mail -> mail.startsWith("Til: lise@"))
                .singleElement()
                .asString()
                .contains("Kvittér for opfølgning", "mandag den 25. januar 2027 (uge 4)");
    }

    private String answer(String login, String path) throws Exception {
        return http.perform(get(path).with(httpBasic(login, "demo")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
