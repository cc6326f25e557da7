/**
 * Pictures, documents and videos of lessons and questions. A row says what a file is and whose it is; its bytes lie in
 * the data folder under their hash, once however often they were uploaded. Neither ever changes.
 */
@NullMarked
package cn.anxue.media;

import org.jspecify.annotations.NullMarked;
