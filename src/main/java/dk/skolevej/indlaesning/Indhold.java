package dk.skolevej.indlaesning;

import java.util.List;

/** One kind of file: which columns it has, what becomes of its rows, and how they are put back. */
interface Indhold {

    Art art();

    List<String> kolonner();

    /** All within one transaction: rows are taken, and when none was wrong the whole is finished. */
    Modtager begin(long batch, Tilknytning tilknytning, Fejlliste fejl);

    /** The batch is written, and is no trial: who must act on it is told. */
    default void loaded(long batch) {}

    /** Puts back what the batch replaced. */
    void rollBack(long batch);

    /** Takes the rows of one file. */
    interface Modtager {

        void take(Raekke row);

        /** After the last row: what is wrong with the rows as a whole is noted. */
        void check();

        /** When nothing was wrong. */
        Optaelling finish(boolean ogsaaFaerre);

        /** Leaves nothing of the file beside what it changed. */
        void tidyUp();
    }
}
