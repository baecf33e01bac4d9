//! The transfer as a frozen class.

use crate::argument::{Value, integer, optional, refused, text};
use crate::face::Enum;
use crate::finding::{finding, raised};
use motcua::finding::Error;
use motcua::finding::argument::ARGUMENT_TYPE;
use motcua::money::Vnd;
use motcua::vietqr::{self, Fields, OwnedTransfer};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple};

static SERVICE: Enum = Enum::named("Service");
static INITIATION: Enum = Enum::named("Initiation");

/// Declares the class from the names of its texts, so that a new one is one line.
macro_rules! transfer {
    ($($name:ident: $documentation:literal,)+) => {
        /// What a VietQR code asks for: a transfer, purchase or withdrawal. Checked when it is made, and never
        /// changed.
        ///
        /// repr shows the last two characters of the account and no text.
        ///
        /// >>> import motcua
        /// >>> transfer = motcua.Transfer("970436", "0011012345678", amount=180_000, purpose="Nop phi 0001")
        /// >>> transfer
        /// <Transfer bin=970436 account=Account(…78) service=QRIBFTTA initiation=dynamic amount=180000>
        /// >>> motcua.read_transfer(transfer.payload()) == transfer
        /// True
        /// >>> motcua.Transfer("970436", "0011-012-345678")
        /// Traceback (most recent call last):
        /// motcua.MotcuaError: account: the account has characters other than letters and digits [account-characters]
        #[pyclass(frozen, eq, hash, module = "motcua")]
        #[derive(PartialEq, Eq, Hash)]
        pub struct Transfer {
            kept: OwnedTransfer,
        }

        /// What Python passes as the parts of a transfer.
        #[expect(clippy::too_many_arguments, reason = "as its callers have it")]
        fn given<'a>(
            bin: Value<'a, '_>,
            account: Value<'a, '_>,
            service: Option<Value<'a, '_>>,
            initiation: Option<Value<'a, '_>>,
            amount: Option<Value<'a, '_>>,
            $($name: Option<Value<'a, '_>>,)+
        ) -> PyResult<Fields<'a>> {
            Ok(Fields {
                bin: text("bin", bin)?,
                account: text("account", account)?,
                service: optional("service", service, text)?,
                initiation: optional("initiation", initiation, text)?,
                amount: optional("amount", amount, integer)?,
                $($name: optional(stringify!($name), $name, text)?,)+
            })
        }

        #[pymethods]
        impl Transfer {
            #[new]
            #[pyo3(signature = (bin, account, *, service=None, initiation=None, amount=None, $($name=None),+))]
            #[expect(clippy::too_many_arguments, reason = "all but two are given by keyword")]
            fn new(
                bin: Value<'_, '_>,
                account: Value<'_, '_>,
                service: Option<Value<'_, '_>>,
                initiation: Option<Value<'_, '_>>,
                amount: Option<Value<'_, '_>>,
                $($name: Option<Value<'_, '_>>,)+
            ) -> PyResult<Self> {
                let fields = given(bin, account, service, initiation, amount, $($name),+)?;
                fields.transfer().map(Self::from).map_err(raised)
            }

            /// The beneficiary's bank: six digits.
            #[getter]
            fn bin<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
                PyString::new(py, self.core().bin().as_str())
            }

            /// The beneficiary's account: letters and digits, leading zeros kept.
            #[getter]
            fn account<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
                PyString::new(py, self.core().account().as_str())
            }

            /// The service.
            #[getter]
            fn service<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                SERVICE.member(py, self.core().service().code())
            }

            /// Whether the code is static or dynamic.
            #[getter]
            fn initiation<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                INITIATION.member(py, self.core().initiation().as_str())
            }

            /// The amount in đồng; None if the payer is to enter it.
            #[getter]
            fn amount(&self) -> Option<u64> {
                self.core().amount().map(Vnd::dong)
            }

            $(
                #[doc = $documentation]
                #[getter]
                fn $name<'py>(&self, py: Python<'py>) -> Option<Bound<'py, PyString>> {
                    Fields::from(&self.core()).$name.map(|text| PyString::new(py, text))
                }
            )+

            /// Writes the payload of the code.
            ///
            /// Raises MotcuaError if it would break a rule: the service needs a part that is not set, the
            /// texts are too long together, or the transfer was read from a code that broke the rules.
            fn payload<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
                written(py, &self.core())
            }

            fn __repr__(&self) -> String {
                let core = self.core();
                let amount = core.amount().map(|amount| amount.dong().to_string());
                format!(
                    "<Transfer bin={} account={:?} service={} initiation={} amount={}>",
                    core.bin().as_str(), core.account(), core.service().code(), core.initiation().as_str(),
                    amount.as_deref().unwrap_or("None"),
                )
            }

            /// The parts as a dictionary that json.dumps takes, with the keys of the constructor; parts that are not
            /// set are left out.
            fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
                let (parts, core) = (PyDict::new(py), self.core());
                let fields = Fields::from(&core);
                parts.set_item("bin", fields.bin)?;
                parts.set_item("account", fields.account)?;
                parts.set_item("service", fields.service)?;
                parts.set_item("initiation", fields.initiation)?;
                if let Some(amount) = fields.amount {
                    parts.set_item("amount", amount)?;
                }
                $(if let Some(text) = fields.$name {
                    parts.set_item(stringify!($name), text)?;
                })+
                Ok(parts)
            }

            fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyDict>,))> {
                let (state, core) = (PyDict::new(py), self.core());
                let fields = Fields::from(&core);
                state.set_item("bin", fields.bin)?;
                state.set_item("account", fields.account)?;
                state.set_item("service", fields.service)?;
                state.set_item("initiation", fields.initiation)?;
                state.set_item("amount", fields.amount)?;
                $(state.set_item(stringify!($name), fields.$name)?;)+
                Ok((py.import("motcua._native")?.getattr("transfer_as_read")?, (state,)))
            }
        }

        /// Writes the payload of a transfer: `Transfer(…).payload()` in one call, without the object between. Takes what
        /// `Transfer` takes.
        ///
        /// Raises MotcuaError for the first thing that is wrong; `check_transfer` tells all of them.
        ///
        /// >>> import motcua
        /// >>> payload = motcua.encode_transfer("970436", "0011012345678", amount=180_000, purpose="Nop phi 0001")
        /// >>> payload == motcua.Transfer("970436", "0011012345678", amount=180_000, purpose="Nop phi 0001").payload()
        /// True
        /// >>> motcua.encode_transfer("970436", "0011012345678", service="QRPUSH")
        /// Traceback (most recent call last):
        /// motcua.MotcuaError: 52: the service needs this object [required-by-service]
        #[pyfunction]
        #[pyo3(signature = (bin, account, *, service=None, initiation=None, amount=None, $($name=None),+))]
        #[expect(clippy::too_many_arguments, reason = "all but two are given by keyword")]
        pub fn encode_transfer<'py>(
            py: Python<'py>,
            bin: Value<'_, 'py>,
            account: Value<'_, 'py>,
            service: Option<Value<'_, 'py>>,
            initiation: Option<Value<'_, 'py>>,
            amount: Option<Value<'_, 'py>>,
            $($name: Option<Value<'_, 'py>>,)+
        ) -> PyResult<Bound<'py, PyString>> {
            let fields = given(bin, account, service, initiation, amount, $($name),+)?;
            written(py, &fields.transfer().map_err(raised)?)
        }

        /// Tells everything that is wrong with the parts of a transfer, each fault with the part's name as its path:
        /// what a form shows beside its fields. Takes what `Transfer` takes, and nothing is required.
        ///
        /// >>> import motcua
        /// >>> [(fault.path, fault.code) for fault in motcua.check_transfer("97043", "0011-", amount=0)]
        /// [('bin', 'bin-format'), ('account', 'account-characters'), ('amount', 'amount-out-of-range')]
        /// >>> motcua.check_transfer("970436", "0011012345678")
        /// ()
        #[pyfunction]
        #[pyo3(signature = (bin=None, account=None, *, service=None, initiation=None, amount=None, $($name=None),+))]
        #[expect(clippy::too_many_arguments, reason = "all but two are given by keyword")]
        pub fn check_transfer<'py>(
            py: Python<'py>,
            bin: Option<Value<'_, 'py>>,
            account: Option<Value<'_, 'py>>,
            service: Option<Value<'_, 'py>>,
            initiation: Option<Value<'_, 'py>>,
            amount: Option<Value<'_, 'py>>,
            $($name: Option<Value<'_, 'py>>,)+
        ) -> PyResult<Bound<'py, PyTuple>> {
            let mut faults = Vec::new();
            let mut part = |name, value: Option<Value<'_, 'py>>| {
                let value = value.and_then(|value| text(name, value).map_err(|error| faults.push(error)).ok());
                value.map(str::to_owned)
            };
            let (bin, account) = (part("bin", bin), part("account", account));
            let (service, initiation) = (part("service", service), part("initiation", initiation));
            $(let $name = part(stringify!($name), $name);)+
            let amount = amount.and_then(|value| integer("amount", value).map_err(|error| faults.push(error)).ok());
            let fields = Fields {
                bin: bin.as_deref().unwrap_or_default(),
                account: account.as_deref().unwrap_or_default(),
                service: service.as_deref(),
                initiation: initiation.as_deref(),
                amount,
                $($name: $name.as_deref(),)+
            };
            told(py, &faults, &fields.check())
        }

        #[derive(FromPyObject)]
        #[pyo3(from_item_all)]
        pub struct State {
            bin: String,
            account: String,
            service: String,
            initiation: String,
            amount: Option<u64>,
            $($name: Option<String>,)+
        }

        impl State {
            fn fields(&self) -> Fields<'_> {
                Fields {
                    bin: &self.bin,
                    account: &self.account,
                    service: Some(&self.service),
                    initiation: Some(&self.initiation),
                    amount: self.amount.map(i128::from),
                    $($name: self.$name.as_deref(),)+
                }
            }
        }
    };
}

transfer! {
    purpose: "The purpose (62.08).",
    bill_number: "The bill number (62.01).",
    mobile: "The mobile number (62.02).",
    store: "The store label (62.03).",
    loyalty: "The loyalty number (62.04).",
    reference: "The reference label (62.05).",
    customer: "The customer label (62.06).",
    terminal: "The terminal label (62.07).",
    merchant_name: "The merchant's or holder's name (59).",
    merchant_city: "The merchant's city (60).",
    postal_code: "The postal code (61).",
    mcc: "The merchant category code (52).",
}

/// The findings of arguments of the wrong type, and of the rest those that are about other parts.
fn told<'py>(py: Python<'py>, of_type: &[PyErr], rest: &[Error]) -> PyResult<Bound<'py, PyTuple>> {
    let mut told = Vec::new();
    let mut paths = Vec::new();
    for error in of_type {
        let finding = error.value(py).getattr("finding")?;
        paths.push(finding.getattr("path")?.extract::<String>()?);
        told.push(finding);
    }
    for error in rest.iter().filter(|error| !paths.contains(&error.finding().path().to_string())) {
        told.push(finding(py, error.finding())?);
    }
    PyTuple::new(py, told)
}

impl Transfer {
    /// The core's transfer, borrowed.
    pub fn core(&self) -> vietqr::Transfer<'_> {
        self.kept.as_transfer()
    }
}

impl From<vietqr::Transfer<'_>> for Transfer {
    fn from(transfer: vietqr::Transfer<'_>) -> Self {
        Self { kept: transfer.into_owned() }
    }
}

/// The payload of a transfer, by way of no text but Python's.
fn written<'py>(py: Python<'py>, transfer: &vietqr::Transfer<'_>) -> PyResult<Bound<'py, PyString>> {
    let mut buffer = [0; vietqr::Transfer::LONGEST];
    PyString::from_bytes(py, transfer.write_bytes(&mut buffer).map_err(raised)?)
}

/// A `Transfer` as an argument.
pub fn argument<'a, 'py>(name: &'static str, value: Value<'a, 'py>) -> PyResult<&'a Bound<'py, Transfer>> {
    value.cast().map_err(|_| refused(&ARGUMENT_TYPE, name, "Transfer"))
}

/// A transfer from what pickle kept of it, texts that were read from a code that broke rules included.
#[pyfunction]
#[expect(clippy::needless_pass_by_value, reason = "as pyo3 reads an argument")]
pub fn transfer_as_read(state: State) -> PyResult<Transfer> {
    state.fields().as_read().map(Transfer::from).map_err(raised)
}
