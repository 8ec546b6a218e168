package dk.skolevej.sso;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the municipality's identity provider says things, under {@code skolevej.sso} in the configuration.
 *
 * @param brugerClaim the user name, which becomes the login here in lower case
 * @param rolleClaim the roles: a list, or a single word
 * @param skoleClaim the schools: a list, or a single word
 * @param roller our role → the values that mean it; empty: the values are our roles
 * @param skoler institutionsnummer → the values that mean it; empty: the values are institutionsnumre
 * @param ophoertClaim says that somebody has left; none unless set
 * @param ophoertVaerdier the values with which it says so, whatever their case
 * @param session the longest a login holds
 * @param sessionClaim says when a login ends, in seconds since 1970, when that is sooner; {@code exp} is the token's own end
 * @param usetEfter who has not logged in for so long is told to IT
 * @param noedadgang local users who may use the engine's login page, for the day the identity provider is down
 * @param basic local users who may use HTTP Basic, for programs
 */
@ConfigurationProperties("skolevej.sso")
record Ssoindstillinger(
        @DefaultValue("preferred_username") String brugerClaim,
        @DefaultValue("roller") String rolleClaim,
        @DefaultValue("skoler") String skoleClaim,
        @DefaultValue Map<String, Set<String>> roller,
        @DefaultValue Map<String, Set<String>> skoler,
        @DefaultValue("") String ophoertClaim,
        @DefaultValue("true") Set<String> ophoertVaerdier,
        @DefaultValue("PT8H") Duration session,
        @DefaultValue("") String sessionClaim,
        @DefaultValue("P60D") Duration usetEfter,
        @DefaultValue Set<String> noedadgang,
        @DefaultValue Set<String> basic) {}
