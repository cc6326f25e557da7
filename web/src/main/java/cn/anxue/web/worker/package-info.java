/** Behind the pages of workers: what to study, exams, certificates. No decisions here; services answer records. */
@NullMarked
package cn.anxue.web.worker;

import org.jspecify.annotations.NullMarked;
