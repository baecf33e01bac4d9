//! XML in the encoding that it says: statements come in UTF-16 and in encodings of one byte too.

use crate::in_language;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use motcua::finding::Language;
use std::io::{self, BufRead, BufReader, Cursor, Read};

/// The most bytes in which the declaration is looked for.
const FIRST: u64 = 1024;

/// Why an XML file is not read, with the byte of the text where that is known.
#[derive(Debug)]
pub enum Unread {
    /// What the system says.
    System(io::Error),
    /// The declaration names an encoding that is none.
    UnknownEncoding,
    /// It is not in the encoding that it says, or in UTF-8 where it says none.
    Encoding,
    /// It is no XML from this byte on.
    Syntax(u64),
    /// It ends inside an element.
    Ends(u64),
    /// It is XML without a statement.
    NoStatement,
}

impl Unread {
    /// The reason in a word, as those of rows that are set aside.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::System(_) => "system",
            Self::UnknownEncoding => "encoding-unknown",
            Self::Encoding => "encoding",
            Self::Syntax(_) => "xml",
            Self::Ends(_) => "xml-ends",
            Self::NoStatement => "no-statement",
        }
    }

    /// The same for people, with the place.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let say = |vietnamese, english| in_language(language, vietnamese, english);
        let text = match self {
            Self::System(error) => return error.to_string(),
            Self::UnknownEncoding => say(
                "phần khai báo XML nêu một bảng mã không có",
                "the XML declaration names an encoding that is none",
            ),
            Self::Encoding => say(
                "tệp không ở bảng mã mà phần khai báo XML nêu; nếu không nêu thì phải là UTF-8",
                "the file is not in the encoding that its XML declaration names, or UTF-8 where it names none",
            ),
            Self::Syntax(_) => say("tệp không phải là XML", "the file is not XML"),
            Self::Ends(_) => say("tệp kết thúc giữa một phần tử", "the file ends inside an element"),
            Self::NoStatement => say("trong tệp không có sao kê", "no statement is in the file"),
        };
        let place = match self {
            Self::Syntax(at) | Self::Ends(at) => format!(" (byte {at})"),
            _ => String::new(),
        };
        format!("{text}{place} [{}]", self.code())
    }
}

/// The XML as UTF-8: its encoding is that of its byte order mark, or else of its declaration, or else UTF-8.
///
/// # Errors
///
/// When there is no such encoding, or the file is not in it. What is told to be UTF-8 is looked at while it is read.
pub fn as_utf8(mut source: impl Read + 'static) -> Result<Box<dyn BufRead>, Unread> {
    let mut head = Vec::new();
    source.by_ref().take(FIRST).read_to_end(&mut head).map_err(Unread::System)?;
    let (encoding, mark) = encoding_of(&head)?;
    head.drain(..mark);
    if encoding == UTF_8 {
        return Ok(Box::new(BufReader::new(Cursor::new(head).chain(source))));
    }
    source.read_to_end(&mut head).map_err(Unread::System)?;
    let text = encoding.decode_without_bom_handling_and_without_replacement(&head);
    let text = text.ok_or(Unread::Encoding)?.into_owned();
    Ok(Box::new(Cursor::new(text)))
}

/// The encoding of a file of this beginning, and the length of its byte order mark.
fn encoding_of(head: &[u8]) -> Result<(&'static Encoding, usize), Unread> {
    if let Some(marked) = Encoding::for_bom(head) {
        return Ok(marked);
    }
    // Of a file without a mark, the first characters tell how many bytes each has.
    match head {
        [b'<', 0, ..] => return Ok((UTF_16LE, 0)),
        [0, b'<', ..] => return Ok((UTF_16BE, 0)),
        _ => {}
    }
    let Some(label) = declared(head) else { return Ok((UTF_8, 0)) };
    let encoding = Encoding::for_label(label).ok_or(Unread::UnknownEncoding)?;
    // What could be read byte by byte is not UTF-16: a program wrote a text of its own as UTF-8.
    Ok((if encoding.is_ascii_compatible() { encoding } else { UTF_8 }, 0))
}

/// The encoding that a declaration names.
fn declared(head: &[u8]) -> Option<&[u8]> {
    let rest = head.strip_prefix(b"<?xml")?;
    let end = rest.windows(2).position(|two| two == b"?>")?;
    let declaration = rest.get(..end)?;
    let name = b"encoding";
    let at = declaration.windows(name.len()).position(|it| it == name)? + name.len();
    let value = declaration.get(at..)?.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let (quote, value) = value.split_first()?;
    value.split(|byte| byte == quote).next()
}
