package vn.motcua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void nullWhereATextIsWantedIsRefusedByTheLanguage() {
        assertThrows(NullPointerException.class, () -> Vietqr.read(null));
        assertThrows(NullPointerException.class, () -> Vietqr.inspect((String) null));
        assertThrows(NullPointerException.class, () -> Transfer.builder(null, "1"));
        assertThrows(NullPointerException.class, () -> Symbol.encode(null));
        assertThrows(NullPointerException.class, () -> Text.fold(null));
    }

    @Test
    void theOtherRooms() {
        assertEquals("một trăm tám mươi nghìn đồng", Money.inWords(180_000, Language.VIETNAMESE));
        assertEquals("Dong tien dat", Text.fold("Đóng tiền đất").getText());
        assertEquals("Phi", Text.fold("Phí thẩm định", 3).getText());
        assertEquals("Vietcombank", Vietqr.bank("970436").getShortName());
        assertTrue(Vietqr.isAttested("970436", LocalDate.of(2026, 1, 1)));
        assertTrue(Symbol.encode("00020101").svg().startsWith("<svg "));
        assertEquals(21, Symbol.encode("00020101", Level.LOW).getSize());
    }
}
