//! How a cluster's shares, the number of clusters and their stability came about.

use super::{ID, Report, names};
use crate::explain::{Explanation, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::{Explaining, last_part};

const SOURCES: &[Source] = &[
    Source {
        author: "MacQueen",
        year: 1967,
        text: "MacQueen, J. (1967). Some Methods for Classification and Analysis of Multivariate Observations. Proceedings of the Fifth Berkeley Symposium on Mathematical Statistics and Probability 1, 281–297.",
    },
    Source {
        author: "Rousseeuw",
        year: 1987,
        text: "Rousseeuw, P. J. (1987). Silhouettes: A Graphical Aid to the Interpretation and Validation of Cluster Analysis. Journal of Computational and Applied Mathematics 20, 53–65.",
    },
    Source {
        author: "Tibshirani",
        year: 2001,
        text: "Tibshirani, R., Walther, G., Hastie, T. (2001). Estimating the Number of Clusters in a Data Set via the Gap Statistic. Journal of the Royal Statistical Society B 63(2), 411–423.",
    },
    Source {
        author: "Hennig",
        year: 2007,
        text: "Hennig, C. (2007). Cluster-wise Assessment of Cluster Stability. Computational Statistics & Data Analysis 52(1), 258–271.",
    },
];

/// Of the marked cluster; of the first one otherwise, with the number of clusters and how well they come back.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    let marked = marks.iter().filter(|mark| !mark.starts_with("customer:")).find_map(|mark| {
        let number = last_part(mark);
        report.clusters.iter().find(|row| row.cluster.to_string() == number)
    });
    if let Some(row) = marked.or(report.clusters.first()) {
        out.about(names::cluster(row.cluster, context));
        out.share_customers("clusters", row.n_customers, report.n_customers, Some(row.share_customers));
        if let Some((own, all)) = row.revenue.zip(report.revenue) {
            out.share_revenue("segmentation", own, all, row.share_revenue);
            out.revenue_per_customer(own, row.n_customers, None);
        }
    }
    if marked.is_none() {
        gap(report, &mut out);
        stability(report, &mut out);
    }
    out.done(&report.caveats, SOURCES)
}

/// The rule of the gap: the first number of clusters whose gap the next one does not beat by more than its standard error.
fn gap(report: &Report, out: &mut Explaining<'_>) {
    let find = |k: u32| report.scree.iter().find(|row| row.k == k);
    let Some(k) = report.gap_k.filter(|k| *k > 1) else { return };
    let found = find(k).zip(find(k + 1)).and_then(|(own, next)| Some((own.gap?, next.gap?, next.gap_se?)));
    if let Some((own, next, error)) = found {
        let margin = out.n("G_k", "explain-gap-own", own)
            - (out.n("G_k+1", "explain-gap-next", next) - out.n("s_k+1", "explain-gap-error", error));
        out.step(("gap", "gap-statistic"), &margin, &Format::Number, None);
    }
}

fn stability(report: &Report, out: &mut Explaining<'_>) {
    let Some(mean) = report.mean_jaccard else { return };
    let known = report.stability.iter().zip(&report.sizes);
    let known: Vec<(f64, f64)> = known.filter_map(|(row, n)| Some((row.jaccard?, *n as f64))).collect();
    let n = |n| out.n("n_i", "explain-cluster-size", n);
    let term = |(jaccard, size): (f64, f64)| n(size) * out.n("J_i", "explain-jaccard", jaccard);
    let sum = |each, all| crate::explain::Expr::total(each, all);
    let above = sum(term((mean, 0.0)), known.iter().copied().map(term).collect());
    let below = sum(n(0.0), known.iter().map(|(_, size)| n(*size)).collect());
    out.step(("stability", "stability"), &(above / below), &Format::Number, mean);
}
