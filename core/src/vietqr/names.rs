//! What people call the fields of a transfer and the objects of a payload.

use super::Difference;
use crate::finding::{Language, Path, Words};

/// What people call a field of [`Fields`](super::Fields) or an object of a payload, by the path of a finding; `None` for
/// the whole, and for objects that this library does not read.
///
/// ```
/// use motcua::finding::{Language, Path};
/// use motcua::vietqr::name_of;
/// assert_eq!(name_of(&Path::objects(&[38, 1, 0]), Language::Vietnamese), Some("mã ngân hàng thụ hưởng (BIN)"));
/// assert_eq!(name_of(&Path::Field("bill_number"), Language::English), Some("the bill number"));
/// assert_eq!(name_of(&Path::Root, Language::English), None);
/// ```
pub fn name_of(path: &Path, language: Language) -> Option<&'static str> {
    let words = match path {
        Path::Field(name) => field(name),
        Path::Objects(ids) => object(*ids),
        _ => None,
    }?;
    Some(told(words, language))
}

/// The same by the text of a path, as a finding displays it: `38.01.00` or `bill_number`.
///
/// ```
/// use motcua::finding::Language;
/// use motcua::vietqr::name_of_path;
/// assert_eq!(name_of_path("62.08", Language::Vietnamese), Some("nội dung chuyển khoản"));
/// assert_eq!(name_of_path("lines[3].amount", Language::Vietnamese), None);
/// ```
pub fn name_of_path(path: &str, language: Language) -> Option<&'static str> {
    let words = if path.starts_with(|first: char| first.is_ascii_digit()) {
        object(ids_of(path)?)
    } else {
        field(path)
    }?;
    Some(told(words, language))
}

const fn told(words: Words, language: Language) -> &'static str {
    match language {
        Language::Vietnamese => words.vi,
        Language::English => words.en,
    }
}

/// The numbers of a path's objects; `None` where there are more than three, or they are not two digits each.
fn ids_of(path: &str) -> Option<[Option<u8>; 3]> {
    let mut ids = [None; 3];
    for (level, id) in path.split('.').enumerate() {
        let [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] = id.as_bytes() else { return None };
        *ids.get_mut(level)? = Some((tens - b'0') * 10 + (ones - b'0'));
    }
    Some(ids)
}

impl Difference {
    /// What people call it.
    pub fn label(self, language: Language) -> &'static str {
        // Every difference is a field.
        name_of(&Path::Field(self.as_str()), language).unwrap_or_default()
    }
}

fn field(name: &str) -> Option<Words> {
    let words = |vi, en| Some(Words { vi, en });
    match name {
        "bin" => words("mã ngân hàng thụ hưởng (BIN)", "the beneficiary's bank (BIN)"),
        "account" => words("số tài khoản thụ hưởng", "the beneficiary's account"),
        "service" => words("mã dịch vụ", "the service"),
        "initiation" => words("phương thức khởi tạo", "the point of initiation"),
        "amount" => words("số tiền", "the amount"),
        "purpose" => words("nội dung chuyển khoản", "the purpose"),
        "bill_number" => words("số hóa đơn", "the bill number"),
        "mobile" => words("số điện thoại", "the mobile number"),
        "store" => words("mã cửa hàng", "the store label"),
        "loyalty" => words("số khách hàng thân thiết", "the loyalty number"),
        "reference" => words("mã tham chiếu", "the reference label"),
        "customer" => words("mã khách hàng", "the customer label"),
        "terminal" => words("mã điểm bán", "the terminal label"),
        "merchant_name" => words("tên đơn vị chấp nhận thanh toán", "the merchant's name"),
        "merchant_city" => words("thành phố", "the merchant's city"),
        "postal_code" => words("mã bưu chính", "the postal code"),
        "mcc" => words("mã ngành nghề (MCC)", "the merchant category code"),
        _ => None,
    }
}

fn object(ids: [Option<u8>; 3]) -> Option<Words> {
    let words = |vi, en| Some(Words { vi, en });
    match ids {
        [Some(0), None, _] => words("chỉ báo phiên bản dữ liệu", "the payload format indicator"),
        [Some(1), None, _] => field("initiation"),
        [Some(2..=51), None, _] => words("thông tin tài khoản thụ hưởng", "the merchant account information"),
        [Some(26..=51), Some(0), None] => words("mã định danh toàn cầu", "the globally unique identifier"),
        [Some(26..=51), Some(1), None] => words("ngân hàng và tài khoản thụ hưởng", "the beneficiary"),
        [Some(26..=51), Some(1), Some(0)] => field("bin"),
        [Some(26..=51), Some(1), Some(1)] => field("account"),
        [Some(26..=51), Some(2), None] | [Some(26..=51), Some(1), Some(2)] => field("service"),
        [Some(52), None, _] => field("mcc"),
        [Some(53), None, _] => words("mã tiền tệ", "the currency"),
        [Some(54), None, _] => field("amount"),
        [Some(55), None, _] => words("chỉ báo tiền thưởng hoặc phí", "the tip or convenience indicator"),
        [Some(56), None, _] => words("phí cố định", "the fixed fee"),
        [Some(57), None, _] => words("phí theo tỷ lệ", "the percentage fee"),
        [Some(58), None, _] => words("mã quốc gia", "the country"),
        [Some(59), None, _] => field("merchant_name"),
        [Some(60), None, _] => field("merchant_city"),
        [Some(61), None, _] => field("postal_code"),
        [Some(62), None, _] => words("thông tin bổ sung", "the additional data"),
        [Some(62), Some(id), None] => field(additional(id)?),
        [Some(63), None, _] => words("mã kiểm tra (CRC)", "the checksum"),
        [Some(64), None, _] => words("thông tin bằng ngôn ngữ khác", "the information in another language"),
        _ => None,
    }
}

/// The field of an object of the additional data.
fn additional(id: u8) -> Option<&'static str> {
    super::AdditionalData::from_id(id).map(|data| Difference::Additional(data).as_str())
}
