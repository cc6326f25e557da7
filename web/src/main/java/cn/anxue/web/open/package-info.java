/** Pages and addresses that need no sign-in: signing in and out, language, errors. */
@NullMarked
package cn.anxue.web.open;

import org.jspecify.annotations.NullMarked;
