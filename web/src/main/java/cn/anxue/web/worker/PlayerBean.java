package cn.anxue.web.worker;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Behind /worker/exam, whose script does the rest over the API. */
@Named
@RequestScoped
public class PlayerBean {

    private long attempt;

    public long getAttempt() {
        return attempt;
    }

    public void setAttempt(long attempt) {
        this.attempt = attempt;
    }
}
