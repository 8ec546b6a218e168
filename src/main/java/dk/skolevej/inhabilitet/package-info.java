/**
 * Who must not have to do with one case, whatever their roles (inhabilitet): shut out from the moment it is registered until it is lifted, and somebody
 * else to do what was theirs. The order of things is in {@code processes/inhabilitet.bpmn}; what being shut out means is in {@code forloeb.Udelukkelser}
 * and the engine's {@code motor.CaseFence}.
 */
package dk.skolevej.inhabilitet;
