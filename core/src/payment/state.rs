//! The states of a request, what can happen to it, and what comes of it: a table in which every state meets every
//! happening.

use crate::finding::words;

words! {
    /// Where a request for payment stands (*trạng thái yêu cầu thanh toán*) [seen in a running system].
    State {
        /// It is to be paid after acceptance, and the dossier is not accepted yet.
        NotDue = "not-due", vi: "Chưa thanh toán", en: "not due yet";
        /// It is to be paid now.
        Awaiting = "awaiting", vi: "Chờ thanh toán", en: "awaiting payment";
        /// It is paid, or was exempt.
        Paid = "paid", vi: "Đã thanh toán", en: "paid";
        /// It was cancelled before it was paid.
        Cancelled = "cancelled", vi: "Hủy thanh toán", en: "cancelled";
        /// It was paid, and the payment was given back.
        Refunded = "refunded", vi: "Đã hoàn phí", en: "refunded";
    }
}

words! {
    /// What happens to a request (*sự kiện*).
    Happening {
        /// The dossier was accepted: what is paid afterwards is due now.
        BecameDue = "became-due", vi: "đến kỳ nộp", en: "it became due";
        /// A transaction brought exactly the amount, in time.
        PaidExactly = "paid-exactly", vi: "giao dịch thành công đúng số tiền", en: "a transaction brought the exact amount";
        /// A transaction brought less.
        PaidLess = "paid-less", vi: "giao dịch thành công thiếu tiền", en: "a transaction brought less";
        /// A transaction brought more.
        PaidMore = "paid-more", vi: "giao dịch thành công thừa tiền", en: "a transaction brought more";
        /// A transaction brought exactly the amount after expiry.
        PaidLate = "paid-late", vi: "giao dịch thành công sau khi hết hạn", en: "a transaction brought the amount after expiry";
        /// The platform tells of one transaction with different amounts.
        AmountsConflict = "amounts-conflict", vi: "các thông báo của một giao dịch mâu thuẫn về số tiền", en: "call-backs of one transaction contradict each other";
        /// One message tells of several transactions.
        MessageReused = "message-reused", vi: "một thông báo được dùng cho nhiều giao dịch", en: "one call-back tells of several transactions";
        /// A transaction succeeded before the request was raised.
        PaidEarly = "paid-early", vi: "giao dịch thành công trước khi lập yêu cầu", en: "a transaction succeeded before the request was raised";
        /// A transaction failed.
        Failed = "failed", vi: "giao dịch thất bại", en: "a transaction failed";
        /// The payer's browser came back and says something.
        PageReturned = "page-returned", vi: "trình duyệt của người nộp quay về", en: "the payer's browser came back";
        /// Request or dossier was cancelled.
        Cancelled = "cancelled", vi: "yêu cầu hoặc hồ sơ bị hủy", en: "the request or its dossier was cancelled";
        /// The payment was given back.
        PaymentRefunded = "payment-refunded", vi: "khoản đã nộp được hoàn trả", en: "the payment was given back";
        /// Money of another transaction was given back.
        OtherRefunded = "other-refunded", vi: "tiền của giao dịch khác được hoàn trả", en: "money of another transaction was given back";
        /// A refund names a transaction that brought no money before.
        NothingRefunded = "nothing-refunded", vi: "hoàn trả cho giao dịch không có tiền", en: "a refund names a transaction without money";
    }
}

words! {
    /// What came of a happening (*kết quả xử lý*).
    Outcome {
        /// It awaits payment now.
        Due = "due", vi: "bắt đầu chờ thanh toán", en: "awaits payment now";
        /// It is paid by this transaction.
        Paid = "paid", vi: "đã thanh toán bằng giao dịch này", en: "paid by this transaction";
        /// Less than the amount: not paid.
        Underpaid = "underpaid", vi: "nộp thiếu, chưa được coi là đã thanh toán", en: "less than the amount: not paid";
        /// More than the amount: not paid.
        Overpaid = "overpaid", vi: "nộp thừa, chưa được coi là đã thanh toán", en: "more than the amount: not paid";
        /// After expiry: not paid.
        AfterExpiry = "after-expiry", vi: "nộp sau khi hết hạn", en: "paid after expiry";
        /// Before it was due: not paid.
        BeforeDue = "before-due", vi: "nộp trước kỳ", en: "paid before it was due";
        /// It was paid already.
        PaidAgain = "paid-again", vi: "nộp trùng", en: "paid again";
        /// Request or dossier was cancelled before.
        ForCancelled = "for-cancelled", vi: "nộp cho yêu cầu hoặc hồ sơ đã hủy", en: "paid for a cancelled request or dossier";
        /// The payment was given back before.
        AfterRefund = "after-refund", vi: "nộp sau khi đã hoàn phí", en: "paid after the refund";
        /// Call-backs contradict each other.
        Contradictory = "contradictory", vi: "các thông báo mâu thuẫn nhau", en: "call-backs contradict each other";
        /// Its time is before the request was raised: not paid.
        BeforeRaised = "before-raised", vi: "thời điểm nộp trước khi lập yêu cầu", en: "paid before the request was raised";
        /// The transaction failed; the request stays as it is.
        TransactionFailed = "transaction-failed", vi: "giao dịch thất bại, yêu cầu giữ nguyên", en: "the transaction failed; the request stays as it is";
        /// A page is not the server's word.
        NotTheServersWord = "not-the-servers-word", vi: "trang quay về không phải thông báo của máy chủ", en: "a page is not the server's word";
        /// It is cancelled.
        Cancelled = "cancelled", vi: "đã hủy", en: "cancelled";
        /// It was cancelled after it was paid.
        CancelledAfterPayment = "cancelled-after-payment", vi: "hủy sau khi đã thanh toán", en: "cancelled after payment";
        /// The payment was given back.
        Refunded = "refunded", vi: "đã hoàn khoản nộp", en: "the payment was given back";
        /// Money that paid nothing was given back.
        OtherRefunded = "other-refunded", vi: "đã hoàn khoản nộp thừa, nộp sai", en: "money that paid nothing was given back";
        /// There was nothing to give back.
        NothingToRefund = "nothing-to-refund", vi: "không có khoản để hoàn", en: "there was nothing to give back";
        /// Nothing changes.
        NoChange = "no-change", vi: "không thay đổi", en: "nothing changes";
    }
}

words! {
    /// What is to be done about an outcome (*việc cần làm*).
    Action {
        /// Nothing.
        None = "none", vi: "không phải làm gì", en: "nothing";
        /// Give the transaction's money back to the payer: name, account number and bank are needed.
        Refund = "refund", vi: "hoàn tiền cho người nộp (cần họ tên, số tài khoản, ngân hàng)", en: "refund the payer (name, account number and bank are needed)";
        /// Ask the payment platform what became of the transaction.
        AskPlatform = "ask-platform", vi: "truy vấn nền tảng thanh toán", en: "query the payment platform";
        /// An official looks at it.
        Decide = "decide", vi: "cán bộ xem xét", en: "an official decides";
    }
}

impl Outcome {
    /// What is to be done about it.
    pub const fn action(self) -> Action {
        match self {
            Self::Due
            | Self::Paid
            | Self::TransactionFailed
            | Self::Cancelled
            | Self::Refunded
            | Self::OtherRefunded
            | Self::NoChange => Action::None,
            Self::Underpaid
            | Self::Overpaid
            | Self::AfterExpiry
            | Self::BeforeDue
            | Self::PaidAgain
            | Self::ForCancelled
            | Self::AfterRefund
            | Self::CancelledAfterPayment => Action::Refund,
            Self::Contradictory | Self::BeforeRaised | Self::NotTheServersWord => Action::AskPlatform,
            Self::NothingToRefund => Action::Decide,
        }
    }
}

impl State {
    /// The table: what a happening makes of a request in this state, and what came of it.
    ///
    /// Only the exact amount, in time, on a request that awaits payment makes it paid. Money that comes in any other
    /// way changes no state, and is named with what to do about it.
    ///
    /// ```
    /// use motcua::payment::{Action, Happening, Outcome, State};
    /// assert_eq!(State::Awaiting.meet(Happening::PaidExactly), (State::Paid, Outcome::Paid));
    /// let (state, outcome) = State::Awaiting.meet(Happening::PaidMore);
    /// assert_eq!((state, outcome.action()), (State::Awaiting, Action::Refund));
    /// ```
    pub const fn meet(self, happening: Happening) -> (Self, Outcome) {
        use Happening as H;
        use Outcome as O;
        match (self, happening) {
            (Self::NotDue, H::BecameDue) => (Self::Awaiting, O::Due),
            (Self::NotDue, H::PaidExactly | H::PaidLate) => (Self::NotDue, O::BeforeDue),
            (Self::Awaiting, H::PaidExactly) => (Self::Paid, O::Paid),
            (Self::Awaiting, H::PaidLate) => (Self::Awaiting, O::AfterExpiry),
            (Self::NotDue | Self::Awaiting, H::PaidLess) => (self, O::Underpaid),
            (Self::NotDue | Self::Awaiting, H::PaidMore) => (self, O::Overpaid),
            (Self::NotDue | Self::Awaiting, H::Cancelled) => (Self::Cancelled, O::Cancelled),
            (Self::Paid, H::Cancelled) => (Self::Paid, O::CancelledAfterPayment),
            (Self::Paid, H::PaymentRefunded) => (Self::Refunded, O::Refunded),
            (Self::Paid, H::PaidExactly | H::PaidLess | H::PaidMore | H::PaidLate) => {
                (Self::Paid, O::PaidAgain)
            }
            (Self::Cancelled, H::PaidExactly | H::PaidLess | H::PaidMore | H::PaidLate) => {
                (Self::Cancelled, O::ForCancelled)
            }
            (Self::Refunded, H::PaidExactly | H::PaidLess | H::PaidMore | H::PaidLate) => {
                (Self::Refunded, O::AfterRefund)
            }
            (Self::Awaiting | Self::Paid | Self::Cancelled | Self::Refunded, H::BecameDue)
            | (Self::Cancelled | Self::Refunded, H::Cancelled) => (self, O::NoChange),
            (Self::NotDue | Self::Awaiting | Self::Cancelled | Self::Refunded, H::PaymentRefunded) => {
                (self, O::NothingToRefund)
            }
            (_, H::AmountsConflict | H::MessageReused) => (self, O::Contradictory),
            (_, H::PaidEarly) => (self, O::BeforeRaised),
            (_, H::Failed) => (self, O::TransactionFailed),
            (_, H::PageReturned) => (self, O::NotTheServersWord),
            (_, H::OtherRefunded) => (self, O::OtherRefunded),
            (_, H::NothingRefunded) => (self, O::NothingToRefund),
        }
    }
}
