package vn.motcua

import vn.motcua.internal.Calls
import vn.motcua.internal.given

/** Merchant-presented payment payloads as data objects; knows no bank. */
public object Emvco {
    /**
     * Reads the objects of any payload that is a list of them to its end, whatever else is wrong with it.
     *
     * @throws MotcuaException the finding that tells where reading stopped, `argument-missing` for null, `text-not-unicode`
     */
    @JvmStatic
    public fun read(payload: String?): Payload = Calls.emvcoRead(given(payload, "payload"))
}
