//! What is published with the library: rows with their sources, schemas, pages.

use super::*;

/// Every dated row of the built-in book, with its table.
fn provenances(book: &Book) -> Vec<&Provenance> {
    fn of<R: Row>(rows: &[R]) -> impl Iterator<Item = &Provenance> {
        rows.iter().map(Row::provenance)
    }
    of(book.documents())
        .chain(of(book.rows::<Unmodelled>()))
        .chain(of(book.facts()))
        .chain(of(book.portals()))
        .chain(of(book.contacts()))
        .chain(of(book.rows::<Step>()))
        .chain(of(book.rows::<LoginRule>()))
        .chain(of(book.rows::<Conflict>()))
        .chain(of(book.rows::<Route>()))
        .chain(of(book.rows::<BookYear>()))
        .chain(of(book.rows::<BookDay>()))
        .chain(of(book.rows::<Procedure>()))
        .chain(of(book.rows::<Goal>()))
        .chain(of(book.rows::<BaseSalary>()))
        .chain(of(book.rows::<Fee>()))
        .chain(of(book.rows::<Relief>()))
        .chain(of(book.rows::<FeeRule>()))
        .chain(of(book.rows::<DueRule>()))
        .chain(of(book.rows::<DueExtension>()))
        .chain(of(book.rows::<DueShift>()))
        .chain(of(book.rows::<ObligationRate>()))
        .chain(of(book.rows::<StatutoryAmount>()))
        .chain(of(book.rows::<ObligationRelief>()))
        .chain(of(book.rows::<LateRate>()))
        .chain(of(book.rows::<BudgetCode>()))
        .collect()
}

#[test]
fn every_built_in_row_has_a_source_and_the_uncertain_ones_say_why() {
    let book = Book::builtin();
    let rows = provenances(&book);
    assert!(rows.len() > 200);
    for row in rows {
        let unseen = row.documents.is_empty() && row.sources.iter().all(|source| **source == *"editors");
        assert!(!unseen || row.confidence == Confidence::Unverified, "{}", row.id);
        assert!(!row.documents.is_empty() || !row.sources.is_empty(), "{}", row.id);
        if let Some(note) = &row.note {
            assert_ne!(note.vi, note.en, "{}", row.id);
        }
    }
    let steps =
        book.rows::<Route>().iter().flat_map(|route| &route.steps).flat_map(|step| step.sources.clone());
    let used: Vec<_> = provenances(&book).iter().flat_map(|row| row.sources.clone()).chain(steps).collect();
    for source in book.sources() {
        assert!(used.contains(&source.id), "nothing was seen at {}", source.id);
    }
    // The national portal, provinces, ministries, and social insurance.
    assert_eq!(book.portals().len(), 1 + 63 + 22 + 1);
    assert_eq!(book.portal("H34").unwrap().provenance.confidence, Confidence::Unverified);
    assert_eq!(book.portal("H64").unwrap_err().code(), "unknown-portal");
}

#[test]
fn every_data_file_passes_its_schema() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schema");
    let read = |name: &str| -> Value {
        serde_json::from_str(&fs::read_to_string(folder.join(name)).unwrap()).unwrap()
    };
    let registry = FILES
        .iter()
        .map(File::name)
        .chain(["common"])
        .fold(Registry::new(), |registry, name| {
            let name = format!("{name}.schema.json");
            registry.add(format!("json-schema:///{name}"), read(&name)).unwrap()
        })
        .prepare()
        .unwrap();
    let validator = |name: &str| {
        jsonschema::options().with_registry(&registry).build(&read(&format!("{name}.schema.json"))).unwrap()
    };
    let book = validator("book");
    for file in FILES {
        let value: Value = serde_json::from_str(file.text()).unwrap();
        let name = file.name();
        let errors: Vec<_> = validator(name)
            .iter_errors(&value)
            .chain(book.iter_errors(&value))
            .map(|error| format!("{} {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
    // Tables that the build reads.
    for name in BUILT {
        let text = fs::read_to_string(folder.with_file_name(format!("{name}.json"))).unwrap();
        let value: Value = serde_json::from_str(&text).unwrap();
        let schema = validator(name);
        let errors: Vec<_> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
        for bad in spoiled(&value) {
            assert!(!schema.is_valid(&bad), "{name} takes {}", bad.to_string().get(..400).unwrap_or(""));
        }
    }
    let files: BTreeSet<_> = fs::read_dir(folder.parent().unwrap())
        .unwrap()
        .filter_map(|entry| {
            entry.unwrap().file_name().into_string().unwrap().strip_suffix(".json").map(str::to_owned)
        })
        .collect();
    let checked = FILES.iter().map(File::name);
    let checked = checked.chain(BUILT).map(str::to_owned).collect();
    assert_eq!(files, checked, "a data file without a schema");
    // The schema refuses what the reader refuses.
    for bad in [
        with(step("a"), "from", json!("2024")),
        with(step("a"), "confidence", json!("certain")),
        with(step("a"), "colour", json!("red")),
        with(step("a"), "sources", json!([])),
        with(step("a"), "text", json!({"vi": "x"})),
        with(step("a"), "id", json!("")),
    ] {
        assert!(!book.is_valid(&json!({"steps": [bad.clone()]})), "{bad}");
        assert!(!overlay(&json!({"steps": [bad.clone()]})).findings.is_empty(), "{bad}");
    }
    assert!(book.is_valid(&json!({"steps": [step("a")], "rules": [rule("b", "allow")]})));
    assert!(!book.is_valid(&json!({"rules": [with(rule("b", "allow"), "effect", json!("sometimes"))]})));
}

/// The schema of a caller's book takes every table of every file; `UPDATE_DOCS=1` writes it anew.
#[test]
fn the_schema_of_a_book_joins_those_of_the_files() {
    let mut properties = serde_json::Map::new();
    for file in FILES {
        let schema: Value = serde_json::from_str(file.schema()).unwrap();
        let of_file = schema["properties"].as_object().unwrap().clone();
        let tables: BTreeSet<_> =
            of_file.keys().map(String::as_str).filter(|key| *key != "$schema").collect();
        let read: BTreeSet<_> = file.tables().collect();
        assert!(tables.iter().all(|table| *table == "sources" || read.contains(table)), "{}", file.name());
        assert!(read.is_subset(&tables), "{}: a table without a schema", file.name());
        for (table, mut rows) in of_file {
            if let Some(own) = rows["items"]["$ref"].as_str().filter(|target| target.starts_with('#')) {
                rows["items"]["$ref"] = json!(format!("{}.schema.json{own}", file.name()));
            }
            properties.insert(table, rows);
        }
    }
    let joined = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "book.schema.json",
        "title": "A caller's book, laid over the built-in one: any of its tables",
        "type": "object",
        "properties": properties,
        "additionalProperties": false
    });
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schema/book.schema.json");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, serde_json::to_string_pretty(&joined).unwrap() + "\n").unwrap();
    }
    let written: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!(written, joined, "UPDATE_DOCS=1 cargo test -p motcua --test law");
}

#[test]
fn the_published_schemas_are_the_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schema");
    let published: BTreeSet<_> = SCHEMAS.iter().map(|(name, _)| format!("{name}.schema.json")).collect();
    for (name, text) in SCHEMAS {
        assert_eq!(*text, fs::read_to_string(folder.join(format!("{name}.schema.json"))).unwrap(), "{name}");
    }
    let built = BUILT.map(|name| format!("{name}.schema.json"));
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(files.filter(|name| !built.contains(name)).collect::<BTreeSet<_>>(), published);
}

/// The examples of the page are books that pass the schema and are taken without a word.
#[test]
fn the_examples_of_the_page_about_books_are_taken() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/BOOK.md")).unwrap();
    let examples: Vec<_> =
        page.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert_eq!(examples.len(), 4);
    for example in &examples {
        let reading = Book::builtin().overlay(example);
        assert_eq!(reading.findings, [], "{example}");
        assert_ne!(reading.book, Book::builtin());
    }
    assert!(examples[0].lines().count() <= 10);
    let reading = Book::builtin().overlay(examples[0]);
    assert!(reading.superseded.iter().all(|lost| lost.by == "h21-local-accounts-end"));
    assert!(!reading.superseded.is_empty());
}

/// A file of a table, each time with another fault: a key more or less anywhere in its first rows, an empty
/// text, a word that is none.
fn spoiled(file: &Value) -> Vec<Value> {
    let mut spoiled = Vec::new();
    for (table, rows) in file.as_object().unwrap() {
        let mut without = file.clone();
        without.as_object_mut().unwrap().remove(table);
        spoiled.push(without);
        let Some(row) = rows.get(0).and_then(Value::as_object) else { continue };
        let mut replace = |row: Value| {
            let mut copy = file.clone();
            copy[table][0] = row;
            spoiled.push(copy);
        };
        replace(with(rows[0].clone(), "colour", json!("red")));
        for (key, value) in row {
            let mut less = row.clone();
            less.remove(key);
            let may_be_absent = ["same_institution", "former_names", "disagreements"];
            if !may_be_absent.contains(&key.as_str()) {
                replace(Value::Object(less));
            }
            replace(with(rows[0].clone(), key, json!({})));
            if value.is_string() {
                replace(with(rows[0].clone(), key, json!("")));
            }
        }
    }
    spoiled.push(with(file.clone(), "colour", json!("red")));
    spoiled
}

#[test]
fn the_source_of_these_rooms_holds_no_day_of_law() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = vec![source.join("guide.rs"), source.join("law.rs"), source.join("account/login.rs")];
    for folder in ["law", "guide", "account/login"] {
        files.extend(fs::read_dir(source.join(folder)).unwrap().map(|entry| entry.unwrap().path()));
    }
    assert!(files.len() > 12);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            assert!(
                !["201", "202", "203"].iter().any(|year| line.contains(year)),
                "{}: {line}",
                file.display()
            );
        }
    }
}

#[test]
fn the_page_of_sources_names_every_source_and_document_with_its_confidence() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/SOURCES.md")).unwrap();
    let book = Book::builtin();
    for source in book.sources() {
        let row = format!("| `{}` | {} | {} |", source.id, source.place, source.confidence);
        assert!(page.contains(&row), "{row}");
    }
    for document in book.documents() {
        let start = format!("| `{}` | {} |", document.id(), document.title.en);
        let confidence = format!("| {} |", document.provenance.confidence);
        let listed = page.lines().any(|line| line.starts_with(&start) && line.contains(&confidence));
        assert!(listed, "{start}");
    }
    for clause in book.rows::<Unmodelled>() {
        let citation = &clause.provenance.documents[0];
        let start =
            format!("| `{}` | `{}` | {}", clause.id(), citation.document, citation.place.as_deref().unwrap());
        let touches: Vec<_> = clause.touches.iter().map(|word| format!("`{word}`")).collect();
        let end = format!("| {} |", touches.join(", "));
        assert!(page.lines().any(|line| line.starts_with(&start) && line.ends_with(&end)), "{start} {end}");
    }
    for rule in book.rows::<LoginRule>() {
        let id = rule.id();
        let named = page.contains(&format!("`{id}`"))
            || ["child-", "foreigner-", "front-closed-", "merged-into-", "citizen-", "organisation-"]
                .iter()
                .any(|family| id.starts_with(family) && page.contains(&format!("`{family}…")));
        assert!(named, "{id}");
    }
}
