//! The transfer as a frozen class.

use crate::argument::{Value, integer, optional, refused, text};
use crate::face::Class;
use crate::finding::{finding, raised};
use motcua::finding::Error;
use motcua::finding::argument::ARGUMENT_TYPE;
use motcua::money::Vnd;
use motcua::vietqr::{self, Fields};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

static SERVICE: Class = Class::named("Service");
static INITIATION: Class = Class::named("Initiation");

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
            /// The beneficiary's bank: six digits.
            #[pyo3(get)]
            bin: String,
            /// The beneficiary's account: letters and digits, leading zeros kept.
            #[pyo3(get)]
            account: String,
            service: String,
            initiation: String,
            /// The amount in đồng; None if the payer is to enter it.
            #[pyo3(get)]
            amount: Option<u64>,
            $(#[doc = $documentation] #[pyo3(get)] $name: Option<String>,)+
        }

        impl Transfer {
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

        impl From<&vietqr::Transfer<'_>> for Transfer {
            fn from(transfer: &vietqr::Transfer<'_>) -> Self {
                let fields = Fields::from(transfer);
                Self {
                    bin: fields.bin.into(),
                    account: fields.account.into(),
                    service: transfer.service().code().into(),
                    initiation: transfer.initiation().as_str().into(),
                    amount: transfer.amount().map(Vnd::dong),
                    $($name: fields.$name.map(String::from),)+
                }
            }
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
                let fields = Fields {
                    bin: text("bin", bin)?,
                    account: text("account", account)?,
                    service: optional("service", service, text)?,
                    initiation: optional("initiation", initiation, text)?,
                    amount: optional("amount", amount, integer)?,
                    $($name: optional(stringify!($name), $name, text)?,)+
                };
                fields.transfer().map(|transfer| Self::from(&transfer)).map_err(raised)
            }

            /// The service.
            #[getter]
            fn service<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                SERVICE.of(py, (&self.service,))
            }

            /// Whether the code is static or dynamic.
            #[getter]
            fn initiation<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                INITIATION.of(py, (&self.initiation,))
            }

            /// Writes the payload of the code.
            ///
            /// Raises MotcuaError if it would break a rule: the service needs a part that is not set, the
            /// texts are too long together, or the transfer was read from a code that broke the rules.
            fn payload(&self) -> PyResult<String> {
                self.core()?.to_payload().map_err(raised)
            }

            fn __repr__(&self) -> PyResult<String> {
                let (core, amount) = (self.core()?, self.amount.map(|dong| dong.to_string()));
                Ok(format!(
                    "<Transfer bin={} account={:?} service={} initiation={} amount={}>",
                    self.bin, core.account(), self.service, self.initiation,
                    amount.as_deref().unwrap_or("None"),
                ))
            }

            /// The parts as a dictionary that json.dumps takes, with the keys of the constructor; parts that are not
            /// set are left out.
            fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
                let parts = PyDict::new(py);
                parts.set_item("bin", &self.bin)?;
                parts.set_item("account", &self.account)?;
                parts.set_item("service", &self.service)?;
                parts.set_item("initiation", &self.initiation)?;
                if let Some(amount) = self.amount {
                    parts.set_item("amount", amount)?;
                }
                $(if let Some(text) = &self.$name {
                    parts.set_item(stringify!($name), text)?;
                })+
                Ok(parts)
            }

            fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyDict>,))> {
                let state = PyDict::new(py);
                state.set_item("bin", &self.bin)?;
                state.set_item("account", &self.account)?;
                state.set_item("service", &self.service)?;
                state.set_item("initiation", &self.initiation)?;
                state.set_item("amount", self.amount)?;
                $(state.set_item(stringify!($name), &self.$name)?;)+
                Ok((py.import("motcua._native")?.getattr("transfer_as_read")?, (state,)))
            }
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

        impl From<State> for Transfer {
            fn from(state: State) -> Self {
                let State { bin, account, service, initiation, amount, $($name),+ } = state;
                Self { bin, account, service, initiation, amount, $($name),+ }
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
    pub fn core(&self) -> PyResult<vietqr::Transfer<'_>> {
        self.fields().as_read().map_err(raised)
    }
}

/// A `Transfer` as an argument.
pub fn argument<'a, 'py>(name: &'static str, value: Value<'a, 'py>) -> PyResult<&'a Bound<'py, Transfer>> {
    value.cast().map_err(|_| refused(&ARGUMENT_TYPE, name, "Transfer"))
}

/// A transfer from what pickle kept of it, texts that were read from a code that broke rules included.
#[pyfunction]
pub fn transfer_as_read(state: State) -> PyResult<Transfer> {
    let transfer = Transfer::from(state);
    transfer.core().map(|_| ())?;
    Ok(transfer)
}
