package dk.skolevej.motor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the fences around the engine before it is built. */
@Component
class MotorPlugin extends AbstractProcessEnginePlugin {

    private final Ordforraad vocabulary;
    private final SchoolOfInstance schools;
    private final RandomIds ids;
    private final Klokkevagt clocks;
    private final Brugerlogin.Factory logins;
    private final CaseFence cases;

    MotorPlugin(
            Ordforraad vocabulary,
            SchoolOfInstance schools,
            RandomIds ids,
            Klokkevagt clocks,
            Adgangskodehash hashes,
            JdbcClient jdbc,
            CaseFence cases) {
        this.vocabulary = vocabulary;
        this.schools = schools;
        this.ids = ids;
        this.clocks = clocks;
        this.logins = new Brugerlogin.Factory(hashes, jdbc);
        this.cases = cases;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        StatementParameters.readByKnownGetters();
        engine.setExpressionManager(new FencedExpressions(vocabulary));
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setIdGenerator(ids);
        engine.setTenantIdProvider(schools);
        engine.setPasswordEncryptor(logins.hashes());
        engine.setIdentityProviderSessionFactory(logins);
        TaskFence.around(engine, cases);
        engine.setCustomSessionFactories(
                with(engine.getCustomSessionFactories(), new KnownProcesses.Factory(), new ShortPages.Factory()));
        engine.setHistoryEventProducer(new KnownProcesses.History());
        engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), new Modelkontrol(vocabulary)));
        engine.setCustomPreCommandInterceptorsTxRequired(with(
                engine.getCustomPreCommandInterceptorsTxRequired(),
                new CommandFence(),
                new ClockFence(clocks),
                new QueueFence(engine::getJobExecutor),
                new ShortPages()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new CommandFence()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        TaskSql.of(engine);
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(cases);
    }

    @SafeVarargs
    private static <T> List<T> with(List<T> others, T... own) {
        var all = new ArrayList<T>(Objects.requireNonNullElse(others, List.of()));
        all.addAll(List.of(own));
        return all;
    }

    /** Should a script get past the model check all the same, there is nothing that could run it. */
    private static class NoScripts implements ScriptEngineResolver {
        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {}

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            return null;
        }

        @Override
        public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
            return null;
        }
    }
}
