//! Churn as silence: alarms, P(alive) and a regression on what was known before.

use super::Params;
use super::alarm::{Alarm, AlarmScore, AlarmSummary, Basis, Rhythm};
use super::features::{NAMES, Snapshot};
use super::profit::{Candidate, order, profit};
use super::regression::Regression;
use super::report::{ListRow, Outcome, Report};
use crate::Day;
use crate::analysis::as_of::{as_of, later_rows};
use crate::analysis::clv;
use crate::analysis::groups::{GroupBy, Groups};
use crate::analysis::occasions::{Buyer, Occasions};
use crate::analysis::{AnalysisError, Caveat};
use crate::cx::Cx;
use crate::model::{CustomerTable, CustomerValues, View};
use crate::stats::btyd::{Days, Histories, History, ModelKind, PurchaseModel, TimeUnit};
use crate::stats::scoring::Scores;

/// Everything about each customer.
struct Known {
    as_of: Day,
    window: i32,
    /// Whether the window follows the gaps; else it was asked for.
    window_from_gaps: bool,
    occasions: Occasions,
    alarms: Vec<Alarm>,
    usual_days: f64,
    /// P(alive), by customer; NaN without a model.
    p_alive: Vec<f64>,
    /// Probability of no purchase within the window by the purchase model, by customer; NaN without a model.
    p_silent: Vec<f64>,
    /// Value if alive, by customer; NaN without a model.
    value: Vec<f64>,
    regression: Option<Regression>,
    validation: Option<Scores>,
    validation_of_model: Option<Scores>,
    validation_of_alarm: Option<AlarmScore>,
    /// Probability of churning with its interval, by customer.
    p_churn: Vec<(f64, Option<f64>, Option<f64>)>,
}

impl Known {
    fn of(view: &View, params: &Params, cx: &Cx) -> Result<Self, AnalysisError> {
        view.need_transactions()?;
        let as_of = as_of(view, cx, view.last_day())?;
        let occasions = Occasions::collect(view, as_of, params.returns);
        let n = occasions.buyers().count();
        if n == 0 {
            return Err(AnalysisError::NotEnough { what: "purchases".into(), needed: 1, found: 0 });
        }
        let by = params.group.as_deref().map(|name| GroupBy::of(view, name)).transpose()?;
        let groups = by.as_ref().map(|by| by.customers(view, &cx.with_as_of(Some(as_of)))).transpose()?;
        let rhythm = Rhythm::of(params, occasions.buyers(), groups.as_ref());
        let alarms = occasions.buyers().map(|buyer| rhythm.alarm(&buyer)).collect();
        let (usual_days, first) = (rhythm.of_all(), occasions.buyers().map(|buyer| buyer.first().0).min());
        let span = as_of.0 - first.unwrap_or(as_of.0);
        let window = match params.horizon {
            Some(units) => params.time_unit.span(units).0.round() as i32,
            None => (usual_days.round() as i32).max(14).min((span / 4).max(1)),
        };
        cx.tick(1, 4)?;
        let mut known = Self {
            as_of,
            window,
            window_from_gaps: params.horizon.is_none(),
            occasions,
            alarms,
            usual_days,
            p_alive: vec![f64::NAN; n],
            p_silent: vec![f64::NAN; n],
            value: vec![f64::NAN; n],
            regression: None,
            validation: None,
            validation_of_model: None,
            validation_of_alarm: None,
            p_churn: Vec::new(),
        };
        known.ask_purchase_model(view, params, cx)?;
        cx.tick(2, 4)?;
        known.learn(view, params, by.as_ref(), cx)?;
        known.validation_of_model = known.judge_model(view, params);
        cx.tick(3, 4)?;
        known.predict(view, params, groups.as_ref());
        Ok(known)
    }

    /// P(alive), the value if alive and the probability of silence of each buyer, by the MBG/NBD: under it a one-time
    /// buyer may be gone.
    fn ask_purchase_model(&mut self, view: &View, params: &Params, cx: &Cx) -> Result<(), AnalysisError> {
        let asked = clv::Params {
            returns: params.returns,
            model: clv::Choice::MbgNbd,
            margin: params.margin,
            holdout: Some(0.0),
            ..clv::Params::default()
        };
        let (table, model) = clv::customers_and_model(view, &asked, &cx.with_as_of(Some(self.as_of)))?;
        let column = |name: &str| match table.column(name).map(|column| &column.values) {
            Some(CustomerValues::Numbers(numbers)) => numbers.clone(),
            _ => Vec::new(),
        };
        let (p, v) = (column("p_alive"), column("value"));
        let mut rows = table.customers.iter().zip(p.into_iter().zip(v)).peekable();
        let known = self.occasions.buyers().map(|buyer| {
            let found = rows.next_if(|(customer, _)| **customer == buyer.customer);
            found.map_or((f64::NAN, f64::NAN), |(_, (p, v))| (p, v / p))
        });
        (self.p_alive, self.value) = known.unzip();
        self.p_silent = self.silent(model.as_ref(), self.as_of);
        Ok(())
    }

    fn rhythm<'a>(&'a self, params: &'a Params, groups: Option<&'a Groups>, day: Day) -> Rhythm<'a> {
        Rhythm::of(params, self.occasions.buyers().filter_map(move |buyer| buyer.until(day)), groups)
    }

    /// The groups as known on a day: who is in which segment later gives away who came back. None before the first
    /// purchase.
    fn groups(
        &self,
        view: &View,
        by: Option<&GroupBy>,
        cx: &Cx,
        day: Day,
    ) -> Result<Option<Groups>, AnalysisError> {
        let known = self.occasions.buyers().any(|buyer| buyer.first() <= day);
        by.filter(|_| known).map(|by| by.customers(view, &cx.with_as_of(Some(day)))).transpose()
    }

    fn snapshot(&self, view: &View, params: &Params, groups: Option<&Groups>, day: Day) -> Snapshot {
        // The usual silence too must be that known on the day.
        let rhythm = self.rhythm(params, groups, day);
        Snapshot::of(&self.occasions, day, self.window, &rhythm, view.transactions)
    }

    /// Fit on the last window whose outcome is known; validate a regression of the window before on it.
    fn learn(
        &mut self,
        view: &View,
        params: &Params,
        by: Option<&GroupBy>,
        cx: &Cx,
    ) -> Result<(), AnalysisError> {
        let names = || NAMES.map(str::to_owned).to_vec();
        let at = |day: Day| -> Result<Snapshot, AnalysisError> {
            let groups = self.groups(view, by, cx, day)?;
            Ok(self.snapshot(view, params, groups.as_ref(), day))
        };
        let recent = at(self.as_of.plus(-self.window))?;
        let older = at(self.as_of.plus(-2 * self.window))?;
        self.validation = Regression::fit(names(), &older.rows, &older.churned)
            .and_then(|regression| regression.validate(&recent.rows, &recent.churned));
        self.validation_of_alarm = AlarmScore::of(recent.alarmed().zip(recent.churned.iter().copied()));
        self.regression = Regression::fit(names(), &recent.rows, &recent.churned);
        Ok(())
    }

    fn histories(&self, day: Day) -> impl Iterator<Item = Option<History>> + '_ {
        self.occasions.buyers().map(move |buyer| History::of(buyer.days.iter().copied(), day.0))
    }

    /// Probability of no purchase within the window after a day, by buyer; NaN without a model.
    fn silent(&self, model: Option<&PurchaseModel>, day: Day) -> Vec<f64> {
        let ahead = Days(f64::from(self.window));
        let silent = |history: Option<History>| model?.p_silent(&history?, ahead);
        self.histories(day).map(|history| silent(history).unwrap_or(f64::NAN)).collect()
    }

    /// The purchase model fitted on what was known on the last day whose outcome is known, on the outcomes of the
    /// validation.
    fn judge_model(&self, view: &View, params: &Params) -> Option<Scores> {
        let last = self.as_of.plus(-self.window);
        self.validation.as_ref()?;
        let histories = Histories::collapse(self.histories(last).flatten());
        let model = ModelKind::MbgNbd.fit(&histories, TimeUnit::Week).map(|(model, _)| model);
        let silent = self.silent(model.as_ref(), last);
        let snapshot = self.snapshot(view, params, None, last);
        let p = snapshot.buyers.iter().filter_map(|&at| silent.get(at)).copied();
        Scores::of(&p.zip(snapshot.churned.iter().copied()).collect::<Vec<_>>())
    }

    /// The regression's probability for those at risk; for the others, and without a regression, the purchase model's.
    fn predict(&mut self, view: &View, params: &Params, groups: Option<&Groups>) {
        let known = |p: f64| if p.is_nan() { 0.5 } else { p };
        self.p_churn = self.p_silent.iter().map(|&p| (known(p), None, None)).collect();
        let Some(regression) = &self.regression else { return };
        let snapshot = self.snapshot(view, params, groups, self.as_of);
        for (&at, row) in snapshot.buyers.iter().zip(snapshot.rows.chunks_exact(NAMES.len())) {
            if let Some(cell) = self.p_churn.get_mut(at) {
                let (lo, hi) = regression.fit.interval(row, 1.96);
                *cell = (regression.fit.probability(row), Some(lo), Some(hi));
            }
        }
    }

    /// Whether the customer bought within the last two windows: there is still somebody to call.
    fn recent(&self, buyer: &Buyer<'_>) -> bool {
        self.as_of.0 - buyer.last().0 <= 2 * self.window
    }

    /// What a kept customer is worth; 0 where nothing tells it.
    fn worth(&self, at: usize, params: &Params) -> f64 {
        let of_model = || self.value.get(at).copied().filter(|value| value.is_finite());
        params.value.or_else(of_model).unwrap_or(0.0)
    }

    /// Recent customers in the order of calling.
    fn candidates(&self, params: &Params) -> Vec<Candidate> {
        let pairs = self.occasions.buyers().zip(&self.p_churn).enumerate();
        let mut candidates: Vec<Candidate> = pairs
            .filter(|(_, (buyer, _))| self.recent(buyer))
            .map(|(at, (_, &(p_churn, lo, hi)))| {
                Candidate::new(params, at, (p_churn, lo.zip(hi)), self.worth(at, params))
            })
            .collect();
        order(&mut candidates);
        candidates
    }

    fn alarm_summary(&self, params: &Params) -> AlarmSummary {
        let pairs = self.alarms.iter().zip(self.occasions.buyers());
        let alarms: Vec<(Alarm, bool)> = pairs.map(|(alarm, buyer)| (*alarm, self.recent(&buyer))).collect();
        AlarmSummary::of(params, self.usual_days, self.as_of, &alarms)
    }

    fn caveats(&self, view: &View, params: &Params) -> Vec<Caveat> {
        let mut caveats = Vec::new();
        match &self.regression {
            None => caveats.push(Caveat::new("no-regression", [])),
            Some(regression) => caveats.extend(regression.caveats()),
        }
        if self.validation.is_none() {
            caveats.push(Caveat::new("no-validation", []));
        }
        if self.p_alive.iter().all(|p| p.is_nan()) {
            caveats.push(Caveat::new("no-repeat-buyers", [("customers", self.p_alive.len() as f64)]));
        }
        if params.value.is_none() && self.value.iter().all(|value| value.is_nan()) {
            caveats.push(Caveat::new("value-unknown", []));
        }
        if params.value.is_none() && params.margin.is_none() && view.transactions.cost.is_none() {
            caveats.push(Caveat::new("value-is-revenue", []));
        }
        if self.window_from_gaps && f64::from(self.window) < self.usual_days.round() {
            let args = [("days", f64::from(self.window)), ("usual", self.usual_days)];
            caveats.push(Caveat::new("window-cut", args));
        }
        caveats.extend(later_rows(view, self.as_of));
        caveats
    }
}

pub(super) fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    let known = Known::of(view, params, cx)?;
    let candidates = known.candidates(params);
    let buyers: Vec<Buyer<'_>> = known.occasions.buyers().collect();
    let list = candidates.iter().take(params.top as usize).filter_map(|candidate| {
        Some(ListRow {
            customer: view.customer_text(buyers.get(candidate.at)?.customer).to_owned(),
            p_churn: candidate.p_churn,
            p_churn_lo: candidate.interval.map(|ends| ends.0),
            p_churn_hi: candidate.interval.map(|ends| ends.1),
            value: candidate.value,
            gain: candidate.gain,
            p_alive: known.p_alive.get(candidate.at).copied().filter(|p| p.is_finite()),
            alarm_day: known.alarms.get(candidate.at).map(|alarm| alarm.day),
        })
    });
    let regression = known.regression.as_ref();
    Ok(Report {
        as_of: Some(known.as_of),
        basis: Outcome::Silence,
        returns: params.returns,
        horizon_days: Some(f64::from(known.window)),
        n_customers: buyers.len() as u64,
        n_fitted: regression.map_or(0, |regression| regression.in_sample.n),
        n_churned: regression.map_or(0, |regression| regression.in_sample.positive),
        coefficients: regression.map(Regression::coefficients).unwrap_or_default(),
        auc: regression.and_then(|regression| regression.in_sample.auc),
        log_likelihood: regression.map(|regression| regression.fit.log_likelihood),
        null_log_likelihood: regression.map(|regression| regression.fit.null_log_likelihood),
        alarm: Some(known.alarm_summary(params)),
        profit: profit(params, &candidates),
        list: list.collect(),
        caveats: known.caveats(view, params),
        validation: known.validation.clone(),
        validation_of_model: known.validation_of_model.clone(),
        validation_of_alarm: known.validation_of_alarm,
    })
}

pub(super) fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    let known = Known::of(view, params, cx)?;
    let candidates = known.candidates(params);
    let n = known.p_churn.len();
    let mut gains = vec![f64::NAN; n];
    let mut places = vec![0i64; n];
    for (place, candidate) in candidates.iter().enumerate() {
        gains.iter_mut().skip(candidate.at).take(1).for_each(|gain| *gain = candidate.gain);
        places.iter_mut().skip(candidate.at).take(1).for_each(|cell| *cell = place as i64 + 1);
    }
    let buyers = || known.occasions.buyers();
    let numbers = |of: Vec<f64>| CustomerValues::Numbers(of);
    let end = |end: Option<f64>| end.unwrap_or(f64::NAN);
    let days = |buyer: Buyer<'_>| i64::from(known.as_of.0 - buyer.last().0);
    let until = |alarm: &Alarm| i64::from(alarm.day.0 - known.as_of.0);
    let state = |alarm: &Alarm| u32::from(alarm.day <= known.as_of);
    let columns = [
        ("recency_days", CustomerValues::Integers(buyers().map(days).collect())),
        ("usual_days", numbers(known.alarms.iter().map(|alarm| alarm.usual_days).collect())),
        (
            "basis",
            CustomerValues::labels(Basis::IDS, known.alarms.iter().map(|alarm| alarm.basis.at()).collect()),
        ),
        ("alarm_in_days", CustomerValues::Integers(known.alarms.iter().map(until).collect())),
        ("alarm", CustomerValues::labels(["quiet", "alarmed"], known.alarms.iter().map(state).collect())),
        ("p_alive", numbers(known.p_alive.clone())),
        ("p_silent", numbers(known.p_silent.clone())),
        ("p_churn", numbers(known.p_churn.iter().map(|p| p.0).collect())),
        ("p_churn_lo", numbers(known.p_churn.iter().map(|p| end(p.1)).collect())),
        ("p_churn_hi", numbers(known.p_churn.iter().map(|p| end(p.2)).collect())),
        ("value", numbers((0..n).map(|at| known.worth(at, params)).collect())),
        ("gain", numbers(gains)),
        ("place", CustomerValues::Integers(places)),
    ];
    Ok(CustomerTable::new(buyers().map(|buyer| buyer.customer).collect(), columns))
}
