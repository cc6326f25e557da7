/**
 * Marking by people (评卷): responses that only a person can judge wait in queues until markers, who know neither whose
 * they are nor one another's marks, agree; {@link cn.anxue.exam.marking.Agreement} says when they do. What they give is
 * kept in the attempt, so that its score can be replayed.
 */
@NullMarked
package cn.anxue.marking;

import org.jspecify.annotations.NullMarked;
