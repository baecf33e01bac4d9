//! Every public type: one value of it made from marked texts, formatted. No mark may be seen, and two values whose texts
//! differ in nothing but the marks look alike, so that no number made from a text is shown either.
//!
//! The list of types is that of `core/api/default.txt`, which `.ci/surface.sh` holds against rustdoc.
#![cfg(all(feature = "law", feature = "symbol"))]

use motcua::account::{link, login, migration};
use motcua::finding::{self, Language};
use motcua::law::Moment;
use motcua::time::DateTime;
use motcua::{
    calendar, date, emvco, guide, identity, law, money, payment, procedure, symbol, text, time, vietqr,
};
use std::any::type_name;
use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::sync::LazyLock;

static BOOK: LazyLock<law::Book> = LazyLock::new(law::Book::builtin);

/// What differs between two values.
struct Marks {
    /// Five letters.
    text: &'static str,
    /// Five digits.
    digits: &'static str,
    /// The digit of a personal number that tells century and sex.
    century: char,
}

const ONE: Marks = Marks { text: "XQZWK", digits: "64917", century: '0' };
const OTHER: Marks = Marks { text: "JVYHG", digits: "85302", century: '1' };

/// What was formatted: the type's public name, and how it looked.
#[derive(Default)]
struct Shown {
    values: Vec<(&'static str, String)>,
    /// What people call words of closed lists in Vietnamese.
    labels: BTreeSet<&'static str>,
}

impl Shown {
    /// A value that can be cloned.
    fn of<T: Debug + Clone + Send + Sync>(&mut self, name: &'static str, value: &T) {
        self.uncloned(name, &value.clone());
    }

    /// A value that there is once.
    fn uncloned<T: Debug + Send + Sync + ?Sized>(&mut self, name: &'static str, value: &T) {
        self.values.push((name, format!("{value:?} {value:#?}")));
        self.silent(name, value);
    }

    /// A value that also tells people something, which is not its own text.
    fn told<T: Debug + Display + Clone + Send + Sync>(&mut self, name: &'static str, value: &T) {
        self.of(name, value);
        self.values.push((name, value.to_string()));
    }

    /// A value that has no `Debug`.
    fn silent<T: Send + Sync + ?Sized>(&mut self, name: &'static str, _: &T) {
        let own = type_name::<T>().split('<').next().unwrap_or_default();
        let (last, asked) = (own.rsplit("::").next(), name.rsplit("::").next());
        assert!(own.starts_with("motcua::") && last == asked, "{name} was given a value of {own}");
        self.values.push((name, String::new()));
    }
}

/// Every member of closed words; before a room of a room, what its name begins with.
macro_rules! words {
    ($shown:ident: $outer:literal $room:ident { $($name:ident)+ }) => {
        $(for member in $room::$name::ALL {
            $shown.of(concat!($outer, stringify!($room), "::", stringify!($name)), member);
            $shown.labels.insert(member.label(Language::Vietnamese));
        })+
    };
    ($shown:ident: $room:ident { $($name:ident)+ }) => {
        words!($shown: "" $room { $($name)+ });
    };
}

/// The first row of tables of the book.
macro_rules! rows {
    ($shown:ident: $room:ident { $($name:ident)+ }) => {
        $($shown.of(
            concat!(stringify!($room), "::", stringify!($name)),
            BOOK.rows::<$room::$name>().first().unwrap(),
        );)+
    };
}

// After the macros, which it uses.
mod paying;

fn at(text: &str) -> DateTime {
    DateTime::parse(text).unwrap()
}

fn shown(marks: &Marks) -> Shown {
    let mut shown = Shown::default();
    grounds(&mut shown, marks);
    payloads(&mut shown, marks);
    transfers(&mut shown, marks);
    symbols(&mut shown, marks);
    identities(&mut shown, marks);
    laws(&mut shown);
    logins(&mut shown);
    links(&mut shown, marks);
    migrations(&mut shown, marks);
    calendars(&mut shown);
    payments(&mut shown, marks);
    requests(&mut shown, marks);
    paying::fees(&mut shown, marks);
    paying::papers(&mut shown, marks);
    paying::notices(&mut shown, marks);
    paying::land(&mut shown, marks);
    procedures(&mut shown, marks);
    shown
}

/// `finding`, `money`, `text`, `time`.
fn grounds(shown: &mut Shown, marks: &Marks) {
    words!(shown: finding { Confidence Language Severity });
    words!(shown: time { Weekday });
    let error =
        vietqr::Purpose::new("tiếng").and(vietqr::Account::new(&format!("{}-", marks.text))).unwrap_err();
    shown.told("finding::Error", &error);
    shown.told("finding::Finding", error.finding());
    shown.told("finding::Message", &error.message(Language::Vietnamese));
    shown.told("finding::Path", error.finding().path());
    for step in finding::Path::Document("rows[3].from".into()).steps() {
        shown.of("finding::Step", &step);
    }
    shown.told("finding::Parameter", &error.finding().parameters().0);
    shown.uncloned("finding::Rule", error.finding().rule());
    shown.of("finding::Words", &finding::Words { vi: "một", en: "one" });
    let amount = money::Vnd::new(180_000);
    shown.told("money::Vnd", &amount);
    shown.told("money::Vietnamese", &amount.in_vietnamese());
    shown.told("money::English", &amount.in_english());
    shown.of("money::VietnameseStyle", &money::VietnameseStyle::NORTHERN);
    shown.of("text::Folded", &text::fold(&format!("Nguyễn {} Mẫu", marks.text), Some(12)));
    shown.told("time::Date", &date!(2024, 6, 15));
    shown.told("time::Dmy", &date!(2024, 6, 15).dmy());
    shown.told("time::DateTime", &at("2024-06-15T08:30"));
}

fn transfer<'a>(account: &'a str, text: &'a str) -> vietqr::Transfer<'a> {
    let label = || vietqr::Label::new(text).unwrap();
    vietqr::Transfer::new(vietqr::Bin::new("970436").unwrap(), vietqr::Account::new(account).unwrap())
        .with_amount(money::Vnd::new(180_000))
        .with_merchant_name(label())
        .with_bill_number(label())
        .with_purpose(vietqr::Purpose::new(text).unwrap())
}

fn account(marks: &Marks) -> String {
    format!("00{}{}12", marks.digits, marks.text)
}

/// `emvco`.
fn payloads(shown: &mut Shown, marks: &Marks) {
    words!(shown: emvco { LengthUnit });
    let account = account(marks);
    let payload = transfer(&account, marks.text).to_payload().unwrap();
    let inspection = emvco::inspect(&payload);
    shown.of("emvco::Inspection", &inspection);
    shown.of("emvco::Payload", inspection.payload());
    shown.of("emvco::Object", &inspection.payload().objects()[0]);
    shown.told("emvco::ObjectPath", &inspection.payload().objects()[0].path());
    shown.of("emvco::Amount", &emvco::Amount::parse("180000").unwrap());
    shown.of("emvco::Common", &emvco::Common::<25>::new(marks.text).unwrap());
    shown.of("emvco::Network", &vietqr::NAPAS);
    let networks = [vietqr::NAPAS];
    shown.of("emvco::Reader", &emvco::Reader::new().networks(&networks));
    let slots = emvco::Slots::<[emvco::Object; 40]>::default();
    shown.of("emvco::Slots", &slots);
    shown.of("emvco::Payload", &emvco::Reader::new().read_into(&payload, slots, &mut |_| {}));
    let mut buffer = [0; 64];
    let mut writer = emvco::Writer::new(&mut buffer);
    writer.object(59, marks.text).unwrap();
    shown.uncloned("emvco::Writer", &writer);
}

/// `vietqr`.
fn transfers(shown: &mut Shown, marks: &Marks) {
    words!(shown: vietqr { Profile });
    for service in vietqr::Service::ALL {
        shown.told("vietqr::Service", &service);
    }
    for data in vietqr::AdditionalData::ALL {
        shown.of("vietqr::AdditionalData", &data);
    }
    shown.of("vietqr::Initiation", &vietqr::Initiation::Static);
    let number = account(marks);
    let transfer = transfer(&number, marks.text);
    let payload = transfer.to_payload().unwrap();
    let inspection = vietqr::inspect(&payload);
    shown.of("vietqr::Transfer", &transfer);
    shown.of("vietqr::OwnedTransfer", &transfer.into_owned());
    shown.of("vietqr::Inspection", &inspection);
    shown.of("vietqr::Account", &vietqr::Account::new(&number).unwrap());
    shown.of("vietqr::Bin", &vietqr::Bin::new("970436").unwrap());
    shown.of("vietqr::CategoryCode", &vietqr::CategoryCode::new("6011").unwrap());
    shown.of("vietqr::Purpose", &vietqr::Purpose::new(marks.text).unwrap());
    shown.of("vietqr::Reader", &vietqr::Reader::new());
    let label = vietqr::Label::new(marks.text).unwrap();
    shown.of("vietqr::Rewrite", &vietqr::Rewrite::new(money::Vnd::new(1)).reference(label));
    let bank = vietqr::bank(vietqr::Bin::new("970436").unwrap()).unwrap();
    shown.uncloned("vietqr::Bank", bank);
    shown.uncloned("vietqr::Source", bank.sources().next().unwrap());
    let plain = vietqr::Transfer::new(transfer.bin(), vietqr::Account::new("1").unwrap());
    for difference in vietqr::compare(&transfer, &plain) {
        shown.of("vietqr::Difference", &difference);
        shown.of("vietqr::DifferenceKind", &difference.kind());
    }
    let columns = vietqr::Columns {
        bins: &["970436", "970436"],
        accounts: &[&*number, "!"],
        purposes: &[Some(marks.text), Some(marks.text)],
        ..vietqr::Columns::default()
    };
    shown.of("vietqr::Columns", &columns);
    let mut batch = vietqr::Batch::new();
    batch.write(&columns).unwrap();
    shown.of("vietqr::Refusal", &batch.refusals()[0]);
    shown.of("vietqr::Batch", &batch);
    shown.of("vietqr::Fields", &vietqr::Fields { account: &number, ..vietqr::Fields::from(&transfer) });
}

/// `symbol`.
fn symbols(shown: &mut Shown, marks: &Marks) {
    let encoder = symbol::Encoder::new();
    // With the same mask, which is no secret: what follows the mark makes it so.
    let mut texts = (0..100).map(|rest| format!("{}{rest:02}", marks.text));
    let symbol =
        texts.find_map(|text| encoder.encode(&text).ok().filter(|symbol| symbol.mask().number() == 2));
    let symbol = symbol.unwrap();
    shown.of("symbol::Encoder", &encoder);
    shown.of("symbol::Symbol", &symbol);
    shown.of("symbol::Row", &symbol.rows().nth(9).unwrap());
    shown.of("symbol::Svg", &symbol::Svg::new(&symbol).title(marks.text));
    shown.of("symbol::Png", &symbol::Png::new(&symbol));
    shown.of("symbol::Terminal", &symbol::Terminal::new(&symbol));
    shown.of("symbol::Colour", &symbol::Colour::BLACK);
    let colours = symbol::Colours::new(symbol::Colour::BLACK, symbol::Colour::WHITE).unwrap();
    shown.of("symbol::Colours", &colours);
    shown.of("symbol::Length", &symbol::Length::pixels(290).unwrap());
    shown.of("symbol::Version", &symbol.version());
    shown.of("symbol::Mask", &symbol::Mask::new(2).unwrap());
    shown.of("symbol::Level", &symbol.level());
    shown.of("symbol::Eci", &symbol::Eci::Never);
    shown.of("symbol::Segmentation", &symbol::Segmentation::Bytes);
    words!(shown: symbol { Screen });
}

fn personal_number(marks: &Marks) -> identity::PersonalNumber {
    identity::PersonalNumber::parse(&format!("034{}{}111", marks.century, marks.digits)).unwrap()
}

fn old_number(marks: &Marks) -> identity::OldNumber {
    identity::OldNumber::parse(&format!("{}0111", marks.digits)).unwrap()
}

/// Of a branch, so that what is shown at the end is no check digit.
fn tax_code(marks: &Marks) -> identity::TaxCode {
    let mut codes = (0..100).map(|check| format!("01{}1{check:02}-001", marks.digits));
    codes.find_map(|code| identity::TaxCode::parse(&code).ok()).unwrap()
}

fn dossier_code(marks: &Marks) -> identity::DossierCode {
    identity::DossierCode::parse_lenient(&format!("H34.15-240617-{}", marks.digits)).unwrap()
}

/// `identity`.
fn identities(shown: &mut Shown, marks: &Marks) {
    words!(shown: identity { AgencyForm AgencyRole PhoneKind ProvinceKind Sex TaxCodeKind });
    let number = personal_number(marks);
    shown.of("identity::PersonalNumber", &number);
    shown.of("identity::Decoded", &number.decode(None).unwrap());
    shown.of("identity::Registration", &number.decode(None).unwrap().registration());
    shown.of("identity::OldNumber", &old_number(marks));
    shown.of("identity::TaxCode", &tax_code(marks));
    let phone = identity::Phone::parse(&format!("09{}111", marks.digits)).unwrap();
    shown.of("identity::Phone", &phone);
    shown.of("identity::Inline", &phone.e164());
    let province = identity::Province::find("Hà Nội", None).unwrap();
    shown.of("identity::Province", &province);
    shown.uncloned("identity::Renumbering", identity::Renumbering::of("0164").unwrap());
    shown.of("identity::Designation", &province.designation_on(date!(2026, 1, 1)));
    let dossier = dossier_code(marks);
    shown.of("identity::DossierCode", &dossier);
    shown.of("identity::AgencyCode", &dossier.agency());
    shown.of("identity::DossierSystem", &dossier.system());
    let mut successions = identity::Agency::all().filter_map(|agency| agency.succession(date!(2026, 1, 1)));
    shown.of("identity::Succession", &successions.next().unwrap());
    shown.uncloned("identity::Agency", identity::Agency::all().next().unwrap());
    shown.uncloned("identity::MinistrySystem", identity::MinistrySystem::all().next().unwrap());
    shown.of("identity::ProcedureCode", &identity::ProcedureCode::parse("1.004837").unwrap());
}

/// `law`, `guide`: public texts.
fn laws(shown: &mut Shown) {
    words!(shown: law { Authority Method Origin Part PortalKind });
    rows!(shown: law { Contact Document Fact Portal Unmodelled });
    rows!(shown: guide { Route });
    shown.of("law::Book", &*BOOK);
    let document = BOOK.documents().first().unwrap();
    shown.of("law::Provenance", &document.provenance);
    shown.of("law::Validity", &document.provenance.validity);
    shown.of("law::Wording", &document.title);
    shown.of("law::Source", BOOK.sources().first().unwrap());
    let citations = BOOK.facts().iter().flat_map(|fact| &fact.provenance.documents);
    shown.of("law::Citation", citations.into_iter().next().unwrap());
    shown.of("law::File", &law::FILES[0]);
    shown.of("law::Fingerprint", &BOOK.fingerprint());
    shown.of("law::Moment", &Moment::new(date!(2024, 6, 15)));
    let supersedes = BOOK.facts().first().unwrap().provenance.id.clone();
    let row = format!(
        "{{\"facts\": [{{\"id\": \"own\", \"supersedes\": [\"{supersedes}\"], \"issued\": \"2024-07-01\", \"from\": \"2024-07-01\",
        \"authority\": \"portal\", \"affects\": [], \"statement\": {{\"vi\": \"một\", \"en\": \"one\"}},
        \"sources\": [\"editors\"], \"confidence\": \"unverified\"}}]}}"
    );
    let reading = law::Book::builtin().overlay(&row);
    shown.of("law::Reading", &reading);
    shown.of("law::Superseded", reading.superseded.first().unwrap());
    let differences = BOOK.diff(&reading.book);
    shown.of("law::Difference", &differences[0]);
    shown.of("law::Change", &differences[0].change);
    let route = BOOK.rows::<guide::Route>().first().unwrap();
    shown.told("guide::Text", &guide::Text::new(route, Language::English));
    words!(shown: guide { Topic });
    shown.of("guide::RouteStep", &route.steps[0]);
    let failures =
        BOOK.rows::<guide::Route>().iter().flat_map(|route| &route.steps).flat_map(|step| &step.failures);
    shown.of("guide::Failure", failures.into_iter().next().unwrap());
}

/// `account::login`.
fn logins(shown: &mut Shown) {
    words!(shown: login { Acting ConflictKind Effect Method Outcome Party Preference });
    rows!(shown: login { Conflict LoginRule Step });
    let subject = login::Subject::person(login::Person::citizen());
    let asked = login::Inquiry::new(&BOOK, "H34").unwrap().of(subject).known_on(date!(2024, 7, 1));
    let answer = asked.answer(login::Method::PortalMobile, date!(2024, 7, 1));
    let rule = BOOK.rows::<login::LoginRule>().first().unwrap();
    let preference = login::Preference::Portal;
    shown.of("login::Nationality", &login::Nationality::Citizen);
    shown.of("login::Person", &login::Person::citizen());
    shown.of("login::Subject", &subject);
    shown.of("login::Inquiry", &asked);
    shown.of("login::OpenMethod", &asked.open_methods(date!(2024, 7, 1))[0]);
    shown.of("login::Purpose", &login::Purpose::ALL[0]);
    shown.of("login::Answer", &answer);
    shown.of("login::Scope", &rule.scope);
    shown.of("login::Ages", &rule.scope.ages);
    shown.of(
        "login::Alternative",
        &login::Alternative { preference, outcome: login::Outcome::Refused, rules: vec![rule], until: None },
    );
    shown.of("login::Superseded", &login::Superseded { rule, by: rule });
    shown.of("login::Closing", &asked.closing());
    shown.of("login::Turn", &asked.timeline()[0]);
    let receipt = answer.receipt();
    let earlier =
        asked.known_on(date!(2023, 1, 1)).answer(login::Method::PortalMobile, date!(2024, 7, 1)).receipt();
    shown.of("law::Discrepancy", &receipt.differences(&earlier)[0]);
    shown.told("law::Receipt", &receipt);
}

fn old_account<'a>(marks: &Marks, name: &'a str) -> link::OldAccount<'a> {
    link::OldAccount::new(link::Holder::Citizen)
        .with_personal_number(personal_number(marks))
        .with_old_number(old_number(marks))
        .with_tax_code(tax_code(marks))
        .with_birth_year(if marks.century == '0' { 1964 } else { 1985 })
        .with_name(name)
}

/// `account::link`.
fn links(shown: &mut Shown, marks: &Marks) {
    for case in link::Case::ALL {
        shown.of("link::Case", case);
    }
    words!(shown: link { Holder LateUpdate NamePolicy Obstacle Outcome });
    shown.of("link::Step", &link::Step::all().next().unwrap());
    shown.of("link::Contact", &link::Contact::all().next().unwrap());
    let name = format!("Nguyễn {}", marks.text);
    let old = old_account(marks, &name);
    let identity = link::IdentityAccount::Person { number: personal_number(marks), obstacle: None };
    let population = link::PopulationCheck::Record { name: &name, birth_year: 1964 };
    let cut_over = link::CutOver::new(date!(2024, 6, 30));
    let linking = link::Linking::new(date!(2024, 6, 15), cut_over);
    shown.of("link::OldAccount", &old);
    shown.of("link::IdentityAccount", &identity);
    shown.of("link::IdentityAccount", &link::IdentityAccount::Organisation { tax_code: tax_code(marks) });
    shown.of("link::PopulationCheck", &population);
    shown.of("link::CutOver", &cut_over);
    shown.of("link::Linking", &linking);
    shown.of("link::Policy", &link::Policy::default());
    shown.of("link::Link", &linking.decide(&old, identity, link::PopulationCheck::Confirmed));
    let portal = BOOK.portal("H34").unwrap();
    let by_book = link::CutOver::by_book(&BOOK, portal, date!(2024, 7, 1), login::Preference::Portal);
    shown.of("link::BookCutOver", &by_book);
}

/// `account::migration`.
fn migrations(shown: &mut Shown, marks: &Marks) {
    words!(shown: migration { Class Column IdentityState });
    let name = format!("Nguyễn {}", marks.text);
    let id = migration::AccountId::new(&format!("{}{}", marks.text, marks.digits)).unwrap();
    let answer = migration::PopulationAnswer::Names(personal_number(marks));
    let account = migration::Account::new(id.clone(), old_account(marks, &name)).with_population(answer);
    shown.of("migration::AccountId", &id);
    shown.of("migration::PopulationAnswer", &answer);
    shown.of("migration::Account", &account);
    shown.of("migration::Row", &migration::Row::Account(account.clone()));
    let columns = migration::Columns::named(["id", "holder", "personal_number"], &[])
        .unwrap_or_else(|_| migration::Columns::all());
    let mut line = migration::Line::new();
    line.split(format!("{};{};{name}", marks.text, marks.digits).as_bytes(), migration::Separator::Semicolon)
        .unwrap();
    shown.of("migration::Line", &line);
    shown.of("migration::Separator", &migration::Separator::Tab);
    let cells: Vec<&[u8]> = line.cells().collect();
    let row = columns.read(cells);
    let migration::Row::SetAside(aside) = &row else { panic!("nothing of it can be read") };
    shown.of("migration::SetAside", &**aside);
    shown.of("migration::Row", &row);
    shown.of("migration::Columns", &columns);
    let cut_over = link::CutOver::new(date!(2024, 6, 30));
    let mut planner = migration::Planner::new(date!(2024, 6, 15), cut_over, link::Policy::default());
    planner.push(account);
    planner.push_row(row);
    shown.silent("migration::Planner", &planner);
    let plan = planner.finish();
    let placement = plan.placement(&id).unwrap();
    shown.of("migration::Placement", &placement);
    shown.of("migration::Reason", &placement.reason());
    shown.of("migration::Report", plan.report());
    shown.of("migration::Count", &plan.report().total());
    shown.silent("migration::Plan", &plan);
}

/// `calendar`: public days.
fn calendars(shown: &mut Shown) {
    words!(shown: calendar { DayKind Method Standing });
    rows!(shown: calendar { BookDay BookYear });
    let calendar = calendar::Calendar::builtin();
    let session = calendar::Session::between((7, 30), (11, 30));
    let week = calendar::Week::new([session]);
    let builder = calendar::OfficeHours::builder(week.clone());
    let (from, to) = (at("2026-11-16T08:00"), at("2026-11-18T08:00"));
    shown.of("calendar::Day", &calendar.day(from.date()).unwrap());
    shown.of("calendar::Basis", &calendar.basis(from.date(), to.date()));
    shown.of("calendar::Row", &calendar.rows()[0]);
    shown.of("calendar::Year", &calendar.years()[0]);
    shown.of("calendar::Layer", &calendar::Layer::builtin());
    shown.of("calendar::CalendarBuilder", &calendar::Calendar::builder());
    shown.of("calendar::Session", &session);
    shown.of("calendar::Week", &week);
    shown.of("calendar::OfficeHours", &builder.clone().build().unwrap());
    shown.of("calendar::OfficeHoursBuilder", &builder);
    for period in [
        calendar::Period::working_days(2),
        calendar::Period::working_hours(2),
        calendar::Period::calendar_days(2),
    ] {
        let period = period.unwrap();
        shown.of("calendar::Period", &period);
        match period {
            calendar::Period::WorkingDays(days) => shown.of("calendar::WorkingDays", &days),
            calendar::Period::WorkingHours(hours) => shown.of("calendar::WorkingHours", &hours),
            calendar::Period::CalendarDays(days) => shown.of("calendar::CalendarDays", &days),
            #[allow(unreachable_patterns, reason = "the periods of a later version")]
            _ => {}
        }
    }
    let pause = calendar::Pause { from, to: Some(to) };
    shown.of("calendar::Pause", &pause);
    shown.of("calendar::Pauses", &calendar::Pauses::new([pause]).unwrap());
    let office = calendar::WorkingTime::new(calendar.clone(), calendar::OfficeHours::default());
    let period = calendar::Period::working_days(2).unwrap();
    let due = office.add(from, period, calendar::Method::Hours, &calendar::Pauses::NONE).unwrap();
    shown.of("calendar::Due", &due);
    shown.of("calendar::Elapsed", &office.elapsed(from, to, &calendar::Pauses::NONE).unwrap());
    shown.of("calendar::WorkingTime", &office);
    shown.of("calendar::Calendar", &calendar);
}

/// `payment`: references, orders, statements.
fn payments(shown: &mut Shown, marks: &Marks) {
    words!(shown: payment { LineClass LineReason OrderClass OrderReason Parts });
    let form = payment::Form::new("KT", "H34", 8).unwrap();
    let reference = form.reference("H34", marks.digits.parse().unwrap()).unwrap();
    let finder = payment::Finder::new([form]);
    let text = format!("{} {reference} {}", marks.text, dossier_code(marks));
    let number = account(marks);
    let bank_reference = payment::Identifier::new(marks.text).unwrap();
    let obligations = [bank_reference];
    let bin = vietqr::Bin::new("970436").unwrap();
    let fee = money::Vnd::new(180_000);
    let order =
        payment::Order::new(bin, vietqr::Account::new(&number).unwrap(), fee, reference, dossier_code(marks))
            .with_payee_name(vietqr::Name::new(marks.text).unwrap())
            .with_obligations(&obligations);
    let open = payment::OpenOrder::of(1_u64, &order);
    let line = payment::Line::new(2_u64, date!(2024, 6, 17), fee, &text).with_bank_reference(bank_reference);
    shown.of("payment::Form", &form);
    shown.of("payment::Reference", &reference);
    shown.of("payment::Finder", &finder);
    shown.of("payment::Found", &finder.find(&text).unwrap());
    shown.of("payment::Identifier", &bank_reference);
    shown.of("payment::Order", &order);
    shown.of("payment::OpenOrder", &open);
    shown.of("payment::Line", &line);
    shown.of("payment::Policy", &payment::Policy::default());
    let mut reconciler = payment::Reconciler::new(finder, payment::Policy::default());
    reconciler.expect(open);
    reconciler.read(line);
    shown.silent("payment::Reconciler", &reconciler);
    let plan = reconciler.finish();
    shown.of("payment::LinePlacement", &plan.line(&2).unwrap());
    shown.of("payment::OrderPlacement", &plan.order(&1).unwrap());
    shown.of("payment::Report", plan.report());
    shown.of("payment::Count", &plan.report().total_lines());
    shown.silent("payment::Plan", &plan);
}

/// `payment`: requests and call-backs.
fn requests(shown: &mut Shown, marks: &Marks) {
    words!(shown: payment { Action AfterExpiry BeforeRaising Collection DossierEvent Happening Outcome State });
    let id = payment::Identifier::new(marks.text).unwrap();
    let (fee, moment) = (money::Vnd::new(180_000), at("2024-06-17T08:30"));
    let fields = payment::CallbackFields {
        id: marks.text,
        transaction: marks.digits,
        code: "00",
        amount: "180000",
        currency: "VND",
        at: "20240617083000",
    };
    shown.of("payment::CallbackFields", &fields);
    let callback = payment::Callback::read(&fields).unwrap();
    shown.of("payment::Callback", &callback);
    shown.of("payment::Event", &payment::Event::Callback(callback));
    shown.of("payment::Event", &payment::Event::Refunded { transaction: id, at: moment });
    let mut request =
        payment::Request::new(payment::Collection::Before, fee, at("2024-06-17T08:00")).unwrap();
    request.hear(payment::Event::Callback(callback)).unwrap();
    let standing = request.standing();
    shown.of("payment::Entry", &standing.outcomes()[0]);
    shown.of("payment::Standing", &standing);
    shown.of("payment::Request", &request);
    #[cfg(feature = "signature")]
    {
        let secret = payment::Secret::new(format!("{}{:0>60}", marks.text, marks.digits).as_bytes()).unwrap();
        shown.uncloned("payment::Secret", &secret);
        shown.uncloned("payment::Signature", &secret.sign_message(b"1").unwrap());
    }
}

/// `procedure`.
fn procedures(shown: &mut Shown, marks: &Marks) {
    use procedure::{exchange, report};
    words!(shown: procedure {
        Actor AnswerPolicy Channel Clock DatePolicy DeadlineKind EventKind Level OnlinePolicy PausePolicy
        PlaceReason Reason Stage Status SupplementPolicy Unit Waiting
    });
    words!(shown: "procedure::" exchange { Service });
    words!(shown: "procedure::" report { Class Dimension Formula });
    rows!(shown: procedure { Goal Procedure });
    let mut procedures = BOOK.rows::<procedure::Procedure>().iter();
    shown.of("procedure::Paper", procedures.clone().flat_map(|row| &row.papers).next().unwrap());
    shown.of("procedure::Way", procedures.find_map(|row| row.ways.first()).unwrap());
    shown.of("procedure::Catalogue", &procedure::Catalogue::of(&BOOK, Moment::new(date!(2026, 1, 1))));
    shown.uncloned("procedure::Transition", procedure::Transition::all().next().unwrap());
    shown.of("procedure::Target", &procedure::Transition::all().next().unwrap().target);

    let regime = procedure::Regime::on(date!(2025, 8, 4)).unwrap();
    let terms = procedure::Terms::new(regime, procedure::Channel::Online);
    let event = |clock: &str, kind| {
        let id = format!("{}{}", marks.text, kind as u8);
        let event = procedure::Event::new(&id, at(&format!("2025-08-04T{clock}")), kind).unwrap();
        event.evidence(marks.text)
    };
    let filed = event("08:00", procedure::EventKind::Submitted);
    let asked = event("09:00", procedure::EventKind::SupplementRequested);
    let dossier = procedure::Dossier::of(terms, [filed.clone(), asked]);
    let (dossier, outcome) = dossier.apply(event("10:00", procedure::EventKind::ResultReturned));
    let state = dossier.state();
    shown.uncloned("procedure::Regime", regime);
    shown.of("procedure::Term", &regime.request);
    shown.of("procedure::Terms", &terms);
    shown.of("procedure::Practice", &terms.practice);
    shown.of("procedure::Event", &filed);
    shown.of("procedure::Outcome", &outcome);
    shown.of("procedure::Refusal", &dossier.refusals()[0]);
    shown.of("procedure::State", state);
    let moment = at("2025-08-04T09:00");
    let supplement =
        procedure::Supplement { requested_at: moment, answered_at: None, after_acceptance: false };
    shown.of("procedure::Supplement", &supplement);
    shown.of(
        "procedure::Standstill",
        &procedure::Standstill { status: procedure::Status::Stopped, from: moment, to: None },
    );
    let office = calendar::WorkingTime::new(calendar::Calendar::builtin(), calendar::OfficeHours::default());
    let limit = procedure::TimeLimit::Within(calendar::Period::working_days(3).unwrap());
    let clockwork = procedure::Clockwork::new(&office, limit);
    let received =
        procedure::Event::new("1", at("2025-08-04T09:00"), procedure::EventKind::Received).unwrap();
    let deadlines = clockwork.deadlines(procedure::Dossier::of(terms, [received]).state(), &terms).unwrap();
    shown.of("procedure::TimeLimit", &limit);
    shown.of("procedure::Deadline", &deadlines.all[0]);
    shown.of("procedure::Deadlines", &deadlines);
    shown.of("procedure::Clockwork", &clockwork);
    shown.of("procedure::Dossier", &dossier);
    desks(shown, marks, &office);
}

/// `procedure`: queues, reports, messages.
fn desks(shown: &mut Shown, marks: &Marks, office: &calendar::WorkingTime) {
    use procedure::{exchange, import, queue, report};
    let moment = at("2025-08-04T09:00");
    let channel = procedure::Channel::Desk;
    let task = queue::Task { id: 1, channel, accepted_at: moment, due_at: None, target_at: None };
    let placed = queue::order([task], moment, office, procedure::OnlinePolicy::First);
    shown.of("procedure::queue::Task", &task);
    shown.of("procedure::queue::Placed", &placed[0]);
    shown.of("procedure::queue::Projection", &queue::project(&placed, moment, 1, |_| 60, office)[0]);
    let entry = report::Entry {
        received_on: moment.date(),
        channel,
        field: "Hộ tịch".into(),
        agency: "H34.15".into(),
        system: dossier_code(marks).system(),
        due_at: None,
        finished_at: None,
        ended_at: None,
        stopped_at: None,
        supplements: Vec::new(),
    };
    let mut told = report::Report::new(moment.date(), date!(2025, 8, 31), report::Formula::Days).unwrap();
    told.add(&entry);
    shown.of("procedure::report::Entry", &entry);
    shown.of("procedure::report::Counts", &told.total());
    shown.of("procedure::report::Report", &told);
    let record = exchange::Record::new().with_text("ChuHoSo", marks.text).with_text("MaHoSo", marks.digits);
    let message = exchange::Message::new(exchange::Service::Dossiers, false, [record.clone()]);
    let text = message.write();
    shown.of("procedure::exchange::Record", &record);
    shown.of("procedure::exchange::Message", &message);
    shown.of("procedure::exchange::Reading", &exchange::Message::read(&text));
    let answer = format!(
        "{{\"result\": [{{\"MATTHC\": \"1.004837\", \"TENTTHC\": \"x\", \"NGUOI\": \"{}\"}}]}}",
        marks.text
    );
    shown.of("procedure::import::Imported", &import::procedures(&answer).0[0]);
}

/// Whether a text shows one of the marks, as text or as its bytes in decimal, however it is laid out.
fn shows(text: &str, marks: &Marks) -> bool {
    let text: String = text.chars().filter(|character| !character.is_whitespace()).collect();
    let bytes = |mark: &str| mark.bytes().map(|byte| byte.to_string()).collect::<Vec<_>>().join(",");
    let digits = |mark: &str| mark.chars().map(String::from).collect::<Vec<_>>().join(",");
    [marks.text, marks.digits].iter().any(|mark| text.contains(mark) || text.contains(&bytes(mark)))
        || text.contains(&digits(marks.digits))
}

#[test]
fn no_value_shows_what_people_wrote() {
    for marks in [ONE, OTHER] {
        let leaks: BTreeSet<_> = shown(&marks)
            .values
            .into_iter()
            .filter(|(_, text)| shows(text, &marks))
            .map(|(name, _)| name)
            .collect();
        assert!(leaks.is_empty(), "{leaks:#?}");
    }
}

#[test]
fn values_that_differ_in_what_people_wrote_look_alike() {
    let (one, other) = (shown(&ONE).values, shown(&OTHER).values);
    assert_eq!(one.len(), other.len());
    let differ: Vec<_> = one.iter().zip(&other).filter(|(one, other)| one != other).collect();
    assert!(differ.is_empty(), "{differ:#?}");
}

#[test]
fn there_is_a_value_of_every_public_type() {
    let surface = include_str!("../../api/default.txt");
    let types = surface.lines().filter_map(|line| {
        let (_, path) = line.split_once("pub struct ").or_else(|| line.split_once("pub enum "))?;
        let path = path.strip_prefix("motcua::")?.split(['<', '(', ' ']).next()?;
        Some(path.strip_prefix("account::").unwrap_or(path))
    });
    // What a room hands on from another one is the same type.
    let reexported =
        ["payment::tariff::FeeKind", "procedure::queue::OnlinePolicy", "procedure::queue::PlaceReason"];
    let types: BTreeSet<_> = types.filter(|name| !reexported.contains(name)).collect();
    assert!(types.len() > 200, "the surface was not read");
    let shown = shown(&ONE);
    let shown: BTreeSet<_> = shown.values.iter().map(|(name, _)| *name).collect();
    let missing: Vec<_> = types.difference(&shown).collect();
    assert!(missing.is_empty(), "without a value: {missing:#?}");
}

#[test]
fn words_are_told_with_vietnamese_letters() {
    // Words that are written without a mark: a byte, male, collected afterwards.
    const PLAIN: [&str; 3] = ["byte", "nam", "thu sau"];
    let labels = shown(&ONE).labels;
    assert!(labels.len() > 100);
    let vietnamese = |text: &str| text.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii());
    let ascii: Vec<_> = labels.iter().filter(|text| !vietnamese(text) && !PLAIN.contains(text)).collect();
    assert!(ascii.is_empty(), "{ascii:#?}");
}

#[test]
fn the_test_sees_marks() {
    assert!(shows("name: \"XQZWK\"", &ONE));
    assert!(shows("[\n    88,\n    81,\n    90,\n    87,\n    75,\n]", &ONE));
    assert!(shows("[6, 4, 9, 1, 7]", &ONE) && shows("64917", &ONE) && shows("[54, 52, 57, 49, 55]", &ONE));
    assert!(!shows("XQZ, 5 characters", &ONE));
}
