//! What a code is for, and how often it may be used.

use crate::finding::MotcuaError;
use motcua::finding::Path;
use motcua::vietqr::{Initiation, Service};

/// The service of a payload (*mã dịch vụ*): object 38.02 of NAPAS's profile.
#[uniffi::remote(Enum)]
pub enum Service {
    /// Instant transfer to an account (*chuyển nhanh tới tài khoản*): `QRIBFTTA`.
    TransferToAccount,
    /// Instant transfer to a card (*chuyển nhanh tới thẻ*): `QRIBFTTC`.
    TransferToCard,
    /// Purchase (*thanh toán*): `QRPUSH`; also meant when the code is absent.
    Purchase,
    /// Withdrawal at a cash machine (*rút tiền*): `QRCASH`.
    Withdrawal,
    /// Transfer as named before version 1.5.1: `QRIBFT`. Read, never written.
    LegacyTransfer,
}

/// The point of initiation (*phương thức khởi tạo*): object 01.
#[uniffi::remote(Enum)]
pub enum Initiation {
    /// The same code serves several transactions: `11`.
    Static,
    /// A new code for each transaction: `12`.
    Dynamic,
}

/// The code of a service in a payload.
#[uniffi::export]
pub fn vietqr_service_code(service: Service) -> String {
    service.code().to_owned()
}

/// The service of a code.
#[uniffi::export]
pub fn vietqr_service(code: String) -> Result<Service, MotcuaError> {
    Ok(Service::parse(&code).map_err(|error| error.at(Path::Field("service")))?)
}

/// The point of initiation of the word `static` or `dynamic`.
#[uniffi::export]
pub fn vietqr_initiation(word: String) -> Result<Initiation, MotcuaError> {
    Ok(Initiation::parse(&word).map_err(|error| error.at(Path::Field("initiation")))?)
}
