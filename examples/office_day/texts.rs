//! What the program says of itself.

use motcua_examples::Help;

/// What stands after the English help.
pub const AFTER: &str = "Exit code: 0 every row was read; 1 the day was planned, and rows were set aside; 2 the arguments or a file cannot be read or written.";

/// Help in Vietnamese.
pub const HELP: Help = Help {
    about: "Lập kế hoạch một ngày của bộ phận một cửa: thứ tự giải quyết và lý do, bao nhiêu hồ sơ sẽ trễ, tình hình trong tháng.",
    arguments: &[
        (
            "dossiers",
            "Tệp CSV các hồ sơ, có các cột code (mã hồ sơ), channel (desk: trực tiếp, online: trực tuyến, post: bưu chính), accepted_at (lúc tiếp nhận), working_days (số ngày làm việc) và nếu có: id, field (lĩnh vực), finished_at (lúc trả kết quả), minutes (số phút xử lý); theo thứ tự nào cũng được",
        ),
        ("generate", "Không đọc tệp mà tạo chừng này hồ sơ hư cấu; cùng số thì cùng hồ sơ"),
        ("save", "Ghi các hồ sơ hư cấu ra một tệp CSV mới"),
        ("overwrite", "Cho phép --save ghi đè tệp đã có"),
        (
            "map",
            "Tên cột trong tệp, viết tên=cột, cách nhau bằng dấu phẩy, ví dụ code=Số hồ sơ,accepted_at=Ngày tiếp nhận",
        ),
        ("encoding", "Bảng mã của tệp, ví dụ windows-1258 [mặc định: utf-8]"),
        (
            "now",
            "Thời điểm lập kế hoạch, NĂM-THÁNG-NGÀYTGIỜ:PHÚT; bắt buộc khi đọc tệp [hồ sơ hư cấu: 2026-11-26T08:00]",
        ),
        (
            "portal",
            "Mã định danh của tỉnh, bộ; mục tiêu và ngày nghỉ riêng của nơi ấy được tính [mặc định: H34]",
        ),
        ("book", "Một quyển quy định riêng (JSON) đặt trên quyển có sẵn, ví dụ lịch nghỉ của năm sau"),
        (
            "policy",
            "Hồ sơ nào trước: online-first (ưu tiên trực tuyến) hoặc equal (như nhau) [mặc định: online-first]",
        ),
        (
            "formula",
            "Cách tính trong tháng: days (theo ngày) hoặc kpi-766 (theo bộ chỉ số 766) [mặc định: days]",
        ),
        ("officers", "Số cán bộ làm việc [mặc định: 4]"),
        ("top", "Số hồ sơ đầu hàng được hiện [mặc định: 10]"),
        ("language", "Ngôn ngữ: vi hoặc en [mặc định: vi]"),
        ("help", "Hiện hướng dẫn này"),
    ],
    after: "Mã kết thúc: 0 mọi dòng đều đọc được; 1 đã lập kế hoạch nhưng có dòng để riêng; 2 tham số hoặc tệp không đọc được, không ghi được.",
};
