package dk.skolevej.motor;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.parsing.XNode;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.session.Configuration;

/**
 * The language in which {@link TaskSql} asks for tasks. A query for the tasks of roles that speaks of nothing but assignee, school, deadline and rest is
 * answered from {@code rolleopgave}, which has a row for each task and role: its indexes hold all that such a query asks, where the engine's tables must
 * be joined. Every other query stays as it is. Found in the text of the query, so that a condition nobody thought of here is one of the others.
 */
public final class Rollelister extends XMLLanguageDriver {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final String FROM = " from ACT_RU_TASK RES WHERE ";
    private static final String COUNT = "select count(*)" + FROM;
    private static final String PAGE = "select RES.";
    private static final String ORDER_BY = " order by ";
    private static final String LIMIT = " LIMIT ? OFFSET ?";
    private static final Pattern ORDER =
            Pattern.compile("(?:RES\\.(?:CREATE_TIME_|DUE_DATE_) (?:asc|desc)(?:, )?){1,2}(?: , RES\\.ID_ asc)?");

    private static final Pattern OF_ROLES = Pattern.compile(
            "exists \\(select 1 from ACT_RU_IDENTITYLINK I where I\\.TASK_ID_ = RES\\.ID_ and I\\.TYPE_ = 'candidate'"
                    + " and \\( ?I\\.GROUP_ID_ (IN ?\\([ ?,]*\\)) ?\\) ?\\)");

    /** What is mine or my role's: in either case a row says whose it is. */
    private static final Pattern MINE_TOO =
            Pattern.compile("\\( 1 = 1 and RES\\.ASSIGNEE_ = \\? or \\( ?RES\\.GROUP_ID_ IN ?\\(([ ?,]*)\\) ?\\) ?\\)");

    private static final String MINE = "'@' || ?";

    private static final Pattern AT_SCHOOLS =
            Pattern.compile("\\( ?RES\\.TENANT_ID_ is null or RES\\.TENANT_ID_ in ?\\(([ ?,]*)\\) ?\\)");

    /** The words of which the conditions may consist. There is no negation among them: a row for any of the roles then stands for the task. */
    private static final Pattern WORDS = Pattern.compile(
            "\\b(IS NOT NULL|IS|IN|NULL|AND|OR"
                    + "|RES\\.(ASSIGNEE_|TENANT_ID_|SUSPENSION_STATE_|DUE_DATE_|CREATE_TIME_|GROUP_ID_|HVEM_))(?!\\w)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SIGNS = Pattern.compile("[\\s(),?=<>1|'@]*");

    private static final Pattern EITHER = Pattern.compile("\\bor\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public SqlSource createSqlSource(Configuration engine, XNode script, Class<?> parameters) {
        SqlSource engines = super.createSqlSource(engine, script, parameters);
        return query -> {
            BoundSql sql = engines.getBoundSql(query);
            String own = ofRoles(sql);
            if (own != null) {
                SystemMetaObject.forObject(sql).setValue("sql", own);
            }
            return sql;
        };
    }

    /** The same query of {@code rolleopgave}, with its parameters in the same order; null for a query of another kind. */
    private static String ofRoles(BoundSql sql) {
        // the engine's text is mostly blanks, where its unused conditions were
        String text = BLANKS.matcher(sql.getSql()).replaceAll(" ").strip();
        if (text.startsWith(COUNT)) {
            String rows = rows(sql, text, text.substring(COUNT.length()), "");
            return rows == null ? null : "select count(*) from (" + rows + ") TASKS";
        }
        int from = text.indexOf(FROM);
        int by = text.lastIndexOf(ORDER_BY);
        if (!text.startsWith(PAGE) || from < 0 || by < from || !text.endsWith(LIMIT)) {
            return null;
        }
        String order = text.substring(by + ORDER_BY.length(), text.length() - LIMIT.length());
        if (!ORDER.matcher(order).matches()) {
            return null;
        }
        String columns = ", RES.DUE_DATE_, RES.CREATE_TIME_";
        String rows = rows(sql, text, text.substring(from + FROM.length(), by), columns);
        return rows == null
                ? null
                : text.substring(0, from) + " from (" + rows + ORDER_BY + order + LIMIT + ") PAGE"
                        + " join ACT_RU_TASK RES on RES.ID_ = PAGE.ID_" + ORDER_BY + order;
    }

    private static String rows(BoundSql sql, String text, String engines, String column) {
        Set<Set<Object>> asked = roles(sql, text);
        String where = where(engines);
        // what the list asks for and what it is narrowed to must be met by the same row
        if (where == null || asked.size() != 1 || asked.iterator().next().contains(null)) {
            return null;
        }
        // of one role alone there is one row for each task, and making sure of it takes longer than counting
        boolean several = asked.iterator().next().size() > 1
                || where.contains(MINE)
                || EITHER.matcher(where).find();
        return "select " + (several ? "distinct " : "") + "RES.ID_" + column + " from ROLLEOPGAVE RES where " + where;
    }

    /** The engine's conditions as they read where each row has its role; null when they speak of anything else. */
    private static String where(String engines) {
        String where = OF_ROLES.matcher(engines).replaceAll("RES.GROUP_ID_ $1");
        where = MINE_TOO.matcher(where).replaceAll("RES.HVEM_ in (" + MINE + ", $1)");
        where = AT_SCHOOLS.matcher(where).replaceAll("RES.TENANT_ID_ in ('',$1)");
        return SIGNS.matcher(WORDS.matcher(where).replaceAll("")).matches() ? where : null;
    }

    /** The roles that are asked for, each time they are. */
    private static Set<Set<Object>> roles(BoundSql sql, String text) {
        Set<Set<Object>> roles = new HashSet<>();
        Matcher asked = OF_ROLES.matcher(text);
        while (asked.find()) {
            int from = parameters(text.substring(0, asked.start()));
            roles.add(sql.getParameterMappings().subList(from, from + parameters(asked.group())).stream()
                    .map(role -> sql.getAdditionalParameter(role.getProperty()))
                    .collect(Collectors.toCollection(HashSet::new)));
        }
        return roles;
    }

    private static int parameters(String sql) {
        return (int) sql.chars().filter(c -> c == '?').count();
    }
}
