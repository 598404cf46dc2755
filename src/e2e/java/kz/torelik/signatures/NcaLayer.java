package kz.torelik.signatures;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.torelik.counterparts.authority.DemoKey;
import kz.torelik.counterparts.authority.DemoSigner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A desktop signer on loopback that speaks as NCALayer does with `kz.gov.pki.knca.commonUtils`: a greeting with its version, one JSON message with module, method and
/// arguments, one answer with `code` and `responseObject` (a CMS as PEM). The real one speaks TLS and asks the person for key and password in a window of its own.
final class NcaLayer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 1;
    private static final int CLOSE = 8;

    private final ServerSocket socket;
    private final DemoKey key;
    final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    volatile boolean cancels;

    NcaLayer(DemoKey key) throws IOException {
        this.key = key;
        socket = new ServerSocket(0, 16, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().name("ncalayer").start(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket line = socket.accept();
                    Thread.ofVirtual().start(() -> serve(line));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    String address() { return "ws://127.0.0.1:" + socket.getLocalPort() + "/"; }

    private void serve(Socket line) {
        try (line; DataInputStream in = new DataInputStream(line.getInputStream()); OutputStream out = line.getOutputStream()) {
            greet(in, out);
            write(out, "{\"result\":{\"version\":\"1.4\"}}");
            for (String message = read(in); message != null; message = read(in)) write(out, answer(JSON.readTree(message)));
        } catch (IOException gone) {
            // the page has closed the line
        }
    }

    String answer(JsonNode message) {
        asked.add(message);
        if (cancels) return JSON.writeValueAsString(Map.of("code", "500", "message", "action.canceled"));
        JsonNode arguments = message.get("args");
        boolean known = message.get("module").asString().equals("kz.gov.pki.knca.commonUtils") && message.get("method").asString().equals("createCAdESFromBase64") && arguments.size() == 4;
        if (!known) return JSON.writeValueAsString(Map.of("code", "500", "message", "unknown"));
        byte[] content = Base64.getDecoder().decode(arguments.get(2).asString());
        byte[] cms = arguments.get(3).asBoolean() ? DemoSigner.signWithData(content, key) : DemoSigner.sign(content, key);
        return JSON.writeValueAsString(Map.of("code", "200", "responseObject", "-----BEGIN CMS-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(cms) + "\n-----END CMS-----\n"));
    }

    private static void greet(DataInputStream in, OutputStream out) throws IOException {
        List<String> head = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (!text.toString().endsWith("\r\n\r\n")) text.append((char) in.readUnsignedByte());
        text.toString().lines().forEach(head::add);
        String asked = head.stream().filter(one -> one.regionMatches(true, 0, "Sec-WebSocket-Key:", 0, 18)).findFirst().orElseThrow().substring(18).strip();
        out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accepted(asked) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String accepted(String asked) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest((asked + MAGIC).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A whole message, or null when the page closes the line.
    private static String read(DataInputStream in) throws IOException {
        java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
        while (true) {
            int first = in.read();
            if (first < 0 || (first & 15) == CLOSE) return null;
            long length = in.readUnsignedByte() & 127;
            if (length == 126) length = in.readUnsignedShort();
            else if (length == 127) length = in.readLong();
            byte[] mask = in.readNBytes(4);
            byte[] bytes = in.readNBytes(Math.toIntExact(length));
            for (int i = 0; i < bytes.length; i++) bytes[i] ^= mask[i % 4];
            whole.write(bytes);
            if ((first & 128) != 0) return whole.toString(StandardCharsets.UTF_8);
        }
    }

    private static void write(OutputStream out, String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(bytes.length + 4);
        frame.put((byte) (128 | TEXT));
        if (bytes.length < 126) frame.put((byte) bytes.length);
        else frame.put((byte) 126).putShort((short) bytes.length);
        frame.put(bytes);
        out.write(frame.array(), 0, frame.position());
        out.flush();
    }

    @Override
    public void close() throws IOException { socket.close(); }
}
