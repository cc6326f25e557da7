/** Files for download: exported lists and training records, worded in the reader's language. */
@NullMarked
package cn.anxue.web.record;

import org.jspecify.annotations.NullMarked;
