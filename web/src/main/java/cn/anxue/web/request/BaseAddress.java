package cn.anxue.web.request;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;

/** The address under which people reach the platform, for links that leave it: QR codes on certificates. */
@ApplicationScoped
public class BaseAddress {

    private static final String FROM_REQUEST = "request";

    @Resource(lookup = "anxue/baseUrl")
    private String configured;

    /** {@code ANXUE_BASE_URL} without a slash at the end, else the address of the request. */
    public String of(HttpServletRequest request) {
        if (!configured.equals(FROM_REQUEST)) {
            return configured.strip().replaceAll("/+$", "");
        }
        String scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
