//! What can be wrong with a symbol's text, choices and drawing.

use crate::finding::rules;

rules! {
    TOO_LONG: Error, "symbol-too-long", "ISO/IEC 18004:2015, table 7", vi: "nội dung cần {found} bit, trong khi mã lớn nhất ở mức này chứa được {expected} bit", en: "the text needs {found} bits, and the largest symbol of this level holds {expected}";
    LEVEL: Error, "symbol-level", "ISO/IEC 18004:2015, 7.5.1", vi: "mức sửa lỗi là một trong {expected}", en: "an error-correction level is one of {expected}";
    VERSION: Error, "symbol-version", "ISO/IEC 18004:2015, 6.3.1", vi: "phiên bản mã là một số từ 1 đến {expected}", en: "a version is a number from 1 to {expected}";
    MASK: Error, "symbol-mask", "ISO/IEC 18004:2015, 7.8.2", vi: "mặt nạ là một số từ 0 đến {expected}", en: "a mask is a number from 0 to {expected}";
    COLOUR: Error, "symbol-colour", "CSS Color Module Level 4, 5.2", vi: "màu được viết theo dạng {expected} bằng chữ số thập lục phân", en: "a colour is written {expected} in hexadecimal digits";
    BYTES: Error, "symbol-bytes", "this library's policy", vi: "{found} byte này không phải là byte của một mã QR", en: "these {found} bytes are not those of a symbol";
    IMAGE_SIZE: Error, "symbol-image-size", "this library's policy", vi: "ảnh có ít nhất một điểm ảnh cho mỗi ô và nhiều nhất {expected} điểm ảnh mỗi cạnh, không phải {found}", en: "an image has at least one pixel a module and at most {expected} pixels a side, not {found}";
    CONTRAST: Error, "symbol-contrast", "this library's policy", vi: "nền phải sáng hơn nét ít nhất {expected} % (từ đen đến trắng), ở đây chỉ {found} %, nên nhiều máy không quét được", en: "the background has to be lighter than the foreground by {expected} % of the step from black to white, not by {found} %: many readers would fail";
    LENGTH: Error, "symbol-length", "this library's policy", vi: "kích thước là một số nguyên từ 1 đến {expected} kèm đơn vị px hoặc mm", en: "a length is a whole number from 1 to {expected} with its unit, px or mm";
}
