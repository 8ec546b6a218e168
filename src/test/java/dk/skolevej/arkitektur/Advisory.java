package dk.skolevej.arkitektur;

import java.time.LocalDate;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/**
 * A known weakness in {@code docs/sikkerhed/advisories.yml}.
 *
 * @param component {@code group:artifact}, or {@code group:*} for all of a group
 * @param range the versions that have it, as Maven writes ranges
 * @param reachable whether it can be used against us; null while nobody has looked
 */
record Advisory(
        String component, String range, String cve, Boolean reachable, String why, String source, LocalDate reviewed) {

    boolean covers(String group, String artifact, String version) {
        return names(group, artifact) && versions().containsVersion(new DefaultArtifactVersion(version));
    }

    boolean names(String group, String artifact) {
        return component.equals(group + ":*") || component.equals(group + ":" + artifact);
    }

    /** Nobody has shown that it cannot be used against us. */
    boolean isOpen() {
        return !Boolean.FALSE.equals(reachable) || reviewed == null;
    }

    VersionRange versions() {
        try {
            return VersionRange.createFromVersionSpec(range);
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException(component + " " + cve, e);
        }
    }
}
