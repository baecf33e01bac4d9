//! Who logs in, for whom, and which rules reach them.

use super::{Acting, Ages, Party, Purpose, Scope};
use crate::law::{Method, Portal, portals_include};

/// Whether a person is a citizen of Vietnam.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "one is a citizen or is not")]
pub enum Nationality {
    /// A Vietnamese citizen.
    Citizen,
    /// A foreigner.
    Foreigner,
}

/// A natural person (*cá nhân*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Person {
    nationality: Nationality,
    age: Option<u8>,
}

impl Person {
    /// Constructs a citizen of full age.
    pub const fn citizen() -> Self {
        Self { nationality: Nationality::Citizen, age: None }
    }

    /// Constructs a foreigner of full age.
    pub const fn foreigner() -> Self {
        Self { nationality: Nationality::Foreigner, age: None }
    }

    /// The same person at an age in completed years on the day asked about.
    #[must_use]
    pub const fn aged(mut self, years: u8) -> Self {
        self.age = Some(years);
        self
    }

    /// The age, where it was said.
    pub(super) const fn age(self) -> Option<u8> {
        self.age
    }

    pub(super) const fn party(self) -> Party {
        match self.nationality {
            Nationality::Citizen => Party::Citizen,
            Nationality::Foreigner => Party::Foreigner,
        }
    }
}

/// Who logs in, and for whom (*chủ thể*).
///
/// ```
/// use motcua::account::login::{Acting, Person, Subject};
/// let mother = Person::citizen().aged(34);
/// let for_child = Subject::acting(mother, Acting::Parent, Person::citizen().aged(5));
/// assert_ne!(for_child, Subject::person(mother));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Subject(pub(super) Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Person(Person),
    Represented { by: Person, acting: Acting, principal: Person },
    Organisation(Option<(Person, Acting)>),
    Official,
}

impl Subject {
    /// A person who logs in for themselves.
    pub const fn person(person: Person) -> Self {
        Self(Kind::Person(person))
    }

    /// A person who logs in with their own account for another person: a child, a ward, a principal.
    pub const fn acting(by: Person, acting: Acting, principal: Person) -> Self {
        Self(Kind::Represented { by, acting, principal })
    }

    /// An organisation, leaving open who acts for it.
    pub const fn organisation() -> Self {
        Self(Kind::Organisation(None))
    }

    /// An organisation and the natural person who acts for it.
    pub const fn organisation_by(person: Person, acting: Acting) -> Self {
        Self(Kind::Organisation(Some((person, acting))))
    }

    /// A member of a desk's staff.
    pub const fn official() -> Self {
        Self(Kind::Official)
    }

    /// The natural person who acts for an organisation, where it was said.
    pub(super) const fn representative(self) -> Option<Person> {
        match self.0 {
            Kind::Organisation(Some((person, _))) => Some(person),
            _ => None,
        }
    }

    /// The party whose rules are asked.
    pub(super) const fn party(self) -> Party {
        match self.0 {
            Kind::Person(person) | Kind::Represented { by: person, .. } => person.party(),
            Kind::Organisation(_) => Party::Organisation,
            Kind::Official => Party::Official,
        }
    }

    /// Whether ages include that of the person who logs in; who says no age is of full age.
    pub(super) fn is_aged(self, ages: Ages) -> bool {
        ages.include(match self.0 {
            Kind::Person(person)
            | Kind::Represented { by: person, .. }
            | Kind::Organisation(Some((person, _))) => person.age,
            Kind::Organisation(None) | Kind::Official => None,
        })
    }

    /// Whether a scope's list of those who act reaches this subject.
    fn acts(self, named: &[Acting]) -> bool {
        let acting = match self.0 {
            Kind::Person(_) | Kind::Official => Some(Acting::Oneself),
            Kind::Represented { acting, .. } => Some(acting),
            Kind::Organisation(by) => by.map(|(_, acting)| acting),
        };
        match (acting, self.party()) {
            (Some(acting), Party::Organisation) if named.is_empty() => {
                matches!(acting, Acting::LegalRepresentative | Acting::Authorised)
            }
            (acting, _) => named.is_empty() || acting.is_some_and(|acting| named.contains(&acting)),
        }
    }

    /// Whether a rule's scope reaches this subject at a portal: with a way, or whatever the way.
    pub(super) fn is_reached(
        self,
        scope: &Scope,
        purpose: Purpose,
        method: Option<Method>,
        portal: &Portal,
    ) -> bool {
        let principal = match self.0 {
            Kind::Represented { principal, .. } => Some(principal.age),
            Kind::Person(_) | Kind::Organisation(_) | Kind::Official => None,
        };
        let limits_principal = scope.principal_ages != Ages::default();
        scope.purposes.contains(&purpose)
            && (scope.parties.is_empty() || scope.parties.contains(&self.party()))
            && (scope.methods.is_empty() || method.is_some_and(|method| scope.methods.contains(&method)))
            && portals_include(&scope.portals, portal)
            && self.is_aged(scope.ages)
            && self.acts(&scope.acting)
            && (!limits_principal || principal.is_some_and(|age| scope.principal_ages.include(age)))
    }
}
