//! Signatures of a payment platform's messages: SHA-256 by the crates of `RustCrypto`, compared in constant time.

use super::rules;
use crate::finding::{Error, Finding, Path};
use alloc::boxed::Box;
use core::fmt;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// The secret that a payment platform shares with who asks it (*khóa bí mật dùng chung*).
///
/// It is never printed: `Debug` shows nothing of it, not even its length.
///
/// ```
/// use motcua::payment::Secret;
/// let secret = Secret::new(b"fictitious secret of a test")?;
/// let fields = ["DVC", "T-77", "180000", "VND", "00"];
/// let signature = secret.sign_joined(&fields)?.to_string();
/// assert!(secret.verify_joined(&fields, &signature).is_ok());
///
/// let altered = ["DVC", "T-77", "18000", "VND", "00"];
/// assert_eq!(secret.verify_joined(&altered, &signature).unwrap_err().code(), "signature-mismatch");
/// assert_eq!(secret.sign_joined(&["DVC|T-77"]).unwrap_err().code(), "signature-field");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone)]
pub struct Secret(Box<[u8]>);

/// A signature: the 32 bytes of a SHA-256 sum, displayed as 64 small hexadecimal digits.
///
/// Signatures are compared in constant time by [`Secret`] only, hence no `PartialEq`.
///
/// ```
/// use motcua::payment::{Secret, Signature};
/// let secret = Secret::new(b"fictitious secret of a test")?;
/// let signature = secret.sign_message(b"{}")?.to_string();
/// assert_eq!(Signature::parse(&signature.to_uppercase())?.to_string(), signature);
/// assert!(secret.verify_message(b"{}", &signature).is_ok());
///
/// assert_eq!(secret.verify_message(b"{ }", &signature).unwrap_err().code(), "signature-mismatch");
/// assert_eq!(Signature::parse("00").unwrap_err().code(), "signature-format");
/// assert_eq!(Secret::new(b"").unwrap_err().code(), "signature-secret");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct Signature([u8; 32]);

/// What stands between joined fields, and before the secret.
const SEPARATOR: u8 = b'|';

impl Secret {
    /// Keeps a secret.
    ///
    /// # Errors
    ///
    /// - `signature-secret` when it is empty: everybody could sign.
    pub fn new(bytes: &[u8]) -> Result<Self, Error> {
        if bytes.is_empty() {
            return Err(Finding::new(&rules::SIGNATURE_SECRET).expected(1_u64).found(0_u64).into());
        }
        Ok(Self(bytes.into()))
    }

    /// The signature of fields as the national payment platform makes it: the fields and the secret, joined with `|`,
    /// summed.
    ///
    /// # Errors
    ///
    /// - `signature-field` when a field has a `|`: it could be read as two, and the sum would be the same.
    pub fn sign_joined(&self, fields: &[&str]) -> Result<Signature, Error> {
        let mut sum = Sha256::new();
        for field in fields {
            if field.as_bytes().contains(&SEPARATOR) {
                return Err(rules::SIGNATURE_FIELD.error());
            }
            sum.update(field);
            sum.update([SEPARATOR]);
        }
        sum.update(&self.0);
        Ok(Signature(sum.finalize().into()))
    }

    /// Checks the signature of fields that the national payment platform joined, in its order.
    ///
    /// # Errors
    ///
    /// - `signature-format` when the signature is not 64 hexadecimal digits;
    /// - `signature-field` when a field has a `|`;
    /// - `signature-mismatch` when it does not fit.
    pub fn verify_joined(&self, fields: &[&str], signature: &str) -> Result<(), Error> {
        let told = Signature::parse(signature)?;
        told.agrees(&self.sign_joined(fields)?)
    }

    /// The HMAC-SHA256 of a message [RFC 2104], as services that sign whole messages make it.
    ///
    /// # Errors
    ///
    /// None occur: a key of HMAC has any length. The result is one so that both ways are called alike.
    pub fn sign_message(&self, message: &[u8]) -> Result<Signature, Error> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).map_err(|_| rules::SIGNATURE_SECRET.error())?;
        mac.update(message);
        Ok(Signature(mac.finalize().into_bytes().into()))
    }

    /// Checks the HMAC-SHA256 of a message, byte for byte as it came.
    ///
    /// # Errors
    ///
    /// - `signature-format` when the signature is not 64 hexadecimal digits;
    /// - `signature-mismatch` when it does not fit.
    pub fn verify_message(&self, message: &[u8], signature: &str) -> Result<(), Error> {
        let told = Signature::parse(signature)?;
        told.agrees(&self.sign_message(message)?)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Signature {
    /// Reads 64 hexadecimal digits, small or capital.
    ///
    /// # Errors
    ///
    /// - `signature-format` when it is anything else.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let wrong = || {
            let finding = Finding::new(&rules::SIGNATURE_FORMAT).expected(64_u64).found(text.len());
            Error::from(finding.at(Path::Field("signature")))
        };
        let digits: &[u8; 64] = text.as_bytes().try_into().map_err(|_| wrong())?;
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.as_chunks::<2>().0) {
            let [high, low] = pair.map(|digit| char::from(digit).to_digit(16));
            let value = high.zip(low).and_then(|(high, low)| u8::try_from(high * 16 + low).ok());
            *byte = value.ok_or_else(wrong)?;
        }
        Ok(Self(bytes))
    }

    fn agrees(&self, other: &Self) -> Result<(), Error> {
        if bool::from(self.0.ct_eq(&other.0)) { Ok(()) } else { Err(rules::SIGNATURE_MISMATCH.error()) }
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signature(32 bytes)")
    }
}
