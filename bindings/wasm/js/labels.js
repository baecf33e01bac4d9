// Printed from bindings/shape by bindings/wasm/print.sh; not to be edited.

const told = (words) => {
  for (const word of Object.keys(words)) Object.freeze(words[word]);
  return Object.freeze(words);
};

export const Acting = /*#__PURE__*/ told({
  "self": { vi: "cho chính mình", en: "for oneself" },
  "parent": { vi: "cha, mẹ", en: "as a parent" },
  "guardian": { vi: "người giám hộ", en: "as a guardian" },
  "legal-representative": { vi: "người đại diện theo pháp luật", en: "as the legal representative" },
  "authorised": { vi: "người được ủy quyền", en: "as an authorised person" },
});

export const AfterExpiry = /*#__PURE__*/ told({
  "return": { vi: "không nhận, hoàn trả", en: "is returned" },
  "take": { vi: "vẫn nhận", en: "is taken" },
});

export const AgencyRole = /*#__PURE__*/ told({
  "receiving": { vi: "cơ quan tiếp nhận", en: "the agency that received it" },
  "resolving": { vi: "cơ quan giải quyết", en: "the agency that is to resolve it" },
});

export const AnswerPolicy = /*#__PURE__*/ told({
  "decree": { vi: "chỉ theo nghị định", en: "by the decree alone" },
  "eight-hours": { vi: "8 giờ làm việc theo thực tế", en: "eight working hours, as in practice" },
});

export const Applicant = /*#__PURE__*/ told({
  "citizen": { vi: "công dân", en: "citizen" },
  "foreigner": { vi: "người nước ngoài", en: "foreigner" },
  "organisation": { vi: "tổ chức", en: "organisation" },
});

export const Authority = /*#__PURE__*/ told({
  "law": { vi: "luật, nghị định", en: "law or decree" },
  "directive": { vi: "công văn chỉ đạo", en: "directive to agencies" },
  "regulation": { vi: "quy chế Cổng Dịch vụ công quốc gia", en: "regulation of the national portal" },
  "portal": { vi: "đơn vị vận hành cổng", en: "operator of the portal" },
  "practice": { vi: "thực tế vận hành", en: "practice" },
});

export const BeforeRaising = /*#__PURE__*/ told({
  "ask-platform": { vi: "hỏi nền tảng thanh toán", en: "the platform is asked" },
  "take": { vi: "vẫn nhận", en: "is taken" },
});

export const Channel = /*#__PURE__*/ told({
  "desk": { vi: "Trực tiếp", en: "at the desk" },
  "online": { vi: "Trực tuyến", en: "online" },
  "post": { vi: "Bưu chính công ích", en: "by post" },
});

export const Confidence = /*#__PURE__*/ told({
  "unverified": { vi: "chưa kiểm chứng", en: "unverified" },
  "code": { vi: "thấy trong hệ thống đang chạy", en: "seen in a running system" },
  "secondary": { vi: "nguồn thứ cấp", en: "secondary source" },
  "primary": { vi: "văn bản gốc", en: "primary text" },
});

export const CountMethod = /*#__PURE__*/ told({
  "hours": { vi: "theo giờ làm việc", en: "by working hours" },
  "days": { vi: "theo ngày, không tính ngày đầu", en: "by days, the first one excluded" },
});

export const DatePolicy = /*#__PURE__*/ told({
  "printed": { vi: "theo ngày ghi trên giấy hẹn", en: "the date on the receipt" },
  "computed": { vi: "tính lại theo lịch mới", en: "computed anew" },
});

export const DayCount = /*#__PURE__*/ told({
  "after-issue-day": { vi: "không tính ngày ban hành", en: "the day of issue is left out" },
  "with-issue-day": { vi: "tính cả ngày ban hành", en: "the day of issue counts" },
});

export const DayKind = /*#__PURE__*/ told({
  "weekday": { vi: "ngày làm việc", en: "working day" },
  "weekend": { vi: "ngày nghỉ hằng tuần", en: "weekly rest day" },
  "statutory": { vi: "ngày nghỉ lễ, tết", en: "public holiday" },
  "compensatory": { vi: "ngày nghỉ bù", en: "day off in lieu" },
  "swapped": { vi: "ngày nghỉ hoán đổi", en: "day off by a swap" },
  "made-up": { vi: "ngày làm bù", en: "rest day worked by a swap" },
});

export const DeadlineKind = /*#__PURE__*/ told({
  "answer": { vi: "phản hồi hồ sơ trực tuyến", en: "answer to an online dossier" },
  "transfer": { vi: "chuyển hồ sơ đến nơi giải quyết", en: "handed on to those who resolve it" },
  "supplement-request": { vi: "yêu cầu bổ sung sau tiếp nhận", en: "request for more papers" },
  "supplement": { vi: "bổ sung hồ sơ", en: "supplement by the applicant" },
  "result": { vi: "hẹn trả kết quả", en: "result" },
  "apology": { vi: "xin lỗi và hẹn lại", en: "apology with a new date" },
});

export const Disputed = /*#__PURE__*/ told({
  "given": { vi: "áp dụng, có nêu mâu thuẫn", en: "given, and the conflict told" },
  "withheld": { vi: "không áp dụng, có nêu mâu thuẫn", en: "withheld, and the conflict told" },
});

export const DossierEvent = /*#__PURE__*/ told({
  "submitted": { vi: "hồ sơ được coi là nộp vào thời điểm thanh toán", en: "submitted at the time of payment" },
  "obligation-met": { vi: "đã hoàn thành nghĩa vụ tài chính, hồ sơ được xử lý tiếp", en: "the obligation is met, the dossier resumes" },
});

export const DossierStage = /*#__PURE__*/ told({
  "unfiled": { vi: "chưa nộp", en: "not filed" },
  "intake": { vi: "chờ tiếp nhận", en: "intake" },
  "resolution": { vi: "giải quyết", en: "resolution" },
  "result": { vi: "chờ trả kết quả", en: "result at the desk" },
  "ended": { vi: "đã kết thúc", en: "ended" },
});

export const DossierStatus = /*#__PURE__*/ told({
  "new": { vi: "Mới đăng ký", en: "newly filed" },
  "accepted": { vi: "Được tiếp nhận", en: "accepted" },
  "not-accepted": { vi: "Không được tiếp nhận", en: "not accepted" },
  "processing": { vi: "Đang xử lý", en: "in process" },
  "supplement-required": { vi: "Yêu cầu bổ sung giấy tờ", en: "supplement required" },
  "obligation-required": { vi: "Yêu cầu thực hiện nghĩa vụ tài chính", en: "financial obligation required" },
  "withdrawal-requested": { vi: "Công dân yêu cầu rút hồ sơ", en: "withdrawal requested by the applicant" },
  "stopped": { vi: "Dừng xử lý", en: "stopped" },
  "completed": { vi: "Đã xử lý xong", en: "completed" },
  "result-returned": { vi: "Đã trả kết quả", en: "result returned" },
});

export const DueReason = /*#__PURE__*/ told({
  "period": { vi: "thời hạn của thủ tục", en: "the period of the procedure" },
  "same-day": { vi: "trả kết quả trong ngày", en: "resolved on the same day" },
  "next-day": { vi: "nhận sau 15 giờ, trả ngày làm việc tiếp theo", en: "received after 15:00, resolved on the next working day" },
  "printed": { vi: "ngày ghi trên giấy hẹn", en: "the date on the receipt" },
  "new-date": { vi: "ngày hẹn lại", en: "the new date of an apology" },
  "restarted": { vi: "tính lại từ đầu sau khi bổ sung", en: "begun anew after a supplement" },
  "paused": { vi: "trừ thời gian tạm dừng", en: "pauses left out" },
  "decree": { vi: "thời hạn theo nghị định", en: "a term of the decree" },
  "practice": { vi: "theo thực tế vận hành", en: "as running systems do" },
  "rest-day": { vi: "rơi vào ngày nghỉ", en: "falls on a rest day" },
});

export const EventKind = /*#__PURE__*/ told({
  "submitted": { vi: "nộp hồ sơ", en: "filed" },
  "received": { vi: "hệ thống tiếp nhận hồ sơ", en: "received by the system" },
  "fee-paid": { vi: "đã nộp phí trước", en: "fee paid in advance" },
  "supplement-requested": { vi: "yêu cầu bổ sung", en: "supplement requested" },
  "supplemented": { vi: "đã bổ sung", en: "supplemented" },
  "closed": { vi: "đóng hồ sơ vì không bổ sung", en: "closed for want of an answer" },
  "refused": { vi: "từ chối tiếp nhận", en: "refused" },
  "accepted": { vi: "tiếp nhận chính thức", en: "accepted" },
  "forwarded": { vi: "chuyển xử lý", en: "forwarded" },
  "returned": { vi: "trả lại, thu hồi", en: "given back" },
  "obligation-raised": { vi: "yêu cầu thực hiện nghĩa vụ tài chính", en: "financial obligation raised" },
  "obligation-met": { vi: "đã thực hiện nghĩa vụ tài chính", en: "financial obligation met" },
  "suspended": { vi: "dừng xử lý", en: "stopped by the agency" },
  "resumed": { vi: "tiếp tục xử lý", en: "taken up again" },
  "apology-sent": { vi: "xin lỗi và hẹn lại", en: "apology with a new date" },
  "amended": { vi: "điều chỉnh nội dung hồ sơ", en: "amended by the applicant" },
  "withdrawal-requested": { vi: "xin rút hồ sơ", en: "withdrawal requested" },
  "withdrawal-agreed": { vi: "đồng ý cho rút", en: "withdrawal agreed" },
  "withdrawal-refused": { vi: "không đồng ý cho rút", en: "withdrawal refused" },
  "stopped-by-applicant": { vi: "người nộp dừng thủ tục", en: "stopped by the applicant" },
  "finished": { vi: "có kết quả", en: "result at the desk" },
  "result-returned": { vi: "trả kết quả", en: "result returned" },
});

export const ExchangeService = /*#__PURE__*/ told({
  "dossiers": { vi: "đồng bộ hồ sơ", en: "dossiers as a whole" },
  "progress": { vi: "cập nhật tiến độ", en: "progress of dossiers" },
});

export const FeeChannel = /*#__PURE__*/ told({
  "desk": { vi: "nộp trực tiếp", en: "at the desk" },
  "online": { vi: "nộp trực tuyến", en: "online" },
});

export const FeeCollection = /*#__PURE__*/ told({
  "before": { vi: "thu trước", en: "before acceptance" },
  "after": { vi: "thu sau", en: "after acceptance" },
  "exempt": { vi: "đối tượng miễn phí", en: "exempt" },
});

export const FeeCondition = /*#__PURE__*/ told({
  "digital-citizen": { vi: "công dân số", en: "digital citizen" },
  "reduced-group": { vi: "thuộc nhóm được giảm", en: "of a group with a reduced rate" },
});

export const FeeKind = /*#__PURE__*/ told({
  "phi": { vi: "phí", en: "charge (phí)" },
  "le_phi": { vi: "lệ phí", en: "fee (lệ phí)" },
});

export const FeeRounding = /*#__PURE__*/ told({
  "nearest": { vi: "làm tròn đến đồng gần nhất", en: "to the nearest đồng, a half upwards" },
  "down": { vi: "bỏ phần lẻ của đồng", en: "down to whole đồng" },
  "up": { vi: "làm tròn lên", en: "up to whole đồng" },
});

export const FeeUnknownReason = /*#__PURE__*/ told({
  "not-in-book": { vi: "bộ dữ liệu không có khoản thu này", en: "the book has no such fee" },
  "no-row": { vi: "không có dòng nào cho ngày, kênh, tỉnh và đối tượng này", en: "no row for this day, channel, province and applicant" },
  "no-amount": { vi: "có khoản thu nhưng không tìm thấy mức thu", en: "the fee is known, its amount is not" },
  "contradiction": { vi: "nhiều dòng nói mức thu khác nhau", en: "rows of equal weight say different amounts" },
  "choice": { vi: "tùy trường hợp của thủ tục, cần hỏi đúng khoản thu", en: "depends on the case of the procedure: ask for the fee itself" },
  "no-base-salary": { vi: "chưa biết mức lương cơ sở của ngày này", en: "the base salary of the day is not known" },
  "too-large": { vi: "số tiền vượt khả năng tính", en: "the amount is too large" },
});

export const GuideTopic = /*#__PURE__*/ told({
  "login": { vi: "đăng nhập", en: "logging in" },
  "pay-fee": { vi: "nộp phí, lệ phí bằng mã QR", en: "paying a fee by QR code" },
  "land-enterprise": { vi: "nghĩa vụ tài chính về đất đai của doanh nghiệp", en: "land obligations of enterprises" },
  "land-household": { vi: "nghĩa vụ tài chính về đất đai của hộ gia đình, cá nhân", en: "land obligations of individuals and households" },
});

export const Holder = /*#__PURE__*/ told({
  "citizen": { vi: "công dân", en: "citizen" },
  "child": { vi: "trẻ em, người được giám hộ", en: "child or ward" },
  "foreigner": { vi: "người nước ngoài", en: "foreigner" },
  "organisation": { vi: "cơ quan, tổ chức", en: "organisation" },
  "staff": { vi: "cán bộ (tài khoản nội bộ)", en: "staff (internal account)" },
});

export const LastDay = /*#__PURE__*/ told({
  "before-payment": { vi: "ngày liền kề trước ngày nộp", en: "the day before payment" },
  "of-payment": { vi: "ngày nộp", en: "the day of payment" },
});

export const LateRounding = /*#__PURE__*/ told({
  "half-up": { vi: "làm tròn đến đồng gần nhất", en: "to the nearest đồng" },
  "down": { vi: "bỏ phần lẻ", en: "down" },
  "up": { vi: "làm tròn lên", en: "up" },
});

export const LateUpdate = /*#__PURE__*/ told({
  "never": { vi: "không", en: "never" },
  "when-confirmed": { vi: "khi CSDL dân cư xác nhận", en: "when the population database confirms" },
});

export const LineReason = /*#__PURE__*/ told({
  "exact": { vi: "đúng số tiền, đúng hạn", en: "the exact amount, in time" },
  "in-parts": { vi: "một phần của tổng đủ số tiền", en: "a part of the whole amount" },
  "less-than-due": { vi: "ít hơn số tiền phải nộp", en: "less than the amount" },
  "more-than-due": { vi: "nhiều hơn số tiền phải nộp", en: "more than the amount" },
  "paid-again": { vi: "lệnh đã được nộp bằng dòng khác", en: "the order is paid by another line" },
  "same-bank-reference": { vi: "trùng số bút toán của ngân hàng", en: "the bank's own reference of another line" },
  "after-last-day": { vi: "sau ngày cuối được nộp", en: "after the last day" },
  "no-reference": { vi: "nội dung không có mã tham chiếu", en: "no reference in the remark" },
  "damaged": { vi: "mã tham chiếu bị hỏng", en: "the reference is damaged" },
  "guess-only": { vi: "chỉ có mã hồ sơ do người nộp tự ghi", en: "only a dossier's code written by the payer" },
  "no-such-order": { vi: "không có lệnh nào mang mã này", en: "no order has the reference" },
  "nothing-paid": { vi: "số tiền bằng không", en: "the amount is zero" },
  "several-references": { vi: "nội dung có nhiều mã tham chiếu", en: "several references in the remark" },
  "order-repeated": { vi: "nhiều lệnh mang cùng mã", en: "several orders have the reference" },
  "id-repeated": { vi: "mã dòng bị lặp", en: "another line has its identifier" },
});

export const LinkCase = /*#__PURE__*/ told({
  "number-stored": { vi: "Tài khoản cũ đã có số định danh cá nhân", en: "The old account has the personal number already" },
  "old-number-only": { vi: "Tài khoản cũ chưa có số định danh cá nhân, vẫn đăng nhập được", en: "The old account has no personal number, and still opens" },
  "old-number-closed": { vi: "Tài khoản cũ chưa có số định danh cá nhân và không còn đăng nhập được", en: "The old account has no personal number, and opens no longer" },
  "update-skipped": { vi: "Người dùng đã bấm Bỏ qua khi cổng yêu cầu cập nhật", en: "The user skipped the update that the portal asked for" },
  "register-differs": { vi: "Số, họ tên hoặc năm sinh không khớp Cơ sở dữ liệu quốc gia về dân cư", en: "Number, name or year of birth differ from the population database" },
  "phone-wrong": { vi: "Số điện thoại của tài khoản VNeID sai hoặc đã đổi", en: "The phone number of the VNeID account is wrong or was changed" },
  "phone-not-own": { vi: "Thuê bao không chính chủ", en: "The phone number is not registered in the user's own name" },
  "number-taken": { vi: "Số giấy tờ đã được đăng ký", en: "The number of the identity paper is registered already" },
  "no-identity-account": { vi: "Chưa có tài khoản VNeID", en: "There is no VNeID account" },
  "several-accounts": { vi: "Một người có nhiều tài khoản cũ", en: "One person has several old accounts" },
  "staff": { vi: "Người dùng vừa là cán bộ vừa là công dân", en: "The user is both staff and citizen" },
  "organisation-before": { vi: "Tổ chức, trước ngày tài khoản cũ hết hiệu lực", en: "An organisation, before its old account ends" },
  "organisation-without-identity": { vi: "Tổ chức chưa có tài khoản định danh, sau ngày tài khoản cũ hết hiệu lực", en: "An organisation without an identity account, after its old account has ended" },
  "branch": { vi: "Đơn vị phụ thuộc, tìm theo mã số thuế riêng", en: "A dependent unit, found by its own tax code" },
  "foreigner-before": { vi: "Người nước ngoài, chờ hướng dẫn chuyển đổi", en: "A foreigner, until guidance on conversion" },
  "child": { vi: "Trẻ em, người được giám hộ", en: "A child or ward" },
  "new-device": { vi: "Thiết bị mới hoặc mất điện thoại", en: "A new device or a lost phone" },
  "organisation-with-identity": { vi: "Tổ chức đã có tài khoản định danh, tìm theo mã số thuế", en: "An organisation with an identity account, found by its tax code" },
  "another-holder": { vi: "Tài khoản định danh là của người hoặc tổ chức khác", en: "The identity account is another person's or organisation's" },
});

export const LinkOutcome = /*#__PURE__*/ told({
  "linked": { vi: "được liên kết", en: "linked" },
  "linked-after-update": { vi: "được liên kết sau khi cập nhật số", en: "linked after the number is updated" },
  "needs-number-update": { vi: "cần cập nhật số trước", en: "needs the number first" },
  "mismatch": { vi: "không khớp, cần điều chỉnh thông tin", en: "mismatch, data to be corrected" },
  "orphaned": { vi: "không liên kết được nữa", en: "orphaned" },
  "not-yet": { vi: "giữ nguyên, chưa chuyển", en: "stays as it is for now" },
  "through-guardian": { vi: "thực hiện qua cha, mẹ, người giám hộ", en: "through a parent or guardian" },
  "refused": { vi: "không liên kết", en: "refused" },
});

export const LoginOutcome = /*#__PURE__*/ told({
  "allowed": { vi: "được phép", en: "allowed" },
  "refused": { vi: "không được phép", en: "refused" },
  "pending": { vi: "chờ hướng dẫn", en: "pending" },
  "unknown": { vi: "chưa rõ", en: "unknown" },
});

export const MakeUpDay = /*#__PURE__*/ told({
  "works": { vi: "là ngày làm việc", en: "is a working day" },
  "rests": { vi: "là ngày nghỉ", en: "is a rest day" },
});

export const Method = /*#__PURE__*/ told({
  "portal-mobile": { vi: "tài khoản Cổng DVCQG bằng thuê bao di động", en: "portal account by mobile subscriber" },
  "portal-social-insurance": { vi: "tài khoản Cổng DVCQG bằng mã số BHXH", en: "portal account by social-insurance number" },
  "portal-post": { vi: "tài khoản Cổng DVCQG bằng tài khoản Bưu điện Việt Nam", en: "portal account by Vietnam Post account" },
  "portal-usb-token": { vi: "tài khoản Cổng DVCQG bằng USB ký số", en: "portal account by USB token" },
  "portal-sim-signature": { vi: "tài khoản Cổng DVCQG bằng SIM ký số", en: "portal account by SIM signature" },
  "portal-remote-signature": { vi: "tài khoản Cổng DVCQG bằng chữ ký số cá nhân", en: "portal account by personal (remote) digital signature" },
  "province-local": { vi: "tài khoản riêng của hệ thống tỉnh, bộ", en: "account of a province's or ministry's own system" },
  "vneid-level-1": { vi: "tài khoản định danh điện tử mức độ 1", en: "VNeID account of level 1" },
  "vneid-level-2": { vi: "tài khoản định danh điện tử mức độ 2", en: "VNeID account of level 2" },
  "vneid-organisation": { vi: "tài khoản định danh điện tử của tổ chức", en: "VNeID account of an organisation" },
  "staff": { vi: "tài khoản nội bộ của cán bộ", en: "internal staff account" },
});

export const MigrationClass = /*#__PURE__*/ told({
  "linked": { vi: "liên kết khi đăng nhập lần đầu", en: "linked at the first log-in" },
  "linked-after-update": { vi: "liên kết sau khi cập nhật số", en: "linked after the number is updated" },
  "needs-number": { vi: "chủ tài khoản cần cập nhật số", en: "the owner must update the number" },
  "mismatch": { vi: "thông tin không khớp", en: "data do not match" },
  "duplicate": { vi: "trùng một người, gộp vào tài khoản chính", en: "same person, joins the main account" },
  "orphan": { vi: "không còn liên kết được", en: "can no longer be linked" },
  "not-yet": { vi: "chưa chuyển đổi", en: "not converted yet" },
  "refused": { vi: "bị từ chối", en: "refused" },
  "set-aside": { vi: "để riêng vì có dữ liệu không đọc được", en: "set aside: something could not be read" },
});

export const NamePolicy = /*#__PURE__*/ told({
  "plain": { vi: "chữ hoa không dấu", en: "without marks and case" },
  "exact": { vi: "đúng từng ký tự", en: "character by character" },
});

export const ObligationKind = /*#__PURE__*/ told({
  "registration-fee": { vi: "lệ phí trước bạ nhà, đất", en: "registration fee of house and land" },
  "income-tax": { vi: "thuế thu nhập cá nhân từ bất động sản", en: "personal income tax on real estate" },
  "land-use-fee": { vi: "tiền sử dụng đất", en: "land use fee" },
  "yearly-rent": { vi: "tiền thuê đất hằng năm", en: "yearly land rent" },
  "one-off-rent": { vi: "tiền thuê đất một lần", en: "land rent paid once" },
  "non-agricultural-land-tax": { vi: "thuế sử dụng đất phi nông nghiệp", en: "non-agricultural land use tax" },
  "agricultural-land-tax": { vi: "thuế sử dụng đất nông nghiệp", en: "agricultural land use tax" },
  "late-interest": { vi: "tiền chậm nộp", en: "late interest" },
});

export const Obstacle = /*#__PURE__*/ told({
  "phone-wrong": { vi: "số điện thoại sai hoặc đã đổi", en: "phone number wrong or changed" },
  "phone-not-own": { vi: "thuê bao không chính chủ", en: "phone number not in one's own name" },
  "number-taken": { vi: "số giấy tờ đã được đăng ký", en: "number registered already" },
  "new-device": { vi: "thiết bị mới hoặc mất điện thoại", en: "new device or lost phone" },
});

export const OnlineLevel = /*#__PURE__*/ told({
  "full": { vi: "toàn trình", en: "all online" },
  "partial": { vi: "một phần", en: "partly online" },
});

export const OnlinePolicy = /*#__PURE__*/ told({
  "online-first": { vi: "hồ sơ trực tuyến trước", en: "online dossiers first" },
  "equal": { vi: "không phân biệt hình thức nộp", en: "all channels alike" },
});

export const OrderClass = /*#__PURE__*/ told({
  "matched": { vi: "đã nộp đủ", en: "matched" },
  "partial": { vi: "nộp thiếu", en: "partial" },
  "excess": { vi: "nộp thừa", en: "excess" },
  "late": { vi: "nộp muộn", en: "late" },
  "ambiguous": { vi: "không rõ ràng", en: "ambiguous" },
  "open": { vi: "chưa nộp", en: "open" },
});

export const OrderReason = /*#__PURE__*/ told({
  "exact": { vi: "một dòng đúng số tiền", en: "one line brought the exact amount" },
  "parts-complete": { vi: "nhiều dòng cộng lại đủ số tiền", en: "several lines make the amount" },
  "less-than-due": { vi: "ít hơn số tiền phải nộp", en: "less than the amount" },
  "more-than-due": { vi: "nhiều hơn số tiền phải nộp", en: "more than the amount" },
  "paid-again": { vi: "nộp nhiều lần", en: "paid again" },
  "after-last-day": { vi: "sau ngày cuối được nộp", en: "after the last day" },
  "no-line": { vi: "không có dòng sao kê nào", en: "no line has its reference" },
  "reference-repeated": { vi: "lệnh khác mang cùng mã tham chiếu", en: "another order has its reference" },
  "id-repeated": { vi: "mã lệnh bị lặp", en: "another order has its identifier" },
});

export const Parts = /*#__PURE__*/ told({
  "apart": { vi: "từng phần, chờ xem xét", en: "stay parts" },
  "together": { vi: "cộng lại thành đủ", en: "count together" },
});

export const Party = /*#__PURE__*/ told({
  "citizen": { vi: "công dân", en: "citizen" },
  "foreigner": { vi: "người nước ngoài", en: "foreigner" },
  "organisation": { vi: "cơ quan, tổ chức, doanh nghiệp", en: "agency, organisation or enterprise" },
  "official": { vi: "cán bộ một cửa", en: "staff of a one-stop desk" },
});

export const PausePolicy = /*#__PURE__*/ told({
  "pause": { vi: "tạm dừng tính thời hạn", en: "the period stands still" },
  "run": { vi: "vẫn tính thời hạn", en: "the period runs on" },
});

export const PaymentAction = /*#__PURE__*/ told({
  "none": { vi: "không phải làm gì", en: "nothing" },
  "refund": { vi: "hoàn tiền cho người nộp (cần họ tên, số tài khoản, ngân hàng)", en: "refund the payer (name, account number and bank are needed)" },
  "ask-platform": { vi: "truy vấn nền tảng thanh toán", en: "query the payment platform" },
  "decide": { vi: "cán bộ xem xét", en: "an official decides" },
});

export const PaymentOutcome = /*#__PURE__*/ told({
  "due": { vi: "bắt đầu chờ thanh toán", en: "awaits payment now" },
  "paid": { vi: "đã thanh toán bằng giao dịch này", en: "paid by this transaction" },
  "underpaid": { vi: "nộp thiếu, chưa được coi là đã thanh toán", en: "less than the amount: not paid" },
  "overpaid": { vi: "nộp thừa, chưa được coi là đã thanh toán", en: "more than the amount: not paid" },
  "after-expiry": { vi: "nộp sau khi hết hạn", en: "paid after expiry" },
  "before-due": { vi: "nộp trước kỳ", en: "paid before it was due" },
  "paid-again": { vi: "nộp trùng", en: "paid again" },
  "for-cancelled": { vi: "nộp cho yêu cầu hoặc hồ sơ đã hủy", en: "paid for a cancelled request or dossier" },
  "after-refund": { vi: "nộp sau khi đã hoàn phí", en: "paid after the refund" },
  "contradictory": { vi: "các thông báo mâu thuẫn nhau", en: "call-backs contradict each other" },
  "before-raised": { vi: "thời điểm nộp trước khi lập yêu cầu", en: "paid before the request was raised" },
  "transaction-failed": { vi: "giao dịch thất bại, yêu cầu giữ nguyên", en: "the transaction failed; the request stays as it is" },
  "not-the-servers-word": { vi: "trang quay về không phải thông báo của máy chủ", en: "a page is not the server's word" },
  "cancelled": { vi: "đã hủy", en: "cancelled" },
  "cancelled-after-payment": { vi: "hủy sau khi đã thanh toán", en: "cancelled after payment" },
  "refunded": { vi: "đã hoàn khoản nộp", en: "the payment was given back" },
  "other-refunded": { vi: "đã hoàn khoản nộp thừa, nộp sai", en: "money that paid nothing was given back" },
  "nothing-to-refund": { vi: "không có khoản để hoàn", en: "there was nothing to give back" },
  "no-change": { vi: "không thay đổi", en: "nothing changes" },
});

export const PlaceReason = /*#__PURE__*/ told({
  "first": { vi: "đứng đầu", en: "first of all" },
  "channel": { vi: "hồ sơ trực tuyến được ưu tiên", en: "online dossiers go first" },
  "due": { vi: "hạn trả muộn hơn", en: "due later" },
  "target": { vi: "mục tiêu nội bộ muộn hơn", en: "later target" },
  "accepted": { vi: "tiếp nhận sau", en: "accepted later" },
  "identifier": { vi: "theo mã hồ sơ", en: "by identifier" },
});

export const PortalKind = /*#__PURE__*/ told({
  "national": { vi: "Cổng Dịch vụ công quốc gia", en: "national portal" },
  "province": { vi: "cổng cấp tỉnh", en: "provincial portal" },
  "ministry": { vi: "cổng cấp bộ", en: "ministerial portal" },
});

export const Preference = /*#__PURE__*/ told({
  "portal": { vi: "ưu tiên mốc của cổng", en: "the portal's technical cut-over first" },
  "law": { vi: "ưu tiên mốc pháp lý", en: "the legal end first" },
  "regulation": { vi: "ưu tiên quy chế Cổng Dịch vụ công quốc gia", en: "the regulation of the national portal first" },
});

export const ReceiptPart = /*#__PURE__*/ told({
  "question": { vi: "câu hỏi", en: "question" },
  "version": { vi: "phiên bản", en: "version" },
  "book": { vi: "bộ dữ liệu", en: "book" },
  "on": { vi: "ngày hỏi", en: "day asked about" },
  "known-on": { vi: "ngày hiểu biết", en: "day of knowledge" },
  "input": { vi: "đầu vào", en: "input" },
  "row": { vi: "dòng dữ liệu", en: "row" },
  "outcome": { vi: "kết quả", en: "outcome" },
});

export const ReceiptStandard = /*#__PURE__*/ told({
  "tt-303-2016": { vi: "biên lai giấy (TT 303/2016/TT-BTC)", en: "on paper (TT 303/2016/TT-BTC)" },
  "nd-254-2026": { vi: "biên lai điện tử (NĐ 254/2026/NĐ-CP)", en: "electronic (NĐ 254/2026/NĐ-CP)" },
});

export const ReportClass = /*#__PURE__*/ told({
  "early": { vi: "trước hạn", en: "early" },
  "on-time": { vi: "đúng hạn", en: "on time" },
  "overdue": { vi: "quá hạn", en: "overdue" },
  "open-in-time": { vi: "đang giải quyết trong hạn", en: "open in time" },
  "open-overdue": { vi: "đang giải quyết quá hạn", en: "open and overdue" },
});

export const ReportDimension = /*#__PURE__*/ told({
  "channel": { vi: "hình thức nộp", en: "channel" },
  "field": { vi: "lĩnh vực", en: "field" },
  "agency": { vi: "cơ quan", en: "agency" },
  "system": { vi: "hệ thống cấp mã", en: "system" },
});

export const ReportFormula = /*#__PURE__*/ told({
  "days": { vi: "so sánh theo ngày (biểu 06b)", en: "by days (form 06b)" },
  "kpi-766": { vi: "công thức chỉ số 766", en: "national formula 766" },
});

export const RequestState = /*#__PURE__*/ told({
  "not-due": { vi: "Chưa thanh toán", en: "not due yet" },
  "awaiting": { vi: "Chờ thanh toán", en: "awaiting payment" },
  "paid": { vi: "Đã thanh toán", en: "paid" },
  "cancelled": { vi: "Hủy thanh toán", en: "cancelled" },
  "refunded": { vi: "Đã hoàn phí", en: "refunded" },
});

export const SeveralReliefs = /*#__PURE__*/ told({
  "highest": { vi: "áp dụng mức giảm cao nhất", en: "the highest relief" },
  "lowest": { vi: "áp dụng mức giảm thấp nhất", en: "the lowest relief" },
});

export const Severity = /*#__PURE__*/ told({
  "notice": { vi: "lưu ý", en: "notice" },
  "violation": { vi: "vi phạm", en: "violation" },
  "error": { vi: "lỗi", en: "error" },
});

export const Situation = /*#__PURE__*/ told({
  "standard": { vi: "thông thường", en: "ordinary" },
  "first-notice": { vi: "thông báo lần đầu", en: "first notice" },
  "yearly-once": { vi: "từ năm thứ hai, nộp một lần", en: "a later year, paid at once" },
  "yearly-twice": { vi: "từ năm thứ hai, nộp hai lần", en: "a later year, paid twice" },
  "redetermined": { vi: "xác định lại", en: "determined anew" },
  "adjusted-by-payer": { vi: "điều chỉnh theo kê khai", en: "adjusted by declaration" },
  "adjusted-by-authority": { vi: "điều chỉnh tăng theo cơ quan có thẩm quyền", en: "increased by an authority" },
  "undeclared": { vi: "sử dụng đất kê khai chậm", en: "declared late" },
  "resettlement-debt": { vi: "tính lại nợ tái định cư", en: "debt of resettlement set again" },
  "synthesis": { vi: "tờ khai tổng hợp", en: "synthesis declaration" },
  "corrected-data": { vi: "thông báo sửa do dữ liệu sai", en: "corrected for wrong data" },
  "auction": { vi: "trúng đấu giá", en: "won at an auction" },
});

export const Standing = /*#__PURE__*/ told({
  "announced": { vi: "đã công bố", en: "announced" },
  "proposed": { vi: "dự kiến, tính toán", en: "proposed, computed" },
});

export const SupplementPolicy = /*#__PURE__*/ told({
  "restart": { vi: "tính lại từ đầu", en: "the period begins anew" },
  "extend": { vi: "cộng thêm thời gian chờ", en: "the waiting is added" },
});

export const Toward = /*#__PURE__*/ told({
  "principal": { vi: "số tiền của thông báo", en: "what was noticed" },
  "interest": { vi: "tiền chậm nộp", en: "late interest" },
});

export const TreasuryForm = /*#__PURE__*/ told({
  "C1-02/NS": { vi: "giấy nộp tiền vào ngân sách nhà nước", en: "payment into the state budget" },
  "C1-03/NS": { vi: "giấy nộp tiền phí, lệ phí", en: "payment of charges and fees" },
});

export const Waiting = /*#__PURE__*/ told({
  "acceptance": { vi: "chờ tiếp nhận", en: "not accepted yet" },
  "supplement": { vi: "chờ bổ sung", en: "waits for papers" },
  "paused": { vi: "đang tạm dừng", en: "stands still" },
  "unset": { vi: "không quy định thời hạn", en: "no period is set" },
  "over": { vi: "đã có kết quả hoặc đã kết thúc", en: "resolved or ended" },
});

export const Whole = /*#__PURE__*/ told({
  "obligation": { vi: "toàn bộ khoản phải nộp", en: "the whole obligation" },
  "instalment": { vi: "toàn bộ kỳ nộp", en: "the whole instalment" },
});
