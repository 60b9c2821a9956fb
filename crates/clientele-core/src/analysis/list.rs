//! The list itself.

use super::{
    AnalysisError, FileKind, Param, churn, clocks, clusters, clv, cohorts, contrast, economics, kano,
    lifecycle, needs, pareto, recovery, rfm, satisfaction, sentiment, servqual, survival,
};
use crate::chunk;
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{CustomerTable, Dataset, View};
use clientele_chunk::Chunk;
use serde::Serialize;
use serde_json::Value;

/// Where an analysis stands in the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Value and segmentation.
    Value,
    /// Lifecycle and lifetime value.
    Lifecycle,
    /// Satisfaction and service.
    Satisfaction,
    /// Marketing mining.
    Marketing,
    /// The customer file.
    Customers,
}

/// One analysis: what it is called, what it needs, how it is run. Reports leave as JSON text: the same bytes for the
/// page, the command line and every export.
#[derive(Clone, Copy)]
pub struct Analysis {
    /// The id, the same in every room.
    pub id: &'static str,
    /// Its place in the menu.
    pub group: Group,
    /// The kind of file that it is made for: of several files, one of this kind answers.
    pub kind: FileKind,
    /// Roles it cannot do without; money is [`Role::Amount`], which quantity and price together stand in for.
    pub needs: &'static [Role],
    /// Whether it can be asked of a data set: so the page greys out what would only be refused.
    pub fits: fn(&Dataset) -> bool,
    /// Its parameters.
    pub params: fn() -> Vec<Param>,
    /// Run it.
    pub run: RunFn,
    /// One row a customer, for those that say something of each.
    pub customers: Option<CustomersFn>,
    /// Columns of its customer table whose labels group customers.
    pub groups: &'static [&'static str],
    /// Its report answers to a selection made in its own figures ([`View::focus`]).
    pub focus: bool,
}

/// Makes the report of an analysis.
pub type RunFn = fn(&View, &Value, &Cx) -> Result<String, AnalysisError>;

/// Makes the customer table of an analysis.
pub type CustomersFn = fn(&View, &Value, &Cx) -> Result<CustomerTable, AnalysisError>;

const TRANSACTIONS: &[Role] = &[Role::Customer, Role::Date, Role::Amount];
/// Purchases, or a contract list, or a renewal table: the analysis itself says what is missing.
const CONTRACTS_TOO: &[Role] = &[];
/// Purchases, or any table with one row or more a customer.
const CUSTOMERS: &[Role] = &[Role::Customer];

/// A questionnaire, whose columns the analysis finds itself.
const SURVEY: &[Role] = &[];
/// Texts, whose column the analysis finds itself where none is mapped.
const TEXTS: &[Role] = &[];

/// What an analysis does.
struct Does {
    run: RunFn,
    customers: Option<CustomersFn>,
}

/// It is a part of the engine that the browser fetches when the analysis is asked for first; what the page shows first is there
/// from the beginning.
macro_rules! part {
    (rfm = $does:expr) => {
        part!(@of clientele_chunk::here!(rfm: Does = $does));
    };
    ($module:ident = $does:expr) => {
        part!(@of chunk!($module: Does = $does));
    };
    (@of $part:expr) => {
        fn part() -> Result<&'static Does, AnalysisError> {
            static PART: Chunk<Does> = $part;
            PART.now().ok_or(AnalysisError::PartMissing)
        }
    };
}

/// One line of the list: the module brings `params`, `Params`, `run` and, when it says something of each customer,
/// `customers`.
macro_rules! analysis {
    ($module:ident, $group:ident, $needs:expr) => {
        analysis!(@with None, None, $module, $group, $needs)
    };
    ($module:ident, $group:ident, $needs:expr, customers) => {
        analysis!(
            @with
            Some(|view, params, cx| {
                require(view, $needs)?;
                $module::customers(view, &super::read_params(params)?, cx)
            }),
            Some(|view, params, cx| match part()?.customers {
                Some(list) => list(view, params, cx),
                None => Err(AnalysisError::PartMissing),
            }),
            $module, $group, $needs
        )
    };
    (@with $does:expr, $customers:expr, $module:ident, $group:ident, $needs:expr) => {{
        part!($module = Does {
            run: |view, params, cx| {
                require(view, $needs)?;
                to_json(&$module::run(view, &super::read_params(params)?, cx)?)
            },
            customers: $does,
        });
        Analysis {
            id: stringify!($module),
            group: Group::$group,
            kind: FileKind::Orders,
            needs: $needs,
            fits: |data| has(data, $needs),
            params: $module::params,
            run: |view, params, cx| (part()?.run)(view, params, cx),
            customers: $customers,
            groups: &[],
            focus: false,
        }
    }};
}

/// Every analysis, in the order of the menus.
pub static ALL: &[Analysis] = &[
    Analysis { focus: true, groups: &["segment"], ..analysis!(rfm, Value, TRANSACTIONS, customers) },
    Analysis { groups: &["class", "tier"], ..analysis!(pareto, Value, TRANSACTIONS, customers) },
    Analysis { groups: &["cluster"], ..analysis!(clusters, Value, CUSTOMERS, customers) },
    Analysis { groups: &["state", "group"], ..analysis!(lifecycle, Lifecycle, TRANSACTIONS, customers) },
    analysis!(cohorts, Lifecycle, TRANSACTIONS, customers),
    Analysis { fits: purchases_or_contracts, ..analysis!(survival, Lifecycle, CONTRACTS_TOO, customers) },
    Analysis { fits: purchases_or_contracts, ..analysis!(clv, Lifecycle, CONTRACTS_TOO, customers) },
    Analysis { fits: purchases_or_contracts, ..analysis!(churn, Lifecycle, CONTRACTS_TOO, customers) },
    analysis!(economics, Lifecycle, TRANSACTIONS),
    Analysis {
        kind: FileKind::Survey,
        fits: satisfaction::fits,
        groups: &["class", "grade"],
        ..analysis!(satisfaction, Satisfaction, SURVEY, customers)
    },
    Analysis { kind: FileKind::Kano, fits: kano::fits, ..analysis!(kano, Satisfaction, SURVEY, customers) },
    Analysis { kind: FileKind::Survey, fits: contrast::fits, ..analysis!(contrast, Satisfaction, SURVEY) },
    Analysis {
        kind: FileKind::Servqual,
        fits: servqual::fits,
        ..analysis!(servqual, Satisfaction, SURVEY, customers)
    },
    Analysis {
        kind: FileKind::Survey,
        fits: needs::fits,
        ..analysis!(needs, Satisfaction, SURVEY, customers)
    },
    Analysis {
        kind: FileKind::Tickets,
        fits: clocks::fits,
        ..analysis!(clocks, Satisfaction, SURVEY, customers)
    },
    Analysis {
        kind: FileKind::Tickets,
        fits: recovery::fits,
        ..analysis!(recovery, Satisfaction, SURVEY, customers)
    },
    Analysis {
        kind: FileKind::Texts,
        fits: sentiment::fits,
        ..analysis!(sentiment, Satisfaction, TEXTS, customers)
    },
];

/// The analysis of an id.
pub fn find(id: &str) -> Option<&'static Analysis> {
    ALL.iter().find(|analysis| analysis.id == id)
}

/// What needs a date needs transactions; what needs no role finds its columns itself.
fn has(data: &Dataset, needs: &[Role]) -> bool {
    if needs.contains(&Role::Date) {
        return data.transactions.is_ok();
    }
    needs.iter().all(|role| data.mapping.get(*role).is_some_and(|name| data.table.column(name).is_some()))
}

/// Contracts say how long and whether it is over; a renewal table has no roles and comes by parameter.
fn purchases_or_contracts(data: &Dataset) -> bool {
    data.transactions.is_ok() || has(data, &[Role::Tenure]) || has(data, &[Role::Churned])
}

/// A table without transactions has a view too; what needs them says so here.
fn require(view: &View, needs: &[Role]) -> Result<(), AnalysisError> {
    if needs.contains(&Role::Date) { view.need_transactions() } else { Ok(()) }
}

/// A report as it leaves.
pub(crate) fn to_json<R: Serialize>(report: &R) -> Result<String, AnalysisError> {
    serde_json::to_string(report).map_err(|error| AnalysisError::BadParameter { name: error.to_string() })
}
