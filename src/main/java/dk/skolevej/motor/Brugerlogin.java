package dk.skolevej.motor;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine's users and their passwords. A right password that is kept in an older form is hashed anew; a refused login takes equally long whether
 * the user exists or not.
 */
class Brugerlogin extends DbIdentityServiceProvider {

    private final Adgangskodehash hashes;
    private final JdbcClient jdbc;

    private Brugerlogin(Adgangskodehash hashes, JdbcClient jdbc) {
        this.hashes = hashes;
        this.jdbc = jdbc;
    }

    record Factory(Adgangskodehash hashes, JdbcClient jdbc) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return WritableIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new Brugerlogin(hashes, jdbc);
        }
    }

    @Override
    public boolean checkPassword(String id, String password) {
        if (password == null) {
            return false;
        }
        UserEntity user = findUserById(id);
        boolean current = user != null && hashes.made(user.getPassword());
        // whoever logs in at the municipality has none, on which the engine would fail
        boolean right = user != null && user.getPassword() != null && super.checkPassword(id, password);
        if (right && !current) {
            renew(user, password);
        } else if (!right && !current) {
            hashes.checkNobodys(password);
        }
        return right;
    }

    /** Not counted in the user's row, which would take time that an unknown user does not; guesses are slowed down in front of the engine. */
    @Override
    protected void lockUser(UserEntity user) {}

    /** Past the engine's cache of rows: of two logins at the same moment the second finds nothing left to do, and neither fails. */
    private void renew(UserEntity user, String password) {
        String anew = Context.getProcessEngineConfiguration()
                .getPasswordManager()
                .encrypt(EncryptionUtil.saltPassword(password, user.getSalt()));
        jdbc.sql("update ACT_ID_USER set PWD_ = ? where ID_ = ? and PWD_ = ?")
                .params(anew, user.getId(), user.getPassword())
                .update();
    }
}
