//! The workloads: what this library does, and what its peers do with the same input.
//!
//! Each is a function that hides its input from the optimiser and gives its result up, so that the same one
//! is timed by criterion and counted by callgrind. All are lent the same buffer, which one of them needs.

use motcua::money::Vnd;
use motcua::symbol::{Encoder, Png, Svg};
use motcua::vietqr::{self, Account, Bin, Purpose, Transfer};
use std::hint::black_box;

pub mod batch;
mod calendar;
pub mod peers;
pub mod queue;
mod remark;
pub mod sizes;

/// NAPAS's example of a dynamic transfer to an account: 142 characters in three levels.
pub const EXAMPLE: &str = "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA\
    530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E";
/// The same transfer without its purpose and with another template's ID, as a printed code of an old version
/// has it: nothing that the short way takes.
pub const UNUSUAL: &str = "00020101021226570010A00000072701270006970403011300110123456780208QRIBFTTA\
    53037045802VN6304E234";
/// The parts of a transfer whose payload has 138 characters.
pub const BIN: &str = "970436";
pub const ACCOUNT: &str = "0011012345678";
pub const AMOUNT: u64 = 1_800_000;
pub const PURPOSE: &str = "Nop phi ho so so 00012026";
/// The pixels of a module in images.
pub const PIXELS: u16 = 8;

/// A buffer to lend.
pub const BUFFER: [u8; Transfer::LONGEST] = [0; Transfer::LONGEST];

/// A workload: its group, who does it, and one operation.
pub struct Workload {
    pub group: &'static str,
    pub name: &'static str,
    pub run: fn(&mut [u8]),
}

const fn workload(group: &'static str, name: &'static str, run: fn(&mut [u8])) -> Workload {
    Workload { group, name, run }
}

/// All workloads; the first of a group is this library's.
pub const WORKLOADS: &[Workload] = &[
    workload("W1 write", "motcua, bytes", write_bytes),
    workload("W1 write", "motcua, text", write),
    workload("W1 write", "motcua, one String", write_string),
    workload("W1 write", "emv-qrcps", peers::emv_qrcps_write),
    workload("W1 write", "promptparse", peers::promptparse_write),
    workload("W2 read", "motcua", read),
    workload("W2 read", "motcua, an unusual code", read_unusual),
    workload("W2 read", "motcua, all findings and objects", inspect),
    workload("W2 read", "promptparse strict", peers::promptparse_read),
    workload("W2 read", "promptparse strict, fields read", peers::promptparse_fields),
    workload("W2 read", "emv-qrcps and checksum", peers::emv_qrcps_read),
    workload("W3 matrix", "motcua", matrix),
    workload("W3 matrix", "fast_qr", peers::fast_qr_matrix),
    workload("W3 matrix", "qrcodegen", peers::qrcodegen_matrix),
    workload("W3 matrix", "qrcode", peers::qrcode_matrix),
    workload("W3 SVG", "motcua", svg),
    workload("W3 SVG", "fast_qr", peers::fast_qr_svg),
    workload("W3 SVG", "qrcode", peers::qrcode_svg),
    workload("W3 PNG", "motcua", png),
    workload("W3 PNG", "qrcode and image", peers::qrcode_png),
    workload("W4 batch", "motcua, 100 rows", batch::hundred_rows),
    workload("W5 checksum", "motcua", checksum),
    workload("W5 checksum", "crc, 16 tables", peers::crc_sixteen_tables),
    workload("W5 checksum", "crc, 1 table (its default)", peers::crc_one_table),
    workload("W5 checksum", "crc-fast", peers::crc_fast),
    workload("W6 due", "motcua, 8 working hours", calendar::hours),
    workload("W6 due", "motcua, 2000 working days by hours", calendar::days_by_hours),
    workload("W6 due", "motcua, 2000 working days by days", calendar::days),
    workload("W6 due", "motcua, 3000 calendar days", calendar::calendar_days),
    workload("W6 due", "motcua, 20 working days with 3 pauses", calendar::pauses),
    workload("W6 due", "motcua, an office with seasons", calendar::seasons),
    workload("W6 elapsed", "motcua, 8 years", calendar::elapsed),
    workload("W6 day", "motcua", calendar::day),
    workload("W6 calendar", "motcua, built-in", calendar::builtin),
    workload("W6 layout", "motcua, calendar and office", calendar::layout),
    workload("W6 layout", "motcua, calendar and office with seasons", calendar::layout_with_seasons),
    workload("W7 queue", "motcua, 10 000 dossiers", queue::order),
    workload("W8 remark", "motcua, 250 references", remark::short),
    workload("W8 remark", "motcua, 4000 references", remark::long),
];

/// W1, the lowest layer: without the check that makes text of bytes.
fn write_bytes(buffer: &mut [u8]) {
    black_box(transfer().write_bytes(black_box(buffer))).expect("the parts are valid");
}

/// W1: the parts are validated and written into a buffer of the caller.
fn write(buffer: &mut [u8]) {
    black_box(transfer().write(black_box(buffer))).expect("the parts are valid");
}

fn write_string(_: &mut [u8]) {
    black_box(transfer().to_payload()).expect("the parts are valid");
}

#[expect(clippy::inline_always, reason = "as in a program with one place that makes transfers")]
#[inline(always)]
fn transfer() -> Transfer<'static> {
    let bin = Bin::new(black_box(BIN)).expect("six digits");
    let account = Account::new(black_box(ACCOUNT)).expect("thirteen digits");
    let purpose = Purpose::new(black_box(PURPOSE)).expect("25 characters");
    Transfer::new(bin, account).with_amount(Vnd::new(black_box(AMOUNT))).with_purpose(purpose)
}

/// The payload of W1.
pub fn payload() -> String {
    transfer().to_payload().expect("the parts are valid")
}

/// W2: read, checked against every rule, and the fields at hand.
fn read(_: &mut [u8]) {
    black_box(vietqr::read(black_box(EXAMPLE))).expect("NAPAS's example");
}

fn read_unusual(_: &mut [u8]) {
    black_box(vietqr::read(black_box(UNUSUAL))).expect("payable");
}

fn inspect(_: &mut [u8]) {
    black_box(vietqr::inspect(black_box(EXAMPLE)));
}

/// W3: the example's symbol, error correction M.
fn matrix(_: &mut [u8]) {
    black_box(Encoder::new().encode(black_box(EXAMPLE))).expect("it fits");
}

fn svg(_: &mut [u8]) {
    black_box(svg_text());
}

fn png(_: &mut [u8]) {
    black_box(png_bytes());
}

pub fn svg_text() -> String {
    let symbol = Encoder::new().encode(black_box(EXAMPLE)).expect("it fits");
    let mut text = String::new();
    Svg::new(&symbol).write_to(&mut text).expect("a String takes everything");
    text
}

pub fn png_bytes() -> Vec<u8> {
    let symbol = Encoder::new().encode(black_box(EXAMPLE)).expect("it fits");
    Png::new(&symbol).pixels_per_module(PIXELS).to_vec().expect("a small image")
}

/// W5: the checksum of 138 bytes.
fn checksum(_: &mut [u8]) {
    black_box(motcua::emvco::checksum(black_box(checked_bytes())));
}

/// The bytes that W2's checksum covers.
pub fn checked_bytes() -> &'static [u8] {
    EXAMPLE.as_bytes().split_last_chunk::<4>().expect("it is longer").0
}
