/** The edge of every request: who calls and when, in which language, and what a refusal looks like. */
@NullMarked
package cn.anxue.web.request;

import org.jspecify.annotations.NullMarked;
