package cn.anxue.course.credential;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.List;

/** Dark modules side by side in one row of a QR code; drawing runs instead of modules keeps files small and seamless. */
record Run(int start, int length) {

    static List<Run> ofRow(BitMatrix matrix, int y) {
        List<Run> runs = new ArrayList<>();
        int start = -1;
        for (int x = 0; x <= matrix.getWidth(); x++) {
            boolean dark = x < matrix.getWidth() && matrix.get(x, y);
            if (dark && start < 0) {
                start = x;
            } else if (!dark && start >= 0) {
                runs.add(new Run(start, x - start));
                start = -1;
            }
        }
        return runs;
    }
}
