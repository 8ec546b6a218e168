package dk.skolevej.nedbrud;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the staff of one application have seen and been promised, over all its lives. */
class Afleveringer {

    /** Tasks whose answers were acknowledged, with the word that stands in their texts (empty when they have none). */
    final Map<String, String> kvitteret = new ConcurrentHashMap<>();

    /** Cases whose first worry was acknowledged. */
    final Set<String> sager = ConcurrentHashMap.newKeySet();

    /** Tasks that were open at some time. */
    final Set<String> sete = ConcurrentHashMap.newKeySet();

    /** Submissions that are under way; when the application is killed, those that got no answer. */
    final AtomicInteger undervejs = new AtomicInteger();

    int acknowledged() {
        return kvitteret.size() + sager.size();
    }
}
