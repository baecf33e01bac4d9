//! Who may log in how: asks the built-in book, or a book of one's own laid over it, and prints the answer with
//! everything it rests on. Without a way it tells whether one may register and every way that is open.
//!
//! Exit codes: 0 allowed, 1 refused, 3 pending, 4 not known, 2 the question or the book cannot be read.
//!
//! ```text
//! cargo run --example check_login -- --subject organisation --method portal-usb-token --portal "Kon Tum" --on 2024-06-20
//! cargo run --example check_login -- --subject organisation --method portal-usb-token --portal H34 --on 2024-06-20 --known-on 2024-07-01
//! cargo run --example check_login -- --subject citizen --portal dichvucong.gov.vn --on 2024-06-14
//! ```

use clap::Parser;
use motcua::account::login::{
    Acting, Answer, Inquiry, LoginRule, Method, OpenMethod, Outcome, Party, Person, Preference, Subject,
};
use motcua::finding::{Confidence, Error, Language, Severity};
use motcua::guide;
use motcua::law::{Authority, Book, Citation, Document, Portal, Provenance, line_and_column};
use motcua::time::Date;
use motcua_examples::{Help, day, in_language, say};
use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Who may log in how, where, on which day.
#[derive(Parser)]
#[command(after_help = AFTER)]
struct Arguments {
    /// citizen, foreigner, organisation, official
    #[arg(long, value_parser = Party::parse)]
    subject: Party,
    /// Age in completed years; full age if absent
    #[arg(long)]
    age: Option<u8>,
    /// For whom the person acts: parent, guardian, authorised, or legal-representative
    #[arg(long, value_parser = Acting::parse, requires = "acting_for")]
    acting: Option<Acting>,
    /// The one acted for: citizen, foreigner, organisation
    #[arg(long, value_parser = Party::parse, requires = "acting")]
    acting_for: Option<Party>,
    /// Age of the person acted for
    #[arg(long, requires = "acting_for")]
    acting_for_age: Option<u8>,
    /// portal-mobile, portal-usb-token, province-local, vneid-level-2, vneid-organisation, …; without it: registering
    #[arg(long, value_parser = Method::parse)]
    method: Option<Method>,
    /// A portal by its code (national, H34), host or name
    #[arg(long)]
    portal: String,
    /// The day of the login, YYYY-MM-DD
    #[arg(long, value_parser = Date::parse)]
    on: Date,
    /// Answer with the knowledge of this day; the day of the login if absent
    #[arg(long, value_parser = Date::parse)]
    known_on: Option<Date>,
    /// Whose word counts first: portal, law, regulation
    #[arg(long, value_parser = Preference::parse, default_value = "portal")]
    authority: Preference,
    /// A JSON book to lay over the built-in one
    #[arg(long)]
    book: Option<PathBuf>,
    /// Also list everything that changes for this subject at this portal
    #[arg(long)]
    timeline: bool,
    /// Also print the way through the screens
    #[arg(long)]
    guide: bool,
    /// Language of the output: vi, en
    #[arg(long, alias = "lang", value_parser = Language::parse, default_value = "vi")]
    language: Language,
}

const AFTER: &str =
    "Exit codes: 0 allowed, 1 refused, 3 pending, 4 not known, 2 the question or the book cannot be read.";

const HELP: Help = Help {
    about: "Ai được đăng nhập, đăng ký bằng cách nào, ở cổng nào, vào ngày nào.",
    arguments: &[
        (
            "subject",
            "citizen (công dân), foreigner (người nước ngoài), organisation (tổ chức), official (cán bộ)",
        ),
        ("age", "Tuổi tròn; bỏ trống là người đủ tuổi"),
        ("acting", "Tư cách: parent, guardian, authorised, legal-representative"),
        ("acting_for", "Làm thay cho ai: citizen, foreigner, organisation"),
        ("acting_for_age", "Tuổi của người được làm thay"),
        (
            "method",
            "Cách đăng nhập: portal-mobile, portal-usb-token, province-local, vneid-level-2, …; bỏ trống: hỏi việc đăng ký",
        ),
        ("portal", "Cổng: mã (national, H34), tên miền hoặc tên (\"Kon Tum\")"),
        ("on", "Ngày đăng nhập, NĂM-THÁNG-NGÀY"),
        ("known_on", "Trả lời theo quy định được biết đến ngày này; bỏ trống là ngày đăng nhập"),
        ("authority", "Ưu tiên: portal (mốc của cổng), law (mốc pháp lý), regulation (quy chế)"),
        ("book", "Tệp JSON bổ sung vào bộ dữ liệu có sẵn"),
        ("timeline", "Liệt kê thêm mọi mốc thay đổi"),
        ("guide", "In thêm các bước trên màn hình"),
        ("language", "Ngôn ngữ: vi, en"),
    ],
    after: "Mã thoát: 0 được phép, 1 không được phép, 3 chờ hướng dẫn, 4 chưa rõ, 2 không đọc được câu hỏi hoặc tệp.",
};

/// The exit code for a question or a book that cannot be read.
const MISREAD: u8 = 2;

fn main() -> ExitCode {
    let arguments: Arguments = match motcua_examples::arguments(&HELP, MISREAD) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    match check(&arguments, arguments.language) {
        Ok((text, outcome)) => {
            say!("{}", text.trim_end());
            ExitCode::from(match outcome {
                Outcome::Allowed => 0,
                Outcome::Refused => 1,
                Outcome::Pending => 3,
                Outcome::Unknown => 4,
            })
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(MISREAD)
        }
    }
}

fn check(arguments: &Arguments, language: Language) -> Result<(String, Outcome), String> {
    let tell = |error: Error| format!("{} [{}]", error.message(language), error.code());
    let book = book(arguments, language)?;
    let inquiry = Inquiry::new(&book, &arguments.portal).map_err(|error| {
        let near = book.portals_like(&arguments.portal);
        let near: Vec<_> = near.iter().map(|row| format!("  {} {}", row.provenance.id, row.name)).collect();
        let heading = in_language(language, "Gần nhất", "Nearest");
        format!("{}\n{heading}:\n{}", tell(error), near.join("\n"))
    })?;
    let known_on = arguments.known_on.unwrap_or(arguments.on);
    let inquiry = inquiry.of(subject(arguments)?).known_on(known_on).preferring(arguments.authority);
    let answer = match arguments.method {
        Some(method) => inquiry.answer(method, arguments.on),
        None => inquiry.register(arguments.on),
    };
    let mut page = Page { book: &book, language, text: String::new() };
    page.question(arguments, inquiry.portal(), known_on);
    page.answer(&answer);
    if arguments.method.is_none() {
        page.ways(&inquiry, arguments.on);
    }
    if arguments.guide {
        for route in answer.routes() {
            page.text.push('\n');
            page.line(&guide::Text::new(route, language).to_string());
        }
    }
    if arguments.timeline {
        page.heading("Các mốc thay đổi", "What changes");
        for turn in inquiry.timeline() {
            let states = [turn.before, turn.after].map(|state| state.label(language));
            let on = day(turn.on, language);
            page.line(&format!("  {on} {}: {} → {}", turn.method, states[0], states[1]));
        }
    }
    Ok((page.text, answer.outcome()))
}

/// The built-in book with the caller's over it; what is found in the caller's stops here, but for notices.
fn book(arguments: &Arguments, language: Language) -> Result<Book, String> {
    let Some(path) = &arguments.book else {
        return Ok(Book::builtin());
    };
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let reading = Book::builtin().overlay(&text);
    let lines = reading.findings.iter().map(|finding| {
        let message = finding.message(language);
        let (line, column) = line_and_column(&text, finding.span().map_or(0, |span| span.start));
        let place = finding.path();
        format!("{}:{line}:{column}: {place}: {message} [{}]", path.display(), finding.code())
    });
    let told = lines.collect::<Vec<_>>().join("\n");
    if reading.findings.iter().any(|finding| finding.severity() > Severity::Notice) {
        return Err(told);
    }
    if !told.is_empty() {
        eprintln!("{told}");
    }
    Ok(reading.book)
}

fn subject(arguments: &Arguments) -> Result<Subject, String> {
    let person = |party, age: Option<u8>| {
        let person = match party {
            Party::Citizen => Person::citizen(),
            Party::Foreigner => Person::foreigner(),
            Party::Organisation | Party::Official => return None,
        };
        Some(age.map_or(person, |age| person.aged(age)))
    };
    let by = person(arguments.subject, arguments.age);
    match (arguments.acting.zip(arguments.acting_for), by) {
        (None, Some(by)) => Ok(Subject::person(by)),
        (None, None) if arguments.subject == Party::Organisation => Ok(Subject::organisation()),
        (None, None) => Ok(Subject::official()),
        (Some((acting, Party::Organisation)), Some(by)) => Ok(Subject::organisation_by(by, acting)),
        (Some((acting, party)), Some(by)) => person(party, arguments.acting_for_age)
            .map(|principal| Subject::acting(by, acting, principal))
            .ok_or_else(|| "--acting-for: citizen, foreigner, organisation".to_owned()),
        (Some(_), None) => Err("--acting: only a citizen or a foreigner acts for another".to_owned()),
    }
}

/// The text in the making.
struct Page<'b> {
    book: &'b Book,
    language: Language,
    text: String,
}

impl Page<'_> {
    fn say<'t>(&self, vietnamese: &'t str, english: &'t str) -> &'t str {
        in_language(self.language, vietnamese, english)
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn heading(&mut self, vietnamese: &str, english: &str) {
        let heading = self.say(vietnamese, english).to_owned();
        self.line(&format!("\n{heading}:"));
    }

    fn list(&mut self, vietnamese: &str, english: &str, lines: &[String]) {
        if !lines.is_empty() {
            self.heading(vietnamese, english);
            for line in lines {
                self.line(&format!("  - {line}"));
            }
        }
    }

    fn question(&mut self, arguments: &Arguments, portal: &Portal, known_on: Date) {
        let who = arguments.subject.label(self.language);
        let how =
            arguments.method.map_or(self.say("đăng ký", "registering"), |way| way.label(self.language));
        let host = portal.host.as_deref().map(|host| format!(" ({host})")).unwrap_or_default();
        let code = &portal.provenance.id;
        let (on, known_on) = (day(arguments.on, self.language), day(known_on, self.language));
        let known = self.say("theo quy định được biết đến ngày", "as known on");
        self.line(&format!("{who} · {how}"));
        self.line(&format!("{code} {}{host} · {on} · {known} {known_on}", portal.name));
    }

    fn answer(&mut self, answer: &Answer<'_>) {
        let mut verdict = answer.outcome().label(self.language).to_uppercase();
        if answer.outcome() == Outcome::Allowed && answer.awaits().is_some() {
            verdict += self.say(", CHỜ CHUYỂN ĐỔI", ", PENDING CONVERSION");
        }
        match answer.until() {
            Some(last) => verdict += &self.until(last),
            None if answer.outcome() == Outcome::Allowed => {
                verdict += self.say(" (chưa có ngày kết thúc)", " (no end date)");
            }
            None => {}
        }
        if let Some(portal) = answer.go_to() {
            let at = portal.host.as_deref().unwrap_or_default();
            write!(verdict, " {} {} ({at})", self.say("tại", "at"), portal.name).ok();
        }
        self.line(&format!("\n{verdict}"));
        if let Some(since) = answer.since() {
            let since = day(since, self.language);
            let line = format!("{} {since}", self.say("Áp dụng từ ngày", "Holds since"));
            self.line(&line);
        }
        if let Some(event) = answer.awaits() {
            let line = format!("{}: {}", self.say("Chờ", "Waits for"), event.text(self.language));
            self.line(&line);
        }
        if let Some(rule) = answer.ended_by() {
            let line = format!("{}: {}", self.say("Kết thúc theo", "Ended by"), self.citations(rule));
            self.line(&line);
        }
        let open: Vec<_> = answer.open().iter().map(|m| format!("{m}: {}", m.label(self.language))).collect();
        self.list("Các cách đang mở", "Ways that are open", &open);
        let steps: Vec<_> =
            answer.steps().iter().map(|step| step.text.text(self.language).to_owned()).collect();
        self.list("Việc cần làm", "What to do", &steps);
        self.contacts(answer);
        let rules: Vec<_> = answer.rules().iter().map(|rule| self.rule(rule)).collect();
        self.list("Quy định áp dụng", "Rules", &rules);
        let advice: Vec<_> = answer.advice().iter().map(|rule| self.rule(rule)).collect();
        self.list("Lưu ý", "To mind", &advice);
        let gave_way = answer.superseded().iter().map(|lost| {
            let to = self.say("nhường cho", "gave way to");
            format!("{} ({to} {})", self.rule(lost.rule), lost.by.provenance.id)
        });
        let gave_way: Vec<_> = gave_way.collect();
        self.list("Quy định bị thay thế", "Rules that gave way", &gave_way);
        let unmodelled: Vec<_> =
            answer.unmodelled().iter().map(|clause| clause.text.text(self.language).to_owned()).collect();
        self.list("Quy định đã đọc, chưa được tính đến", "Read and in no rule", &unmodelled);
        self.conflicts(answer);
        self.confidence(answer);
    }

    /// Until which day.
    fn until(&self, last: Date) -> String {
        format!(" {} {}", self.say("đến hết ngày", "until the end of"), day(last, self.language))
    }

    /// The ways to log in, each with its last day.
    fn ways(&mut self, inquiry: &Inquiry<'_>, on: Date) {
        let line = |way: OpenMethod| {
            let until = way.until.map(|last| self.until(last));
            format!("{}: {}{}", way.method, way.method.label(self.language), until.unwrap_or_default())
        };
        let lines: Vec<_> = inquiry.open_methods(on).into_iter().map(line).collect();
        self.list("Các cách đăng nhập đang mở", "Ways to log in that are open", &lines);
    }

    fn contacts(&mut self, answer: &Answer<'_>) {
        let lines: Vec<_> = answer
            .contacts()
            .iter()
            .map(|contact| {
                let name = contact.name.text(self.language);
                let phone = contact.phone.as_deref().map(|phone| format!("{phone} ")).unwrap_or_default();
                match (&contact.provenance.note, contact.provenance.confidence) {
                    (Some(note), Confidence::Unverified) => {
                        format!("{phone}{name} [{}]", note.text(self.language))
                    }
                    _ => format!("{phone}{name}"),
                }
            })
            .collect();
        self.list("Đầu mối hỗ trợ", "Where to ask", &lines);
    }

    fn conflicts(&mut self, answer: &Answer<'_>) {
        let mut lines: Vec<_> = answer
            .conflicts()
            .iter()
            .map(|conflict| format!("{}: {}", conflict.provenance.id, conflict.text.text(self.language)))
            .collect();
        for other in answer.alternatives() {
            let until = other.until.map(|last| self.until(last)).unwrap_or_default();
            let (order, outcome) =
                (other.preference.label(self.language), other.outcome.label(self.language));
            lines.push(format!("{order}: {outcome}{until}"));
        }
        self.list("Mâu thuẫn giữa các nguồn", "Where sources disagree", &lines);
    }

    fn confidence(&mut self, answer: &Answer<'_>) {
        let heading = self.say("Độ tin cậy thấp nhất", "Weakest confidence");
        let mut line = format!("\n{heading}: {}", answer.confidence().label(self.language));
        if let Some(portal) = answer.portal() {
            let label = portal.provenance.confidence.label(self.language);
            let code = self.say("mã cổng", "portal code");
            write!(line, " ({code} {}: {label})", portal.provenance.id).ok();
        }
        self.line(&line);
    }

    fn rule(&self, rule: &LoginRule) -> String {
        let provenance = &rule.provenance;
        let label = provenance.confidence.label(self.language);
        let authority = Authority::label(provenance.authority, self.language);
        let text = rule.text.text(self.language);
        format!("{}: {text} [{authority}; {label}] {}", provenance.id, self.citations(rule))
    }

    /// The documents of a rule and where they were seen.
    fn citations(&self, rule: &LoginRule) -> String {
        let Provenance { documents, sources, .. } = &rule.provenance;
        let cited = documents.iter().map(|citation| self.citation(citation));
        let seen =
            sources.iter().filter_map(|id| self.book.source(id)).map(|source| source.place.to_string());
        let (cited, seen): (Vec<_>, Vec<_>) = (cited.collect(), seen.collect());
        let heading = self.say("nguồn", "seen at");
        match (cited.is_empty(), seen.is_empty()) {
            (_, true) => cited.join("; "),
            (true, false) => format!("{heading}: {}", seen.join("; ")),
            (false, false) => format!("{}; {heading}: {}", cited.join("; "), seen.join("; ")),
        }
    }

    fn citation(&self, citation: &Citation) -> String {
        let document = self.book.document(&citation.document);
        let name = document.map_or_else(|| citation.document.to_string(), |row| self.name(row));
        match &citation.place {
            Some(place) => format!("{name}, {place}"),
            None => name,
        }
    }

    fn name(&self, document: &Document) -> String {
        document
            .number
            .as_deref()
            .map_or_else(|| document.title.text(self.language).to_owned(), str::to_owned)
    }
}
