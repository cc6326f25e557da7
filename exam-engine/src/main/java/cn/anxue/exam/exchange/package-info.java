/**
 * Question banks and tables from and to spreadsheets, pasted papers, Aiken, GIFT and Moodle XML, with limits on
 * everything a stranger may upload. Every data row or entry of a bank ends in exactly one group: imported, blank,
 * duplicate or rejected with a reason code.
 */
@NullMarked
package cn.anxue.exam.exchange;

import org.jspecify.annotations.NullMarked;
