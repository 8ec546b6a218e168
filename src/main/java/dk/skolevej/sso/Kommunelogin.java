package dk.skolevej.sso;

import java.util.Set;

/**
 * What the identity provider says about whoever has just logged in.
 *
 * @param udsteder and {@code subjekt}: the one person this is, whatever they are called
 * @param bruger the login here
 * @param roller only those that exist here
 * @param skoler only those that exist here
 */
record Kommunelogin(
        String udsteder,
        String subjekt,
        String bruger,
        String fornavn,
        String efternavn,
        String email,
        boolean ophoert,
        Set<String> roller,
        Set<String> skoler) {}
