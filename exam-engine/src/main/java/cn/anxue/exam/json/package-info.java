/** JSON by hand, because the engine has no library for it: a strict reader with limits for strangers' files, and a writer. */
@NullMarked
package cn.anxue.exam.json;

import org.jspecify.annotations.NullMarked;
