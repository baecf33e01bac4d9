//! Accounts (*tài khoản*) of one-stop public services: who may log in how, on which day.
//!
//! Every decision is driven by the rows of the [book](crate::law::Book) that the caller holds; this room
//! has no date of its own.

pub mod login;
