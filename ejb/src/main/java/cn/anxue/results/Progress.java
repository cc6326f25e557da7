package cn.anxue.results;

/** How far something is that goes on in the background. */
public record Progress(long done, long total) {

    /** 0 to 100. */
    public int percent() {
        return total == 0 ? 100 : (int) (done * 100 / total);
    }
}
