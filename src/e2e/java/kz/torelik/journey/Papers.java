package kz.torelik.journey;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import kz.torelik.House;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.Language;

/// The papers that people attach.
final class Papers {

    private Papers() {}

    /// A typeset paper.
    static byte[] pdf(House house, Language language, String text) {
        return house.get(Typesetter.class).render(Sheet.form(language, "1", Foot.of("1"), List.of(Block.title("1"), Block.paragraph(text)))).pdf();
    }

    /// What a phone takes of a paper: a PNG of 900 by 1200 pixels.
    static byte[] photo() {
        BufferedImage image = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xF4, 0xF1, 0xE8));
        pen.fillRect(0, 0, 900, 1200);
        pen.setColor(new Color(0x1B, 0x2A, 0x4A));
        for (int line = 0; line < 14; line++) pen.drawLine(90, 200 + 60 * line, 810 - 37 * line % 200, 200 + 60 * line);
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
