//! Examples of motcua; see the files beside this one.
