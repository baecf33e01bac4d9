//! The rooms' records and calls. uniffi's crate compiles these files as its own, so that Kotlin, Java and Swift
//! have each type once.

#[cfg(not(feature = "seam"))]
mod map;
mod prelude;
// In uniffi's crate only the descriptions of the types are asked, in that of JavaScript all but these.
#[cfg_attr(any(feature = "seam", feature = "camel"), allow(dead_code, reason = "each language asks a part"))]
pub mod shape;

pub mod account;
pub mod ahead;
pub mod calendar;
pub mod common;
pub mod dossier;
pub mod due;
pub mod exchange;
pub mod fees;
pub mod forms;
pub mod guide;
pub mod identity;
// Without the law, JavaScript lays no book over another.
#[cfg_attr(feature = "camel", allow(dead_code, reason = "each module asks a part"))]
pub mod law;
pub mod link;
pub mod migration;
pub mod obligation;
pub mod office;
pub mod order;
pub mod portal;
pub mod procedure;
pub mod queue;
pub mod receipts;
pub mod reconcile;
pub mod report;
pub mod request;

/// Who asks for a call: where a language has the rooms in several libraries, each has the calls of one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "uniffi has one library")]
pub enum Entry {
    /// A page with a login.
    Law,
    /// A desk: dossiers, calendars, fees, land, a register of accounts.
    Desk,
    /// Paying alone: what a bank's app takes without the law.
    Orders,
}

/// Who asks for the call of a name.
#[allow(dead_code, reason = "uniffi has one library")]
pub const fn entry(name: &str) -> Entry {
    if is_of(name, &[b"order", b"reference", b"request", b"reconcile"]) {
        Entry::Orders
    } else if is_of(name, &[b"account", b"guide", b"identity", b"law"]) {
        Entry::Law
    } else {
        Entry::Desk
    }
}

/// Whether a call is of one of these rooms.
const fn is_of(name: &str, rooms: &[&[u8]]) -> bool {
    let mut at = 0;
    while at < rooms.len() {
        if let Some((room, rest)) = name.as_bytes().split_at_checked(rooms[at].len())
            && is_same(room, rooms[at])
            && matches!(rest, [] | [b'.', ..])
        {
            return true;
        }
        at += 1;
    }
    false
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// Every call: what it does, its name in the shared cases, the function's name in other languages, its room, the question and the
/// answer. `book` says that a book of dated rules is asked.
///
/// The list is given to the macro that is named: each language makes its own of it.
#[cfg_attr(not(feature = "seam"), macro_export)]
macro_rules! room_calls {
    ($each:path) => {
        $each! {
            /// Tells when the old accounts of a subject end at a portal.
            "account.cut_over", account_cut_over: book account::cut_over(CourseQuestion) -> ClosingAnswer;
            /// Decides what becomes of one old account.
            "account.link", account_link: book link::link(LinkQuestion) -> LinkAnswer;
            /// Tells on what it rests what becomes of an old account by the days of the book, and nothing of the account.
            "account.link_receipt", account_link_receipt: book receipts::account_link(LinkQuestion) -> ReceiptAnswer;
            /// Answers whether a subject may log in at a portal by a method on a day.
            "account.login", account_login: book account::login(LoginQuestion) -> LoginAnswer;
            /// Tells on what the answer to a login rests.
            "account.login_receipt", account_login_receipt: book receipts::account_login(LoginQuestion) -> ReceiptAnswer;
            /// Lists the methods that are open to a subject at a portal on a day.
            "account.open_methods", account_open_methods: book account::open_methods(AccessQuestion) -> OpenMethods;
            /// Answers whether a subject may register an account at a portal on a day.
            "account.register", account_register: book account::register(AccessQuestion) -> LoginAnswer;
            /// Tells on what the answer to a registration rests.
            "account.register_receipt", account_register_receipt: book receipts::account_register(AccessQuestion) -> ReceiptAnswer;
            /// Holds a receipt of an account's answer against the answer of today.
            "account.replay", account_replay: book receipts::account(ReplayQuestion) -> ReplayAnswer;
            /// Lists everything that changes for a subject at a portal.
            "account.timeline", account_timeline: book account::timeline(CourseQuestion) -> Timeline;
            /// Tells when a period ends, by the working days and the hours of an office.
            "calendar.add", calendar_add: book calendar::add(CalendarAddQuestion) -> CalendarAddAnswer;
            /// Tells whether and why a day is worked.
            "calendar.day", calendar_day: book calendar::day(CalendarDayQuestion) -> CalendarDayAnswer;
            /// Tells how much working time lies between two instants.
            "calendar.elapsed", calendar_elapsed: book calendar::elapsed(CalendarElapsedQuestion) -> CalendarElapsedAnswer;
            /// Tells on what the end of a period rests.
            "calendar.receipt", calendar_receipt: book receipts::calendar_end(CalendarAddQuestion) -> ReceiptAnswer;
            /// Holds a receipt of a period's end against the answer of today.
            "calendar.replay", calendar_replay: book receipts::period(OfficeReplayQuestion) -> ReplayAnswer;
            /// Tells what a dossier's events amount to: where it stands, what can happen now, which terms were broken.
            "dossier.apply", dossier_apply: book dossier::apply(DossierQuestion) -> DossierAnswer;
            /// Tells by when what has to happen to a dossier, and why.
            "dossier.due", dossier_due: book due::due(DossierQuestion) -> DossierDueAnswer;
            /// Tells when each dossier would be done if so many officers worked them, and which would be late.
            "dossier.project", dossier_project: book ahead::forecast(ProjectQuestion) -> ProjectAnswer;
            /// Puts dossiers in the order of work.
            "dossier.queue", dossier_queue: book queue::queue(QueueQuestion) -> QueueAnswer;
            /// Tells on what the deadlines of a dossier rest, and nothing of the dossier but what happened when.
            "dossier.receipt", dossier_receipt: book receipts::dossier_due(DossierQuestion) -> ReceiptAnswer;
            /// Holds a receipt of a dossier's deadlines against the answer of today.
            "dossier.replay", dossier_replay: book receipts::dossier(OfficeReplayQuestion) -> ReplayAnswer;
            /// Counts what was done in a period, each dossier in exactly one class.
            "dossier.report", dossier_report: free report::report(ReportQuestion) -> ReportAnswer;
            /// Tells what a dossier's code says of its agency and of the system that gave it.
            "dossier.system", dossier_system: free identity::dossier_system(CodeQuestion) -> DossierSystemAnswer;
            /// Tells by when a desk wants to be done with a dossier, ahead of its date.
            "dossier.target", dossier_target: book ahead::target(TargetQuestion) -> TargetAnswer;
            /// Reads a message between a provincial system and the national portal.
            "exchange.read", exchange_read: free exchange::read(ExchangeReadQuestion) -> ExchangeReading;
            /// Writes the message that tells the national portal of a dossier.
            "exchange.write", exchange_write: book exchange::write(ExchangeWriteQuestion) -> ExchangeWritten;
            /// Tells what a procedure or a fee costs on a day.
            "fees.quote", fees_quote: book fees::quote(FeesQuestion) -> FeesAnswer;
            /// Tells on what a quote rests.
            "fees.receipt", fees_receipt: book receipts::fees_quote(FeesQuestion) -> ReceiptAnswer;
            /// Holds a receipt of a quote against the answer of today.
            "fees.replay", fees_replay: book receipts::fees(FeesReplayQuestion) -> ReplayAnswer;
            /// Lists the ways through the screens of a portal, of an annex of the notice, or both.
            "guide.route", guide_route: book guide::route(GuideQuestion) -> GuideAnswer;
            /// Reads the code of a procedure.
            "identity.procedure_code", procedure_code: free identity::procedure_code(CodeQuestion) -> ProcedureCodeAnswer;
            /// Finds a portal by its code, its host or its name.
            "law.portal", law_portal: book law::portal(PortalQuestion) -> PortalAnswer;
            /// Lists every portal that the book knows.
            "law.portals", law_portals: book law::portals(NoQuestion) -> PortalList;
            /// Plans a register: every row in exactly one class, with its reason.
            "migration.plan", migration_plan: free migration::plan(MigrationQuestion) -> MigrationAnswer;
            /// Checks what an enterprise typed to ask for its land obligations: everything that is wrong, each at its field.
            "obligation.check_enterprise", obligation_check_enterprise: free forms::enterprise(EnterpriseQuestion) -> FormAnswer;
            /// Checks what an individual or a household typed to ask for its land obligations.
            "obligation.check_household", obligation_check_household: free forms::household(HouseholdQuestion) -> FormAnswer;
            /// Tells when an obligation about land falls due, and by how many days a printed day differs.
            "obligation.due", obligation_due: book obligation::due(ObligationDueQuestion) -> ObligationDueAnswer;
            /// Tells on what the due day of an obligation about land rests.
            "obligation.due_receipt", obligation_due_receipt: book receipts::obligation_due(ObligationDueQuestion) -> ReceiptAnswer;
            /// Tells what paying late costs.
            "obligation.interest", obligation_interest: book obligation::interest(InterestQuestion) -> InterestAnswer;
            /// Tells on what the days of late interest rest; the sum is left out.
            "obligation.interest_receipt", obligation_interest_receipt: book receipts::obligation_interest(InterestQuestion) -> ReceiptAnswer;
            /// Tells what is owed of a notice on a day, with interest; refuses a payment that is not the whole.
            "obligation.owed", obligation_owed: book obligation::owed(OwedQuestion) -> OwedAnswer;
            /// Holds a receipt of a due day or of late interest against the answer of today.
            "obligation.replay", obligation_replay: book receipts::obligation(ReplayQuestion) -> ReplayAnswer;
            /// Writes the payload of an order.
            "order.payload", order_payload: free order::payload(OrderQuestion) -> OrderAnswer;
            /// Makes the reference of an order's number, with its check digits.
            "order.reference", order_reference: free order::reference(ReferenceQuestion) -> ReferenceAnswer;
            /// Finds a procedure of the catalogue by its code on a day.
            "procedure.find", procedure_find: book procedure::find(ProcedureQuestion) -> ProcedureAnswer;
            /// Tells the catalogue of a day as linked data of CPSV-AP.
            "procedure.linked_data", procedure_linked_data: book procedure::linked_data(CpsvQuestion) -> CpsvAnswer;
            /// Lists the procedures of the catalogue on a day.
            "procedure.list", procedure_list: book procedure::list(CatalogueQuestion) -> CatalogueAnswer;
            /// Reads the procedures that a portal tells, as far as they can be read.
            "procedure.read", procedure_read: free portal::read(PortalAnswerQuestion) -> PortalReading;
            /// Checks a receipt for charges or for fees, and gives its total in words.
            "receipt.check", receipt_check: free forms::receipt(ReceiptQuestion) -> SlipCheck;
            /// Holds orders against the lines of a statement: every line and every order in exactly one class.
            "reconcile", reconcile: free reconcile::reconcile(ReconcileQuestion) -> ReconcileAnswer;
            /// Finds references in what banks make of remarks.
            "reference.find", reference_find: free order::find(FindQuestion) -> FindAnswer;
            /// Tells where a request for payment stands; the order in which things were heard does not count.
            "request.apply", request_apply: free request::apply(RequestQuestion) -> RequestAnswer;
            /// Checks a slip of the treasury, and gives its total in words.
            "treasury.check", treasury_check: free forms::treasury(TreasuryQuestion) -> SlipCheck;
        }
    };
}
