//! What an obligation amounts to by the dated rates.

use super::due::newest;
use super::interest::Rounding;
use super::land_rows::{Band, ObligationRate, ObligationRelief, StatutoryAmount};
use super::{ObligationKind, rules};
use crate::finding::{Confidence, Error, Finding, Path};
use crate::law::{Book, Moment};
use crate::money::Vnd;
use alloc::vec::Vec;

/// An area of land in hundredths of a square metre (*diện tích*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Area(u64);

impl Area {
    /// An area in hundredths of a square metre.
    pub const fn hundredths(hundredths: u64) -> Self {
        Self(hundredths)
    }

    /// An area in whole square metres.
    pub const fn square_metres(square_metres: u32) -> Self {
        Self(square_metres as u64 * 100)
    }

    /// The land that a flat is taxed for (*diện tích đất phân bổ cho căn hộ*): its own area times the coefficient, which
    /// is the building's land by the area of all its flats (Circular 153/2011/TT-BTC, article 5). `None` for a building
    /// without flats.
    ///
    /// ```
    /// use motcua::payment::{Area, Rounding};
    /// let of = Area::square_metres;
    /// assert_eq!(Area::of_flat(of(50), of(460), of(2000), Rounding::HalfUp), Some(Area::hundredths(1150)));
    /// ```
    pub fn of_flat(flat: Self, land: Self, all_flats: Self, rounding: Rounding) -> Option<Self> {
        let hundredths = rounding.whole(u128::from(flat.0) * u128::from(land.0), u128::from(all_flats.0))?;
        u64::try_from(hundredths).ok().map(Self)
    }
}

/// An area of land with its price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "its users write it as a literal")]
pub struct Parcel {
    /// The area.
    pub area: Area,
    /// The price of a square metre by the province's table.
    pub price: Vnd,
}

/// A part of what is owned: a fraction above zero and at most one (*phần sở hữu*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    numerator: u32,
    denominator: u32,
}

impl Share {
    /// All of it.
    pub const WHOLE: Self = Self { numerator: 1, denominator: 1 };

    /// A fraction.
    ///
    /// ```
    /// use motcua::payment::Share;
    /// assert_eq!(Share::new(1, 1)?, Share::WHOLE);
    /// assert_eq!(Share::new(3, 2).unwrap_err().code(), "share-range");
    /// # Ok::<(), motcua::finding::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - `share-range` when it is zero, more than one, or no fraction.
    pub fn new(numerator: u32, denominator: u32) -> Result<Self, Error> {
        if (1..=denominator).contains(&numerator) {
            Ok(Self { numerator, denominator })
        } else {
            Err(rules::SHARE_RANGE.error())
        }
    }
}

/// What a rate is taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "whoever asks says which of these it is")]
pub enum Base<'a> {
    /// A price, for the registration fee and the income tax.
    Price {
        /// The price in the contract.
        contract: Vnd,
        /// The price by the province's table (times the coefficient); the higher of the two counts.
        table: Option<Vnd>,
        /// The taxpayer's share.
        share: Share,
    },
    /// Parcels, for the land tax: the quota is used up in their order.
    Parcels {
        /// The parcels, that of the chosen quota first.
        parcels: &'a [Parcel],
        /// The quota (*hạn mức*).
        quota: Area,
    },
}

/// An amount by the book.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Assessed<'b> {
    /// The amount before relief.
    pub amount: Vnd,
    /// The rates.
    pub rows: Vec<&'b ObligationRate>,
}

impl Assessed<'_> {
    /// The weakest confidence of the rates.
    pub fn confidence(&self) -> Confidence {
        self.rows.iter().map(|row| row.provenance.confidence).fold(Confidence::Primary, Confidence::min)
    }
}

/// What an obligation amounts to by the rates that hold at a moment, before relief. Fractions are rounded once.
///
/// ```
/// use motcua::date;
/// use motcua::law::{Book, Moment};
/// use motcua::money::Vnd;
/// use motcua::payment::{Base, ObligationKind, Rounding, Share, assess};
/// let book = Book::builtin();
/// let price = Base::Price { contract: Vnd::new(231_700_000), table: None, share: Share::WHOLE };
/// let on = Moment::new(date!(2026, 9, 1));
/// let fee = assess(&book, ObligationKind::RegistrationFee, price, on, Rounding::HalfUp)?;
/// assert_eq!(fee.amount, Vnd::new(1_158_500));
/// let rent = assess(&book, ObligationKind::YearlyRent, price, on, Rounding::HalfUp).unwrap_err();
/// assert_eq!(rent.code(), "obligation-rate-unknown");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
///
/// # Errors
///
/// - `obligation-rate-unknown` when the book has no rate of this obligation for such a base on the day;
/// - `obligation-amount` when the amount is out of range.
pub fn assess<'b>(
    book: &'b Book,
    kind: ObligationKind,
    base: Base<'_>,
    moment: Moment,
    rounding: Rounding,
) -> Result<Assessed<'b>, Error> {
    let rate = |band: Option<Band>| {
        newest(book, moment, |row: &ObligationRate| row.obligation == kind && row.band == band)
            .ok_or_else(|| rules::OBLIGATION_RATE_UNKNOWN.error())
    };
    match base {
        Base::Price { contract, table, share } => {
            let row = rate(None)?;
            let price = table.map_or(contract, |table| table.max(contract));
            // The ceiling is of the asset as a whole. Below 2⁶⁴ · 2²⁰.
            let whole = u128::from(price.dong()) * u128::from(row.rate_millionths);
            let whole = row.cap.map_or(whole, |cap| whole.min(u128::from(cap.dong()) * MILLION));
            let amount = rounding
                .dong(whole * u128::from(share.numerator), MILLION * u128::from(share.denominator))?;
            Ok(Assessed { amount, rows: alloc::vec![row] })
        }
        Base::Parcels { parcels, quota } => {
            let (mut sum, mut rows) = (0_u128, Vec::new());
            for (band, area, price) in bands(parcels, quota) {
                let row = rate(Some(band))?;
                let more = u128::from(area)
                    .checked_mul(u128::from(price.dong()))
                    .and_then(|value| value.checked_mul(u128::from(row.rate_millionths)));
                let more = more.ok_or(&rules::OBLIGATION_AMOUNT)?;
                sum = sum.checked_add(more).ok_or(&rules::OBLIGATION_AMOUNT)?;
                if !rows.contains(&row) {
                    rows.push(row);
                }
            }
            Ok(Assessed { amount: rounding.dong(sum, MILLION * 100)?, rows })
        }
    }
}

const MILLION: u128 = 1_000_000;

/// The areas of each band, parcel by parcel: the quota first, then three times the quota, then the rest.
fn bands(parcels: &[Parcel], quota: Area) -> Vec<(Band, u64, Vnd)> {
    let rooms = [
        (Band::WithinQuota, quota.0),
        (Band::OverQuota, quota.0.saturating_mul(3)),
        (Band::OverThreeTimes, u64::MAX),
    ];
    let mut rooms = rooms.into_iter();
    let mut room = rooms.next();
    let mut found = Vec::new();
    for parcel in parcels {
        let mut left = parcel.area.0;
        while let Some((band, space)) = room.as_mut().filter(|_| left > 0) {
            let taken = left.min(*space);
            if taken > 0 {
                found.push((*band, taken, parcel.price));
            }
            left -= taken;
            *space -= taken;
            if *space == 0 {
                room = rooms.next();
            }
        }
    }
    found
}

/// What a relief takes off an amount, with the rows that its ceiling rests on.
///
/// Whether its condition is met is for the caller to say.
///
/// ```
/// use motcua::date;
/// use motcua::law::{Book, Moment};
/// use motcua::money::Vnd;
/// use motcua::payment::{ObligationRelief, Rounding, relief};
/// let (book, none) = (Book::builtin(), Book::empty());
/// let row = &book.rows::<ObligationRelief>()[0];
/// let off = |book, on| relief(book, row, Vnd::new(1_158_500), Moment::new(on), Rounding::HalfUp).map(|off| off.0);
/// assert_eq!((row.percent, off(&book, date!(2026, 9, 1))?), (10, Vnd::new(115_850)));
/// assert_eq!(off(&none, date!(2026, 9, 1)).unwrap_err().code(), "obligation-rate-unknown");
/// # Ok::<(), motcua::finding::Error>(())
/// ```
///
/// # Errors
///
/// - `obligation-rate-unknown` at `base-salary` when the ceiling rests on a base salary that the book does not know;
/// - `obligation-amount` when what is taken off is out of range.
pub fn relief<'b>(
    book: &'b Book,
    relief: &ObligationRelief,
    amount: Vnd,
    moment: Moment,
    rounding: Rounding,
) -> Result<(Vnd, Option<&'b StatutoryAmount>), Error> {
    let off = rounding.dong(u128::from(amount.dong()) * u128::from(relief.percent), 100)?;
    let Some(times) = relief.most_base_salaries else { return Ok((off, None)) };
    let salary = newest(book, moment, |row: &StatutoryAmount| &*row.key == "base-salary")
        .ok_or_else(|| Finding::new(&rules::OBLIGATION_RATE_UNKNOWN).at(Path::Field("base-salary")))?;
    let most = salary.amount.dong().saturating_mul(u64::from(times));
    Ok((off.min(Vnd::new(most)), Some(salary)))
}
