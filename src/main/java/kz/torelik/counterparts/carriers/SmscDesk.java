package kz.torelik.counterparts.carriers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes messages, joins them as a telephone does, and reports what became of each.
public final class SmscDesk implements ServerMessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(SmscDesk.class);
    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private final List<SMPPServerSession> sessions;
    private final ScheduledExecutorService later;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Joining> joined = new LinkedHashMap<>();
    private final Map<String, Integer> taken = new LinkedHashMap<>();
    private final Deque<Report> waiting = new ArrayDeque<>();
    private final AtomicInteger ids = new AtomicInteger();
    private SmscFaults faults = SmscFaults.NONE;

    SmscDesk(List<SMPPServerSession> sessions, ScheduledExecutorService later) {
        this.sessions = sessions;
        this.later = later;
    }

    /// A text on a telephone.
    ///
    /// @param parts how many messages it took
    /// @param fate what became of it
    public record Text(String number, String from, Instant at, String text, int parts, boolean ucs2, String fate) {}

    private record Report(String id, String number, String to, int reference, Instant submitted, String fate) {}

    /// The parts of one text that have come.
    private record Joining(String number, String from, Instant at, int total, boolean ucs2, String fate, TreeMap<Integer, byte[]> parts) {

        Text text() {
            StringBuilder text = new StringBuilder();
            parts.values().forEach(part -> text.append(ucs2 ? new String(part, StandardCharsets.UTF_16BE) : narrow(part)));
            return new Text(number, from, at, text.toString(), parts.size(), ucs2, fate);
        }

        private static String narrow(byte[] part) {
            StringBuilder text = new StringBuilder();
            for (byte septet : part) text.append(GSM.charAt(septet & 0x7F));
            return text.toString();
        }
    }

    synchronized void faults(SmscFaults next) { faults = next; }

    synchronized List<Text> texts(String number) { return joined.values().stream().filter(one -> one.number().equals(number) && one.parts().size() == one.total()).map(Joining::text).toList(); }

    synchronized int taken(String number) { return taken.getOrDefault(number, 0); }

    synchronized List<String> numbers() { return joined.values().stream().map(Joining::number).distinct().sorted().toList(); }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession from) throws ProcessRequestException {
        String number = "+" + message.getDestAddress();
        boolean mute;
        String id = "%08X".formatted(ids.incrementAndGet());
        synchronized (this) {
            if (faults.throttle() > 0) {
                faults = new SmscFaults(faults.throttle() - 1, faults.refused(), faults.undeliverable(), faults.expired(), faults.mute(), faults.hold(), faults.twice(), faults.lateMillis());
                throw new ProcessRequestException("slower", SMPPConstant.STAT_ESME_RTHROTTLED);
            }
            if (faults.refuses(number)) throw new ProcessRequestException("no such telephone", SMPPConstant.STAT_ESME_RINVDSTADR);
            mute = faults.mute() > 0;
            if (mute) faults = new SmscFaults(0, faults.refused(), faults.undeliverable(), faults.expired(), faults.mute() - 1, faults.hold(), faults.twice(), faults.lateMillis());
            keep(message, number, id);
            taken.merge(number, 1, Integer::sum);
            OptionalParameter.@Nullable User_message_reference reference = message.getOptionalParameter(OptionalParameter.User_message_reference.class);
            if (!SubmitSm.isSmscDelNotRequested(message.getRegisteredDelivery())) {
                waiting.add(new Report(id, message.getDestAddress(), message.getSourceAddr(), reference == null ? -1 : reference.getValue(), clock.instant(), faults.fate(number)));
            }
        }
        if (mute) {
            from.close();
            throw new ProcessRequestException("cut", SMPPConstant.STAT_ESME_RSYSERR);
        }
        later.schedule(this::sendWaiting, 20 + delay(), TimeUnit.MILLISECONDS);
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException impossible) {
            throw new ProcessRequestException("id", SMPPConstant.STAT_ESME_RSYSERR, impossible);
        }
    }

    private synchronized int delay() { return faults.lateMillis(); }

    private void keep(SubmitSm message, String number, String id) {
        byte[] payload = message.getShortMessage();
        boolean ucs2 = Alphabet.parseDataCoding(message.getDataCoding()) == Alphabet.ALPHA_UCS2;
        boolean headed = message.isUdhi();
        String key = headed ? number + " " + (payload[3] & 0xFF) + " " + (payload[4] & 0xFF) : id;
        // a reference comes round again: a complete text is no longer waited for
        if (headed && joined.containsKey(key) && joined.get(key).parts().size() == joined.get(key).total()) joined.put(key + " " + id, java.util.Objects.requireNonNull(joined.remove(key)));
        Joining text = joined.computeIfAbsent(key, _ -> new Joining(number, message.getSourceAddr(), clock.instant(), headed ? payload[4] & 0xFF : 1, ucs2, faults.fate(number), new TreeMap<>()));
        text.parts().put(headed ? payload[5] & 0xFF : 1, headed ? Arrays.copyOfRange(payload, payload[0] + 1, payload.length) : payload);
    }

    /// Sends what was held back.
    synchronized void release() {
        faults = new SmscFaults(faults.throttle(), faults.refused(), faults.undeliverable(), faults.expired(), faults.mute(), false, faults.twice(), faults.lateMillis());
        later.execute(this::sendWaiting);
    }

    /// Sends the reports that wait, over a line that stands; what is not acknowledged waits again.
    void sendWaiting() {
        List<Report> due;
        boolean twice;
        synchronized (this) {
            if (faults.hold() || sessions.isEmpty()) return;
            due = new ArrayList<>(waiting);
            waiting.clear();
            twice = faults.twice();
        }
        for (Report report : due) {
            if (!isSent(report) || twice && !isSent(report)) {
                synchronized (this) {
                    waiting.add(report);
                }
            }
        }
    }

    private boolean isSent(Report report) {
        if (sessions.isEmpty()) return false;
        Date now = Date.from(clock.instant());
        DeliveryReceipt text = new DeliveryReceipt(report.id(), 1, report.fate().equals("DELIVRD") ? 1 : 0, Date.from(report.submitted()), now, DeliveryReceiptState.getByName(report.fate()),
                report.fate().equals("DELIVRD") ? "000" : "001", "");
        List<OptionalParameter> more = new ArrayList<>(List.of(new OptionalParameter.Receipted_message_id(report.id())));
        if (report.reference() != -1) more.add(new OptionalParameter.User_message_reference((short) report.reference()));
        try {
            sessions.getFirst().deliverShortMessage("", TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, report.number(), TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, report.to(),
                    new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT), (byte) 0, (byte) 0, new RegisteredDelivery(0), new GeneralDataCoding(Alphabet.ALPHA_DEFAULT),
                    text.toString().getBytes(StandardCharsets.US_ASCII), more.toArray(OptionalParameter[]::new));
            return true;
        } catch (PDUException | ResponseTimeoutException | InvalidResponseException | NegativeResponseException | IOException | IndexOutOfBoundsException fault) {
            LOG.info("A report was not taken: {}", fault.toString());
            return false;
        }
    }

    private static ProcessRequestException no() { return new ProcessRequestException("not offered", SMPPConstant.STAT_ESME_RINVCMDID); }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti many, SMPPServerSession from) throws ProcessRequestException { throw no(); }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm question, SMPPServerSession from) throws ProcessRequestException { throw no(); }

    @Override
    public void onAcceptReplaceSm(ReplaceSm other, SMPPServerSession from) throws ProcessRequestException { throw no(); }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession from) throws ProcessRequestException { throw no(); }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm all, SMPPServerSession from) throws ProcessRequestException { throw no(); }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession from) throws ProcessRequestException { throw no(); }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm question, SMPPServerSession from) throws ProcessRequestException { throw no(); }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session from) throws ProcessRequestException { throw no(); }
}
