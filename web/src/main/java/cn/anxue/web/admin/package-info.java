/** Behind the administrators' pages. */
@NullMarked
package cn.anxue.web.admin;

import org.jspecify.annotations.NullMarked;
