//! The same work by other crates. What they do not do is said where it matters: of them none validates the
//! parts of a transfer.

use crate::{ACCOUNT, AMOUNT, BIN, EXAMPLE, PIXELS, PURPOSE, checked_bytes};
use emv_qrcps::EmvEncoder;
use std::borrow::Cow;
use std::hint::black_box;

#[derive(EmvEncoder)]
struct Code<'a> {
    #[encoder(id = "00")]
    format: Cow<'a, str>,
    #[encoder(id = "01")]
    initiation: Cow<'a, str>,
    #[encoder(id = "38")]
    payee: Payee<'a>,
    #[encoder(id = "53")]
    currency: Cow<'a, str>,
    #[encoder(id = "54")]
    amount: Cow<'a, str>,
    #[encoder(id = "58")]
    country: Cow<'a, str>,
    #[encoder(id = "62")]
    additional: Additional<'a>,
}

#[derive(EmvEncoder)]
struct Payee<'a> {
    #[encoder(id = "00")]
    network: Cow<'a, str>,
    #[encoder(id = "01")]
    beneficiary: Beneficiary<'a>,
    #[encoder(id = "02")]
    service: Cow<'a, str>,
}

#[derive(EmvEncoder)]
struct Beneficiary<'a> {
    #[encoder(id = "00")]
    bin: Cow<'a, str>,
    #[encoder(id = "01")]
    account: Cow<'a, str>,
}

#[derive(EmvEncoder)]
struct Additional<'a> {
    #[encoder(id = "01")]
    bill_number: Option<Cow<'a, str>>,
    #[encoder(id = "08")]
    purpose: Cow<'a, str>,
}

/// Writes the same 138 characters; the checksum's leading zeros would be lost.
pub fn emv_qrcps() -> String {
    let code = Code {
        format: "01".into(),
        initiation: "12".into(),
        payee: Payee {
            network: "A000000727".into(),
            beneficiary: Beneficiary { bin: black_box(BIN).into(), account: black_box(ACCOUNT).into() },
            service: "QRIBFTTA".into(),
        },
        currency: "704".into(),
        amount: black_box(AMOUNT).to_string().into(),
        country: "VN".into(),
        additional: Additional { bill_number: None, purpose: black_box(PURPOSE).into() },
    };
    code.serialize_with_src()
}

pub(crate) fn emv_qrcps_write(_: &mut [u8]) {
    black_box(emv_qrcps());
}

pub(crate) fn emv_qrcps_read(_: &mut [u8]) {
    let text = black_box(EXAMPLE);
    assert!(emv_qrcps::helpers::validate(text));
    black_box(Code::from_str(text));
}

/// Writes the same 138 characters.
pub fn promptparse() -> String {
    use promptparse::tlv::{TlvTag, encode, tag, with_crc_tag};
    let group = |id: &str, tags: Vec<TlvTag>| TlvTag::with_sub_tags(id.to_owned(), encode(&tags), tags);
    let beneficiary = group("01", vec![tag("00", black_box(BIN)), tag("01", black_box(ACCOUNT))]);
    let payee = group("38", vec![tag("00", "A000000727"), beneficiary, tag("02", "QRIBFTTA")]);
    let tags = [
        tag("00", "01"),
        tag("01", "12"),
        payee,
        tag("53", "704"),
        tag("54", &black_box(AMOUNT).to_string()),
        tag("58", "VN"),
        group("62", vec![tag("08", black_box(PURPOSE))]),
    ];
    with_crc_tag(&encode(&tags), "63", true)
}

pub(crate) fn promptparse_write(_: &mut [u8]) {
    black_box(promptparse());
}

pub(crate) fn promptparse_read(_: &mut [u8]) {
    black_box(promptparse::parse(black_box(EXAMPLE), true, true)).expect("NAPAS's example");
}

pub(crate) fn promptparse_fields(_: &mut [u8]) {
    let code = promptparse::parse(black_box(EXAMPLE), true, true).expect("NAPAS's example");
    // Its levels are two, so that the beneficiary is taken apart once more.
    let beneficiary = code.get_tag_value("38", Some("01")).expect("the beneficiary");
    black_box(promptparse::tlv::decode(beneficiary)).expect("bin and account");
    for (id, inside) in [("38", Some("02")), ("54", None), ("62", Some("01")), ("62", Some("08"))] {
        black_box(code.get_tag_value(id, inside)).expect("it is there");
    }
}

pub(crate) fn fast_qr_matrix(_: &mut [u8]) {
    black_box(fast_qr_symbol());
}

fn fast_qr_symbol() -> fast_qr::QRCode {
    fast_qr::QRBuilder::new(black_box(EXAMPLE)).ecl(fast_qr::ECL::M).build().expect("it fits")
}

pub(crate) fn qrcodegen_matrix(_: &mut [u8]) {
    let symbol = qrcodegen::QrCode::encode_text(black_box(EXAMPLE), qrcodegen::QrCodeEcc::Medium);
    black_box(symbol).expect("it fits");
}

pub(crate) fn qrcode_matrix(_: &mut [u8]) {
    black_box(qrcode_symbol());
}

fn qrcode_symbol() -> qrcode::QrCode {
    qrcode::QrCode::with_error_correction_level(black_box(EXAMPLE), qrcode::EcLevel::M).expect("it fits")
}

pub fn fast_qr_svg_text() -> String {
    use fast_qr::convert::svg::SvgBuilder;
    SvgBuilder::default().to_str(&fast_qr_symbol())
}

pub(crate) fn fast_qr_svg(_: &mut [u8]) {
    black_box(fast_qr_svg_text());
}

pub fn qrcode_svg_text() -> String {
    qrcode_symbol().render::<qrcode::render::svg::Color<'_>>().build()
}

pub(crate) fn qrcode_svg(_: &mut [u8]) {
    black_box(qrcode_svg_text());
}

pub fn qrcode_png_bytes() -> Vec<u8> {
    let pixels = u32::from(PIXELS);
    let picture = qrcode_symbol().render::<image::Luma<u8>>().module_dimensions(pixels, pixels).build();
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).expect("a Vec takes everything");
    bytes.into_inner()
}

pub(crate) fn qrcode_png(_: &mut [u8]) {
    black_box(qrcode_png_bytes());
}

static SIXTEEN: crc::Crc<u16, crc::Table<16>> = crc::Crc::<u16, crc::Table<16>>::new(&crc::CRC_16_IBM_3740);
static ONE: crc::Crc<u16> = crc::Crc::<u16>::new(&crc::CRC_16_IBM_3740);

pub(crate) fn crc_sixteen_tables(_: &mut [u8]) {
    black_box(SIXTEEN.checksum(black_box(checked_bytes())));
}

pub(crate) fn crc_one_table(_: &mut [u8]) {
    black_box(ONE.checksum(black_box(checked_bytes())));
}

pub(crate) fn crc_fast(_: &mut [u8]) {
    black_box(crc_fast::checksum(crc_fast::CrcAlgorithm::Crc16Ibm3740, black_box(checked_bytes())));
}
