/**
 * Mail to staff: a doorbell that says "there is something for you in Skolevej", and nothing about a child.
 *
 * <p>Door: {@link dk.skolevej.post.Post#ring}. Each mail is a row in {@code post} and an instance of {@code besked.bpmn}, which waits, sends,
 * tries again and asks IT; a letter's words are the file {@code post/<letter>-<recipient>.txt}.
 */
package dk.skolevej.post;
