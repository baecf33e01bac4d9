//! The rooms' objects: `vn/motcua/Rooms.kt`.

use super::{Kotlin, document, type_of};
use crate::description::rooms;
use anyhow::{Context, Result, bail, ensure};
use motcua_shape::camel_case;
use std::fmt::Write as _;
use uniffi_bindgen::interface::{AsType, Function, Type};

/// The calls of rooms whose object is written by hand.
const BY_HAND: [&str; 1] = ["identity.procedure_code"];

/// The objects that are written by hand.
const HAND_WRITTEN: [&str; 7] = ["Emvco", "Findings", "Identity", "Money", "Symbol", "Text", "Vietqr"];

impl Kotlin<'_> {
    /// The objects of the rooms, a function for each call.
    pub(crate) fn faces_file(&self) -> Result<String> {
        let mut text =
            "package vn.motcua\n\nimport vn.motcua.internal.Rooms\nimport vn.motcua.internal.given\n"
                .to_owned();
        for (room, calls) in rooms() {
            let object = self.object(room);
            if HAND_WRITTEN.contains(&object.as_str()) {
                for (_, call) in calls {
                    ensure!(BY_HAND.contains(&call.name), "{} has no function in {object}.kt", call.name);
                }
                continue;
            }
            writeln!(text)?;
            document(&mut text, "", Some(motcua_shape::about(room)))?;
            writeln!(text, "public object {object} {{")?;
            for (place, (name, call)) in calls.into_iter().enumerate() {
                let function =
                    self.component.get_function_definition(call.function).context(call.function)?;
                if place > 0 {
                    writeln!(text)?;
                }
                self.function(&mut text, &camel_case(name), call.document, function)?;
            }
            text.push_str("}\n");
        }
        Ok(text)
    }

    /// The name of a room's object; the plural where a value has the name already.
    fn object(&self, room: &str) -> String {
        let mut name = camel_case(&format!("_{room}"));
        let taken = self.component.get_record_definition(&name).is_some()
            || self.component.get_enum_definition(&name).is_some();
        if taken {
            name.push('s');
        }
        name
    }

    fn function(&self, text: &mut String, name: &str, told: &str, function: &Function) -> Result<()> {
        let (mut parameters, mut arguments, mut asks_book) = (Vec::new(), Vec::new(), false);
        for argument in function.arguments() {
            match argument.as_type() {
                Type::UInt32 if argument.name() == "book" => {
                    asks_book = true;
                    arguments.push("given(book, \"book\").number".to_owned());
                }
                of if self.is_empty(&of) => {}
                of => {
                    let name = camel_case(argument.name());
                    parameters.push(format!("{name}: {}", type_of(&of)?));
                    arguments.push(format!("given({name}, \"{name}\")"));
                }
            }
        }
        if asks_book {
            parameters.push("book: Book = Book.builtin()".to_owned());
        }
        let Some(answer) = function.return_type() else { bail!("{name} answers nothing") };
        let refusals = "@throws MotcuaException what is refused, at the property's name; `argument-missing` for null, \
                        `argument-range`, `text-not-unicode`";
        document(text, "    ", Some(&format!("{}\n\n{refusals}", told.trim())))?;
        text.push_str("    @JvmStatic\n");
        if asks_book {
            text.push_str("    @JvmOverloads\n");
        }
        writeln!(
            text,
            "    public fun {name}({}): {} =\n        Rooms.{}({})",
            parameters.join(", "),
            type_of(answer)?,
            camel_case(function.name()),
            arguments.join(", ")
        )?;
        Ok(())
    }
}
