package dk.skolevej.motor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.core.io.ClassPathResource;

/**
 * The engine's own task query with two things changed: a task's candidates are looked up task by task instead of being joined, and so nothing needs
 * to be made distinct. The database then stops at a full page, where it otherwise sorts all tasks of the role, with all their columns, to find fifteen.
 * The conditions are the engine's. Made from the text in its jar, so that an engine with another text does not start.
 */
final class TaskSql {

    private static final String ENGINES = "org/camunda/bpm/engine/impl/mapping/entity/Task.xml";
    private static final String OWN = "dk/skolevej/motor/opgaver.xml";
    private static final String LINKS = " from ${prefix}ACT_RU_IDENTITYLINK I where I.TASK_ID_ = RES.ID_ and ";

    private TaskSql() {}

    static void of(ProcessEngineConfigurationImpl engine) {
        Configuration statements = engine.getSqlSessionFactory().getConfiguration();
        String own = read(OWN).replace("<!-- FROM -->", changed(from(read(ENGINES))));
        new XMLMapperBuilder(
                        new ByteArrayInputStream(own.getBytes(StandardCharsets.UTF_8)),
                        statements,
                        OWN,
                        statements.getSqlFragments())
                .parse();
        DbSqlSessionFactory sessions = engine.getDbSqlSessionFactory();
        Map<String, String> names =
                new HashMap<>(Objects.requireNonNullElse(sessions.getStatementMappings(), Map.of()));
        names.put("selectTaskByQueryCriteria", "selectTaskOnePage");
        names.put("selectTaskCountByQueryCriteria", "selectTaskCountOnePage");
        sessions.setStatementMappings(names);
    }

    private static String from(String engines) {
        String begin = "<sql id=\"selectTaskByQueryCriteriaSql\">";
        int at = engines.indexOf(begin) + begin.length();
        return engines.substring(at, engines.indexOf("</sql>", at));
    }

    static String changed(String from) {
        String unjoined = once(
                once(
                        from,
                        "query.candidateUser != null || query.candidateGroups != null  || query.candidateGroupLike != null || query.inv",
                        "query.inv"),
                "query.involvedUser != null || query.withCandidateGroups || query.withCandidateUsers)",
                "query.involvedUser != null)");
        int candidates = unjoined.indexOf("and I.TYPE_ = 'candidate'");
        String end = "</trim>";
        int close = unjoined.indexOf(end, candidates);
        if (candidates < 0) {
            throw new IllegalStateException("the engine's task query is another one");
        }
        return unjoined.substring(0, candidates)
                + "and exists (select 1" + LINKS + unjoined.substring(candidates + "and ".length(), close)
                + ")" + unjoined.substring(close);
    }

    private static String once(String text, String what, String instead) {
        int at = text.indexOf(what);
        if (at < 0 || text.indexOf(what, at + 1) >= 0) {
            throw new IllegalStateException("the engine's task query is another one: " + what);
        }
        return text.replace(what, instead);
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
