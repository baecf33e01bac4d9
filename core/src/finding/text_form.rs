//! Values whose shape in serde is a text.

/// Serialises values as the text that `Display` writes, and reads them by the function that is named.
///
/// With `borrowed`, the value keeps the text of its input; with `as_str`, its text is what that gives.
macro_rules! text_form {
    ($name:ty, $read:expr) => {
        $crate::finding::text_form!(@write $name, |value, serializer| serializer.collect_str(value));
        $crate::finding::text_form!(@read $name, $read);
    };
    ($name:ty, $read:expr, as_str) => {
        $crate::finding::text_form!(@write $name, |value, serializer| serializer.serialize_str(value.as_str()));
        $crate::finding::text_form!(@read $name, $read);
    };
    (borrowed $name:ident $(<$($length:ident),+>)?, $read:expr) => {
        #[cfg(feature = "serde")]
        impl $(<$(const $length: usize),+>)? serde::Serialize for $name<'_ $($(, $length)+)?> {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        /// From input that lends its text, such as a JSON text in memory without escapes; `argument-type` otherwise.
        #[cfg(feature = "serde")]
        impl<'de: 'a, 'a $($(, const $length: usize)+)?> serde::Deserialize<'de> for $name<'a $($(, $length)+)?> {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::finding::serial::borrowed(deserializer, $read)
            }
        }
    };
    (@write $name:ty, |$value:ident, $serializer:ident| $write:expr) => {
        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, $serializer: S) -> Result<S::Ok, S::Error> {
                let $value = self;
                $write
            }
        }
    };
    (@read $name:ty, $read:expr) => {
        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::finding::serial::text(deserializer, &$crate::finding::Path::Root, $read)
            }
        }
    };
}
pub(crate) use text_form;
