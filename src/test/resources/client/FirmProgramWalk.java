package kz.torelik.client;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import kz.torelik.api.client.ApiCalls;
import kz.torelik.api.client.FirmWalk;

/// A program of a law firm, written against the generated client alone.
public final class FirmProgramWalk implements FirmWalk {

    @Override
    public Done walk(Ground ground) {
        Client client = new Client(ground.house(), ground.token());
        if (!client.whoAmI().get().as().equals("citizen")) throw new AssertionError("It acts for a citizen");
        CaseLine line = client.listCases(20L, null).get().cases().getFirst();
        Case whole = client.readCase(line.id()).get();
        if (!whole.number().equals(line.number())) throw new AssertionError("Another case");
        if (client.readClocks(line.id()).get().isEmpty()) throw new AssertionError("A case has terms");

        Paper paper = client.preparePaper(line.id(), new PaperBody("response", null, null, "Борышты мойындамаймын, ақшаның бір бөлігін қайтардым.", null, null, null)).get();
        byte[] text = client.readPaperText(line.id(), paper.id()).get();
        Recorded filed = client.filePaper(line.id(), paper.id(), new Signed(Base64.getEncoder().encodeToString(ground.signs().apply(text)))).get();

        FreeTime free = client.listFreeTimes(ground.court(), "chancery").get().getFirst();
        Appointment visit = client.bookAppointment(new AppointmentBody(ground.court(), "chancery", free.from(), "Істің материалдарымен танысу")).get();
        if (client.listAppointments().get().stream().noneMatch(one -> one.id().equals(visit.id()) && one.state().equals("booked"))) throw new AssertionError("The visit is in the list");

        Alert alert = client.beginAlert(new AlertBody(line.id(), null, null, null)).get();
        WebhookKey key = client.openWebhook(alert.id(), new WebhookBody(ground.hook())).get();
        keepTheOffice(client, line);
        mediate(client, line);
        return new Done(line.id(), line.number(), filed.event(), visit.from(), alert.id(), key.key());
    }

    private static void keepTheOffice(Client client, CaseLine line) {
        OfficeClient principal = client.takeClientIn(new OfficeClientBody("Жұмабаев Ерлан", null)).get();
        OfficeMatter matter = client.openMatter(new OfficeMatterBody(principal.id(), "Қарыз бойынша қорғау", line.id())).get();
        if (!matter.caseNumber().equals(line.number())) throw new AssertionError("Another case");
        OfficeTerm term = client.listMatterTerms(matter.id()).get().getFirst();
        OfficeTask task = client.addTask(matter.id(), new OfficeTaskBody(null, null, term.rule())).get();
        if (!task.due().equals(term.due())) throw new AssertionError("The day of the term");
        if (client.markTask(matter.id(), task.id(), new OfficeTaskState(true)).get().doneAt() == null) throw new AssertionError("It is done");
        client.spendTime(matter.id(), new OfficeTimeBody(java.time.LocalDate.of(2026, 6, 8), 45L, "Кездесу"));
        if (client.listTime().get().getFirst().minutes() != 45) throw new AssertionError("Time is written down");
        OfficeDraft draft = client.beginOfficeDraft(matter.id(), new OfficeTitleBody("Пікір")).get();
        if (client.writeOfficeDraft(matter.id(), draft.id(), "\"" + draft.version() + "\"", new OfficeTextBody("Борышты мойындамаймыз.")).get().version() != draft.version() + 1) throw new AssertionError("Kept");
        if (client.searchOfficeDocuments("").get().stream().noneMatch(one -> one.caseId().equals(line.id()))) throw new AssertionError("The papers of the case");
    }

    private static void mediate(Client client, CaseLine line) {
        Mediator mediator = client.searchMediators(null, "debts", null, null, true).get().getFirst();
        Mediation invited = client.inviteToMediation(new MediationInvitation(mediator.id(), line.id(), null, "Қолхат бойынша қарыз", "kk", null)).get();
        if (!client.readMediation(invited.id()).get().state().equals("invited")) throw new AssertionError("Invited");
        if (!client.endMediation(invited.id(), new MediationEnd("Өзіміз келістік")).get().ending().outcome().equals("refused")) throw new AssertionError("Ended");
        if (client.findOwnCases(null).get().cases().stream().noneMatch(one -> one.number().equals(line.number()))) throw new AssertionError("Found as anyone finds it");
    }

    @Override
    public String refused(Ground ground) {
        Client client = new Client(ground.house(), ground.token());
        List<Runnable> wishes = List.of(() -> client.listPowers(), () -> client.listTokens(), () -> client.listCourtLetters());
        StringBuilder codes = new StringBuilder();
        for (Runnable wish : wishes) {
            try {
                wish.run();
                codes.append("done ");
            } catch (ApiCalls.Refusal refusal) {
                codes.append(refusal.status()).append(' ').append(refusal.code()).append(' ');
            }
        }
        return codes.toString().strip();
    }

    @Override
    public Instant toldAt(Ground ground, String alert) { return new Client(ground.house(), ground.token()).readAlert(alert).get().webhook().toldAt(); }
}
