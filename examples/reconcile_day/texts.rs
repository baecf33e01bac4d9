//! What the program says of itself.

use motcua_examples::Help;

/// What stands after the English help.
pub const AFTER: &str = "Exit code: 0 every row was read; 1 the day was reconciled, and rows were set aside; 2 the arguments or a file cannot be read or written.";

/// Help in Vietnamese.
pub const HELP: Help = Help {
    about: "Đối chiếu các lệnh thu đang chờ với sao kê của tài khoản thụ hưởng: mỗi dòng, mỗi lệnh vào đúng một nhóm.",
    arguments: &[
        (
            "orders",
            "Tệp CSV các lệnh thu đang chờ, có các cột id, reference (mã tham chiếu), amount (số tiền), last_day (hạn cuối, hoặc để trống); theo thứ tự nào cũng được",
        ),
        ("statement", "Tệp sao kê: XML nếu tên kết thúc bằng .xml, còn lại là CSV; có thể nêu nhiều lần"),
        (
            "map",
            "Tên cột trong sao kê CSV, viết tên=cột, cách nhau bằng dấu phẩy; tên là date (ngày), amount (số tiền ghi có), remark (nội dung), bank_reference (số bút toán, có thể không có), sign (cột ghi Nợ/Có hoặc D/C, cần khi số tiền không có dấu trừ)",
        ),
        ("encoding", "Bảng mã của các tệp CSV, ví dụ windows-1258 [mặc định: utf-8]"),
        (
            "form",
            "Dạng mã tham chiếu: tiền tố, một mã cơ quan làm mẫu, số chữ số của số thứ tự [mặc định: KT:H34:8]",
        ),
        ("generate", "Không đọc tệp mà tạo chừng này lệnh và dòng hư cấu; cùng số thì như nhau"),
        (
            "out",
            "Ghi mỗi nhóm một tệp CSV vào thư mục này; mỗi dòng mang tên sao kê và số thứ tự của dòng dưới tiêu đề, không kể dòng trống",
        ),
        ("overwrite", "Cho phép --out ghi đè tệp của lần trước, và ghi vào thư mục của tệp đầu vào"),
        (
            "late_booking_days",
            "Sau hạn cuối của lệnh bao nhiêu ngày, dòng được ghi sổ vẫn coi là kịp [mặc định: 1]",
        ),
        (
            "parts",
            "Nhiều khoản cộng lại bằng số phải nộp: apart (xét riêng) hoặc together (coi là đã nộp) [mặc định: apart]",
        ),
        ("language", "Ngôn ngữ: vi hoặc en [mặc định: vi]"),
        ("help", "Hiện hướng dẫn này"),
    ],
    after: "Mã kết thúc: 0 mọi dòng đều đọc được; 1 đã đối chiếu nhưng có dòng để riêng; 2 tham số hoặc tệp không đọc được, không ghi được.",
};
