/**
 * Single sign-on: people log in at the municipality's identity provider (OpenID Connect), and what it says about them is who they are
 * here, which roles they have and at which schools. On as soon as {@code spring.security.oauth2.client.registration} names one.
 *
 * <p>A login ends in the session that the engine's web applications keep, so all that hangs on it goes on as with a password.
 */
package dk.skolevej.sso;
