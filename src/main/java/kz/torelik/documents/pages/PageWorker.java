package kz.torelik.documents.pages;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;

/// The process that draws: reads questions and writes answers until its input ends. A document on which it runs out of memory ends it; the house starts another one.
public final class PageWorker {

    private static final int OUT_OF_MEMORY = 3;
    /// The house ends a process that takes too long; when the house is gone, the process ends itself.
    private static final int TOO_LONG = 4;

    private PageWorker() {}

    public static void main(String[] none) throws IOException {
        PrintStream answers = System.out;
        System.setOut(new PrintStream(PrintStream.nullOutputStream()));
        System.setErr(new PrintStream(PrintStream.nullOutputStream())); // what a document makes a library say may hold words of the document
        Logger.getLogger("").setLevel(Level.OFF);
        ImageIO.setUseCache(false);
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers, 1 << 16));
        try {
            while (true) {
                PageProtocol.Question question = PageProtocol.asked(in);
                CompletableFuture<Void> over = CompletableFuture.runAsync(() -> Runtime.getRuntime().halt(TOO_LONG), CompletableFuture.delayedExecutor(Integer.getInteger("torelik.pages.seconds", 20), TimeUnit.SECONDS));
                answer(question, out);
                over.cancel(false);
            }
        } catch (EOFException ended) {
            // the house wants no more
        }
    }

    private static void answer(PageProtocol.Question question, DataOutputStream out) throws IOException {
        DrawnPage drawn;
        try {
            drawn = Drawing.of(question);
        } catch (PageProtocol.Undrawn absent) {
            PageProtocol.refuse(out, absent.code());
            return;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            PageProtocol.refuse(out, "page-unreadable");
            return;
        } catch (OutOfMemoryError tooMuch) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
            return;
        }
        PageProtocol.answer(out, drawn);
    }
}
