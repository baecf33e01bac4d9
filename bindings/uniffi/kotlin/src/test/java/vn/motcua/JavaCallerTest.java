package vn.motcua;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The library as Java 17 sees it. */
class JavaCallerTest {
    @Test
    void aTransferIsBuiltWrittenAndReadBack() {
        Transfer transfer =
                Transfer.builder("970436", "0011012345678").amount(50_000L).purpose("Nop phi").build();
        String payload = transfer.payload();
        assertEquals(transfer, Vietqr.read(payload));
        Inspection inspection = Vietqr.inspect(payload);
        assertTrue(inspection.getPayable());
        assertEquals("0011012345678", inspection.getTransfer().getAccount());
        assertEquals(List.of(), Vietqr.compare(transfer, inspection.getTransfer()));
        assertNull(Vietqr.inspect(payload, Profile.EMVCO).getTransfer());
    }

    @Test
    void aRefusalIsUncheckedAndTyped() {
        MotcuaException refusal = assertThrows(
                MotcuaException.class, () -> Transfer.builder("970436", "0011-012-345678").build());
        assertEquals("account-characters", refusal.getCode());
        assertTrue(refusal.message(Language.VIETNAMESE).contains("tài khoản"));
    }

    @Test
    void nullIsAFindingAtItsArgument() {
        Map<String, Executable> calls = Map.ofEntries(
                entry("payload", () -> Vietqr.read(null)),
                entry("bin", () -> Transfer.builder(null, "1").build()),
                entry("account", () -> Transfer.builder("970436", null).build()),
                entry("text", () -> Symbol.encode(null)),
                entry("letter", () -> Symbol.level(null)),
                entry("value", () -> Identity.taxCode(null)),
                entry("code", () -> Identity.province(null)),
                entry("word", () -> Vietqr.initiation(null)),
                entry("on", () -> Vietqr.isAttested("970436", null)));
        for (var call : calls.entrySet()) {
            MotcuaException refusal = assertThrows(MotcuaException.class, call.getValue());
            assertEquals("argument-missing", refusal.getCode());
            assertEquals(call.getKey(), refusal.getPath());
            assertTrue(refusal.getMessage().startsWith(call.getKey() + ": "), refusal.getMessage());
        }
        assertThrows(MotcuaException.class, () -> Vietqr.inspect((String) null));
        assertThrows(MotcuaException.class, () -> Vietqr.inspect((byte[]) null));
        assertThrows(MotcuaException.class, () -> Text.fold(null));
        assertThrows(MotcuaException.class, () -> Identity.phone(null));
        assertThrows(MotcuaException.class, () -> Identity.dossierCode(null));
        assertThrows(MotcuaException.class, () -> Identity.personalNumber(null));
    }

    @Test
    void aFormTellsAllItsFaultsAtOnce() {
        List<Finding> findings = Transfer.builder("97043", "0011-")
                .amount(-5)
                .purpose("é")
                .billNumber("")
                .merchantCity("a city of more than fifteen characters")
                .check();
        assertEquals(
                List.of("bin", "account", "amount", "purpose", "billNumber", "merchantCity"),
                findings.stream().map(Finding::getPath).toList());
        assertEquals(
                List.of("bin", "account"),
                Transfer.builder(null, null).check().stream().map(Finding::getPath).toList());
        assertEquals(List.of(), Transfer.builder("970436", "0011012345678").amount(50_000).check());
    }

    @Test
    void theOtherRooms() {
        assertEquals("một trăm tám mươi nghìn đồng", Money.inWords(180_000, Language.VIETNAMESE));
        assertEquals("Dong tien dat", Text.fold("Đóng tiền đất").getText());
        assertEquals("Phi", Text.fold("Phí thẩm định", 3).getText());
        assertEquals("Vietcombank", Vietqr.bank("970436").getShortName());
        assertEquals("970436", Vietqr.findBank("VCB").getBin());
        assertEquals("số tiền", Vietqr.nameOf("amount", Language.VIETNAMESE));
        assertEquals(180_000L, Money.parse("180.000 ₫", true));
        assertTrue(Vietqr.isAttested("970436", LocalDate.of(2026, 1, 1)));
        assertTrue(Symbol.encode("00020101").svg().startsWith("<svg "));
        assertEquals(21, Symbol.encode("00020101", Level.LOW).getSize());
    }

    @Test
    void theLawIsAskedInFiveLines() {
        var question = LoginQuestion.builder(
                        LoginSubject.builder(Party.ORGANISATION).build(),
                        Method.PORTAL_USB_TOKEN,
                        "H34",
                        LocalDate.of(2024, 6, 20))
                .knownOn(LocalDate.of(2024, 7, 1))
                .build();
        var answer = Account.login(question);
        assertEquals(LoginOutcome.ALLOWED, answer.getOutcome());
        assertEquals(LocalDate.of(2025, 6, 30), answer.getUntil());
        assertEquals(answer, Account.login(question, Book.builtin()));
        assertTrue(Law.portals().getPortals().size() > 60);
    }

    @Test
    void nullIsAFindingWhereverAValueMustBe() {
        LocalDate day = LocalDate.of(2024, 6, 20);
        var subject = LoginSubject.builder(Party.CITIZEN).build();
        var identity = LinkIdentity.builder().build();
        var old = LinkOld.builder(Holder.CITIZEN).name("A").birthYear(1985).build();
        Map<String, Executable> calls = Map.ofEntries(
                entry("question", () -> Account.login(null)),
                entry("book", () -> Law.portals(null)),
                entry("kind", () -> LoginSubject.builder(null).build()),
                entry("subject", () -> LoginQuestion.builder(null, Method.STAFF, "H34", day).build()),
                entry("method", () -> LoginQuestion.builder(subject, null, "H34", day).build()),
                entry("portal", () -> LoginQuestion.builder(subject, Method.STAFF, null, day).build()),
                entry("on", () -> LoginQuestion.builder(subject, Method.STAFF, "H34", null).build()),
                entry("old", () -> LinkQuestion.builder(null, day).identity(identity).build()),
                entry("record", () -> new PopulationWord.Record(null)),
                entry("word", () -> Method.of(null)),
                entry("language", () -> Method.STAFF.label(null)),
                entry("text", () -> Book.builtin().overlay(null)),
                entry("header[1]", () -> plan(Arrays.asList("id", null), List.of())),
                entry("rows[0]", () -> plan(List.of("id"), Arrays.asList((List<String>) null))),
                entry("rows[0][0]", () -> plan(List.of("id"), List.of(Arrays.asList((String) null)))),
                entry("scanned", () -> Vietqr.compare(null, null)));
        for (var call : calls.entrySet()) {
            MotcuaException refusal = assertThrows(MotcuaException.class, call.getValue(), call.getKey());
            assertEquals("argument-missing", refusal.getCode());
            assertEquals(call.getKey(), refusal.getPath());
        }
        assertEquals(
                PopulationWord.Confirmed.INSTANCE,
                LinkQuestion.builder(old, day).register(PopulationWord.Confirmed.INSTANCE).build().getRegister());
    }

    private static MigrationAnswer plan(List<String> header, List<List<String>> rows) {
        var days = CutOverDays.builder().citizens(LocalDate.of(2024, 6, 15)).build();
        return Migration.plan(MigrationQuestion.builder(LocalDate.of(2024, 6, 20), days).header(header).rows(rows).build());
    }
}
