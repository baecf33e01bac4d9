//! Payment networks, known by the identifier in their templates.

/// A payment network whose merchant account information (26–51) a reader can look into.
///
/// Which network owns a template is known by its globally unique identifier (object 00), never by its ID.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct Network {
    /// The globally unique identifier, compared exactly.
    pub identifier: &'static str,
    /// The objects of its templates that are templates themselves.
    pub templates: &'static [u8],
}
