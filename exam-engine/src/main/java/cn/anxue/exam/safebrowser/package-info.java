/**
 * Safe Exam Browser in exam halls: the settings file that locks the browser down, and the two keys by which a server
 * recognises a browser that runs with these settings. Follows the vendor's developer documentation ("Config Key",
 * "Browser Exam Key", file format), without any request or response type.
 */
@NullMarked
package cn.anxue.exam.safebrowser;

import org.jspecify.annotations.NullMarked;
