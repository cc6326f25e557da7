package cn.anxue.web.api;

import cn.anxue.identity.Caller;
import cn.anxue.platform.Refusal;
import cn.anxue.sitting.HallService;
import cn.anxue.web.request.Requests;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** At a shared device of an open exam hall nobody gets an ordinary sign-in. */
@Dependent
public class HallDevices {

    @Inject
    private HallService halls;

    /** Refuses a request that comes from a device of an open hall. */
    void refuse(Caller caller, HttpServletRequest request) {
        if (isOne(caller, request)) {
            throw Refusal.conflict("hallDevice");
        }
    }

    /** Whether a request comes from a device of an open hall. */
    boolean isOne(Caller caller, HttpServletRequest request) {
        return Requests.hallToken(request)
                .flatMap(token -> halls.hall(caller, token))
                .isPresent();
    }
}
