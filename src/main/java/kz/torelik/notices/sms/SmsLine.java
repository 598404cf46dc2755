package kz.torelik.notices.sms;

import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import kz.torelik.kernel.CourtClock;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// One line to the centre, bound both ways, that builds itself anew when it broke. Many threads may submit at a time.
public final class SmsLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmsLine.class);

    private final SmsProperties properties;
    private final SmsReport.Desk desk;
    private final CourtClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SMPPSession session;
    /// That it was missed is said once.
    private boolean missed;
    private long notBefore = System.nanoTime();

    /// @param desk where the reports of the centre go
    /// @param clock for reports that do not say when
    public SmsLine(SmsProperties properties, SmsReport.Desk desk, CourtClock clock) {
        this.properties = properties;
        this.desk = desk;
        this.clock = clock;
    }

    /// The answer to one message.
    public sealed interface Answer {

        record Taken(String messageId) implements Answer {}

        /// The centre will never take it.
        record Refused(int status) implements Answer {}

        /// Not now: the centre is full or asks to go slower.
        record Later(int status) implements Answer {}

        /// There is no line, and nothing was sent.
        record Silent(String fault) implements Answer {}

        /// It was sent and not answered: whether the centre has it cannot be known.
        record InDoubt(String fault) implements Answer {}
    }

    /// A message of a telephone.
    ///
    /// @param number in the form of E.164, with its plus
    /// @param payload a part of an [SmsText]
    /// @param reference repeated by a centre that can, from 0 to 65535
    public record Message(String number, byte[] payload, boolean ucs2, boolean joined, int reference) {}

    /// Whether a line stands; builds it where it does not and may be tried again.
    public boolean keep() { return bound().isPresent(); }

    public Answer submit(Message message) {
        Optional<SMPPSession> line = bound();
        if (line.isEmpty()) return new Answer.Silent("no line");
        ESMClass kind = new ESMClass(MessageMode.STORE_AND_FORWARD, MessageType.DEFAULT, message.joined() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT);
        GeneralDataCoding coding = new GeneralDataCoding(message.ucs2() ? Alphabet.ALPHA_UCS2 : Alphabet.ALPHA_DEFAULT);
        OptionalParameter reference = new OptionalParameter.User_message_reference((short) message.reference());
        try {
            return new Answer.Taken(line.get().submitShortMessage("", TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, properties.sender(), TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN,
                    message.number().substring(1), kind, (byte) 0, (byte) 1, null, validity(), new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE), (byte) 0, coding, (byte) 0, message.payload(), reference)
                    .getMessageId());
        } catch (NegativeResponseException no) {
            return switch (no.getCommandStatus()) {
                case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL, SMPPConstant.STAT_ESME_RSYSERR, SMPPConstant.STAT_ESME_RX_T_APPN -> new Answer.Later(no.getCommandStatus());
                default -> new Answer.Refused(no.getCommandStatus());
            };
        } catch (PDUException unfit) {
            LOG.warn("A text message does not fit the protocol: {}", unfit.getMessage());
            return new Answer.Refused(SMPPConstant.STAT_ESME_RINVMSGLEN);
        } catch (ResponseTimeoutException | InvalidResponseException | IOException fault) {
            drop(line.get());
            return new Answer.InDoubt(fault.getClass().getSimpleName());
        }
    }

    /// In the relative form of the protocol: no clock has to agree.
    private String validity() {
        Duration time = properties.validity();
        return "%02d%02d%02d%02d%02d%02d000R".formatted(0, 0, time.toDaysPart(), time.toHoursPart(), time.toMinutesPart(), time.toSecondsPart());
    }

    private Optional<SMPPSession> bound() {
        lock.lock();
        try {
            if (session != null && session.getSessionState().isTransmittable()) return Optional.of(session);
            if (!properties.isOn() || System.nanoTime() - notBefore < 0) return Optional.empty();
            notBefore = System.nanoTime() + properties.reconnect().toNanos();
            SMPPSession fresh = new SMPPSession();
            fresh.setEnquireLinkTimer(Math.toIntExact(properties.enquire().toMillis()));
            fresh.setTransactionTimer(properties.patience().toMillis());
            fresh.setMessageReceiverListener(new Reports());
            try {
                fresh.connectAndBind(properties.host(), properties.port(), new BindParameter(BindType.BIND_TRX, properties.system(), properties.password(), "", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null),
                        properties.patience().toMillis());
            } catch (IOException fault) {
                if (!missed) LOG.info("The short message centre cannot be reached ({}); it is tried again every {} s", fault.getMessage(), properties.reconnect().toSeconds());
                missed = true;
                fresh.close();
                return Optional.empty();
            }
            if (missed) LOG.info("The short message centre is reached");
            missed = false;
            session = fresh;
            return Optional.of(fresh);
        } finally {
            lock.unlock();
        }
    }

    private void drop(SMPPSession broken) {
        lock.lock();
        try {
            if (session == broken) session = null;
        } finally {
            lock.unlock();
        }
        broken.close();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (session != null) session.unbindAndClose();
            session = null;
        } finally {
            lock.unlock();
        }
    }

    /// Hands each report to the desk and acknowledges it when it is kept.
    private final class Reports implements MessageReceiverListener {

        @Override
        public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
            if (!message.isSmscDeliveryReceipt()) return;
            try {
                desk.take(report(message));
            } catch (InvalidDeliveryReceiptException unreadable) {
                LOG.warn("A report of the short message centre cannot be read: {}", unreadable.getMessage());
            } catch (DataAccessException | TransactionException fault) {
                throw new ProcessRequestException("not kept", SMPPConstant.STAT_ESME_RX_T_APPN, fault);
            }
        }

        private SmsReport report(DeliverSm message) throws InvalidDeliveryReceiptException {
            DeliveryReceipt receipt = message.getShortMessageAsDeliveryReceipt();
            OptionalParameter.@Nullable Receipted_message_id id = message.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
            OptionalParameter.@Nullable User_message_reference reference = message.getOptionalParameter(OptionalParameter.User_message_reference.class);
            @Nullable Date done = receipt.getDoneDate();
            return new SmsReport(id == null ? receipt.getId() : id.getValueAsString(), receipt.getFinalStatus().name(), reference == null ? null : reference.getValue() & 0xFFFF, "+" + message.getSourceAddr(),
                    receipt.getError() == null ? "" : receipt.getError(), done == null ? clock.instant() : done.toInstant());
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {
            // no message of ours waits for one
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session from) throws ProcessRequestException {
            throw new ProcessRequestException("not taken here", SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }
}
