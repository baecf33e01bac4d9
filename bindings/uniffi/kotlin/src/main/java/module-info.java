/** Vietnam's one-stop public services: VietQR/EMVCo payloads, QR symbols, identity, money, text. */
module vn.motcua {
    requires transitive kotlin.stdlib;
    // One annotation, by which Jackson finds constructors; not needed when the program runs.
    requires static java.desktop;
    // For those who use Jackson: its module for our values.
    requires static com.fasterxml.jackson.databind;

    exports vn.motcua;
    exports vn.motcua.jackson;
}
