//! A second reader, naive on purpose: characters in a list, strings for paths, nothing shared with the
//! library. What it and the library disagree about is a fault of one of them.

/// What the naive reader makes of a payload.
pub struct Reading {
    /// Path and value of each object that holds no others.
    pub leaves: Vec<(String, String)>,
    /// Whether the last object 63 has the checksum of all before its value.
    pub checksum_matches: bool,
    /// Whether the last object is a checksum, fitting or not.
    pub ends_in_checksum: bool,
}

/// What lengths count: how much of a length a character uses up.
pub type Unit = fn(char) -> usize;

/// Characters, UTF-8 bytes, UTF-16 units.
pub const UNITS: [Unit; 3] = [|_| 1, char::len_utf8, char::len_utf16];

/// The payload's own objects, ID and value, as one who counts in a unit reads them to the checksum that fits at the
/// end; `None` where such a reader does not arrive there. What is inside the objects is not looked at.
pub fn own_objects(text: &str, unit: Unit) -> Option<Vec<(String, String)>> {
    let characters: Vec<char> = text.chars().collect();
    let root = level(&characters, unit)?;
    let (id, value) = root.last()?;
    if id != "63" || value.len() != 4 || !value.iter().all(|c| c.is_ascii_hexdigit()) {
        return None;
    }
    Some(root.into_iter().map(|(id, value)| (id, value.into_iter().collect())).collect())
}

/// Reads a payload whose lengths count in a unit; `None` if it is not a list of objects to its end, or if
/// a template that must be one is not.
pub fn read(text: &str, unit: Unit) -> Option<Reading> {
    if text.is_empty() {
        return None;
    }
    let characters: Vec<char> = text.chars().collect();
    let root = level(&characters, unit)?;
    let mut leaves = Vec::new();
    for (id, value) in &root {
        descend(&[id], value, None, unit, &mut leaves)?;
    }
    let mut position = 0;
    let mut checksum_matches = false;
    for (id, value) in &root {
        if id == "63" {
            let covered: String = characters[..position + 4].iter().collect();
            let written: String = value.iter().collect();
            checksum_matches =
                written.len() == 4 && written.to_uppercase() == format!("{:04X}", crc(covered.as_bytes()));
        }
        position += 4 + value.len();
    }
    let last = root.last().map(|(id, value)| (id.as_str(), value.iter().map(|c| c.len_utf8()).sum()));
    Some(Reading { leaves, checksum_matches, ends_in_checksum: last == Some(("63", 4)) })
}

type Objects = Vec<(String, Vec<char>)>;

fn level(characters: &[char], unit: Unit) -> Option<Objects> {
    let mut objects = Vec::new();
    let mut rest = characters;
    while !rest.is_empty() {
        if rest.len() < 4 || !rest[..4].iter().all(|c| "0123456789".contains(*c)) {
            return None;
        }
        let id: String = rest[..2].iter().collect();
        let length = (rest[2] as usize - 48) * 10 + (rest[3] as usize - 48);
        let (mut end, mut counted) = (4, 0);
        while counted < length && end < rest.len() {
            counted += unit(rest[end]);
            end += 1;
        }
        // Too short, or it ends inside a character.
        if counted != length {
            return None;
        }
        objects.push((id, rest[4..end].to_vec()));
        rest = &rest[end..];
    }
    Some(objects)
}

/// Collects the leaves of an object; `None` if it had to be a template and is none.
fn descend(
    path: &[&str],
    value: &[char],
    siblings: Option<&Objects>,
    unit: Unit,
    leaves: &mut Vec<(String, String)>,
) -> Option<()> {
    let number: u32 = path[path.len() - 1].parse().unwrap();
    let first: u32 = path[0].parse().unwrap();
    let napas = |objects: &Objects| {
        let identifier = objects.iter().find(|(id, _)| id == "00");
        identifier.is_some_and(|(_, value)| value.iter().collect::<String>() == "A000000727")
    };
    let (nests, must) = match path.len() {
        1 if (26..=51).contains(&number) || number == 62 => (true, true),
        1 if number == 64 || number >= 80 => (true, false),
        2 if first == 62 && number >= 50 => (true, false),
        2 if (26..=51).contains(&first) && number == 1 && siblings.is_some_and(napas) => (true, true),
        _ => (false, false),
    };
    if nests && !value.is_empty() {
        let mut inner = Vec::new();
        let nested = level(value, unit).and_then(|objects| {
            for (id, value) in &objects {
                let mut path = path.to_vec();
                path.push(id);
                descend(&path, value, Some(&objects), unit, &mut inner)?;
            }
            Some(())
        });
        if nested.is_some() {
            leaves.extend(inner);
            return Some(());
        }
        if must {
            return None;
        }
    }
    leaves.push((path.join("."), value.iter().collect()));
    Some(())
}

fn crc(bytes: &[u8]) -> u16 {
    let mut sum: u32 = 0xFFFF;
    for byte in bytes {
        sum ^= u32::from(*byte) << 8;
        for _ in 0..8 {
            sum = if sum & 0x8000 != 0 { (sum << 1) ^ 0x1021 } else { sum << 1 } & 0xFFFF;
        }
    }
    sum as u16
}
