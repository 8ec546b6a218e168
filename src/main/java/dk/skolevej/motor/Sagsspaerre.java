package dk.skolevej.motor;

import java.util.Set;

/** Says which cases a person is shut out of, whatever their roles; asked in the transaction of whoever asks the engine. */
public interface Sagsspaerre {

    /** Case numbers; empty for nearly everybody. */
    Set<String> closedTo(String person);
}
