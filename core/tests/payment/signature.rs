use super::code;
use motcua::payment::{Secret, Signature};

/// RFC 4231, test cases 1 and 2 of HMAC-SHA256.
#[test]
fn messages_are_signed_as_the_rfc_says() {
    let one = "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7";
    let two = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    let first = Secret::new(&[0x0b; 20]).unwrap();
    assert!(first.verify_message(b"Hi There", one).is_ok());
    let second = Secret::new(b"Jefe").unwrap();
    assert!(second.verify_message(b"what do ya want for nothing?", two).is_ok());
    assert_eq!(code(second.verify_message(b"what do ya want for nothing!", two)), "signature-mismatch");
    assert_eq!(code(first.verify_message(b"Hi There", two)), "signature-mismatch");
}

/// The sums are those of Python's hashlib: `sha256(b"a|b|secret")`, `sha256(b"secret")`.
#[test]
fn joined_fields_are_signed_as_another_program_does() {
    let secret = Secret::new(b"secret").unwrap();
    let joined = "9a088df79cc2798d20aa4646ce34ceb4a982c45c6734279968be682609afbd9f";
    assert_eq!(secret.sign_joined(&["a", "b"]).unwrap().to_string(), joined);
    assert!(secret.verify_joined(&["a", "b"], &joined.to_uppercase()).is_ok());
    assert_eq!(
        secret.sign_joined(&[]).unwrap().to_string(),
        "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"
    );
    for fields in [&["a", "c"][..], &["b", "a"], &["ab"], &["a", "b", ""], &[]] {
        assert_eq!(code(secret.verify_joined(fields, joined)), "signature-mismatch", "{fields:?}");
    }
    // Every single bit counts.
    for at in 0..64 {
        let mut digits: Vec<char> = joined.chars().collect();
        digits[at] = if digits[at] == '0' { '1' } else { '0' };
        assert_eq!(
            code(secret.verify_joined(&["a", "b"], &digits.iter().collect::<String>())),
            "signature-mismatch"
        );
    }
}

#[test]
fn bad_input_is_refused() {
    assert_eq!(code(Secret::new(b"")), "signature-secret");
    let secret = Secret::new(b"s").unwrap();
    assert_eq!(code(secret.verify_joined(&["a|b"], &"0".repeat(64))), "signature-field");
    for text in ["", "00", &"0".repeat(63), &"0".repeat(65), &"g".repeat(64), &"é".repeat(32)] {
        assert_eq!(code(Signature::parse(text)), "signature-format");
    }
}

#[test]
fn the_secret_is_never_printed() {
    let secret = Secret::new(b"MARKMARKMARK").unwrap();
    let signature = secret.sign_joined(&["a"]).unwrap();
    let errors = format!("{:?}", secret.verify_joined(&["a"], &"0".repeat(64)));
    let shown = format!("{secret:?} {:?} {signature:?} {errors}", secret.clone());
    let bytes = format!("{:?}", "MARK".as_bytes());
    assert!(!shown.contains("MARK") && !shown.contains(bytes.trim_matches(['[', ']'])), "{shown}");
    assert!(!shown.contains(&signature.to_string()[..8]));
}
