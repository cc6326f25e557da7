package cn.anxue.identity;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission of a use case, on every public method of a {@code …Service}. It is checked before the method runs,
 * against the {@link Caller} that is the method's first argument: the caller must hold one of the permissions somewhere.
 * The method itself then checks the organisation at hand. {@code PermissionRulesTest} fails for a method without it.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    @Nonbinding
    Permission[] value() default {};

    /** Allowed even while the caller has to change the password first. */
    @Nonbinding
    boolean beforePasswordChange() default false;
}
