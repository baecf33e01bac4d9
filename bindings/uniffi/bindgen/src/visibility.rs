//! Who may see what of the generated code: enums, records and the Swift error stay public, the rest becomes
//! internal.

/// Kotlin: every declaration in column 0 gets a visibility.
pub(crate) fn kotlin(source: &str) -> String {
    // The exported functions, indented, follow the last converter of a type.
    let last = source.rfind("\npublic object ").unwrap_or(0);
    let end =
        source.get(last..).and_then(|rest| rest.find("\n}\n")).map_or(source.len(), |length| last + length);
    let (types, functions) = source.split_at(end);
    let types = lines(types, |line| {
        let bare = line.strip_prefix("public ").unwrap_or(line);
        let declares = ["fun ", "class ", "object ", "interface ", "typealias ", "val ", "const val "]
            .iter()
            .any(|keyword| bare.starts_with(keyword) || modified(bare, keyword));
        if bare.starts_with("data class ") || bare.starts_with("enum class ") {
            Some(format!("public {bare}"))
        } else if declares && !bare.starts_with("internal ") && !bare.starts_with("private ") {
            Some(format!("internal {bare}"))
        } else if bare.trim() == "companion object" {
            // Of the records and enums: kept for extensions.
            Some(bare.replace("companion", "public companion"))
        } else {
            None
        }
    });
    types + &functions.replace(" fun `", " internal fun `")
}

/// Whether a line has modifiers before a keyword, such as `sealed class`, `inline fun`.
fn modified(line: &str, keyword: &str) -> bool {
    const MODIFIERS: [&str; 6] = ["open", "sealed", "inline", "abstract", "data", "external"];
    let mut rest = line;
    while let Some((word, after)) = rest.split_once(' ') {
        if !MODIFIERS.contains(&word) {
            return false;
        }
        rest = after;
        if rest.starts_with(keyword) {
            return true;
        }
    }
    false
}

/// Swift: functions, converters, protocols and classes in column 0 are no longer `public` or `open`.
pub(crate) fn swift(source: &str) -> String {
    lines(source, |line| {
        let bare = line.strip_prefix("public ").or_else(|| line.strip_prefix("open "))?;
        let hidden = ["func ", "struct FfiConverter", "protocol ", "class "];
        let hides = hidden.iter().any(|start| bare.starts_with(start));
        hides.then(|| bare.to_owned())
    })
}

fn lines(source: &str, change: impl Fn(&str) -> Option<String>) -> String {
    let mut text = String::with_capacity(source.len() + source.len() / 50);
    for line in source.lines() {
        match change(line) {
            Some(changed) => text.push_str(&changed),
            None => text.push_str(line),
        }
        text.push('\n');
    }
    text
}
