/**
 * The one identity that all modules share: organisations as a tree, people with their employments and roles, sign-in,
 * and the permission that stands on every service method. No row outside the subtree of a caller's roles is readable
 * (I9).
 */
@NullMarked
package cn.anxue.identity;

import org.jspecify.annotations.NullMarked;
