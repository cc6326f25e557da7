/**
 * What is taught: courses with their lessons in versions, curricula that are drafted and published, and assignments
 * that make them due for organisations and job categories. Who studied what is not here but in {@code learning}.
 */
@NullMarked
package cn.anxue.curriculum;

import org.jspecify.annotations.NullMarked;
