package cn.anxue.web.api;

import cn.anxue.identity.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What {@link UploadGuard} checks before the body of a request is read. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface UploadLimit {

    /** Largest file in MB; larger requests are refused with 413. */
    long megabytes();

    /** The caller must hold one of these somewhere. */
    Permission[] permission();
}
