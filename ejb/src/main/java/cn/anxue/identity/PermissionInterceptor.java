package cn.anxue.identity;

import cn.anxue.platform.Refusal;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/** Lets a use case run only for callers who hold its permission. */
@Interceptor
@Requires
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class PermissionInterceptor {

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Requires rule = call.getMethod().getAnnotation(Requires.class);
        if (rule == null || call.getParameters().length == 0 || !(call.getParameters()[0] instanceof Caller caller)) {
            throw new IllegalStateException("no permission stands on " + call.getMethod());
        }
        if (caller.mustChangePassword() && !rule.beforePasswordChange()) {
            throw Refusal.forbidden("passwordChangeRequired");
        }
        if (Arrays.stream(rule.value()).noneMatch(caller::may)) {
            throw caller.signedIn() ? Refusal.forbidden("forbidden") : Refusal.unauthenticated("signInFirst");
        }
        return call.proceed();
    }
}
