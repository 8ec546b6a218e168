package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class KaldStiTest {

    @Test
    void readsEveryRootAlike() {
        for (String root :
                new String[] {"/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default"}) {
            assertThat(KaldSti.of(call(root + "/task/count/"))).isEqualTo("/task/count");
        }
        assertThat(KaldSti.of(call("/engine-rest/engine/other/task"))).isEqualTo("/engine/other/task");
        assertThat(KaldSti.of(call("/engine-rest/%74ask"))).isEqualTo("/task");
    }

    @Test
    void keepsNamesNumbersAndLineBreaksOutOfTheLog() {
        assertThat(KaldSti.forLog(call("/engine-rest/user/Karla%20Kildeg%C3%A5rd/profile")))
                .isEqualTo("/engine-rest/user/…/profile");
        assertThat(KaldSti.forLog(call("/api/forloeb/0004190003"))).isEqualTo("/api/forloeb/…");
        assertThat(KaldSti.forLog(call("/api/x%0AWARN"))).isEqualTo("/api/…");
    }

    private static MockHttpServletRequest call(String uri) {
        return new MockHttpServletRequest("GET", uri);
    }
}
