/** Behind the pages of administrators, first-responsible persons and officials. No decisions here. */
@NullMarked
package cn.anxue.web.admin;

import org.jspecify.annotations.NullMarked;
