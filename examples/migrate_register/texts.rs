//! What the program says in Vietnamese about its arguments, and in both languages about holders.

use motcua::account::link::Holder;
use motcua::finding::Language;
use motcua_examples::Help;

/// Help in Vietnamese.
pub const HELP: Help = Help {
    about: "Lập kế hoạch chuyển đổi một danh sách tài khoản cũ: mỗi tài khoản, mỗi hồ sơ vào đúng một nhóm.",
    arguments: &[
        (
            "register",
            "Tệp CSV có các cột như --columns nêu; dấu phân cách là dấu phẩy, dấu chấm phẩy hoặc tab",
        ),
        (
            "generate",
            "Không đọc tệp mà tạo một danh sách hư cấu có chừng này tài khoản; cùng số thì cùng danh sách",
        ),
        ("save", "Ghi danh sách hư cấu ra một tệp CSV mới"),
        (
            "out",
            "Ghi vào thư mục này mỗi nhóm một tệp CSV, các dòng để riêng và report.txt; thư mục có report.txt là đã ghi xong",
        ),
        (
            "overwrite",
            "Cho phép ghi đè các tệp đã có của --out và --save, và ghi vào thư mục của danh sách nguồn",
        ),
        ("on", "Ngày thực hiện kế hoạch, NĂM-THÁNG-NGÀY; bắt buộc"),
        ("known_on", "Lập theo quy định được biết đến ngày này; nếu không nêu thì là ngày của --on"),
        (
            "portal",
            "Danh sách của ai: \"national\", hoặc mã định danh của tỉnh, bộ, ví dụ H34 [mặc định: national]",
        ),
        (
            "authority",
            "Ưu tiên lời của ai: portal (cổng), law (luật) hoặc regulation (quy chế) [mặc định: portal]",
        ),
        (
            "book",
            "Một quyển quy định riêng (JSON) đặt trên quyển có sẵn, ví dụ ngày chuyển đổi của tỉnh mình",
        ),
        (
            "citizens_closed_from",
            "Ngày đầu tiên tài khoản cũ của công dân không còn mở được, thay cho ngày trong quy định",
        ),
        (
            "organisations_closed_from",
            "Ngày đầu tiên tài khoản cũ của tổ chức không còn mở được, thay cho ngày trong quy định",
        ),
        (
            "foreigners_closed_from",
            "Ngày đầu tiên tài khoản cũ của người nước ngoài không còn mở được, thay cho ngày trong quy định",
        ),
        ("late_update", "Cho phép cán bộ ghi số vào tài khoản đã đóng khi CSDL dân cư đã xác nhận"),
        (
            "again",
            "Lập lại kế hoạch trên danh sách sau khi thực hiện, và cho biết điều gì thay đổi: không được có gì",
        ),
        ("encoding", "Bảng mã của tệp, ví dụ windows-1258 [mặc định: utf-8]"),
        ("leave_out", "Bỏ qua một cột có tên này, ví dụ \"Số điện thoại\"; có thể nêu nhiều lần"),
        ("language", "Ngôn ngữ: vi hoặc en [mặc định: vi]"),
        ("columns", "Cho biết các cột của danh sách rồi dừng"),
        ("header", "In dòng tiêu đề của một danh sách rồi dừng"),
        ("help", "Hiện hướng dẫn này"),
    ],
    after: "Mã kết thúc: 0 mọi dòng đều đọc được; 1 kế hoạch đã lập nhưng có dòng để riêng; 2 không lập được.\n\nHãy lập kế hoạch cho cả danh sách một lần: hai nửa lập riêng không thấy tài khoản trùng người ở nửa kia, nên liên kết nhiều hơn và khác với cả danh sách.",
};

/// What holders are called.
pub const fn holder(holder: Holder, language: Language) -> &'static str {
    match (language, holder) {
        (Language::English, _) => holder.as_str(),
        (_, Holder::Citizen) => "công dân",
        (_, Holder::Child) => "trẻ em",
        (_, Holder::Foreigner) => "người nước ngoài",
        (_, Holder::Organisation) => "tổ chức",
        (_, Holder::Staff) => "cán bộ",
    }
}
