package kz.torelik.documents.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/// QR code and Code 128 as black-and-white pictures of whole pixels, crisp at any print resolution.
final class Codes {

    private Codes() {}

    /// The address as a QR code with medium correction (15 % may be lost to a stamp or a fold).
    static String qr(String address) {
        try {
            BitMatrix matrix = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0, EncodeHintType.CHARACTER_SET, "UTF-8"));
            return dataAddress(matrix, 8, 8);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("The address does not fit a QR code: " + address, tooLong);
        }
    }

    static String barcode(String content) {
        BitMatrix matrix = new Code128Writer().encode(content, BarcodeFormat.CODE_128, 1, 1, Map.of(EncodeHintType.MARGIN, 0));
        return dataAddress(matrix, 6, 8);
    }

    private static String dataAddress(BitMatrix matrix, int across, int down) {
        BufferedImage picture = new BufferedImage(matrix.getWidth() * across, matrix.getHeight() * down, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, matrix.get(x / across, y / down) ? 0xff000000 : 0xffffffff);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
