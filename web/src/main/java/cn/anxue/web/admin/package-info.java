/** Behind the administrators' pages. */
/** Beans behind administrators' pages, one per page. They load in a view action and call services; getters only return. */
@NullMarked
package cn.anxue.web.admin;

import org.jspecify.annotations.NullMarked;
