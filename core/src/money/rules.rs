//! What amounts can get wrong.

use crate::finding::rules;

rules! {
    AMOUNT_FORMAT: Error, "amount-format", "ISO 4217", vi: "số tiền chỉ được viết bằng các chữ số từ 0 đến 9", en: "an amount is written with the digits 0 to 9 only";
    AMOUNT_AMBIGUOUS: Error, "amount-ambiguous", "own policy: one amount", vi: "số tiền có thể hiểu theo hai cách; hãy viết số đồng, không có phần lẻ", en: "the amount has two readings: write the number of đồng, without decimals";
    AMOUNT_OUT_OF_RANGE: Error, "amount-out-of-range", "EMVCo MPM v1.0, object 54", vi: "số tiền phải là số nguyên từ 1 đến {expected} đồng", en: "the amount is not a whole number of đồng from 1 to {expected}";
}
