package dk.skolevej.papir;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the archive package says for the ESDH, under {@code skolevej.arkiv.} in the configuration.
 *
 * @param kle the KLE number the municipality files these cases under; empty unless set
 */
@ConfigurationProperties("skolevej.arkiv")
record Arkivvalg(@DefaultValue("") String kle) {}
