package dk.skolevej.indlaesning;

/** What a file did, or would do: rows by what became of them, and how many that were there went out because the file does not have them. */
record Optaelling(int nye, int aendrede, int uaendrede, int udgaaede) {}
