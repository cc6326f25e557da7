/**
 * What every module stands on: refusals with reason codes, list queries and their slices, entity ids, time columns,
 * secrets and stored files. It knows no business and imports no other module.
 */
@NullMarked
package cn.anxue.platform;

import org.jspecify.annotations.NullMarked;
