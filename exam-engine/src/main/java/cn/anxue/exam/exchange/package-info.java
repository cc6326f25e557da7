/**
 * Question banks and tables from and to spreadsheets, with limits on everything a stranger may upload. Every data
 * row of a bank ends in exactly one group: imported, blank, duplicate or rejected with a reason code.
 */
@NullMarked
package cn.anxue.exam.exchange;

import org.jspecify.annotations.NullMarked;
