/**
 * The built-in catalogue: courses and questions that ship with the product, read from the class path. It is the only
 * source of SVG pictures, because uploads of that kind may carry scripts.
 */
@NullMarked
package cn.anxue.course.catalogue;

import org.jspecify.annotations.NullMarked;
