/**
 * What a lesson is made of: markup turned into safe HTML, PDF files turned into slides, uploads recognised by their
 * bytes. Everything that comes from outside is judged here and refused with a code; nothing here stores anything.
 */
@NullMarked
package cn.anxue.course.content;

import org.jspecify.annotations.NullMarked;
