//! Non-contractual customers: from occasions to the report and the customer table.

use super::base::Base;
use super::curves::{frequency_recency, life, tracking};
use super::holdout::{self, Holdout};
use super::models::{Fitted, FittedSpend, purchase_models, spend_model};
use super::predict::{Estimate, Predictor};
use super::report::{Decile, Outlook, Report};
use super::spend::CORRELATED;
use super::{Params, simple, spend};
use crate::Day;
use crate::analysis::as_of::{as_of, later_rows};
use crate::analysis::occasions::Occasions;
use crate::analysis::{AnalysisError, Caveat};
use crate::cx::Cx;
use crate::model::{CustomerTable, CustomerValues, View};
use crate::stats::btyd::{ModelKind, PurchaseModel};
use crate::stats::optimize::Verdict;

const KINDS: [ModelKind; 3] = [ModelKind::BgNbd, ModelKind::MbgNbd, ModelKind::ParetoNbd];
/// Fewer repeat buyers than this make wide intervals at best.
const FEW: usize = 30;

/// Everything known before predicting.
struct Setup {
    as_of: Day,
    /// The last day that the data tell of.
    until: Day,
    occasions: Occasions,
    base: Base,
    fitted: Vec<Fitted>,
    spend: Option<FittedSpend>,
    mean_spend: f64,
    margin: f64,
    holdout: Option<Holdout>,
}

impl Setup {
    fn of(view: &View, params: &Params, cx: &Cx, kinds: &[ModelKind]) -> Result<Self, AnalysisError> {
        view.need_transactions()?;
        let as_of = as_of(view, cx, view.last_day())?;
        let until = view.last_day().max(as_of);
        let occasions = Occasions::collect(view, until, params.returns);
        let base = Base::of(&occasions, as_of, view.transactions);
        if base.n() == 0 {
            return Err(AnalysisError::NotEnough { what: "purchases".into(), needed: 1, found: 0 });
        }
        cx.tick(1, 10)?;
        let fitted = purchase_models(&base.collapsed(), params.time_unit, kinds, &[]);
        cx.tick(4, 10)?;
        let spend = spend_model(&base);
        let n_occasions: f64 = base.histories.iter().map(|h| f64::from(h.x) + 1.0).sum();
        let margin = params.margin.or_else(|| margin_of(view)).unwrap_or(1.0);
        let mean_spend = (base.total_revenue / n_occasions).max(0.0);
        let mut setup =
            Self { as_of, until, occasions, base, fitted, spend, mean_spend, margin, holdout: None };
        setup.holdout = setup.holdout(view, params);
        cx.tick(7, 10)?;
        Ok(setup)
    }

    /// Predictions against what came after the as-of date, or else after a day within the known time.
    fn holdout(&self, view: &View, params: &Params) -> Option<Holdout> {
        let span = self.as_of.0 - self.base.begin().0;
        // A tenth of the known time tells enough.
        if params.holdout.is_none() && (self.until.0 - self.as_of.0) * 10 >= span.max(1) {
            return holdout::score(&self.base, &self.fitted, &self.occasions, self.until);
        }
        let kept = params.holdout.map_or(span / 3, |units| params.time_unit.span(units).0.round() as i32);
        if kept <= 0 || kept >= span {
            return None;
        }
        let base = Base::of(&self.occasions, Day(self.as_of.0 - kept), view.transactions);
        let fitted = purchase_models(&base.collapsed(), params.time_unit, &KINDS, &self.fitted);
        let score = holdout::score(&base, &fitted, &self.occasions, self.as_of)?;
        Some(Holdout { refitted: true, ..score })
    }

    /// The model that predicts: the one asked for; or of those that converged the one with the least error in the
    /// holdout, or else the greatest likelihood. Differences of a thousandth do not count: then the simplest.
    fn selected(&self, params: &Params) -> Option<&Fitted> {
        if let Some(id) = params.model.id() {
            return self.fitted.iter().find(|fitted| fitted.row.model == id);
        }
        let converged = |fitted: &&Fitted| fitted.row.verdict == Verdict::Converged;
        let candidates: Vec<&Fitted> = match self.fitted.iter().filter(converged).collect::<Vec<_>>() {
            none if none.is_empty() => self.fitted.iter().collect(),
            some => some,
        };
        let loss = |fitted: &Fitted| match &self.holdout {
            Some(holdout) => {
                holdout.scores.iter().find(|s| s.rule == fitted.row.model).map_or(f64::MAX, |s| s.rmse)
            }
            None => -fitted.row.log_likelihood,
        };
        let least = candidates.iter().map(|fitted| loss(fitted)).fold(f64::INFINITY, f64::min);
        candidates.into_iter().find(|fitted| loss(fitted) - least <= 1e-3 * least.abs())
    }

    fn predictor<'a>(&'a self, fitted: &'a Fitted, params: &Params) -> Predictor<'a> {
        Predictor::new(fitted, (self.spend.as_ref(), self.mean_spend), params.plan(), self.margin)
    }
}

/// Margin over revenue from the cost column.
pub(crate) fn margin_of(view: &View) -> Option<f64> {
    let cost = view.transactions.cost.as_ref()?;
    let (mut revenue, mut costs) = (0i64, 0i64);
    for row in view.rows.iter() {
        if let (Some(&amount), Some(&cost)) = (view.transactions.amount.get(row), cost.get(row)) {
            revenue += amount;
            costs += cost;
        }
    }
    (revenue > 0 && costs <= revenue).then(|| 1.0 - costs as f64 / revenue as f64)
}

pub(super) fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    let setup = Setup::of(view, params, cx, &KINDS)?;
    let selected = setup.selected(params);
    let base = &setup.base;
    let n_occasions: usize = base.histories.iter().map(|h| h.x as usize + 1).sum();
    let (mut outlook, mut deciles, mut matrix, mut of_one) = (None, Vec::new(), None, None);
    if let Some(fitted) = selected {
        let mut predictor = setup.predictor(fitted, params);
        let mut each = vec![(0.0, 0.0, 0.0); base.n()];
        let totals = predictor.all(base, cx, |at, p| {
            if let Some(cell) = each.get_mut(at) {
                *cell = (p.value.value, p.p_alive.value, p.purchases.value);
            }
        })?;
        let (n_alive, purchases, value) = predictor.sums(&totals);
        let value_per_customer = value.value / base.n() as f64;
        outlook = Some(Outlook { n_alive, purchases, value, value_per_customer });
        matrix = Some(frequency_recency(base, &fitted.model, params.horizon()));
        of_one = one_customer(view, &setup, params, &each).map(|buyer| {
            life(view.customer_text(buyer.customer), buyer, &fitted.model, setup.as_of, params.horizon())
        });
        deciles = self::deciles(each);
    }
    let spend = spend::spend(base, setup.spend.as_ref());
    let mut report = Report {
        as_of: Some(setup.as_of),
        returns: params.returns,
        time_unit: params.time_unit,
        horizon: params.horizon().in_units(params.time_unit),
        horizon_days: params.horizon().0,
        annual_discount_rate: params.annual_discount_rate,
        margin: setup.margin,
        n_customers: base.n() as u64,
        n_repeat: base.n_repeat() as u64,
        n_occasions: n_occasions as u64,
        selected: selected.map(|fitted| fitted.row.model.clone()),
        historical: Some(simple::historical(base, n_occasions)),
        formula: simple::formula(base, &setup.occasions, (view.transactions, setup.margin), &params.plan()),
        outlook,
        deciles,
        tracking: tracking(base, &setup.fitted, &setup.occasions, setup.until, params.time_unit),
        matrix,
        life: of_one,
        projections: Vec::new(),
        caveats: Vec::new(),
        models: Vec::new(),
        spend,
        holdout: None,
    };
    report.caveats = caveats(view, &setup, params, &report);
    report.models = setup.fitted.into_iter().map(|f| f.row).chain(setup.spend.map(|s| s.row)).collect();
    report.holdout = setup.holdout;
    Ok(report)
}

/// The customer asked for, or the most valuable.
fn one_customer<'a>(
    view: &View,
    setup: &'a Setup,
    params: &Params,
    each: &[(f64, f64, f64)],
) -> Option<crate::analysis::occasions::Buyer<'a>> {
    let wanted = match &params.customer {
        Some(name) => {
            let name = name.trim();
            setup.base.customers.iter().position(|&customer| view.customer_text(customer) == name)?
        }
        // The first of the best, so that equals do not depend on a sort.
        None => each.iter().enumerate().rev().max_by(|(_, a), (_, b)| a.0.total_cmp(&b.0))?.0,
    };
    let customer = *setup.base.customers.get(wanted)?;
    setup.occasions.buyers().find(|buyer| buyer.customer == customer)
}

/// Ten groups by value, best first; equals are split in the order of the keys.
fn deciles(mut each: Vec<(f64, f64, f64)>) -> Vec<Decile> {
    each.sort_by(|a, b| b.0.total_cmp(&a.0));
    let n = each.len();
    let all: f64 = each.iter().map(|(value, _, _)| value).sum();
    (0..10usize)
        .filter_map(|i| {
            let group = each.get(i * n / 10..(i + 1) * n / 10).filter(|group| !group.is_empty())?;
            let mean =
                |of: &dyn Fn(&(f64, f64, f64)) -> f64| group.iter().map(of).sum::<f64>() / group.len() as f64;
            let value: f64 = group.iter().map(|(value, _, _)| value).sum();
            Some(Decile {
                decile: i as u32 + 1,
                n_customers: group.len() as u64,
                value,
                share: (all > 0.0).then(|| value / all),
                p_alive: mean(&|cell| cell.1),
                purchases: mean(&|cell| cell.2),
            })
        })
        .collect()
}

fn caveats(view: &View, setup: &Setup, params: &Params, report: &Report) -> Vec<Caveat> {
    let mut caveats = Vec::new();
    let mut say = |code: &str, args: &[(&str, f64)]| {
        let args = args.iter().map(|&(name, value)| (name.to_owned(), value)).collect();
        caveats.push(Caveat { code: code.to_owned(), args });
    };
    let n_repeat = setup.base.n_repeat();
    if setup.fitted.is_empty() {
        say("no-repeat-buyers", &[("customers", setup.base.n() as f64)]);
    } else if n_repeat < FEW {
        say("few-repeat-buyers", &[("customers", n_repeat as f64)]);
    }
    if report.selected.as_deref() == Some(ModelKind::BgNbd.id()) {
        let share = 1.0 - n_repeat as f64 / setup.base.n() as f64;
        say("one-time-buyers-alive", &[("share", share)]);
    }
    let correlation = report.spend.as_ref().and_then(|spend| spend.correlation);
    if let Some(r) = correlation.filter(|r| r.abs() >= CORRELATED) {
        say("frequency-spend-correlated", &[("r", r)]);
    }
    if setup.spend.is_none() && !setup.fitted.is_empty() {
        say("spend-not-modelled", &[("mean", setup.mean_spend)]);
    }
    if params.margin.is_none() && view.transactions.cost.is_none() {
        say("value-is-revenue", &[]);
    }
    if setup.holdout.is_none() {
        say("no-holdout", &[]);
    }
    caveats.extend(later_rows(view, setup.as_of));
    caveats
}

pub(super) fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    Ok(customers_and_model(view, params, cx)?.0)
}

/// The same, and the model that predicts; `None` where nobody bought twice.
pub(crate) fn customers_and_model(
    view: &View,
    params: &Params,
    cx: &Cx,
) -> Result<(CustomerTable, Option<PurchaseModel>), AnalysisError> {
    // One model will do where it is named.
    let chosen =
        KINDS.iter().copied().filter(|kind| Some(kind.id()) == params.model.id()).collect::<Vec<_>>();
    let setup = Setup::of(view, params, cx, if chosen.is_empty() { &KINDS } else { &chosen })?;
    let base = &setup.base;
    let n = base.n();
    let column = || vec![f64::NAN; n];
    let mut p_alive = [column(), column(), column()];
    let mut purchases = [column(), column(), column()];
    let mut spend = [column(), column(), column()];
    let mut value = [column(), column(), column()];
    let selected = setup.selected(params);
    if let Some(fitted) = selected {
        setup.predictor(fitted, params).all(base, cx, |at, p| {
            put(&mut p_alive, at, p.p_alive);
            put(&mut purchases, at, p.purchases);
            put(&mut spend, at, p.spend);
            put(&mut value, at, p.value);
        })?;
    }
    let whole = |of: fn(&crate::stats::btyd::History) -> u32| {
        CustomerValues::Integers(base.histories.iter().map(|history| of(history).into()).collect())
    };
    let mut columns = vec![
        ("frequency".to_owned(), whole(|h| h.x)),
        ("recency_days".to_owned(), whole(|h| h.t_x)),
        ("age_days".to_owned(), whole(|h| h.t)),
        ("revenue".to_owned(), CustomerValues::Numbers(base.revenue.clone())),
    ];
    for (name, values) in
        [("p_alive", p_alive), ("expected_purchases", purchases), ("expected_spend", spend), ("value", value)]
    {
        for (end, values) in ["", "_lo", "_hi"].into_iter().zip(values) {
            columns.push((format!("{name}{end}"), CustomerValues::Numbers(values)));
        }
    }
    let table = CustomerTable::new(base.customers.clone(), columns);
    Ok((table, selected.map(|fitted| fitted.model)))
}

fn put(columns: &mut [Vec<f64>; 3], at: usize, estimate: Estimate) {
    let ends = [Some(estimate.value), estimate.lo, estimate.hi];
    for (column, end) in columns.iter_mut().zip(ends) {
        if let (Some(cell), Some(end)) = (column.get_mut(at), end) {
            *cell = end;
        }
    }
}
