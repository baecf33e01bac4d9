// Every call of the seam that is written here; its place is its number. Read by Rust and by the generator of the Kotlin
// half, which refuses a list that is not the whole of what is exported. The calls of `bindings/shape` follow by themselves.
calls! {
    functions: book_fingerprint, book_overlay, emvco_read, finding_argument, finding_missing, finding_not_unicode,
        finding_rules, identity_dossier_code,
        identity_personal_number, identity_phone, identity_province, identity_tax_code, money_format, money_parse, money_words,
        money_words_unsigned, symbol_encode, symbol_level, symbol_png, symbol_rows, symbol_svg, symbol_terminal,
        text_fold, vietqr_bank, vietqr_banks, vietqr_check, vietqr_compare, vietqr_compose, vietqr_encode_all,
        vietqr_find_bank, vietqr_initiation, vietqr_inspect, vietqr_inspect_all, vietqr_inspect_bytes,
        vietqr_is_attested, vietqr_make_dynamic, vietqr_name_of, vietqr_read, vietqr_read_all, vietqr_service, vietqr_service_code, vietqr_write;
    shown: DataObject, DossierCode, Folded, Inspection, Payload, PersonalNumber, Phone, TaxCode, TransferFields;
}
